using Chancery.Language;

namespace Chancery.Training.Measuring;

/// <summary>Scores names of persons, organizations and locations on sentences of gold words.</summary>
internal sealed class NameMeasure
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["PER"] = "PER", ["ORG"] = "ORG", ["LOC"] = "LOC", ["politician"] = "PER", ["person"] = "PER",
        ["politicalparty"] = "ORG", ["organisation"] = "ORG", ["country"] = "LOC", ["location"] = "LOC",
    };

    private readonly Dictionary<string, Score> _scores = new(StringComparer.Ordinal)
    {
        ["all"] = new(), ["PER"] = new(), ["ORG"] = new(), ["LOC"] = new(),
    };

    public static string RunUner(Reader reader, string file)
    {
        List<List<(string Form, string Tag)>> sentences = ReadSentences(file, 1, 2);
        return Run(reader, sentences[(sentences.Count * 8 / 10)..]);
    }

    public static string RunCrossNer(Reader reader, string file) => Run(reader, ReadSentences(file, 0, 1));

    private static string Run(Reader reader, List<List<(string Form, string Tag)>> sentences)
    {
        NameMeasure measure = new();
        foreach (List<(string Form, string Tag)> sentence in sentences) measure.Add(reader, sentence);
        return string.Join(" | ", measure._scores.Values.Select(score => Score.Show(score.F1)));
    }

    private void Add(Reader reader, List<(string Form, string Tag)> sentence)
    {
        bool[] starts = new bool[sentence.Count];
        starts[0] = true;
        Analysis analysis = ReportOf.Read(reader, [.. sentence.Select(word => word.Form)], starts, true);
        List<(int First, int End, string Kind)> found = [.. analysis.Names.Select(name => (name.Range.First, name.Range.End, KindOf(name.Kind)))];
        List<(int First, int End, string Kind)> gold = SpansOf(sentence);

        // The fourth kind is a catch-all that differs from corpus to corpus: never counted.
        foreach ((string kind, Score score) in _scores)
            score.Add(found.Where(span => IsCounted(span.Kind, kind)), gold.Where(span => IsCounted(span.Kind, kind)));

        static bool IsCounted(string kind, string wanted) => kind.Length > 0 && (wanted == "all" || wanted == kind);
    }

    private static string KindOf(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Organization => "ORG",
        NameKind.Location => "LOC",
        _ => "",
    };

    private static List<(int First, int End, string Kind)> SpansOf(List<(string Form, string Tag)> sentence)
    {
        List<(int First, int End, string Kind)> spans = [];
        for (int i = 0; i < sentence.Count; i++)
        {
            if (!sentence[i].Tag.StartsWith("B-", StringComparison.Ordinal)) continue;
            string kind = sentence[i].Tag[2..];
            int end = i + 1;
            while (end < sentence.Count && sentence[end].Tag == "I-" + kind) end++;
            spans.Add((i, end, Kinds.GetValueOrDefault(kind, "")));
        }
        return spans;
    }

    private static List<List<(string Form, string Tag)>> ReadSentences(string file, int formColumn, int tagColumn)
    {
        List<List<(string Form, string Tag)>> sentences = [];
        List<(string Form, string Tag)> sentence = [];
        foreach (string line in Treebank.Lines(file).Append(""))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) continue;
            string[] cells = line.Split('\t');
            if (cells.Length > tagColumn) sentence.Add((cells[formColumn], cells[tagColumn]));
            else if (sentence.Count > 0)
            {
                sentences.Add(sentence);
                sentence = [];
            }
        }
        return sentences;
    }
}
