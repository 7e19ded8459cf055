using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Records;
using Chancery.Text;
using NodaTime.Text;

namespace Chancery.Exports;

/// <summary>PLOVER's JSON, an event a line, with the fields that its specification names and the record knows.</summary>
internal sealed class PloverFormat : EventFormat
{
    public override string Name => "plover";

    public override bool HasHeader => false;

    public override IReadOnlyList<string> Columns { get; } = ["id", "date", "source", "target", "event", "mode", "context", "eventText", "cameo", "location", "text", "language", "publisher", "url"];

    public override string Write(Record record, Claims claims = Claims.Drop)
    {
        ExportedReport report = new(record, claims);
        return string.Concat(report.Events.Select(coded => Object(report, coded).ToJsonString(Options) + "\n"));
    }

    private protected override IEnumerable<string[]> Rows(ExportedReport report)
    {
        foreach (CollapsedEvent coded in report.Events)
        {
            JsonObject line = Object(report, coded);
            yield return [.. Columns.Select(column => line[column] switch { null => "", JsonValue value => value.ToString(), JsonNode node => node.ToJsonString(Options) })];
        }
    }

    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject Object(ExportedReport report, CollapsedEvent coded)
    {
        Event found = coded.Source;
        Wording wording = new(report.Record);
        return new JsonObject
        {
            ["id"] = $"{report.Record.Report.Id}:{found.Id}",
            ["date"] = report.DayOf(coded) is { } day ? LocalDatePattern.Iso.Format(day) : null,
            ["source"] = Side(report, found, coded.Actors),
            ["target"] = Side(report, found, coded.Symmetric ? [.. coded.Actors] : coded.Recipients),
            ["event"] = RecordWords.Of(coded.Type),
            ["mode"] = coded.Mode,
            ["context"] = new JsonArray([.. found.Contexts.Select(context => JsonValue.Create(context))]),
            ["eventText"] = wording.Words(found.Trigger.Span),
            ["cameo"] = coded.Cameo,
            ["location"] = found.Place is { Place: var place } ? new JsonObject { ["text"] = place.Name, ["country"] = place.Country, ["latitude"] = place.Latitude, ["longitude"] = place.Longitude } : null,
            ["text"] = wording.Words(found.Evidence),
            ["language"] = report.Record.Report.Language,
            ["publisher"] = report.Publisher is { Length: > 0 } publisher ? publisher : null,
            ["url"] = report.Record.Report.Url,
        };
    }

    private static JsonArray Side(ExportedReport report, Event found, ValueList<ActorId> ids) =>
    [
        .. from id in ids
           let actor = report.Actor(id)
           select (JsonNode)new JsonObject { ["actor"] = actor.Country, ["sector"] = actor.Sector, ["name"] = actor.Name, ["text"] = report.Words(id, found) },
    ];
}
