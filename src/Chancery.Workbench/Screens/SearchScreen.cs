using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>Documents by their words and by what was recorded of them; the facets of those found narrow further.</summary>
internal sealed class SearchScreen() : Screen("/search", "search")
{
    private const int MostRows = 5000;

    private static readonly string[] Fields = ["actor", "target", "type", "status", "act", "medium", "place", "source", "from", "to"];

    public override View Draw(Ask ask)
    {
        Page<SearchHit> page = Find(ask, (ask.Page - 1) * Parts.PageSize, Parts.PageSize);
        return new View(ask["q"].Length > 0 ? $"{ask.Word("search")}: {ask["q"]}" : ask.Word("search"), Html.Of($"""
            {Parts.Head(ask.Word("search.title"), ask.Word("search.lead"))}
            {FacetForm.Of(ask, Fields, Html.Of($"<label>{ask.Word("search.words")} <input type=\"search\" name=\"q\" value=\"{ask["q"]}\"></label>"), "year", "language", "voice")}
            <div class="found">
            <div>{Parts.Pager(ask, page.Total)}
            {(page.Items.Count == 0 ? Parts.Empty(ask) : Html.Of($"<ul class=\"plain\">{page.Items.Select(hit => Hit(ask, hit))}</ul>"))}
            {(page.Total > page.Items.Count ? Parts.Pager(ask, page.Total) : Html.None)}
            {Parts.Downloads(ask, hasPicture: false)}
            <p><small>{ask.Word("search.save")}</small></p></div>
            <aside class="narrow" aria-label="{ask.Word("search.narrow")}">{Narrow(ask)}</aside>
            </div>
            """));
    }

    public override RowTable Rows(Ask ask) => RowTable.Of(Sheets.Hits, Find(ask, 0, MostRows).Items);

    private static Page<SearchHit> Find(Ask ask, int skip, int take) => ask.Archive.Pages.Documents(ask["q"], ask.Facets, skip, take);

    private static Html Hit(Ask ask, SearchHit hit) => Html.Of($"""
        <li><span class="date">{Parts.Day(hit.Document.Published, ask.Word("no-date"))}</span> {Parts.Document(hit.Document)}
        {(hit.Snippet.Length > 0 ? Html.Of($"<div class=\"snippet\">{Parts.Marked(hit.Snippet)}</div>") : Html.None)}
        <small>{string.Join(" · ", Facts(ask, hit.Document))}</small></li>

        """);

    private static IEnumerable<string> Facts(Ask ask, DocumentSummary document)
    {
        yield return document.Publisher ?? document.Source;
        yield return ask.Words.Name("Language", document.Language);
        if (document.Version > 1) yield return ask.Words.Fill("reader.version", document.Version);
        if (document.CopyOf is { } original) yield return $"{ask.Word("reader.copy")} {original}";
        foreach ((string key, int count) in ((string, int)[])[("statements", document.Statements), ("events", document.Events), ("encounters", document.Encounters), ("commitments", document.Commitments)])
            if (count > 0) yield return $"{count} {ask.Word("total." + key)}";
    }

    private static IEnumerable<Html> Narrow(Ask ask) =>
        from facet in ask.Archive.Pages.Counts(ask["q"], ask.Facets).GroupBy(count => count.Facet)
        select Html.Of($"<h2>{ask.Word("field." + facet.Key)}</h2><ul>{facet.Select(count => Value(ask, count))}</ul>");

    private static Html Value(Ask ask, FacetCount count)
    {
        bool isChosen = ask[count.Facet] == count.Value;
        Address address = ask.Address.Without("page").With(count.Facet, isChosen ? null : count.Value);
        string kind = count.Facet switch { "type" => "EventType", "status" => "Status", "act" => "Act", "language" => "Language", _ => "" };
        return Html.Of($"""
            <li><a href="{address.ToString()}"{(isChosen ? Html.Of($" aria-current=\"true\"") : Html.None)}>{(kind.Length > 0 ? ask.Words.Name(kind, count.Value) : count.Name)}{(isChosen ? " ×" : "")}</a> <span>{count.Documents}</span></li>

            """);
    }
}
