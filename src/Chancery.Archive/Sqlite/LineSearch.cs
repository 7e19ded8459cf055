using Chancery.Records;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Which lines of which documents answer a question. A condition whose parameter is null holds for all.</summary>
internal static class LineSearch
{
    private const string HasPart = """
        EXISTS (SELECT 1 FROM role JOIN actor ON actor.document = role.document AND actor.id = role.actor
                WHERE role.document = line.document AND role.line = line.id AND role.role IN ({0})
                  AND (actor.id = $0 OR instr(fold(actor.name), fold($0)) > 0))
        """;

    public static IReadOnlyList<(string Document, string Line)> Find(Session session, EventQuery query) => Run(
        session,
        $"""
        SELECT document.id, line.id FROM event AS line JOIN document ON document.number = line.document
        WHERE ($0 IS NULL OR {HasPart.Replace("{0}", "'actor', 'recipient'", StringComparison.Ordinal)})
          AND ($1 IS NULL OR line.type = $1)
          AND ($2 IS NULL OR line.status = $2)
          AND ($3 IS NULL OR coalesce(line.last, line.first) >= $3)
          AND ($4 IS NULL OR coalesce(line.first, line.last) <= $4)
        ORDER BY document.number, CAST(substr(line.id, 2) AS INTEGER)
        """,
        query.Actor,
        query.Type is { } type ? RecordWords.Of(type) : null,
        query.Status is { } status ? RecordWords.Of(status) : null,
        Iso(query.From),
        Iso(query.To));

    public static IReadOnlyList<(string Document, string Line)> Find(Session session, StatementQuery query) => Run(
        session,
        $"""
        SELECT document.id, line.id FROM statement AS line JOIN document ON document.number = line.document
        WHERE $0 IS NULL OR {HasPart.Replace("{0}", "'speaker'", StringComparison.Ordinal)}
        ORDER BY document.number, CAST(substr(line.id, 2) AS INTEGER)
        """,
        query.By);

    private static List<(string Document, string Line)> Run(Session session, string sql, params object?[] values) =>
        session.Query(sql, row => (row.GetString(0), row.GetString(1)), values);

    private static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
