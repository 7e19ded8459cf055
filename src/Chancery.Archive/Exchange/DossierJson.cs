using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Archive.Views;
using Chancery.Records;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Exchange;

/// <summary>Dossiers as JSON objects on one line: what they are, and each report's telling with its voice.</summary>
public static class DossierJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Dossier dossier)
    {
        JsonObject json = dossier switch
        {
            EncounterDossier encounter => Of(encounter),
            CommitmentDossier commitment => Of(commitment),
            EventDossier happening => Of(happening),
            _ => throw new ArgumentException($"no JSON is known for {dossier.GetType().Name}", nameof(dossier)),
        };
        json["reports"] = dossier.Reports;
        json["sources"] = dossier.Sources;
        json["tellings"] = new JsonArray([.. dossier.Tellings.Select(Of)]);
        return json.ToJsonString(Plain);
    }

    private static JsonObject Of(EventDossier happening) => new()
    {
        ["id"] = happening.Id, ["type"] = RecordWords.Of(happening.Type), ["mode"] = happening.Mode, ["actors"] = List(happening.Actors),
        ["recipients"] = List(happening.Recipients), ["time"] = Of(happening.Time), ["place"] = happening.Place, ["statuses"] = List(happening.Statuses),
    };

    private static JsonObject Of(EncounterDossier encounter) => new()
    {
        ["id"] = encounter.Id, ["kind"] = RecordWords.Of(encounter.Kind), ["channel"] = encounter.Channel,
        ["participants"] = List(encounter.ParticipantIds.Select(id => id.Value)), ["names"] = List(encounter.Participants),
        ["status"] = RecordWords.Of(encounter.Status), ["time"] = Of(encounter.Time), ["place"] = encounter.Place, ["topics"] = List(encounter.Topics),
        ["accounts"] = new JsonArray([.. encounter.Accounts.Select(account => (JsonNode)new JsonObject
        {
            ["by"] = account.By.Value, ["name"] = account.Name, ["medium"] = RecordWords.Of(account.Account.Medium),
            ["document"] = account.Telling.Document, ["statements"] = List(account.Account.Statements),
        })]),
    };

    private static JsonObject Of(CommitmentDossier commitment) => new()
    {
        ["id"] = commitment.Id, ["kind"] = RecordWords.Of(commitment.Kind), ["by"] = List(commitment.By), ["to"] = List(commitment.To),
        ["what"] = commitment.What, ["condition"] = commitment.Condition, ["due"] = Of(commitment.Due), ["state"] = RecordWords.Of(commitment.State),
        ["noReportSince"] = Of(commitment.Since),
        ["steps"] = new JsonArray([.. commitment.Steps.Select(step => (JsonNode)new JsonObject
        {
            ["told"] = Of(step.Told), ["status"] = RecordWords.Of(step.Status), ["due"] = step.Due, ["document"] = step.Document, ["line"] = step.Line,
            ["source"] = step.Source, ["voice"] = step.Voice, ["words"] = step.Words,
        })]),
    };

    private static JsonNode Of(Telling telling) => new JsonObject
    {
        ["document"] = telling.Document, ["line"] = telling.Line, ["source"] = telling.Source, ["told"] = Of(telling.Told), ["story"] = telling.Story,
        ["status"] = telling.Status, ["voice"] = telling.Voice, ["words"] = telling.Words,
    };

    private static JsonObject? Of(When? time) => time is null ? null : new JsonObject
    {
        ["start"] = Of(time.Days?.Start?.Date), ["end"] = Of(time.Days?.End?.Date), ["precision"] = RecordWords.Of(time.Precision),
    };

    private static string? Of(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static JsonArray List(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];
}
