using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>Contacts over all reports, each once, with whose accounts there are.</summary>
internal sealed class EncountersScreen() : Screen("/encounters", "encounters")
{
    private const int MostRows = 5000;

    private static readonly string[] Fields = ["actor", "status", "place", "medium", "source", "from", "to"];

    public override View Draw(Ask ask)
    {
        Page<EncounterDossier> page = Find(ask, (ask.Page - 1) * Parts.PageSize, Parts.PageSize);
        return new View(ask.Word("encounters"), Html.Of($"""
            {Parts.Head(ask.Word("encounters.title"), ask.Word("encounters.lead"))}
            {FacetForm.Of(ask, Fields, FacetForm.Choice(ask, "accounts", [("", ask.Word("accounts.any")), ("two", ask.Word("accounts.two"))], ""))}
            {Parts.Pager(ask, page.Total)}
            {(page.Items.Count == 0 ? Parts.Empty(ask) : Table(ask, page.Items))}
            {Parts.Downloads(ask, hasPicture: false)}
            """));
    }

    public override RowTable Rows(Ask ask) => RowTable.Of(Sheets.Encounters, Find(ask, 0, MostRows).Items);

    private static Page<EncounterDossier> Find(Ask ask, int skip, int take) => ask.Archive.Pages.Encounters(ask.Facets, ask["accounts"] == "two", skip, take);

    private static Html Table(Ask ask, IReadOnlyList<EncounterDossier> items) => Html.Of($"""
        <table class="list"><caption class="hidden">{ask.Word("encounters.title")}</caption>
        <thead><tr><th scope="col">{ask.Word("column.when")}</th><th scope="col">{ask.Word("column.contact")}</th><th scope="col">{ask.Word("column.status")}</th><th scope="col">{ask.Word("column.accounts")}</th><th scope="col">{ask.Word("column.reports")}</th></tr></thead>
        <tbody>{items.Select(item => Row(ask, item))}</tbody></table>
        """);

    private static Html Row(Ask ask, EncounterDossier met) => Html.Of($"""
        <tr><td class="date">{Parts.When(ask, met.When)}</td>
        <td><a href="/encounters/{met.Id}">{ask.Words.Of(met.Kind)}: {(met.Participants.Count > 0 ? string.Join(", ", met.Participants) : ask.Word("unnamed"))}</a>
        <br><small>{string.Join(" · ", new[] { met.Channel, met.Place, string.Join(", ", met.Topics) }.Where(fact => !string.IsNullOrEmpty(fact)))}</small></td>
        <td>{Parts.Status(ask, "Status", RecordWords.Of(met.Status))}</td>
        <td>{string.Join(", ", met.Accounts.Select(account => account.Name).Distinct())}</td><td class="count">{met.Reports}</td></tr>

        """);
}
