using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>The history of deeds; nothing in it is ever changed.</summary>
internal sealed class Journal(Session session)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Additions =
        """
        SELECT NULL AS number, added AS at, NULL AS who, 'added' AS deed, id AS document, NULL AS line,
               json_object('source', source, 'title', title, 'version', version, 'copy of', (SELECT first.id FROM document AS first WHERE first.series = document.story AND document.story <> document.series LIMIT 1)) AS detail
        FROM document
        """;

    /// <returns>The number of the new entry.</returns>
    public long Write(Deed deed, string verb, string document, string? line, JsonObject detail)
    {
        long number = session.Number("SELECT coalesce(max(number), 0) + 1 FROM journal");
        session.Insert("journal", number, InstantPattern.ExtendedIso.Format(deed.At), deed.Who, verb, document, line, detail.ToJsonString(Plain));
        return number;
    }

    /// <param name="withAdditions">Also an entry, without a number, for each document: these have no row in the journal.</param>
    /// <returns>Entries as JSON objects on one line, oldest first.</returns>
    public IEnumerable<string> Read(bool withAdditions) => session.Stream(
        $"""
        SELECT number, at, who, deed, document, line, detail FROM (
            SELECT number, at, who, deed, document, line, detail FROM journal {(withAdditions ? $"UNION ALL {Additions}" : "")})
        ORDER BY substr(at, 1, 19), number IS NOT NULL, number
        """,
        row => new JsonObject
        {
            ["number"] = row.IsDBNull(0) ? null : row.GetInt64(0), ["at"] = row.GetString(1), ["who"] = row.IsDBNull(2) ? null : row.GetString(2), ["deed"] = row.GetString(3),
            ["document"] = row.GetString(4), ["line"] = row.IsDBNull(5) ? null : row.GetString(5), ["detail"] = JsonNode.Parse(row.GetString(6)),
        }.ToJsonString(Plain));
}
