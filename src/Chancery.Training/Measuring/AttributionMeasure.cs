using System.Text;
using System.Text.Json;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Training.Measuring;

/// <summary>Scores attribution spans and their links on PolNeAR articles, read from raw text with our own words and sentences.</summary>
internal sealed class AttributionMeasure
{
    private readonly Dictionary<string, (Score Exact, Score Words)> _layers = new(StringComparer.Ordinal)
    {
        ["source"] = (new(), new()), ["cue"] = (new(), new()), ["content"] = (new(), new()),
    };

    private readonly Score _links = new();

    public static string Run(Reader reader, string file)
    {
        AttributionMeasure measure = new();
        foreach (string line in Treebank.Lines(file))
        {
            using JsonDocument article = JsonDocument.Parse(line);
            if (article.RootElement.GetProperty("primary").GetBoolean()) measure.Add(reader, article.RootElement);
        }
        StringBuilder table = new();
        foreach ((string layer, (Score exact, Score words)) in measure._layers)
            table.AppendLine($"| {layer} | {Score.Show(exact.F1)} | {Score.Show(words.F1)} |");
        return table.Append($"| right cue, of exact sources and contents | {Score.Show(measure._links.Share)} | |").ToString();
    }

    private void Add(Reader reader, JsonElement article)
    {
        string text = article.GetProperty("text").GetString()!;
        Analysis analysis = reader.Read(ReportOf.Text(text));
        List<Gold> gold = GoldOf(article, analysis, Utf16Offsets(text));
        foreach ((string layer, (Score exact, Score words)) in _layers)
        {
            WordRange[] found = [.. FoundOf(analysis, layer)];
            WordRange[] expected = [.. gold.Where(span => span.Layer == layer).Select(span => span.Range)];
            exact.Add(found, expected);
            words.Add(found.SelectMany(WordsOf), expected.SelectMany(WordsOf));
        }
        foreach (Gold span in gold.Where(span => span.Layer != "cue" && span.Cue >= 0))
            if (analysis.Attributions.FirstOrDefault(found => FoundOf(found, span.Layer).Contains(span.Range)) is { } owner)
                _links.Add(owner.Cue.Contains(span.Cue));
    }

    /// <summary>Each word belongs to one span of a layer: the one of the longest content, as the corpus marks no nesting.</summary>
    private static List<Gold> GoldOf(JsonElement article, Analysis analysis, int[] offsets)
    {
        List<Gold> gold = [];
        HashSet<(string Layer, int Word)> taken = [];
        foreach (JsonElement attribution in article.GetProperty("attributions").EnumerateArray().OrderByDescending(one => Length(one.GetProperty("content"))))
        {
            int cue = RangesOf(attribution, "cue").Select(range => range.First).FirstOrDefault(-1);
            foreach (string layer in (string[])["source", "cue", "content"])
                foreach (WordRange range in RangesOf(attribution, layer))
                {
                    if (range.IsEmpty || WordsOf(range).Any(word => taken.Contains((layer, word)))) continue;
                    taken.UnionWith(WordsOf(range).Select(word => (layer, word)));
                    gold.Add(new Gold(layer, range, cue));
                }
        }
        return gold;

        IEnumerable<WordRange> RangesOf(JsonElement attribution, string layer) =>
            from span in attribution.GetProperty(layer).EnumerateArray()
            select analysis.WordsIn(new TextSpan(offsets[span[0].GetInt32()], offsets[span[1].GetInt32()]));
    }

    private static int Length(JsonElement spans) => spans.EnumerateArray().Sum(span => span[1].GetInt32() - span[0].GetInt32());

    private static IEnumerable<WordRange> FoundOf(Analysis analysis, string layer) => analysis.Attributions.SelectMany(found => FoundOf(found, layer));

    private static IEnumerable<WordRange> FoundOf(Attribution found, string layer) => layer switch
    {
        "source" => found.Sources,
        "content" => found.Contents,
        _ => found.Cue.IsEmpty ? [] : [found.Cue],
    };

    private static IEnumerable<int> WordsOf(WordRange range) => Enumerable.Range(range.First, range.End - range.First);

    /// <summary>For each code point of the text, and its end, the UTF-16 offset.</summary>
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

    private sealed record Gold(string Layer, WordRange Range, int Cue);
}
