using Chancery.Archive.Corrections;
using Chancery.Archive.Exchange;
using Chancery.Records;
using Chancery.Text;
using Microsoft.Data.Sqlite;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Documents of the archive as summaries and as records.</summary>
internal sealed class DocumentShelf(Session session)
{
    private readonly FixStore _fixes = new(session);

    private const string Columns = """
        document.id, source, publisher, document.title, language, published, coder,
        (SELECT count(*) FROM statement AS line WHERE line.document = document.number),
        (SELECT count(*) FROM event AS line WHERE line.document = document.number),
        (SELECT count(*) FROM commitment AS line WHERE line.document = document.number),
        (SELECT count(*) FROM encounter AS line WHERE line.document = document.number),
        version, newest, (SELECT first.id FROM document AS first WHERE first.series = document.story AND first.newest = 1 AND document.story <> document.series),
        document.number
        """;

    /// <param name="condition">Empty, or a WHERE with <c>$0</c>, <c>$1</c> for <paramref name="values"/>.</param>
    public IReadOnlyList<DocumentSummary> Summaries(string condition, params object?[] values) =>
        session.Query($"SELECT {Columns} FROM document {condition} ORDER BY number", Summary, values);

    /// <summary>As <see cref="Summaries"/>, each read when it is asked for.</summary>
    public IEnumerable<DocumentSummary> Stream(string condition, params object?[] values) =>
        session.Stream($"SELECT {Columns} FROM document {condition} ORDER BY number", Summary, values);

    /// <summary>Last published first.</summary>
    /// <param name="conditions">On <c>document</c>.</param>
    public IReadOnlyList<DocumentSummary> Page(Conditions conditions, int skip, int take) => session.Query(
        $"SELECT {Columns} FROM document WHERE {conditions} ORDER BY published DESC, number DESC LIMIT {conditions.Value(take)} OFFSET {conditions.Value(skip)}",
        Summary, conditions.Values);

    /// <param name="query">In the language of FTS5.</param>
    /// <param name="conditions">On <c>document</c>.</param>
    public IEnumerable<SearchHit> Search(string query, Conditions conditions)
    {
        string words = conditions.Value(query);
        return session.Stream(
        $"""
        SELECT {Columns}, snippet(search, 1, char(2), char(3), ' … ', 24), rank
        FROM search CROSS JOIN document ON document.number = search.rowid
        WHERE search MATCH {words} AND newest = 1 AND {conditions} ORDER BY rank, document.number
        """,
        row => new SearchHit(Summary(row), row.GetString(15), row.GetDouble(16)),
        conditions.Values);
    }

    /// <summary>As <see cref="Search"/>, in the order of adding, with the whole text, what was found between marks.</summary>
    public IReadOnlyList<(DocumentSummary Document, string Text)> Highlighted(string query, Conditions conditions)
    {
        string words = conditions.Value(query);
        return session.Query(
            $"""
            SELECT {Columns}, highlight(search, 1, char(2), char(3))
            FROM search CROSS JOIN document ON document.number = search.rowid
            WHERE search MATCH {words} AND newest = 1 AND {conditions} ORDER BY document.number
            """,
            row => (Summary(row), row.GetString(15)),
            conditions.Values);
    }

    /// <summary>The record with the decisions of people in it.</summary>
    public Record? Find(string documentId) => FindMachine(documentId) is { } machine ? Judge(machine).Record : null;

    /// <summary>As <see cref="Find"/>, with how each decision stands to what the machine says.</summary>
    public (Record Record, IReadOnlyList<JudgedFix> Judged) Judge(Record machine)
    {
        IReadOnlyList<Fix> fixes = _fixes.Of(machine.Report.Id);
        return fixes.Count == 0 ? (machine, []) : new FixedJson(machine, FindActor).Apply(fixes);
    }

    /// <summary>On a field of a line that the machine found or a person added.</summary>
    public Fix Decide(Record machine, string line, string field, string value, Deed deed) =>
        new FixedJson(new FixedJson(machine, FindActor).Whole(_fixes.Of(machine.Report.Id)).Record, FindActor).Decide(line, field, value, deed);

    public Fix DecideNew(Record machine, string kind, string words, IReadOnlyList<(string Field, string Value)> values, Deed deed) =>
        new FixedJson(machine, FindActor).DecideNew(kind, words, values, deed);

    public IReadOnlyList<(string Field, string Value)> Fields(Record record, string line) => new FixedJson(record, FindActor).Fields(line);

    /// <summary>The record as it was read, without what people decided.</summary>
    public Record? FindMachine(string documentId)
    {
        List<(long Number, string Record, string Text)> found = session.Query(
            "SELECT number, record, text FROM document WHERE id = $0", row => (row.GetInt64(0), row.GetString(1), row.GetString(2)), documentId);
        if (found.Count == 0) return null;
        return RecordJson.Parse(found[0].Record, found[0].Text) with
        {
            Sentences = [.. session.Query(
                "SELECT start, \"end\" FROM sentence WHERE document = $0 ORDER BY number", row => new TextSpan(row.GetInt32(0), row.GetInt32(1)), found[0].Number)],
        };
    }

    /// <summary>As the first document has it that speaks of the actor.</summary>
    private RecordedActor? FindActor(string id) =>
        session.Query("SELECT document.id FROM actor JOIN document ON document.number = actor.document WHERE actor.id = $0 LIMIT 1", row => row.GetString(0), id)
            .Select(FindMachine).FirstOrDefault()?.Actors.FirstOrDefault(actor => actor.Actor.Id.Value == id);

    private static DocumentSummary Summary(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), Maybe(row, 2), Maybe(row, 3), row.GetString(4),
        Maybe(row, 5) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null, row.GetString(6),
        row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10), row.GetInt32(11), row.GetBoolean(12), Maybe(row, 13), row.GetInt64(14));

    private static string? Maybe(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
