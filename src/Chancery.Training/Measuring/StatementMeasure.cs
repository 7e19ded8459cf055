using System.Text;
using System.Text.Json;
using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Training.Measuring;

/// <summary>Scores statements on PolNeAR dev beside the reader's bare spans: source, cue and content, content also by delivery, exact and by words.</summary>
/// <remarks>The corpus marks one attribution a word and no nesting, so only statements in the report's own voice are compared.
/// It also counts what is planned, seen, shown and done by decree, which a record of speech leaves out on purpose.</remarks>
internal sealed class StatementMeasure
{
    private static readonly string[] Layers = ["source", "cue", "content", "content, direct", "content, mixed", "content, indirect"];

    private readonly Dictionary<string, SpanScore> _ours = Layers.ToDictionary(layer => layer, _ => new SpanScore());

    private readonly Dictionary<string, SpanScore> _model = Layers.ToDictionary(layer => layer, _ => new SpanScore());

    private readonly Dictionary<string, Score> _deliveries = new(StringComparer.Ordinal) { ["direct"] = new(), ["mixed"] = new(), ["indirect"] = new() };

    private readonly Score _kept = new();

    private readonly bool _isVerbose;

    private StatementMeasure(bool isVerbose) => _isVerbose = isVerbose;

    /// <param name="args">The shared folder; <c>--verbose</c> lists what was missed (cue, source, content) and where contents end otherwise.</param>
    public static void Run(string[] args)
    {
        StatementMeasure measure = new(args.Contains("--verbose"));
        using Chancellor chancellor = Chancellor.Load();
        using Reader reader = Reader.Load();
        foreach (string line in Treebank.Lines(Path.Combine(args[0], "data", "quotes", "polnear-dev.jsonl.gz")))
        {
            using JsonDocument article = JsonDocument.Parse(line);
            if (article.RootElement.GetProperty("primary").GetBoolean()) measure.Add(chancellor, reader, article.RootElement);
        }
        measure.Print();
    }

    private void Print()
    {
        Console.WriteLine("| PolNeAR dev | | exact P | exact R | exact F1 | words P | words R | words F1 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (string layer in Layers)
        {
            Console.WriteLine($"| {layer} | statements | {_ours[layer]} |");
            Console.WriteLine($"| | bare model | {_model[layer]} |");
        }
        Console.WriteLine();
        Console.WriteLine("| attributions found | share | of |");
        Console.WriteLine("|---|---|---|");
        foreach ((string delivery, Score score) in _deliveries)
            Console.WriteLine($"| {delivery} | {Score.Show(score.Share)} | {score.Expected} |");
        Console.WriteLine($"| statements that are attributions of the corpus | {Score.Show(_kept.Share)} | {_kept.Expected} |");
    }

    private void Add(Chancellor chancellor, Reader reader, JsonElement article)
    {
        string text = article.GetProperty("text").GetString()!;
        int[] offsets = Utf16Offsets(text);
        Reading.Report report = ReportOf.Paragraphs(text);
        Statement[] top = [.. chancellor.Read(report).Statements.Where(statement => statement.Within is null)];
        Analysis analysis = reader.Read(report);
        JsonElement[] gold = [.. article.GetProperty("attributions").EnumerateArray()];
        foreach (string layer in Layers)
        {
            QuoteSpan[] expected = [.. gold.SelectMany(one => SpansOf(one, layer, offsets)).Select(span => QuoteSpan.Of(text, span)).Where(span => IsOf(span, layer, text))];
            _ours[layer].Add(text, [.. top.SelectMany(statement => FoundOf(statement, layer)).Select(span => QuoteSpan.Of(text, span)).Where(span => IsOf(span, layer, text))], expected);
            _model[layer].Add(text, [.. analysis.Attributions.SelectMany(one => FoundOf(one, layer)).Select(range => QuoteSpan.Of(text, analysis.SpanOf(range))).Where(span => IsOf(span, layer, text))], expected);
        }
        TextSpan[] contents = [.. top.SelectMany(statement => statement.Content)];
        TextSpan[] goldContents = [.. gold.SelectMany(one => SpansOf(one, "content", offsets))];
        foreach (JsonElement one in gold)
        {
            TextSpan[] spans = [.. SpansOf(one, "content", offsets)];
            if (spans.Length == 0) continue;
            bool isFound = spans.Any(span => contents.Any(content => IsSame(span, content)));
            _deliveries[DeliveryOf(text, spans)].Add(isFound);
            if (!_isVerbose) continue;
            if (!isFound) Console.WriteLine("missed\t" + string.Join('\t', SpansOf(one, "cue", offsets).Concat(SpansOf(one, "source", offsets)).Concat(spans).Select(span => Words(text, span))));
            else ShowEdges(text, spans, contents, [.. analysis.Attributions.SelectMany(found => found.Contents).Select(analysis.SpanOf)], string.Join(' ', SpansOf(one, "cue", offsets).Select(span => Words(text, span))));
        }
        foreach (TextSpan content in contents) _kept.Add(goldContents.Any(span => IsSame(span, content)));
    }

    private static void ShowEdges(string text, TextSpan[] spans, TextSpan[] contents, TextSpan[] model, string cue)
    {
        foreach (TextSpan span in spans)
        {
            QuoteSpan expected = QuoteSpan.Of(text, span);
            if (contents.Any(content => QuoteSpan.Of(text, content) == expected)) continue;
            TextSpan[] near = [.. contents.Where(content => content.Overlaps(span))];
            Console.WriteLine($"edge\t{(model.Any(found => QuoteSpan.Of(text, found) == expected) ? "model right" : "model too")}\t{cue}\tGOLD {Words(text, span)}\tOURS {string.Join(" // ", near.Select(one => Words(text, one)))}");
        }
    }

    private static string Words(string text, TextSpan span) => text[span.Start..span.End].ReplaceLineEndings(" ");

    private static bool IsOf(QuoteSpan span, string layer, string text) =>
        !layer.Contains(", ", StringComparison.Ordinal) || layer.EndsWith(" " + span.DeliveryIn(text), StringComparison.Ordinal);

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
        "cue" => statement.Cue is { } cue ? [cue.Span] : [],
        _ => statement.Content,
    };

    private static IEnumerable<WordRange> FoundOf(Attribution found, string layer) => layer switch
    {
        "source" => found.Sources,
        "cue" => found.Cue.IsEmpty ? [] : [found.Cue],
        _ => found.Contents,
    };

    private static IEnumerable<TextSpan> SpansOf(JsonElement attribution, string layer, int[] offsets) =>
        from span in attribution.GetProperty(layer.Split(',')[0]).EnumerateArray()
        select new TextSpan(offsets[span[0].GetInt32()], offsets[span[1].GetInt32()]);

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
