using Chancery.Archive.Exchange;
using Chancery.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Saved searches, and what they find among documents that came since they were run last.</summary>
internal sealed class WatchDesk(Session session, DocumentShelf shelf, LineSearch lines)
{
    private const int Around = 160;

    /// <summary>Under a name that is there already it takes the place of the former one, and begins anew with documents to come.</summary>
    public void Save(SavedSearch search) => session.Execute(
        "INSERT OR REPLACE INTO saved_search VALUES ($0, $1, $2, (SELECT coalesce(max(number), 0) FROM document))", search.Name, search.Words, FacetJson.Write(search.Facets));

    public bool Forget(string name)
    {
        bool isThere = session.Number("SELECT count(*) FROM saved_search WHERE name = $0", name) > 0;
        session.Execute("DELETE FROM saved_search WHERE name = $0", name);
        return isThere;
    }

    public IReadOnlyList<SavedSearch> All() => session.Query(
        "SELECT name, words, facets FROM saved_search ORDER BY name", row => new SavedSearch(row.GetString(0), row.GetString(1), FacetJson.Read(row.GetString(2))));

    /// <summary>What is new, in the order in which it was added.</summary>
    public IReadOnlyList<WatchHit> News(SavedSearch search)
    {
        Conditions conditions = new();
        conditions.Add("document.number > (SELECT seen FROM saved_search WHERE name = {0})", search.Name);
        if (!lines.AddToDocuments(conditions, search.Facets)) return [];
        if (search.Words.Length == 0)
            return [.. shelf.Summaries($"WHERE newest = 1 AND {conditions}", conditions.Values).Select(document => Hit(document, []))];
        if (SearchWords.ToQuery(search.Words) is not { } query) return [];
        return [.. shelf.Highlighted(query, conditions).Select(found => Hit(found.Document, SpansIn(found.Text)))];
    }

    public void MarkSeen(string name) => session.Execute("UPDATE saved_search SET seen = (SELECT coalesce(max(number), 0) FROM document) WHERE name = $0", name);

    private WatchHit Hit(DocumentSummary document, ValueList<TextSpan> spans)
    {
        Reading.Report? report = shelf.FindMachine(document.Id)?.Report;
        string text = report?.Source.Text ?? "";
        int start = Math.Max(0, (spans.Count > 0 ? spans[0].Start : 0) - (Around / 2)), end = Math.Min(text.Length, start + Around);
        return new WatchHit(document, report?.Url, spans, text[start..end].ReplaceLineEndings(" ").Trim());
    }

    /// <summary>The places between the marks, counted in the text without them.</summary>
    private static ValueList<TextSpan> SpansIn(string marked)
    {
        List<TextSpan> spans = [];
        int at = 0, start = 0;
        foreach (char c in marked)
        {
            if (c == SearchHit.Opening) start = at;
            else if (c == SearchHit.Closing) spans.Add(new TextSpan(start, at));
            else at++;
        }
        return [.. spans];
    }
}
