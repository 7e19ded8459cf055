using System.Globalization;
using System.Text.Json;
using Chancery.Archive;
using Chancery.Archive.Corrections;
using Chancery.Archive.Exchange;
using Chancery.Text;
using Microsoft.AspNetCore.Http;

namespace Chancery.Workbench.Api;

/// <summary>A decision of a person, as it is sent: <c>{"document": "doc:…", "line": "e1", "fields": {"status": "planned"}, "why": "…"}</c>, or <c>"drop": true</c> instead of fields.</summary>
internal sealed record CorrectionRequest(string Document, string Line, IReadOnlyList<(string Field, string Value)> Values, string Why)
{
    private static readonly string[] Known = ["document", "line", "fields", "drop", "why"];

    /// <exception cref="Refusal">It is no such object.</exception>
    public static async Task<CorrectionRequest> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType()) throw new Refusal(415, "Refused", "Send JSON, with the header 'Content-Type: application/json'.");
        try
        {
            using JsonDocument json = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted).ConfigureAwait(false);
            return Of(json.RootElement);
        }
        catch (JsonException problem)
        {
            throw new Refusal(400, "Bad value", string.Create(CultureInfo.InvariantCulture, $"This is no JSON: see line {(problem.LineNumber ?? 0) + 1}, byte {problem.BytePositionInLine ?? 0}."));
        }
    }

    /// <returns>How the decisions stand to what the machine says.</returns>
    public string Decide(RecordArchive archive, Deed deed)
    {
        try
        {
            IReadOnlyList<JudgedFix> made = archive.Decide(DocumentSummary.IdOf(Document), Line, Values, deed);
            return $"{{ \"fixes\": [\n  {string.Join(",\n  ", made.Select(Sheets.Fixes.Object))}\n] }}\n";
        }
        catch (ChanceryException problem) when (problem is not ArchiveException)
        {
            throw new Refusal(422, "Cannot be decided", problem.Message);
        }
    }

    private static CorrectionRequest Of(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new Refusal(400, "Bad value", "Send an object with document, line, fields (or drop) and why.");
        foreach (JsonProperty field in json.EnumerateObject().Where(field => !Known.Contains(field.Name)))
            throw Refusal.BadValue(field.Name, $"There is no '{field.Name}' in a correction: give {string.Join(", ", Known)}.");
        string? drop = json.TryGetProperty("drop", out JsonElement said) ? said.ValueKind switch { JsonValueKind.True => "true", JsonValueKind.False => "false", _ => null } : null;
        (string, string)[] values = json.TryGetProperty("fields", out JsonElement fields) && fields.ValueKind == JsonValueKind.Object
            ? [.. fields.EnumerateObject().Select(field => (field.Name, ValueOf(field)))] : [];
        if (drop is null == (values.Length == 0)) throw Refusal.BadValue("fields", "Give fields with their values, such as {\"status\": \"planned\"}, or \"drop\": true; \"drop\": false puts back what was taken out.");
        string why = Text(json, "why");
        if (string.IsNullOrWhiteSpace(why)) throw Refusal.BadValue("why", "Say why: others will ask.");
        return new CorrectionRequest(Text(json, "document"), Text(json, "line"), drop is null ? values : [(Fix.Drop, drop)], why);
    }

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Refusal.BadValue(name, $"'{name}' is missing, or is no text.");

    /// <summary>As the command line takes it: lists with commas.</summary>
    private static string ValueOf(JsonProperty field) => field.Value.ValueKind switch
    {
        JsonValueKind.String => field.Value.GetString()!,
        JsonValueKind.Null => "none",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => field.Value.GetRawText(),
        JsonValueKind.Array when field.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => string.Join(',', field.Value.EnumerateArray().Select(item => item.GetString())),
        _ => throw Refusal.BadValue(field.Name, $"'{field.Name}' is a text, a number, true, false, null, or a list of texts; days are written 2022-02-21..2022-02-25."),
    };
}
