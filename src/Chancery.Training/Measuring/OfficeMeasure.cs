using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Language;
using Chancery.Text;
using Chancery.World;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Training.Measuring;

/// <summary><c>measure offices SHARED</c>: asks the table of offices what dated texts say themselves ("French President Emmanuel Macron").</summary>
internal static partial class OfficeMeasure
{
    private const int Questions = 200;

    private static readonly HashSet<OfficeKind> Asked = [OfficeKind.HeadOfState, OfficeKind.HeadOfGovernment, OfficeKind.ForeignMinister, OfficeKind.DefenseMinister];

    private static readonly HashSet<string> NotNow = ["former", "ex", "late", "then", "deputy", "vice", "acting", "incoming", "outgoing", "elect", "assistant", "designate", "newly"];

    private sealed record Question(string Country, OfficeKind Kind, LocalDate On, string Name, string Words);

    public static void Run(string[] args)
    {
        if (args.Length == 0) throw new ChanceryException("measure offices needs the shared folder: measure offices ../shared [--all] [--list]");
        WorldTables world = WorldTables.Load();
        List<Question> questions = [.. Texts(args[0]).SelectMany(text => Ask(text.Date, text.Text, world))];
        questions = [.. questions.DistinctBy(question => (question.Country, question.Kind, question.Name, question.On.Year, question.On.Month))
            .OrderBy(question => Shuffle(question)).Take(args.Contains("--all") ? int.MaxValue : Questions)];
        Dictionary<string, int> counts = new() { ["right"] = 0, ["wrong"] = 0, ["unknown"] = 0 };
        foreach (Question question in questions)
        {
            string verdict = Judge(question, world, out string answer);
            counts[verdict]++;
            if (verdict != "right" && args.Contains("--list"))
                Console.WriteLine($"{verdict}\t{question.Country} {question.Kind} {question.On.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}\t{question.Words}\t{answer}");
        }
        foreach ((string verdict, int count) in counts)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict,-8} {count,5}  {100.0 * count / Math.Max(1, questions.Count):0.0} %"));
    }

    private static string Judge(Question question, WorldTables world, out string answer)
    {
        Outcome<OfficeTerm> holder = world.Offices.HolderOf(question.Country, question.Kind, question.On);
        answer = holder.Value?.PersonName ?? "";
        if (holder.Value is not { } term) return "unknown";
        bool isNamed = world.Names.Find(question.Name).Any(entry => entry.Actor == term.Person);
        string[] said = Spelling.Slug(question.Name).Split('-');
        string[] known = Spelling.Slug(term.PersonName).Split('-');
        return isNamed || said[0].Length == 1 && said[^1] == known[^1] || said.Count(known.Contains) >= Math.Min(2, known.Length) ? "right" : "wrong";
    }

    /// <summary>A state or its people, an office, and a name of two words or more, side by side in this order.</summary>
    private static IEnumerable<Question> Ask(LocalDate date, string text, WorldTables world)
    {
        Word[] words = [.. Token().Matches(text).Select((match, i) => new Word(i, new TextSpan(match.Index, match.Index + match.Length), match.Value))];
        for (int i = 0; i < words.Length; i++)
        {
            int state = world.Names.LongestAt(words, i, words.Length, out IReadOnlyList<NameEntry> entries);
            if (state == 0 || entries[0].Kind is not (EntryKind.State or EntryKind.People) || entries[0].Country is not { } country || i > 0 && NotNow.Contains(words[i - 1].Form.ToLowerInvariant()) || IsSomebodysAide(words, i)) continue;
            int at = i + state;
            if (at < words.Length && words[at].Form is "'s" or "’s") at++;
            int role = at < words.Length ? world.Roles.LongestAt(words, at, words.Length, out Role? found) : 0;
            found = role > 0 ? world.Roles.Find(string.Join(' ', words[at..(at + role)].Select(word => word.Form))) : null;
            if (found is not { Office: { } kind, Shape: RoleShape.Person } || !Asked.Contains(kind)) continue;
            if (world.Offices.HeadCalled(country, found.Words) is { } head) kind = head;
            else if (kind is OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment) continue;
            int end = at + role;
            while (end < words.Length && end < at + role + 5 && (char.IsUpper(words[end].Form[0]) || words[end].Form is "bin" or "von" or "van" or "der" or "de" or "al" or "el" or "-")) end++;
            string name = text[(at + role < words.Length ? words[at + role].Span.Start : 0)..(end > at + role ? words[end - 1].Span.End : at + role < words.Length ? words[at + role].Span.Start : 0)];
            name = Honorific().Replace(name.TrimEnd('-', ' '), "");
            if (name.Split(' ').Length >= 2 && !world.Names.Find(name.Split(' ')[0]).Any(entry => entry.Kind is EntryKind.State or EntryKind.People) && !name.Contains('\n'))
                yield return new Question(country, kind, date, name, text[words[i].Span.Start..words[end - 1].Span.End].ReplaceLineEndings(" "));
        }
    }

    /// <summary>In "aide to the Russian President Yury Ushakov" the name is the aide's.</summary>
    private static bool IsSomebodysAide(Word[] words, int index)
    {
        int before = index - 1;
        if (before >= 0 && words[before].Form == "the") before--;
        return before >= 0 && words[before].Form is ("to" or "of");
    }

    private static IEnumerable<(LocalDate Date, string Text)> Texts(string shared)
    {
        foreach (string path in new[] { "readouts/readouts.jsonl.gz", "news/wikinews.jsonl.gz" })
        {
            using GZipStream content = new(File.OpenRead(Path.Combine(shared, "data", path)), CompressionMode.Decompress);
            using StreamReader reader = new(content);
            while (reader.ReadLine() is { } line)
            {
                using JsonDocument json = JsonDocument.Parse(line);
                ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(json.RootElement.GetProperty("date").GetString() ?? "");
                if (date.Success && json.RootElement.GetProperty("language").GetString() == "en") yield return (date.Value, json.RootElement.GetProperty("text").GetString() ?? "");
            }
        }
    }

    /// <summary>A fixed order that depends on nothing but the question.</summary>
    private static uint Shuffle(Question question)
    {
        uint hash = 2166136261;
        foreach (char c in question.Country + question.Kind + question.Name + question.On) hash = (hash ^ c) * 16777619;
        return hash;
    }

    [GeneratedRegex(@"U\.S\.|(?:[A-Z]\.)+|['’]s\b|[\w]+(?:['’](?!s\b)\w+)*|[^\w\s]")]
    private static partial Regex Token();

    [GeneratedRegex(@"^(?:Mr|Mrs|Ms|Dr|Sheikh|H\.E|General|Gen)\.? ")]
    private static partial Regex Honorific();
}
