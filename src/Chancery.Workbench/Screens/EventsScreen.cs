using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>Events with their sentences: what bars, edges, marks and circles open.</summary>
internal sealed class EventsScreen() : Screen("/events", "events")
{
    private const int MostRows = 5000;

    private static readonly string[] Fields = ["actor", "target", "type", "status", "voice", "medium", "place", "source", "from", "to"];

    public override View Draw(Ask ask)
    {
        Page<EventDossier> page = Find(ask, (ask.Page - 1) * Parts.PageSize, Parts.PageSize);
        return new View(ask.Word("events"), Html.Of($"""
            {Parts.Head(ask.Word("events.title"), ask.Word("events.lead"))}
            {FacetForm.Of(ask, Fields, BetweenOf(ask) is null ? null : Html.Of($"{FacetForm.Text(ask, "a", ask.Word("field.a"))}{FacetForm.Text(ask, "b", ask.Word("field.b"))}"), "way", "pair", "happened", "claims")}
            {Parts.Pager(ask, page.Total)}
            {(page.Items.Count == 0 ? Parts.Empty(ask) : Table(ask, page.Items))}
            {(page.Total > page.Items.Count ? Parts.Pager(ask, page.Total) : Html.None)}
            {Parts.Downloads(ask, hasPicture: false)}
            """));
    }

    public override RowTable Rows(Ask ask) => RowTable.Of(Sheets.Timeline, Find(ask, 0, MostRows).Items);

    public static string Who(EventDossier happening) =>
        string.Join(", ", happening.Actors) + (happening.Recipients.Count > 0 ? " → " + string.Join(", ", happening.Recipients) : "");

    private static Page<EventDossier> Find(Ask ask, int skip, int take) => ask.Archive.Pages.Events(ask.Facets, BetweenOf(ask), skip, take);

    /// <summary>Two sides, as bars and lines of other views name them.</summary>
    private static Between? BetweenOf(Ask ask) => ask["a"].Length == 0 || ask["b"].Length == 0 ? null : new Between(
        ask["a"], ask["b"], Enum.TryParse(ask["way"], ignoreCase: true, out Direction way) ? way : Direction.Any, IsExact: ask["pair"] == "exact", Happened: ask["happened"] == "yes", WithClaims: ask["claims"] != "without");

    private static Html Table(Ask ask, IReadOnlyList<EventDossier> items) =>
        ListTable.Of(ask, ask.Word("events.title"), ["when", "type", "who", "words", "reports"], items.Select(item => Row(ask, item)));

    private static Html[] Row(Ask ask, EventDossier happening)
    {
        Telling first = happening.Tellings[0];
        return
        [
            Html.Of($"<a href=\"/events/{happening.Id}\">{Parts.When(ask, happening.When)}</a>"),
            Html.Of($"{ask.Words.Of(happening.Type)} {happening.Statuses.Select(status => Parts.Status(ask, "Status", status))}"),
            Html.Of($"{Who(happening)}{(happening.Place is { } place ? Html.Of($"<br><small>{place}</small>") : Html.None)}"),
            Html.Of($"""
                <a class="quotation" href="{Parts.LineAddress(first.Document, first.Line)}"><q>{first.Words}</q></a><br><small>{first.Voice} · {first.Source}, {Parts.Day(first.Told, ask.Word("no-date"))}</small>
                """),
            Html.Of($"{happening.Reports}"),
        ];
    }
}

/// <summary>One event with every report that tells of it.</summary>
internal sealed class EventScreen() : Screen("/events/{id}", "events")
{
    public override View? Draw(Ask ask)
    {
        if (ask.Archive.FindDossier(ask.Id) is not EventDossier happening) return null;
        string title = $"{ask.Words.Of(happening.Type)}: {EventsScreen.Who(happening)}";
        string facts = string.Join(" · ", new[] { Parts.When(ask, happening.When), happening.Mode, happening.Place, Parts.Reports(ask, happening) }.Where(fact => !string.IsNullOrEmpty(fact)));
        return new View(title, Html.Of($"""
            <p class="crumbs"><a href="/events">{ask.Word("events")}</a></p>
            <h1>{title}</h1>
            <p class="lead">{facts}</p>
            <h2>{ask.Word("tellings")}</h2>
            <ul class="tellings">{happening.Tellings.Select(telling => Parts.Telling(ask, "Status", telling))}</ul>
            {Parts.Downloads(ask, hasPicture: false)}
            """));
    }

    public override RowTable? Rows(Ask ask) => ask.Archive.FindDossier(ask.Id) is EventDossier happening ? RowTable.Of(Parts.Tellings, happening.Tellings) : null;
}
