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

    private static Html Table(Ask ask, IReadOnlyList<EncounterDossier> items) =>
        ListTable.Of(ask, ask.Word("encounters.title"), ["when", "contact", "status", "accounts", "reports"], items.Select(item => Row(ask, item)));

    private static Html[] Row(Ask ask, EncounterDossier met) =>
    [
        Html.Of($"{Parts.When(ask, met.When)}"),
        Html.Of($"""
            <a href="/encounters/{met.Id}">{ask.Words.Of(met.Kind)}: {(met.Participants.Count > 0 ? string.Join(", ", met.Participants) : ask.Word("unnamed"))}</a>
            <br><small>{string.Join(" · ", new[] { Parts.Channel(ask.Words, met.Channel), met.Place, string.Join(", ", met.Topics) }.Where(fact => !string.IsNullOrEmpty(fact)))}</small>
            """),
        Parts.Status(ask, "Status", RecordWords.Of(met.Status)), Html.Of($"{string.Join(", ", met.Accounts.Select(account => account.Name).Distinct())}"), Html.Of($"{met.Reports}"),
    ];
}
