using System.Text.Json.Nodes;
using Chancery.Archive.Follow;
using Chancery.Reading;
using Chancery.Records;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Writes documents. Every method is called inside a transaction.</summary>
internal sealed class DocumentStore(Session session)
{
    private readonly Kinship _kinship = new(session);

    public Addition Add(Record record, Provenance from)
    {
        Report report = record.Report;
        if (session.Number("SELECT count(*) FROM document WHERE hash = $0", report.Source.Hash) > 0) return new Addition(AdditionKind.Present);
        if (session.Number("SELECT count(*) FROM removed WHERE hash = $0", report.Source.Hash) > 0) return new Addition(AdditionKind.Removed);

        long number = session.Number("SELECT coalesce(max(number), 0) + 1 FROM document");
        string? origin = report.Url ?? from.Origin;
        Shingles text = Shingles.Of(report.Source.Text);
        IReadOnlyList<long> sketch = text.Sketch();
        Relative? earlier = _kinship.Predecessor(origin, text);
        Relative? original = earlier is null ? _kinship.Original(report, text, sketch) : null;
        if (earlier is not null) Retire(earlier.Number);
        session.Insert("document", number, report.Id, report.Source.Hash, report.SourceName, report.Publisher, report.Title, report.Language,
            Iso(report.Published?.Day), Coder.Build, RecordJson.Write(record, indented: false), report.Source.Text,
            origin, InstantPattern.General.Format(from.Added), earlier?.Series ?? number, (earlier?.Version ?? 0) + 1, 1,
            earlier?.Story ?? original?.Story ?? number);
        foreach (long band in sketch.Distinct()) session.Insert("band", band, number);
        WriteRows(record, number, new Dictionary<(string, int), long>());
        return earlier is not null ? new Addition(AdditionKind.Version, earlier.Id)
            : original is not null ? new Addition(AdditionKind.Copy, original.Id) : new Addition(AdditionKind.Added);
    }

    /// <summary>Another record of the same text takes the place of the stored one, which is kept aside if it differs.</summary>
    /// <param name="record">As the machine read it.</param>
    /// <param name="decided">The same with the decisions of people, which the rows hold.</param>
    public void Replace(Record record, Record decided)
    {
        (long number, string former, string coder, bool isNewest) = session.Query(
            "SELECT number, record, coder, newest FROM document WHERE id = $0",
            row => (row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetBoolean(3)), record.Report.Id)[0];
        string json = RecordJson.Write(record, indented: false);
        if (json != former) session.Insert("former_record", number, coder, former);
        session.Execute("UPDATE document SET record = $1, coder = $2 WHERE number = $0", number, json, Coder.Build);
        if (isNewest) Rewrite(decided, number);
    }

    /// <summary>The document goes, with its text and all that was recorded of it; the journal keeps that it was there.</summary>
    /// <param name="earlier">Gives the record of an earlier version, which becomes the newest again.</param>
    public void Remove(string documentId, Deed deed, Func<string, Record?> earlier)
    {
        (long number, string hash, string source, string? title, long series, bool isNewest, long story) = session.Query(
            "SELECT number, hash, source, title, series, newest, story FROM document WHERE id = $0",
            row => (row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetInt64(4), row.GetBoolean(5), row.GetInt64(6)),
            documentId)[0];
        session.Execute("DELETE FROM document WHERE number = $0", number);
        session.Execute(
            "UPDATE document SET story = (SELECT min(series) FROM document WHERE story = $0) WHERE story = $0 AND NOT EXISTS (SELECT 1 FROM document WHERE series = $0)", story);
        session.Execute("DELETE FROM known_actor WHERE id NOT IN (SELECT id FROM actor)");
        if (isNewest) Revive(series, earlier);
        JsonObject detail = new() { ["why"] = deed.Why, ["source"] = source, ["title"] = title, ["hash"] = hash };
        long journal = new Journal(session).Write(deed, "removed", documentId, null, detail);
        session.Insert("removed", hash, journal);
    }

    private void Retire(long number)
    {
        session.Execute("UPDATE document SET newest = 0 WHERE number = $0", number);
        EraseRows(number);
    }

    private void Revive(long series, Func<string, Record?> find)
    {
        List<(long Number, string Id)> left = session.Query(
            "SELECT number, id FROM document WHERE series = $0 ORDER BY version DESC LIMIT 1", row => (row.GetInt64(0), row.GetString(1)), series);
        if (left.Count == 0 || find(left[0].Id) is not { } record) return;
        session.Execute("UPDATE document SET newest = 1 WHERE number = $0", left[0].Number);
        WriteRows(record, left[0].Number, new Dictionary<(string, int), long>());
    }

    /// <summary>The rows of a record whose decisions have changed.</summary>
    public void Rewrite(Record decided)
    {
        List<long> newest = session.Query("SELECT number FROM document WHERE id = $0 AND newest = 1", row => row.GetInt64(0), decided.Report.Id);
        if (newest.Count > 0) Rewrite(decided, newest[0]);
    }

    private void Rewrite(Record decided, long number)
    {
        IReadOnlyDictionary<(string Kind, int Start), long> dossiers = DossiersOf(number);
        EraseRows(number);
        WriteRows(decided, number, dossiers);
    }

    private void WriteRows(Record record, long number, IReadOnlyDictionary<(string Kind, int Start), long> former)
    {
        long story = session.Number("SELECT story FROM document WHERE number = $0", number);
        new RecordRows(session, record, number, new Follower(session, record, number, story).Follow(former)).Insert();
    }

    /// <summary>By kind and the first character of the words that show the line, which stays the same when the text is read again.</summary>
    private Dictionary<(string Kind, int Start), long> DossiersOf(long number)
    {
        Dictionary<(string Kind, int Start), long> dossiers = [];
        foreach ((string kind, string part) in ((string, string)[])[("event", "trigger"), ("commitment", "what"), ("encounter", "evidence")])
            foreach ((int start, long dossier) in session.Query(
                $"SELECT min(span.start), dossier FROM {kind} AS line JOIN span ON span.document = line.document AND span.line = line.id AND span.part = $1 WHERE line.document = $0 GROUP BY line.id",
                row => (row.GetInt32(0), row.GetInt64(1)), number, part))
                dossiers.TryAdd((kind, start), dossier);
        return dossiers;
    }

    private void EraseRows(long number)
    {
        // Lines before the actors and statements they refer to.
        foreach (string table in (string[])["trail", "span", "role", "encounter", "commitment", "event", "statement", "mention", "actor", "sentence"])
            session.Execute($"DELETE FROM {table} WHERE document = $0", number);
    }

    private static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
