namespace Chancery.Archive.Sqlite;

/// <summary>Which values of facets the documents found have, and how many of them.</summary>
internal sealed class FacetCounts(Session session, LineSearch lines)
{
    private const int MostValues = 10;

    private static readonly (string Facet, string Query)[] Queries =
    [
        ("source", "SELECT coalesce(publisher, source) AS value, '' AS name, count(*) AS n FROM hit GROUP BY value"),
        ("language", "SELECT language AS value, '' AS name, count(*) AS n FROM hit GROUP BY value"),
        ("year", "SELECT substr(published, 1, 4) AS value, '' AS name, count(*) AS n FROM hit WHERE published IS NOT NULL GROUP BY value"),
        ("actor", "SELECT actor.id AS value, min(name) AS name, count(*) AS n FROM hit CROSS JOIN actor ON actor.document = hit.number GROUP BY value"),
    ];

    private static readonly (string Facet, Func<LineKind, bool> Has)[] OfLines = [("type", kind => kind.HasType), ("status", kind => kind.HasStatus), ("act", kind => kind.HasAct)];

    /// <param name="words">Empty for all documents with the facets.</param>
    public IReadOnlyList<FacetCount> Of(string words, Facets facets)
    {
        Conditions conditions = new();
        string? query = words.Length > 0 ? SearchWords.ToQuery(words) : null;
        if ((words.Length > 0 && query is null) || !lines.AddToDocuments(conditions, facets)) return [];
        conditions.Add("newest = 1");
        string matches = query is null ? "" : $"AND number IN (SELECT rowid FROM search WHERE search MATCH {conditions.Value(query)})";
        string hit = $"WITH hit AS MATERIALIZED (SELECT number, publisher, source, language, published FROM document WHERE {conditions} {matches})";
        return
        [
            .. from facet in Queries.Concat(OfLines.SelectMany(facet => Lines(facet.Facet, LineKind.All.Where(kind => facet.Has(kind) && kind.Knows(facets)))))
               from count in session.Query(
                   $"{hit} {facet.Query} ORDER BY n DESC, value LIMIT {MostValues}",
                   row => new FacetCount(facet.Facet, row.GetString(0), row.GetString(1) is { Length: > 0 } name ? name : row.GetString(0), row.GetInt32(2)), conditions.Values)
               select count,
        ];
    }

    /// <summary>None where a line that has the other facets can't have this one too.</summary>
    private static IEnumerable<(string Facet, string Query)> Lines(string facet, IEnumerable<LineKind> kinds)
    {
        string[] those = [.. kinds.Select(kind => $"SELECT document, {facet} AS value FROM hit CROSS JOIN {kind.Table} ON {kind.Table}.document = hit.number")];
        if (those.Length > 0) yield return (facet, $"SELECT value, '' AS name, count(DISTINCT document) AS n FROM ({string.Join(" UNION ", those)}) GROUP BY value");
    }
}
