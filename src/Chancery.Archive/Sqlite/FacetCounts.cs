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
        ("type", "SELECT type AS value, '' AS name, count(DISTINCT document) AS n FROM hit CROSS JOIN event ON event.document = hit.number GROUP BY value"),
        ("status", "SELECT status AS value, '' AS name, count(DISTINCT document) AS n FROM hit CROSS JOIN event ON event.document = hit.number GROUP BY value"),
        ("act", "SELECT act AS value, '' AS name, count(DISTINCT document) AS n FROM hit CROSS JOIN statement ON statement.document = hit.number GROUP BY value"),
    ];

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
            .. from facet in Queries
               from count in session.Query(
                   $"{hit} {facet.Query} ORDER BY n DESC, value LIMIT {MostValues}",
                   row => new FacetCount(facet.Facet, row.GetString(0), row.GetString(1) is { Length: > 0 } name ? name : row.GetString(0), row.GetInt32(2)), conditions.Values)
               select count,
        ];
    }
}
