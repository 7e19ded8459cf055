using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>Events on the words of their reports as Web Annotations (W3C Recommendation of 23 February 2017), in one page of JSON-LD.</summary>
/// <remarks>Positions count code points, as the model asks; those of records count UTF-16 units.</remarks>
internal sealed class AnnotationFormat : TextFormat
{
    private const int Around = 32;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "annotations";

    public override string Description => "W3C Web Annotations in JSON-LD: events on the words of their reports";

    protected override void Write(ExportScope scope, TextWriter output)
    {
        output.Write("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:chancery:events\",\"type\":\"AnnotationPage\",\"items\":[");
        string separator = "\n";
        foreach (FoundLines found in scope.Archive.Events(scope.Facets))
        {
            Wording wording = new(found.Record);
            foreach (Event line in found.Record.Events.Where(line => found.Ids.Contains(line.Id)))
            {
                output.Write(separator + Of(line, wording).ToJsonString(Plain));
                separator = ",\n";
            }
        }
        output.Write("\n]}\n");
    }

    private static JsonObject Of(Event line, Wording wording)
    {
        string document = wording.Record.Report.Id;
        string dyad = wording.Names(line.Actors) + (line.Recipients.Count > 0 ? $" → {wording.Names(line.Recipients)}" : "");
        return new JsonObject
        {
            ["id"] = $"urn:chancery:{document}:{line.Id}", ["type"] = "Annotation", ["motivation"] = "classifying",
            ["body"] = new JsonArray(
                new JsonObject { ["type"] = "TextualBody", ["purpose"] = "classifying", ["value"] = RecordWords.Of(line.Type) },
                new JsonObject
                {
                    ["type"] = "TextualBody", ["purpose"] = "describing", ["format"] = "text/plain",
                    ["value"] = $"{RecordWords.Of(line.Type)} {RecordWords.Of(line.Status)}: {dyad} — {wording.Voice(line.Voice)}",
                }),
            ["target"] = new JsonArray([.. line.Evidence.Select(span => (JsonNode)Target(span, wording.Record.Report))]),
        };
    }

    private static JsonObject Target(TextSpan span, Reading.Report report)
    {
        SourceText source = report.Source;
        return new JsonObject
        {
            ["source"] = report.Url ?? $"urn:chancery:{report.Id}",
            ["selector"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "TextQuoteSelector", ["exact"] = source.Slice(span),
                    ["prefix"] = source.Slice(new TextSpan(Whole(source.Text, Math.Max(0, span.Start - Around)), span.Start)),
                    ["suffix"] = source.Slice(new TextSpan(span.End, Whole(source.Text, Math.Min(source.Length, span.End + Around)))),
                },
                new JsonObject { ["type"] = "TextPositionSelector", ["start"] = CodePoints(source.Text, span.Start), ["end"] = CodePoints(source.Text, span.End) }),
        };
    }

    /// <summary>Not between the two halves of one character.</summary>
    private static int Whole(string text, int position) => 0 < position && position < text.Length && char.IsLowSurrogate(text[position]) ? position + 1 : position;

    private static int CodePoints(string text, int position)
    {
        int count = 0;
        foreach (Rune _ in text.AsSpan(0, position).EnumerateRunes()) count++;
        return count;
    }
}
