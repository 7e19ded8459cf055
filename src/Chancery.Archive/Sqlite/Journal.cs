using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>The history of deeds; nothing in it is ever changed.</summary>
internal sealed class Journal(Session session)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The number of the new entry.</returns>
    public long Write(Deed deed, string verb, string document, string? line, JsonObject detail)
    {
        long number = session.Number("SELECT coalesce(max(number), 0) + 1 FROM journal");
        session.Insert("journal", number, InstantPattern.ExtendedIso.Format(deed.At), deed.Who, verb, document, line, detail.ToJsonString(Plain));
        return number;
    }

    /// <returns>Entries as JSON objects on one line, oldest first.</returns>
    public IEnumerable<string> Read() => session.Query(
        "SELECT number, at, who, deed, document, line, detail FROM journal ORDER BY number",
        row => new JsonObject
        {
            ["number"] = row.GetInt64(0), ["at"] = row.GetString(1), ["who"] = row.GetString(2), ["deed"] = row.GetString(3),
            ["document"] = row.GetString(4), ["line"] = row.IsDBNull(5) ? null : row.GetString(5), ["detail"] = JsonNode.Parse(row.GetString(6)),
        }.ToJsonString(Plain));
}
