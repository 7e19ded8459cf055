using Chancery.Archive;
using NodaTime.Text;

namespace Chancery.Workbench.Pages;

/// <summary>The documents of the project, or those that a search found.</summary>
internal static class ListPage
{
    public static Html Of(IReadOnlyList<DocumentSummary> documents) => Layout.Page("Documents", Html.Of($"""
        <h1>Documents</h1>
        {Search("")}
        {(documents.Count == 0 ? Html.Of($"<p>The project is empty: add reports with <code>chancery add FILE</code>.</p>") : Table(documents))}
        """));

    public static Html Of(string words, IReadOnlyList<SearchHit> hits) => Layout.Page($"Search {words}", Html.Of($"""
        <h1>{hits.Count} found</h1>
        {Search(words)}
        <dl class="hits">{hits.Select(Hit)}</dl>
        """));

    private static Html Search(string words) => Html.Of($"""
        <form action="/" class="search"><label>Words <input name="q" value="{words}" size="40"></label> <button>Search</button></form>
        """);

    private static Html Table(IReadOnlyList<DocumentSummary> documents) => Html.Of($"""
        <table class="documents">
        <thead><tr><th>Published</th><th>Title or source</th><th>Language</th><th>Statements</th><th>Events</th><th>Commitments</th><th>Encounters</th></tr></thead>
        <tbody>{documents.Select(Row)}</tbody>
        </table>
        """);

    private static Html Row(DocumentSummary document) => Html.Of($"""
        <tr><td class="date">{Date(document)}</td><td>{Link(document)}<br><small>{document.Source}</small></td><td>{document.Language}</td>
        <td class="count">{document.Statements}</td><td class="count">{document.Events}</td><td class="count">{document.Commitments}</td><td class="count">{document.Encounters}</td></tr>
        """);

    private static Html Hit(SearchHit hit) => Html.Of($"<dt>{Date(hit.Document)} {Link(hit.Document)}</dt><dd>{Marked(hit.Snippet)}</dd>\n");

    private static Html Link(DocumentSummary document) => Html.Of($"<a href=\"/documents/{Uri.EscapeDataString(document.Id)}\">{document.Title ?? document.Source}</a>");

    private static string Date(DocumentSummary document) => document.Published is { } day ? LocalDatePattern.Iso.Format(day) : "no date";

    /// <summary>Parts between the marks alternate: not found, found, not found, …</summary>
    private static IEnumerable<Html> Marked(string snippet) =>
        snippet.Split(SearchHit.Opening, SearchHit.Closing).Select((part, i) => i % 2 == 0 ? Html.Of($"{part}") : Html.Of($"<mark>{part}</mark>"));
}
