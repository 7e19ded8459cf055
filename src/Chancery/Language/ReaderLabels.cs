using System.Text.Json;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>What the numbers of the model's output mean, from labels.json.</summary>
internal sealed record ReaderLabels(
    PartOfSpeech[] Parts, string[] Features, LemmaScript[] Lemmas, string[] Relations, SpanTags Names, SpanTags Layer)
{
    public required double SourcePenalty { get; init; }

    public required double CuePenalty { get; init; }

    public required double ContentPenalty { get; init; }

    public required double ActorPenalty { get; init; }

    public required double RecipientPenalty { get; init; }

    public required double NamePenalty { get; init; }

    public required string[] Outputs { get; init; }

    public int Root => Array.IndexOf(Relations, "root");

    public static ReaderLabels Load(string file)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(file));
            JsonElement tags = json.RootElement.GetProperty("outputs"), penalties = json.RootElement.GetProperty("open_span_penalty");
            return new ReaderLabels(
                Array.ConvertAll(Strings(tags, "upos"), name => Enum.Parse<PartOfSpeech>(name, ignoreCase: true)),
                Strings(tags, "feats"),
                Array.ConvertAll(Strings(tags, "lemma"), LemmaScript.Parse),
                Strings(tags, "rel"),
                new SpanTags(Strings(tags, "ner")),
                new SpanTags(Strings(tags, "con")))
            {
                NamePenalty = penalties.GetProperty("ner").GetDouble(),
                SourcePenalty = penalties.GetProperty("src").GetDouble(),
                CuePenalty = penalties.GetProperty("cue").GetDouble(),
                ContentPenalty = penalties.GetProperty("con").GetDouble(),
                ActorPenalty = penalties.GetProperty("act").GetDouble(),
                RecipientPenalty = penalties.GetProperty("rec").GetDouble(),
                Outputs = Strings(json.RootElement, "output_order"),
            };
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or ArgumentException or InvalidOperationException)
        {
            throw new ChanceryException($"{file} is not the label file this build needs: {fault.Message}", fault);
        }
    }

    private static string[] Strings(JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
