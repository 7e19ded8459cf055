using Chancery.Archive;
using Chancery.Archive.Views;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>The first page: what the project holds, what came last, what is due.</summary>
internal sealed class OverviewScreen() : Screen("/", "overview")
{
    private const int Latest = 12, Due = 6, Met = 6;

    public override View Draw(Ask ask)
    {
        ArchivePages pages = ask.Archive.Pages;
        Totals totals = pages.Totals();
        if (totals.Documents == 0) return new View(ask.Word("overview"), Welcome(ask));
        Page<SearchHit> latest = pages.Documents("", Facets.None, 0, Latest);
        return new View(ask.Word("overview"), Html.Of($"""
            <h1>{ask.Word("overview.title")}</h1>
            <ul class="totals">{Total(ask, "/search", "documents", totals.Documents)}{Total(ask, "/statements", "statements", totals.Statements)}{Total(ask, "/events", "events", totals.Events)}{Total(ask, "/encounters", "encounters", totals.Encounters)}{Total(ask, "/commitments", "commitments", totals.Commitments)}</ul>
            <div class="columns">
            <section><h2>{ask.Word("overview.latest")}</h2><ul class="plain">{latest.Items.Select(hit => Row(ask, hit.Document))}</ul><p><a href="/search">{ask.Word("overview.all")}</a></p></section>
            <section><h2>{ask.Word("overview.met")}</h2><ul class="plain">{pages.Encounters(Facets.None, withAccounts: true, 0, Met).Items.Select(met => Contact(ask, met))}</ul>
            <p><a href="/encounters">{ask.Word("overview.encounters")}</a></p>
            <h2>{ask.Word("overview.due")}</h2><ul class="plain">{pages.Commitments(Facets.None, null, null, 0, Due).Items.Select(owed => Owed(ask, owed))}</ul>
            <p><a href="/commitments">{ask.Word("overview.commitments")}</a></p></section>
            </div>
            """));
    }

    private static Html Welcome(Ask ask) => Html.Of($"""
        <h1>{ask.Word("welcome")}</h1>
        <p class="lead">{ask.Word("welcome.lead")}</p>
        <p><a class="button" href="/add">{ask.Word("add.title")}</a></p>
        <p>{ask.Word("welcome.or")} <code>chancery add FILE</code></p>
        """);

    private static Html Total(Ask ask, string address, string key, int number) => Html.Of($"<li><a href=\"{address}\"><b>{number}</b> {ask.Word("total." + key)}</a></li>");

    private static Html Row(Ask ask, DocumentSummary document) => Html.Of($"""
        <li><span class="date">{Parts.Day(document.Published, ask.Word("no-date"))}</span> {Parts.Document(document)} <small>{document.Publisher ?? document.Source}</small></li>

        """);

    private static Html Contact(Ask ask, EncounterDossier met) => Html.Of($"""
        <li><span class="date">{Parts.When(ask, met.When)}</span> <a href="/encounters/{met.Id}">{ask.Words.Of(met.Kind)}: {string.Join(", ", met.Participants)}</a> <small>{ask.Words.Fill("sides", met.Sides)}</small></li>

        """);

    private static Html Owed(Ask ask, CommitmentDossier owed) => Html.Of($"""
        <li><span class="date">{Parts.When(ask, owed.DueWords)}</span> <a href="/commitments/{owed.Id}">{Parts.Name(ask, owed)}</a>
        {Parts.Status(ask, "CommitmentStatus", Records.RecordWords.Of(owed.State))} <small><q>{owed.What}</q></small></li>

        """);
}
