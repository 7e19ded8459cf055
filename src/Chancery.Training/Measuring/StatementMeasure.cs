using System.Text;
using System.Text.Json;
using Chancery.Records;
using Chancery.Text;
using Record = Chancery.Records.Record;

namespace Chancery.Training.Measuring;

/// <summary>Scores statements on PolNeAR dev: source, cue and content by characters' words, and how many of each delivery are found.</summary>
/// <remarks>The corpus marks one attribution a word and no nesting, so only statements in the report's own voice are compared.
/// It also counts what is thought, hoped and seen, which a record of speech leaves out on purpose.</remarks>
internal sealed class StatementMeasure
{
    private readonly Dictionary<string, (Score Exact, Score Words)> _layers = new(StringComparer.Ordinal)
    {
        ["source"] = (new(), new()), ["cue"] = (new(), new()), ["content"] = (new(), new()),
    };

    private readonly Dictionary<string, Score> _deliveries = new(StringComparer.Ordinal) { ["direct"] = new(), ["mixed"] = new(), ["indirect"] = new() };

    private readonly Score _kept = new();

    private readonly bool _isVerbose;

    private StatementMeasure(bool isVerbose) => _isVerbose = isVerbose;

    /// <param name="args">The shared folder; <c>--verbose</c> lists what was missed: cue, source, content.</param>
    public static void Run(string[] args)
    {
        StatementMeasure measure = new(args.Contains("--verbose"));
        using Chancellor chancellor = Chancellor.Load();
        foreach (string line in Treebank.Lines(Path.Combine(args[0], "data", "quotes", "polnear-dev.jsonl.gz")))
        {
            using JsonDocument article = JsonDocument.Parse(line);
            if (article.RootElement.GetProperty("primary").GetBoolean()) measure.Add(chancellor, article.RootElement);
        }
        Console.WriteLine("| PolNeAR dev, statements | exact F1 | words F1 |");
        Console.WriteLine("|---|---|---|");
        foreach ((string layer, (Score exact, Score words)) in measure._layers)
            Console.WriteLine($"| {layer} | {Score.Show(exact.F1)} | {Score.Show(words.F1)} |");
        Console.WriteLine();
        Console.WriteLine("| attributions found | share | of |");
        Console.WriteLine("|---|---|---|");
        foreach ((string delivery, Score score) in measure._deliveries)
            Console.WriteLine($"| {delivery} | {Score.Show(score.Share)} | {score.Expected} |");
        Console.WriteLine($"| statements that are attributions of the corpus | {Score.Show(measure._kept.Share)} | {measure._kept.Expected} |");
    }

    private void Add(Chancellor chancellor, JsonElement article)
    {
        string text = article.GetProperty("text").GetString()!;
        int[] offsets = Utf16Offsets(text);
        Record record = chancellor.Read(ReportOf.Text(text));
        Statement[] top = [.. record.Statements.Where(statement => statement.Within is null)];
        JsonElement[] gold = [.. article.GetProperty("attributions").EnumerateArray()];
        foreach ((string layer, (Score exact, Score words)) in _layers)
        {
            TextSpan[] found = [.. top.SelectMany(statement => FoundOf(statement, layer)).Select(span => Trim(text, span))];
            TextSpan[] expected = [.. gold.SelectMany(one => SpansOf(one, layer, offsets)).Select(span => Trim(text, span))];
            exact.Add(found, expected);
            words.Add(found.SelectMany(span => WordsOf(text, span)), expected.SelectMany(span => WordsOf(text, span)));
        }
        TextSpan[] contents = [.. top.SelectMany(statement => statement.Content)];
        TextSpan[] goldContents = [.. gold.SelectMany(one => SpansOf(one, "content", offsets))];
        foreach (JsonElement one in gold)
        {
            TextSpan[] spans = [.. SpansOf(one, "content", offsets)];
            if (spans.Length == 0) continue;
            bool isFound = spans.Any(span => contents.Any(content => IsSame(span, content)));
            _deliveries[DeliveryOf(text, spans)].Add(isFound);
            if (!isFound && _isVerbose) Console.WriteLine(string.Join('\t', SpansOf(one, "cue", offsets).Concat(SpansOf(one, "source", offsets)).Concat(spans).Select(span => text[span.Start..span.End].ReplaceLineEndings(" "))));
        }
        foreach (TextSpan content in contents) _kept.Add(goldContents.Any(span => IsSame(span, content)));
    }

    private static bool IsSame(TextSpan a, TextSpan b) =>
        a.Overlaps(b) && 2 * (Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) >= Math.Min(a.Length, b.Length);

    private static string DeliveryOf(string text, TextSpan[] spans)
    {
        bool isQuoted = spans.Any(span => text.AsSpan(span.Start, span.Length).IndexOfAny("\"“”") >= 0);
        bool isWhole = spans.All(span => text[span.Start] is '"' or '“' && text[span.End - 1] is '"' or '”');
        return !isQuoted ? "indirect" : isWhole ? "direct" : "mixed";
    }

    private static IEnumerable<TextSpan> FoundOf(Statement statement, string layer) => layer switch
    {
        "source" => statement.Source is { } source ? [source] : [],
        "content" => statement.Content,
        _ => statement.Cue is { } cue ? [cue.Span] : [],
    };

    private static IEnumerable<TextSpan> SpansOf(JsonElement attribution, string layer, int[] offsets) =>
        from span in attribution.GetProperty(layer).EnumerateArray()
        select new TextSpan(offsets[span[0].GetInt32()], offsets[span[1].GetInt32()]);

    /// <summary>Without quotation marks, commas, a leading "that" and articles: conventions in which the corpus differs from the record.</summary>
    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
        foreach (string word in (string[])["that ", "the ", "a "])
            if (text.AsSpan(start, end - start).StartsWith(word, StringComparison.OrdinalIgnoreCase)) start += word.Length;
        return new TextSpan(start, end);
    }

    private static IEnumerable<int> WordsOf(string text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
            if (char.IsLetterOrDigit(text[i]) && (i == span.Start || !char.IsLetterOrDigit(text[i - 1]))) yield return i;
    }

    private static int[] Utf16Offsets(string text)
    {
        List<int> offsets = [];
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            offsets.Add(position);
            position += rune.Utf16SequenceLength;
        }
        return [.. offsets, position];
    }
}
