using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Archive.Views;
using Chancery.Records;
using NodaTime;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>Events with a day as a timeline of TimelineJS3: https://timeline.knightlab.com/docs/json-format.html.</summary>
internal sealed class TimelineFormat : TextFormat
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "timelinejs";

    public override string Description => "JSON for TimelineJS3: a slide for each event with a day";

    protected override void Write(ExportScope scope, TextWriter output)
    {
        output.Write("{\"events\":[");
        string separator = "\n";
        foreach (EventDossier happening in scope.Archive.Timeline(scope.Facets))
        {
            if (happening.Time?.Days is not { } days || (days.Start ?? days.End) is not { } first) continue;
            output.Write(separator + Slide(happening, first.Date, (days.End ?? first).Date).ToJsonString(Plain));
            separator = ",\n";
        }
        output.Write("\n]}\n");
    }

    private static JsonObject Slide(EventDossier happening, LocalDate first, LocalDate last)
    {
        string sides = string.Join(", ", happening.Actors) + (happening.Recipients.Count > 0 ? $" → {string.Join(", ", happening.Recipients)}" : "");
        // The text is shown as HTML: every word of a report is encoded.
        IEnumerable<string> tellings = happening.Tellings.Select(telling => HtmlEncoder.Default.Encode($"{telling.Status}: “{telling.Words}” — {telling.Voice}"));
        JsonObject slide = new()
        {
            ["unique_id"] = happening.Id, ["group"] = RecordWords.Of(happening.Type), ["start_date"] = Day(first),
            ["text"] = new JsonObject
            {
                ["headline"] = HtmlEncoder.Default.Encode($"{RecordWords.Of(happening.Type)} {sides} ({string.Join(", ", happening.Statuses)})"),
                ["text"] = string.Concat(tellings.Select(telling => $"<p>{telling}</p>")),
            },
        };
        if (last != first) slide["end_date"] = Day(last);
        return slide;
    }

    private static JsonObject Day(LocalDate day) => new() { ["year"] = day.Year, ["month"] = day.Month, ["day"] = day.Day };
}
