using Chancery.Records;
using NodaTime;

namespace Chancery.Archive.Sqlite;

/// <summary>Pages of lines, dossiers and documents, newest first, with how many there are.</summary>
internal sealed class PageSearch(Session session, DocumentShelf shelf, LineSearch lines)
{
    private readonly ActorIndex _actors = new(session);

    private static readonly CommitmentStatus[] Open =
        [CommitmentStatus.Announced, CommitmentStatus.Scheduled, CommitmentStatus.Conditional, CommitmentStatus.Demanded, CommitmentStatus.Accepted, CommitmentStatus.Unknown];

    /// <summary>Encounters of which two sides may tell: in two documents, or in one that names the owners of two readouts.</summary>
    public static void PerhapsTwoAccounts(Conditions conditions) => conditions.Add(
        """
        line.dossier IN (SELECT dossier FROM encounter GROUP BY dossier HAVING count(DISTINCT document) > 1)
        OR (SELECT count(DISTINCT role.actor) FROM role WHERE role.document = line.document AND role.role = 'owner') > 1
        """);

    /// <param name="on">The day on which one asks.</param>
    public static Action<Conditions> Owed(CommitmentKind? kind, CommitmentStatus? status, LocalDate? on) => conditions =>
    {
        if (kind is { } known) conditions.Add("line.kind = {0}", RecordWords.Of(known));
        if (status is CommitmentStatus.Lapsed && on is { } day)
            conditions.Add($"line.status IN {conditions.List(Open.Select(RecordWords.Of))} AND line.last < {{0}} AND document.published <= line.last", day);
        else if (status is { } told) conditions.Add("line.status = {0}", RecordWords.Of(told));
    };

    /// <summary>Events between two sides; what neither is named in adds a condition that nothing meets.</summary>
    public Action<Conditions> Of(Between between) => conditions =>
    {
        string one = conditions.List(Ids(between.One)), other = conditions.List(Ids(between.Other));
        string Has(string role, string ids) => $"EXISTS (SELECT 1 FROM role WHERE role.document = line.document AND role.line = line.id AND role.role = '{role}' AND role.actor IN {ids})";
        string mutual = $"{Has("actor", one)} AND {Has("actor", other)} AND NOT EXISTS (SELECT 1 FROM role WHERE role.document = line.document AND role.line = line.id AND role.role = 'recipient')";
        string there = $"{Has("actor", one)} AND {Has("recipient", other)}", back = $"{Has("actor", other)} AND {Has("recipient", one)}";
        conditions.Add(between.Direction switch { Direction.There => there, Direction.Back => back, Direction.Mutual => mutual, _ => $"{there} OR {back} OR {mutual}" });
        conditions.Add($"line.document IN (SELECT document FROM actor WHERE id IN {one} INTERSECT SELECT document FROM actor WHERE id IN {other})");
        if (between.Happened) conditions.Add("line.status IN ('occurred', 'ongoing', 'ended') AND coalesce(line.first, line.last) IS NOT NULL");
        if (!between.WithClaims) conditions.Add("EXISTS (SELECT 1 FROM event AS own WHERE own.dossier = line.dossier AND own.voice IS NULL)");

        IReadOnlyList<string> Ids(string side) => between.IsExact ? [side] : _actors.FindSide(side);
    };

    public Totals Totals()
    {
        long Count(string table, string counted) => session.Number($"SELECT count({counted}) FROM {table}");
        return new Totals(
            (int)session.Number("SELECT count(*) FROM document WHERE newest = 1"), (int)Count("statement", "*"),
            (int)Count("event", "DISTINCT dossier"), (int)Count("commitment", "DISTINCT dossier"), (int)Count("encounter", "DISTINCT dossier"));
    }

    public Page<SearchHit> Documents(string words, Facets facets, int skip, int take)
    {
        Conditions conditions = new();
        if (!lines.AddToDocuments(conditions, facets)) return new Page<SearchHit>([], 0);
        conditions.Add("newest = 1");
        if (words.Length == 0)
        {
            int all = (int)session.Number($"SELECT count(*) FROM document WHERE {conditions}", conditions.Values);
            IReadOnlyList<DocumentSummary> found = shelf.Page(conditions, skip, take);
            return new Page<SearchHit>([.. found.Select(document => new SearchHit(document, ""))], all);
        }
        if (SearchWords.ToQuery(words) is not { } query) return new Page<SearchHit>([], 0);
        IReadOnlyList<SearchHit> hits = [.. shelf.Search(query, conditions).Skip(skip).Take(take)];
        string asked = conditions.Value(query);
        int total = (int)session.Number($"SELECT count(*) FROM search CROSS JOIN document ON document.number = search.rowid WHERE search MATCH {asked} AND {conditions}", conditions.Values);
        return new Page<SearchHit>(hits, total);
    }

    /// <param name="more">Adds what the facets cannot ask.</param>
    public Page<long> Dossiers(LineKind kind, Facets facets, Action<Conditions>? more, int skip, int take)
    {
        Conditions conditions = new();
        if (!lines.Add(conditions, kind, facets)) return new Page<long>([], 0);
        more?.Invoke(conditions);
        List<(long Number, int Total)> found = session.Query(
            $"""
            SELECT dossier, count(*) OVER () FROM {kind.Table} AS line CROSS JOIN document ON document.number = line.document
            WHERE {conditions} GROUP BY dossier
            ORDER BY max(coalesce({kind.First}, document.published)) DESC, dossier DESC LIMIT {conditions.Value(take)} OFFSET {conditions.Value(skip)}
            """,
            row => (row.GetInt64(0), row.GetInt32(1)), conditions.Values);
        return new Page<long>([.. found.Select(row => row.Number)], found.Count > 0 ? found[0].Total : 0);
    }

    public Page<(string Document, string Line)> Lines(LineKind kind, Facets facets, int skip, int take)
    {
        Conditions conditions = new();
        if (!lines.Add(conditions, kind, facets)) return new Page<(string, string)>([], 0);
        int total = (int)session.Number(
            $"SELECT count(*) FROM {kind.Table} AS line CROSS JOIN document ON document.number = line.document WHERE {conditions}", conditions.Values);
        return new Page<(string, string)>(
            session.Query(
                $"""
                SELECT document.id, line.id FROM document CROSS JOIN {kind.Table} AS line ON document.number = line.document
                WHERE {conditions} ORDER BY document.published DESC, document.number DESC, CAST(substr(line.id, 2) AS INTEGER)
                LIMIT {conditions.Value(take)} OFFSET {conditions.Value(skip)}
                """,
                row => (row.GetString(0), row.GetString(1)), conditions.Values),
            total);
    }

    /// <param name="happened">Statuses of what has happened, as a list of SQL.</param>
    public List<T> Places<T>(Facets facets, int most, string happened, Func<Microsoft.Data.Sqlite.SqliteDataReader, T> row)
    {
        Conditions conditions = new();
        if (!lines.Add(conditions, LineKind.Event, facets)) return [];
        return session.Query(
            $"""
            SELECT line.place, line.country, count(DISTINCT line.dossier), count(DISTINCT line.document),
                   count(DISTINCT CASE WHEN line.status IN {happened} THEN line.dossier END),
                   count(DISTINCT line.dossier) - count(DISTINCT CASE WHEN line.voice IS NULL THEN line.dossier END), min(line.document)
            FROM event AS line CROSS JOIN document ON document.number = line.document
            WHERE {conditions} AND line.place IS NOT NULL GROUP BY line.place, line.country ORDER BY 3 DESC, 1 LIMIT {conditions.Value(most)}
            """,
            row, conditions.Values);
    }
}
