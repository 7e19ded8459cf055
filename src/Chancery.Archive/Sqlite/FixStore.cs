using Chancery.Archive.Corrections;
using Microsoft.Data.Sqlite;

namespace Chancery.Archive.Sqlite;

/// <summary>Decisions of people; rows are only ever added.</summary>
internal sealed class FixStore(Session session)
{
    private const string Columns = "number, document, kind, line, start, \"end\", field, was, value, who, at, why, disputed";

    public void Add(Fix fix) => session.Insert(
        "fix", session.Number("SELECT coalesce(max(number), 0) + 1 FROM fix"), fix.Document, fix.Kind, fix.Line, fix.Start, fix.End, fix.Field, fix.Was, fix.Value,
        fix.Who, fix.At, fix.Why, fix.IsDisputed);

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<Fix> Of(string document) => session.Query($"SELECT {Columns} FROM fix WHERE document = $0 ORDER BY number", Row, document);

    public IReadOnlyList<Fix> All() => session.Query($"SELECT {Columns} FROM fix ORDER BY number", Row);

    private static Fix Row(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5), row.GetString(6), row.GetString(7), row.GetString(8),
        row.GetString(9), row.GetString(10), row.GetString(11), row.GetBoolean(12));
}
