using Chancery.Records;
using Chancery.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Makes an archive of this schema from one of an earlier: each document is stored anew from its text and record, what people did is taken over as it is.</summary>
internal static class Upgrade
{
    /// <summary>Tables whose rows stand for themselves, as far as the earlier schema had them.</summary>
    private static readonly string[] TakenOver = ["journal", "removed", "fix", "saved_search", "foreign_event"];

    /// <returns>The name of the former file; null if there was nothing to do.</returns>
    public static string? Run(ProjectFolder project)
    {
        (Session earlier, long version) = Schema.OpenEarlier(project.File);
        string unfinished = project.File + ".new", former = FormattableString.Invariant($"{project.File}.schema{version}");
        using (earlier)
        {
            if (version == Schema.Version) return null;
            if (File.Exists(former)) throw new ArchiveException($"{former} is there already: move it away. Nothing was changed.");
            foreach (string left in (string[])[unfinished, unfinished + "-wal", unfinished + "-shm"]) File.Delete(left);
            Schema.Create(unfinished);
            using (Session fresh = Schema.Open(unfinished, writes: true)) Copy(earlier, fresh);
            earlier.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        File.Replace(unfinished, project.File, former);
        return former;
    }

    /// <param name="into">Of this schema and empty.</param>
    /// <returns>How many documents were taken over.</returns>
    private static int Copy(Session from, Session into)
    {
        DocumentShelf shelf = new(into);
        DocumentStore store = new(into);
        int count = 0;
        into.InTransaction(() =>
        {
            foreach ((Record record, Provenance provenance, string coder) in Documents(from))
            {
                store.Add(record, provenance);
                into.Execute("UPDATE document SET coder = $1 WHERE id = $0", record.Report.Id, coder);     // so that reread knows what made it
                count++;
            }
            foreach (string table in TakenOver) CopyRows(from, into, table);
            foreach (string document in new FixStore(into).All().Select(fix => fix.Document).Distinct())
                if (shelf.Find(document) is { } record) store.Rewrite(record);
        });
        return count;
    }

    private static IEnumerable<(Record Record, Provenance From, string Coder)> Documents(Session from)
    {
        HashSet<string> columns = [.. ColumnsOf(from, "document")];
        string origin = columns.Contains("origin") ? "origin" : "NULL", added = columns.Contains("added") ? "added" : "NULL";
        foreach ((long number, string json, string text, string? place, string? at, string coder) in from.Stream(
            $"SELECT number, record, text, {origin}, {added}, coder FROM document ORDER BY number",
            row => (row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5))))
        {
            List<TextSpan> sentences = from.Query("SELECT start, \"end\" FROM sentence WHERE document = $0 ORDER BY number", row => new TextSpan(row.GetInt32(0), row.GetInt32(1)), number);
            Instant moment = at is not null && InstantPattern.General.Parse(at) is { Success: true } parsed ? parsed.Value : NodaConstants.UnixEpoch;
            yield return (RecordJson.Parse(json, text) with { Sentences = [.. sentences] }, new Provenance(place, moment), coder);
        }
    }

    private static void CopyRows(Session from, Session into, string table)
    {
        string[] both = [.. ColumnsOf(from, table).Intersect(ColumnsOf(into, table))];
        if (both.Length == 0) return;
        string columns = string.Join(", ", both.Select(column => $"\"{column}\""));
        string values = string.Join(", ", both.Select((_, i) => FormattableString.Invariant($"${i}")));
        foreach (object?[] row in from.Stream($"SELECT {columns} FROM {table}", Values)) into.Execute($"INSERT INTO {table} ({columns}) VALUES ({values})", row);
    }

    private static object?[] Values(SqliteDataReader row)
    {
        object?[] values = new object?[row.FieldCount];
        row.GetValues(values!);
        return values;
    }

    private static List<string> ColumnsOf(Session session, string table) => session.Query("SELECT name FROM pragma_table_info($0)", row => row.GetString(0), table);
}
