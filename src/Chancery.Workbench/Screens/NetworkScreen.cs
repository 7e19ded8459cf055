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
        Link[] all = [.. ask.Archive.Network(ask.Facets)], links = [.. all.Take(MostPairs)];
        return new View(ask.Word("network"), Html.Of($"""
            {Parts.Head(ask.Word("network.title"), ask.Word("network.lead"))}
            {FacetForm.Of(ask, Fields)}
            <p><small>{ask.Words.Fill("found", all.Length)}{(links.Length < all.Length ? " · " + ask.Words.Fill("network.shown", links.Length) : "")}</small></p>
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
        <div class="scroll tall" tabindex="0" role="region" aria-label="{ask.Word("network.title")}">
        {ListTable.Of(ask, ask.Word("network.title"), ["from", "towards", "events", "reports", "goldstein", "first", "last", "words"], links.Select(link => Row(ask, link)))}</div>
        """);

    private static Html[] Row(Ask ask, Link link) =>
    [
        Html.Of($"{link.FromName}"), Html.Of($"{(link.IsMutual ? $"{ask.Word("network.mutual")} {link.ToName}" : link.ToName)}"), Html.Of($"{link.Events}"), Html.Of($"{link.Reports}"),
        link.Goldstein is { } value ? Html.Of($"{value}") : Html.None, Html.Of($"{link.First}"), Html.Of($"{link.Last}"),
        Html.Of($"<a href=\"{Sentences(ask, link)}\">{ask.Word("network.open")}<span class=\"hidden\"> {link.FromName}, {link.ToName}</span></a>"),
    ];

    private static string Sentences(Ask ask, Link link) =>
        ask.Address.Without("page").At("/events").With("a", link.From).With("b", link.To).With("way", link.IsMutual ? "mutual" : "there").With("pair", "exact").ToString();
}
