using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;
using NodaTime.Text;

namespace Chancery.Training.Measuring;

/// <summary>
/// <c>measure linking FOLDER…</c>: of the words that cases say name a person or state the tables know, the share whose record has that very actor there,
/// another, or nobody; and how long the tables take to load. With <c>--all</c>, of the words for every actor of the cases, known or not, and how many of them are given to a person who is not meant.
/// </summary>
internal sealed partial class LinkingMeasure
{
    private const int Loads = 7;

    private readonly SortedDictionary<string, int[]> _counts = new(StringComparer.Ordinal) { ["person"] = new int[3], ["state"] = new int[3] };

    private int _wrongPeople;

    private readonly WorldTables _tables;

    private LinkingMeasure(WorldTables tables) => _tables = tables;

    public static void Run(string[] args)
    {
        string[] folders = [.. args.Where(Directory.Exists)];
        if (folders.Length == 0) throw new ChanceryException("measure linking needs folders of cases: measure linking tests/cases [--list]");
        List<double> loads = [];
        WorldTables? tables = null;
        for (int i = 0; i <= Loads; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            tables = WorldTables.Load();
            loads.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        LinkingMeasure measure = new(tables!);
        if (args.Contains("--all")) measure._counts.Add("other", new int[3]);
        using Chancellor chancellor = Chancellor.Load();
        foreach (string file in folders.SelectMany(folder => Directory.GetFiles(folder, "*.case", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
            measure.Add(chancellor, file, args.Contains("--list"));
        Console.WriteLine("| known to the tables | words | right | another | nobody |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach ((string kind, int[] counts) in measure._counts) Console.WriteLine(Row(kind, counts));
        Console.WriteLine(Row("both", [.. Enumerable.Range(0, 3).Select(i => measure._counts.Values.Sum(counts => counts[i]))]));
        if (args.Contains("--all")) Console.WriteLine($"words given to a person who is not meant: {measure._wrongPeople}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tables loaded in {loads[0]:0} ms of processor time, the program just started; again in {loads.Skip(1).Order().ElementAt(Loads / 2):0} ms (median of {Loads})"));
    }

    private static string Row(string kind, int[] counts) =>
        string.Create(CultureInfo.InvariantCulture, $"| {kind} | {counts.Sum()} | {100.0 * counts[0] / Math.Max(1, counts.Sum()):0.0} % | {counts[1]} | {counts[2]} |");

    private void Add(Chancellor chancellor, string file, bool isListed)
    {
        string[] parts = File.ReadAllText(file).ReplaceLineEndings("\n").Split("\n---\n");
        if (parts.Length != 3 || !parts[2].Contains("\nactor ", StringComparison.Ordinal) && !parts[2].StartsWith("actor ", StringComparison.Ordinal)) return;
        string? date = Dated().Match(parts[0]) is { Success: true } match ? match.Groups[1].Value : null;
        if (new ReportReader().Read(Encoding.UTF8.GetBytes(parts[1]), "case.txt", date is null ? null : LocalDatePattern.Iso.Parse(date).Value).First().Value is not { } report) return;
        Record record = chancellor.Read(report);
        bool isAll = _counts.ContainsKey("other");
        Dictionary<string, List<TextSpan>> meant = Meant(parts);
        foreach (string line in parts[2].Split('\n'))
        {
            if (Actor().Match(line) is not { Success: true } gold || line.TrimEnd().EndsWith('?')) continue;
            HashSet<ActorId> ids = [.. gold.Groups[1].Value.Split('|').Where(id => !id.EndsWith('~')).Select(id => id.StartsWith("state:", StringComparison.Ordinal) ? ActorId.State(id[6..].ToUpperInvariant()) : new ActorId(id))];
            if (isAll && gold.Groups[1].Value.Split('|').Where(id => id.EndsWith('~')).Select(id => id.Split(':')[0]).ToList() is { Count: > 0 } kinds)
                ids.UnionWith(record.Actors.Select(actor => actor.Actor.Id).Where(id => kinds.Contains(id.Kind)));
            ActorId known = ids.FirstOrDefault(id => isAll || _tables.Actors.Find(id) is not null);
            if (known.Value is null || !_counts.TryGetValue(known.Kind, out int[]? counts) && (!isAll || !_counts.TryGetValue("other", out counts))) continue;
            foreach (Match surface in Surface().Matches(gold.Groups[2].Value))
            {
                string words = surface.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal);
                int start = parts[1].IndexOf(words, StringComparison.Ordinal);
                if (start < 0) continue;
                TextSpan span = new(start, start + words.Length);
                ActorId[] found = [.. record.Actors.Where(actor => actor.Mentions.Any(mention => mention.Span.Overlaps(span))).Select(actor => actor.Actor.Id)];
                int verdict = found.Any(ids.Contains) ? 0 : found.Length > 0 ? 1 : 2;
                counts[verdict]++;
                bool isWrong = verdict == 1 && found.Any(id => id.IsKind("person") && !(meant.TryGetValue(id.Value, out List<TextSpan>? spans) && spans.Exists(other => other.Overlaps(span))));
                if (isWrong) _wrongPeople++;
                if (verdict > 0 && isListed) Console.WriteLine($"{Path.GetFileName(file)}\t{known.Value}\t{words}\t{string.Join(' ', found.Select(id => id.Value))}");
            }
        }
    }

    /// <summary>Where the gold lines put each actor: "his wife" is his and hers.</summary>
    private static Dictionary<string, List<TextSpan>> Meant(string[] parts)
    {
        Dictionary<string, List<TextSpan>> meant = new(StringComparer.Ordinal);
        foreach (string line in parts[2].Split('\n'))
            if (Actor().Match(line) is { Success: true } gold)
                foreach (string id in gold.Groups[1].Value.Split('|'))
                    foreach (Match surface in Surface().Matches(gold.Groups[2].Value))
                    {
                        string words = surface.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal);
                        if (parts[1].IndexOf(words, StringComparison.Ordinal) is >= 0 and int start) (meant.TryGetValue(id, out List<TextSpan>? spans) ? spans : meant[id] = []).Add(new TextSpan(start, start + words.Length));
                    }
        return meant;
    }

    [GeneratedRegex(@"^date: (\d{4}-\d\d-\d\d)\s*$", RegexOptions.Multiline)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^actor (\S+) (?:\S{1,3} )?(.*)$")]
    private static partial Regex Actor();

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Surface();
}
