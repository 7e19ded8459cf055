using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Workbench.Charts;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>Who had to do with whom: the list first, the graph of its strongest pairs below.</summary>
internal sealed class NetworkScreen() : Screen("/network", "network")
{
    private const int MostPairs = 60, MostRows = 5000, MostDrawn = 40;

    private static readonly string[] Fields = ["actor", "target", "type", "status", "voice", "source", "from", "to"];

    public override View Draw(Ask ask)
    {
        Link[] links = [.. ask.Archive.Network(ask.Facets).Take(MostPairs)];
        return new View(ask.Word("network"), Html.Of($"""
            {Parts.Head(ask.Word("network.title"), ask.Word("network.lead"))}
            {FacetForm.Of(ask, Fields)}
            {(links.Length == 0 ? Parts.Empty(ask) : List(ask, links))}
            {Parts.Downloads(ask, hasPicture: true)}
            {(links.Length == 0 ? Html.None : Graph(ask, links))}
            """), Wide: true);
    }

    public override RowTable Rows(Ask ask) => RowTable.Of(Sheets.Links, ask.Archive.Network(ask.Facets).Take(MostRows));

    public override Html Picture(Ask ask) => Picture(ask, [.. ask.Archive.Network(ask.Facets).Take(MostDrawn)]);

    private static Html Picture(Ask ask, Link[] links) => new NetworkChart(links, link => Sentences(ask, link)).Draw(ask.Word("network.title"));

    private static Html Graph(Ask ask, Link[] links) => Html.Of($"""
        <h2>{ask.Words.Fill("network.graph", Math.Min(MostDrawn, links.Length))}</h2>
        <p class="lead">{ask.Word("network.graph.lead")} <span class="scripted">{ask.Word("timeline.keys")}</span></p>
        <div class="chart pans" tabindex="0" role="region" aria-label="{ask.Word("network.title")}">{Picture(ask, [.. links.Take(MostDrawn)])}</div>
        """);

    private static Html List(Ask ask, Link[] links) => Html.Of($"""
        <div class="scroll tall" tabindex="0" role="region" aria-label="{ask.Word("network.title")}"><table class="list"><caption class="hidden">{ask.Word("network.title")}</caption>
        <thead><tr><th scope="col">{ask.Word("column.from")}</th><th scope="col">{ask.Word("column.towards")}</th><th scope="col" class="count">{ask.Word("column.events")}</th><th scope="col" class="count">{ask.Word("column.reports")}</th>
        <th scope="col" class="count">{ask.Word("column.goldstein")}</th><th scope="col">{ask.Word("column.first")}</th><th scope="col">{ask.Word("column.last")}</th><th scope="col">{ask.Word("column.words")}</th></tr></thead>
        <tbody>{links.Select(link => Row(ask, link))}</tbody></table></div>
        """);

    private static Html Row(Ask ask, Link link) => Html.Of($"""
        <tr><td>{link.FromName}</td><td>{(link.IsMutual ? $"{ask.Word("network.mutual")} {link.ToName}" : link.ToName)}</td><td class="count">{link.Events}</td><td class="count">{link.Reports}</td>
        <td class="count">{(link.Goldstein is { } value ? Html.Of($"{value}") : Html.None)}</td><td class="date">{link.First}</td><td class="date">{link.Last}</td>
        <td><a href="{Sentences(ask, link)}">{ask.Word("network.open")}<span class="hidden"> {link.FromName}, {link.ToName}</span></a></td></tr>

        """);

    private static string Sentences(Ask ask, Link link) =>
        ask.Address.Without("page").At("/events").With("a", link.From).With("b", link.To).With("way", link.IsMutual ? "mutual" : "there").With("pair", "exact").ToString();
}
