using Chancery.Records;

namespace Chancery.Archive.Sqlite;

/// <summary>Which lines of which documents have the facets asked for.</summary>
internal sealed class LineSearch(Session session)
{
    private readonly ActorIndex _actors = new(session);

    /// <summary>In the order of documents and lines, as they are asked for.</summary>
    public IEnumerable<(string Document, long Place, string Line)> Find(LineKind kind, Facets facets, LinePlace after)
    {
        if (facets is { Actor: { } actor, Target: null, From: null, To: null }) return FindByDocument(kind, facets, _actors.Find(actor), after);
        Conditions conditions = new();
        if (!Add(conditions, kind, facets)) return [];
        if (after != default) conditions.Add("line.document >= {0} AND (line.document, CAST(substr(line.id, 2) AS INTEGER)) > ({0}, {1})", after.Document, after.Line);
        // Put in order first where the documents are not asked: their rows are long, and a page needs few of them. Without LIMIT the inner order is not kept.
        string those = AsksDocument(kind, facets)
            ? $"{kind.Table} AS line CROSS JOIN document ON document.number = line.document" : $"{kind.Table} AS line";
        return session.Stream(
            $"""
            WITH those AS MATERIALIZED (SELECT line.document, line.id FROM {those} WHERE {conditions} ORDER BY line.document, CAST(substr(line.id, 2) AS INTEGER) LIMIT -1)
            SELECT document.id, document.number, those.id FROM those CROSS JOIN document ON document.number = those.document
            """,
            row => (row.GetString(0), row.GetInt64(1), row.GetString(2)),
            conditions.Values);
    }

    private static bool AsksDocument(LineKind kind, Facets facets) =>
        facets.Source is not null || facets.Language is not null || ((facets.From is not null || facets.To is not null) && kind.First.Contains("document.", StringComparison.Ordinal));

    /// <summary>Through the documents that speak of an actor, one after the other: the first page comes without a look at all the actor's lines.</summary>
    private IEnumerable<(string Document, long Place, string Line)> FindByDocument(LineKind kind, Facets facets, IReadOnlyList<string> actors, LinePlace after)
    {
        Conditions conditions = new();
        string ids = conditions.List(actors);
        if (actors.Count == 0 || !Add(conditions, kind, facets, isNarrowed: true)) return [];
        if (after != default) conditions.Add("(line.document, CAST(substr(line.id, 2) AS INTEGER)) > ({0}, {1})", after.Document, after.Line);
        IEnumerable<(string Document, long Place, string Line)> found = session.Stream(
            $"""
            SELECT document.id, document.number, line.id
            FROM (SELECT DISTINCT document AS number FROM actor WHERE id IN {ids} AND document >= {conditions.Value(after.Document)} ORDER BY document) AS those
            CROSS JOIN document ON document.number = those.number CROSS JOIN {kind.Table} AS line ON line.document = those.number
            WHERE {conditions}
            """,
            row => (row.GetString(0), row.GetInt64(1), row.GetString(2)),
            conditions.Values);
        return InOrder(found);
    }

    /// <summary>Lines of one document come together, but e10 before e9.</summary>
    private static IEnumerable<(string Document, long Place, string Line)> InOrder(IEnumerable<(string Document, long Place, string Line)> found)
    {
        List<(string Document, long Place, string Line)> together = [];
        foreach ((string Document, long Place, string Line) line in found)
        {
            if (together.Count > 0 && together[0].Place != line.Place)
            {
                foreach ((string Document, long Place, string Line) one in together.OrderBy(Number)) yield return one;
                together.Clear();
            }
            together.Add(line);
        }
        foreach ((string Document, long Place, string Line) one in together.OrderBy(Number)) yield return one;

        static int Number((string Document, long Place, string Line) line) => int.Parse(line.Line.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Numbers of the dossiers that have a line with the facets, by the first day told.</summary>
    /// <returns>The day is empty where none is known; such dossiers come first.</returns>
    public IReadOnlyList<DossierPlace> Dossiers(LineKind kind, Facets facets)
    {
        Conditions conditions = new();
        if (!Add(conditions, kind, facets)) return [];
        return session.Query(
            $"""
            SELECT coalesce(min(coalesce(line.first, line.last, document.published)), '') AS day, dossier
            FROM {kind.Table} AS line JOIN document ON document.number = line.document
            WHERE {conditions} GROUP BY dossier ORDER BY day, dossier
            """,
            row => new DossierPlace(row.GetString(0), row.GetInt64(1)),
            conditions.Values);
    }

    /// <summary>Conditions on <c>document</c> for a search in texts.</summary>
    /// <returns>False if nothing can have the facets: nobody is called so.</returns>
    public bool AddToDocuments(Conditions conditions, Facets facets)
    {
        AddDocument(conditions, facets);
        if (facets.From is { } from) conditions.Add("document.published >= {0}", from);
        if (facets.To is { } to) conditions.Add("document.published <= {0}", to);
        if (facets.AskLines) return AddEither(conditions, facets with { Source = null, Language = null, From = null, To = null });
        if (facets.Actor is null) return true;
        IReadOnlyList<string> ids = _actors.Find(facets.Actor);
        conditions.Add($"document.number IN (SELECT document FROM actor WHERE id IN {conditions.List(ids)})");
        return ids.Count > 0;
    }

    /// <summary>A line of any kind that knows all the facets asked for.</summary>
    private bool AddEither(Conditions conditions, Facets facets)
    {
        List<string> kinds = [];
        foreach (LineKind kind in LineKind.All.Where(kind => kind.Knows(facets)))
        {
            Conditions inner = conditions.Nested();
            if (!Add(inner, kind, facets, isNarrowed: true)) continue;
            kinds.Add($"EXISTS (SELECT 1 FROM {kind.Table} AS line WHERE line.document = document.number AND {inner})");
        }
        if (kinds.Count > 0) conditions.Add(string.Join(" OR ", kinds));
        return kinds.Count > 0;
    }

    /// <summary>Conditions on <c>line</c> and <c>document</c>.</summary>
    /// <param name="isNarrowed">The lines are those of one document: their key leads to them, not an index, which lists lines of all documents.</param>
    /// <returns>False if no line of the kind can have the facets.</returns>
    public bool Add(Conditions conditions, LineKind kind, Facets facets, bool isNarrowed = false)
    {
        if (!kind.Knows(facets)) return false;
        AddDocument(conditions, facets);
        bool isOfDocument = isNarrowed || AddBoth(conditions, facets);
        if (facets.Actor is { } actor && !AddRole(conditions, actor, facets.Target is null ? kind.Either : kind.Doers, isOfDocument)) return false;
        if (facets.Target is { } target && !AddRole(conditions, target, kind.Others, isOfDocument)) return false;
        if (facets.Type is { } type) conditions.Add(isOfDocument ? "+line.type = {0}" : "line.type = {0}", RecordWords.Of(type));
        if (facets.Status is { } status) conditions.Add("line.status = {0}", RecordWords.Of(status));
        if (facets.Act is { } act) conditions.Add("line.act = {0}", RecordWords.Of(act));
        if (facets.From is { } from) conditions.Add($"{kind.Last} >= {{0}}", from);
        if (facets.To is { } to) conditions.Add($"{kind.First} <= {{0}}", to);
        if (facets.Place is { } place) conditions.Add("line.country = {0} OR instr(fold(line.place), fold({0})) > 0", place);
        if (facets.Medium is { } medium)
            conditions.Add(kind.Voice == "line.id" ? "line.medium = {0}" : $"(line.document, {kind.Voice}) IN (SELECT document, id FROM statement WHERE medium = {{0}})", RecordWords.Of(medium));
        return facets.Voice is not { } voice || AddVoice(conditions, kind, voice);
    }

    private static void AddDocument(Conditions conditions, Facets facets)
    {
        if (facets.Source is { } source) conditions.Add("instr(fold(coalesce(document.publisher, '') || ' ' || document.source), fold({0})) > 0", source);
        if (facets.Language is { } language) conditions.Add("document.language = {0}", language);
    }

    /// <summary>Where two sides are asked for, the few documents that have both: each side alone may have very many lines.</summary>
    /// <returns>False if there are not two, and nothing was added.</returns>
    private bool AddBoth(Conditions conditions, Facets facets)
    {
        if (facets is not { Actor: { } actor, Target: { } target }) return false;
        string one = conditions.List(_actors.Find(actor)), other = conditions.List(_actors.Find(target));
        conditions.Add($"line.document IN (SELECT document FROM actor WHERE id IN {one} INTERSECT SELECT document FROM actor WHERE id IN {other})");
        return true;
    }

    /// <param name="isNarrowed">Another condition leaves few lines: each is asked, instead of listing all of the actor's.</param>
    private bool AddRole(Conditions conditions, string name, IEnumerable<string> roles, bool isNarrowed)
    {
        IReadOnlyList<string> ids = _actors.Find(name);
        conditions.Add(isNarrowed
            ? $"EXISTS (SELECT 1 FROM role WHERE role.document = line.document AND role.line = line.id AND role.role IN {conditions.List(roles)} AND role.actor IN {conditions.List(ids)})"
            : $"(line.document, line.id) IN (SELECT document, line FROM role WHERE actor IN {conditions.List(ids)} AND role IN {conditions.List(roles)})");
        return ids.Count > 0;
    }

    private bool AddVoice(Conditions conditions, LineKind kind, string voice)
    {
        if (voice == "report")
        {
            conditions.Add(kind.Voice == "line.id" ? "line.within IS NULL" : $"{kind.Voice} IS NULL");
            return true;
        }
        IReadOnlyList<string> ids = _actors.Find(voice);
        conditions.Add($"(line.document, {kind.Voice}) IN (SELECT document, line FROM role WHERE actor IN {conditions.List(ids)} AND role IN ('speaker', 'owner'))");
        return ids.Count > 0;
    }
}
