using Chancery.Language;
using Chancery.Time;
using Chancery.World;

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

    private CastFinder? _cast;

    /// <summary>Both sets, as the reader alone finds names and with what the tables of the world add and correct.</summary>
    public static void RunBoth(string[] args)
    {
        string folder = Path.Combine(args[0], "data", "ner");
        using Reader reader = Reader.Load();
        CastFinder cast = CastFinder.Load();
        Console.WriteLine("| names, span F1 | all | PER | ORG | LOC |\n|---|---|---|---|---|");
        foreach ((string words, CastFinder? tables) in new[] { ("reader alone", (CastFinder?)null), ("with the tables", cast) })
        {
            Console.WriteLine($"| UNER EWT dev, last fifth, {words} | {RunUner(reader, Path.Combine(folder, "uner_en_ewt-dev.iob2.gz"), tables)} |");
            Console.WriteLine($"| CrossNER politics dev, {words} | {RunCrossNer(reader, Path.Combine(folder, "crossner_politics-dev.txt.gz"), tables)} |");
        }
    }

    public static string RunUner(Reader reader, string file, CastFinder? cast = null)
    {
        List<List<(string Form, string Tag)>> sentences = ReadSentences(file, 1, 2);
        return Run(reader, sentences[(sentences.Count * 8 / 10)..], cast);
    }

    public static string RunCrossNer(Reader reader, string file, CastFinder? cast = null) => Run(reader, ReadSentences(file, 0, 1), cast);

    private static string Run(Reader reader, List<List<(string Form, string Tag)>> sentences, CastFinder? cast)
    {
        NameMeasure measure = new() { _cast = cast };
        foreach (List<(string Form, string Tag)> sentence in sentences) measure.Add(reader, sentence);
        return string.Join(" | ", measure._scores.Values.Select(score => Score.Show(score.F1)));
    }

    private void Add(Reader reader, List<(string Form, string Tag)> sentence)
    {
        bool[] starts = new bool[sentence.Count];
        starts[0] = true;
        Analysis analysis = ReportOf.Read(reader, [.. sentence.Select(word => word.Form)], starts, true);
        List<(int First, int End, string Kind)> found = [.. analysis.Names.Select(name => (name.Range.First, name.Range.End, KindOf(name.Kind)))];
        if (_cast is not null) found = WithTables(found, _cast.FindIn(analysis, new TimeFinder().FindIn(analysis)));
        List<(int First, int End, string Kind)> gold = SpansOf(sentence);

        // The fourth kind is a catch-all that differs from corpus to corpus: never counted.
        foreach ((string kind, Score score) in _scores)
            score.Add(found.Where(span => IsCounted(span.Kind, kind)), gold.Where(span => IsCounted(span.Kind, kind)));

        static bool IsCounted(string kind, string wanted) => kind.Length > 0 && (wanted == "all" || wanted == kind);
    }

    /// <summary>The reader's names by the kind the cast gives them, and the cast's names that the reader passed over.</summary>
    private static List<(int First, int End, string Kind)> WithTables(List<(int First, int End, string Kind)> names, Cast cast)
    {
        List<(int First, int End, string Kind)> found = [];
        foreach ((int first, int end, string kind) in names)
        {
            Mention? mention = cast.Mentions.FirstOrDefault(mention => mention.Form == MentionForm.Name && mention.Actors.Count == 1 && mention.Words.First <= first && end == mention.Words.End);
            found.Add((first, end, mention is null ? kind : KindOf(mention.Actors[0])));
        }
        foreach (Mention mention in cast.Mentions)
            if (mention is { Form: MentionForm.Name, Actors: [var id] } && !names.Exists(name => name.First < mention.Words.End && mention.Words.First < name.End) && !id.IsKind("state"))
                found.Add((mention.Words.First, mention.Words.End, KindOf(id)));
        foreach (PlaceMention place in cast.Places)
            if (!found.Exists(name => name.First < place.Words.End && place.Words.First < name.End)) found.Add((place.Words.First, place.Words.End, "LOC"));
        return found;
    }

    private static string KindOf(Text.ActorId id) => id.Kind switch
    {
        "person" or "unnamed" => "PER",
        "state" => "LOC",
        "population" or "agreement" => "",
        _ => "ORG",
    };

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
