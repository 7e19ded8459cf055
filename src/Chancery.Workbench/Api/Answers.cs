using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Workbench.Api;

/// <summary>Answers that are one thing, as JSON; HTTP and assistants get the same.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="id">Of a document, or of an event, encounter or commitment over documents.</param>
    public static string Show(RecordArchive archive, string id) =>
        archive.FindDossier(id) is { } dossier ? DossierJson.Write(dossier) + "\n" : RecordJson.Write(Find(archive, id), withText: true);

    public static Record Find(RecordArchive archive, string id) =>
        archive.Find(DocumentSummary.IdOf(id)) ?? throw Refusal.NotFound($"The project has no '{id}': documents, timeline, encounters and commitments list its ids.");

    /// <summary>Each two sides with their points.</summary>
    public static string Compare(RecordArchive archive, IReadOnlyList<string> ids)
    {
        IReadOnlyList<Comparison> comparisons;
        try
        {
            comparisons = Comparisons.Of(archive, ids);
        }
        catch (ChanceryException problem) when (problem is not ArchiveException)
        {
            throw Refusal.NotFound(problem.Message);
        }
        return $"{{ \"comparisons\": [{string.Join(", ", comparisons.Select(Json))}] }}\n";
    }

    /// <param name="again">The text of the document, read again: steps and lost readings are not stored.</param>
    public static string Explain(Record again, string line)
    {
        Explanation explanation = Explanation.Of(again, line)
            ?? throw Refusal.NotFound($"The record has no line '{line}': show lists its lines; after an upgrade 'chancery reread' comes first.");
        JsonArray rows = [.. explanation.Rows.Select(row => (JsonNode)new JsonObject { ["name"] = row.Name, ["value"] = row.Value })];
        return new JsonObject { ["document"] = again.Report.Id, ["line"] = line, ["rows"] = rows }.ToJsonString(Plain) + "\n";
    }

    private static string Json(Comparison comparison) =>
        $"{{ \"left\": {Quoted(comparison.Left)}, \"right\": {Quoted(comparison.Right)}, \"points\": [\n  {string.Join(",\n  ", comparison.Rows.Select(Sheets.Points.Object))}\n] }}";

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString(Plain);
}
