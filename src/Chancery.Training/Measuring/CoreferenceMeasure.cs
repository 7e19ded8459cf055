using System.Text.RegularExpressions;
using Chancery.Language;
using Chancery.Time;
using Chancery.World;

namespace Chancery.Training.Measuring;

/// <summary>Scores who is whom against OntoGUM: MUC, B³, entity CEAF and entities that are wholly right. Mentions are compared by their head words.</summary>
internal static partial class CoreferenceMeasure
{
    /// <param name="args">The shared folder.</param>
    public static void Run(string[] args)
    {
        using Reader reader = Reader.Load();
        TimeFinder times = new();
        CastFinder finder = CastFinder.Load();
        ClusterScore all = new(), named = new();
        foreach (List<Row> document in Read(Path.Combine(args[0], "data", "coref", "ontogum-news-interview-speech.conllu.gz")))
        {
            Analysis analysis = ReportOf.Read(reader, [.. document.Select(row => row.Form)], [.. document.Select(row => row.IsFirst)], true);
            Cast cast = finder.FindIn(analysis, times.FindIn(analysis));
            List<HashSet<int>> gold = Gold(document), found = Found(cast);
            List<HashSet<int>> goldNamed = [.. gold.Where(entity => entity.Any(head => document[head].Pos == "PROPN"))];
            HashSet<int> other = [.. gold.Except(goldNamed).SelectMany(entity => entity)];
            all.Add(gold, found);
            named.Add(goldNamed, [.. found.Select(entity => entity.Where(head => !other.Contains(head)).ToHashSet()).Where(entity => entity.Count > 1)]);
        }
        Console.WriteLine("| entities | MUC F1 | B3 F1 | CEAFe F1 | CoNLL F1 | wholly right P | R | F1 |\n|---|---|---|---|---|---|---|---|");
        Console.WriteLine($"| all of the corpus | {all} |");
        Console.WriteLine($"| with a name | {named} |");
    }

    private static List<HashSet<int>> Found(Cast cast) =>
        [.. from mention in cast.Mentions where mention.Actors.Count == 1 group mention.Head by mention.Actors[0] into entity let heads = entity.ToHashSet() where heads.Count > 1 select heads];

    /// <summary>The entities by the heads of their mentions; one mentioned once is none.</summary>
    private static List<HashSet<int>> Gold(List<Row> document)
    {
        Dictionary<string, Stack<int>> open = new(StringComparer.Ordinal);
        Dictionary<string, HashSet<int>> entities = new(StringComparer.Ordinal);
        for (int i = 0; i < document.Count; i++)
            foreach (Match part in Bracket().Matches(document[i].Entity))
            {
                string id = part.Value.Trim('(', ')');
                if (part.Value[0] == '(') (open.TryGetValue(id, out Stack<int>? starts) ? starts : open[id] = new Stack<int>()).Push(i);
                if (part.Value[^1] != ')' || !open.TryGetValue(id, out Stack<int>? stack) || !stack.TryPop(out int first)) continue;
                int head = Enumerable.Range(first, i - first + 1).FirstOrDefault(word => document[word].Head < first || document[word].Head > i, i);
                (entities.TryGetValue(id, out HashSet<int>? heads) ? heads : entities[id] = []).Add(head);
            }
        return [.. entities.Values.Where(heads => heads.Count > 1)];
    }

    private static IEnumerable<List<Row>> Read(string file)
    {
        List<Row> document = [];
        int start = 0;
        bool isFirst = true;
        foreach (string line in Treebank.Lines(file).Append("# newdoc"))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && document.Count > 0)
            {
                yield return document;
                document = [];
            }
            string[] cells = line.Split('\t');
            if (cells.Length < 10) (start, isFirst) = (document.Count, true);
            if (cells.Length < 10 || !int.TryParse(cells[0], System.Globalization.CultureInfo.InvariantCulture, out _)) continue;
            int head = int.Parse(cells[6], System.Globalization.CultureInfo.InvariantCulture);
            string entity = cells[9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal)) ?? "";
            document.Add(new Row(cells[1], cells[3], head == 0 ? -1 : start + head - 1, entity, isFirst));
            isFirst = false;
        }
    }

    [GeneratedRegex(@"\(\d+\)|\(\d+|\d+\)")]
    private static partial Regex Bracket();

    /// <param name="Head">Index in the document; -1 for a root.</param>
    private sealed record Row(string Form, string Pos, int Head, string Entity, bool IsFirst);
}
