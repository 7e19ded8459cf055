using System.Text;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Exchange.Formats;
using Chancery.Archive.Views;
using Chancery.Exports;
using Chancery.Records;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>What is owed, asked for and arranged: as a table, or on the days of a month.</summary>
internal sealed class CommitmentsScreen() : Screen("/commitments", "commitments")
{
    public const int MostRows = 5000;

    private static readonly string[] Fields = ["actor", "target", "kind", "state", "medium", "source", "from", "to"];

    public override View Draw(Ask ask)
    {
        bool isCalendar = ask["show"] == "calendar";
        return new View(ask.Word("commitments"), Html.Of($"""
            {Parts.Head(ask.Word("commitments.title"), ask.Word("commitments.lead"))}
            {FacetForm.Of(ask, isCalendar ? Fields[..^2] : Fields, null, "show", "month")}
            <nav class="tabs" aria-label="{ask.Word("field.show")}">
            <a href="{ask.Address.Without("show", "month", "page").ToString()}"{Current(!isCalendar)}>{ask.Word("commitments.table")}</a>
            <a href="{ask.Address.With("show", "calendar").Without("page", "from", "to").ToString()}"{Current(isCalendar)}>{ask.Word("commitments.calendar")}</a></nav>
            {(isCalendar ? new CommitmentCalendar(ask).Part() : Table(ask))}
            {Parts.Downloads(ask, hasPicture: false, [(ask.Word("commitments.ics"), Take(ask, ".ics")), (ask.Word("commitments.atom"), Take(ask, ".atom"))])}
            """));
    }

    public override RowTable Rows(Ask ask) => RowTable.Of(Sheets.Commitments, Find(ask, 0, MostRows).Items);

    public override IEnumerable<Form> Forms =>
    [
        .. base.Forms, new(".ics", "text/calendar; charset=utf-8", Calendar),
        new(".atom", "application/atom+xml; charset=utf-8", ask => CommitmentFeed.Write(Find(ask, 0, Parts.PageSize).Items, ask.Archive.Pages.LastDay())),
    ];

    public static Page<CommitmentDossier> Find(Ask ask, int skip, int take) => ask.Archive.Pages.Commitments(ask.Facets, Kind(ask), State(ask), skip, take);

    public static CommitmentKind? Kind(Ask ask) => RecordWords.TryParse(ask["kind"], out CommitmentKind kind) ? kind : null;

    public static CommitmentStatus? State(Ask ask) => RecordWords.TryParse(ask["state"], out CommitmentStatus state) ? state : null;

    private static string Calendar(Ask ask)
    {
        using MemoryStream file = new();
        ProjectFormat.All.First(format => format.Name == "ics").Write(new ExportScope(ask.Archive, ask.Facets, Claims.Keep), file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static string Take(Ask ask, string ending) => ask.Address.Without("show", "month", "page").At("/commitments" + ending).ToString();

    private static Html Current(bool isCurrent) => isCurrent ? Html.Of($" aria-current=\"true\"") : Html.None;

    private static Html Table(Ask ask)
    {
        Page<CommitmentDossier> page = Find(ask, (ask.Page - 1) * Parts.PageSize, Parts.PageSize);
        return Html.Of($"""
            {Parts.Pager(ask, page.Total)}
            {(page.Items.Count == 0 ? Parts.Empty(ask) : ListTable.Of(ask, ask.Word("commitments.title"), ["due", "who", "what", "state", "reports"], page.Items.Select(owed => Row(ask, owed))))}
            {(page.Total > page.Items.Count ? Parts.Pager(ask, page.Total) : Html.None)}
            """);
    }

    private static Html[] Row(Ask ask, CommitmentDossier owed) =>
    [
        Html.Of($"{Parts.When(ask, owed.DueWords)}"),
        Html.Of($"<a href=\"/commitments/{owed.Id}\">{Parts.Name(ask, owed)}</a>"),
        Html.Of($"""
            <a class="quotation" href="{Parts.LineAddress(owed.Tellings[^1].Document, owed.Tellings[^1].Line)}"><q>{owed.What}</q></a>
            <br><small>{owed.Tellings[^1].Voice}{(owed.Condition is { } condition ? " · " + ask.Words.Fill("commitments.condition", condition) : "")}</small>
            """),
        Html.Of($"{Parts.Status(ask, "CommitmentStatus", RecordWords.Of(owed.State))}{(owed.Since is { } day ? Html.Of($"<br><small>{ask.Words.Fill("commitments.since", Parts.Day(day))}</small>") : Html.None)}"),
        Html.Of($"{owed.Reports}"),
    ];
}

/// <summary>One commitment with its history, each step with its evidence.</summary>
internal sealed class CommitmentScreen() : Screen("/commitments/{id}", "commitments")
{
    private static readonly Sheet<Step> Steps = new(
        "steps",
        ("told", step => step.Told), ("status", step => RecordWords.Of(step.Status)), ("due", step => step.Due), ("document", step => step.Document), ("line", step => step.Line),
        ("source", step => step.Source), ("voice", step => step.Voice), ("words", step => step.Words));

    public override View? Draw(Ask ask)
    {
        if (ask.Archive.FindDossier(ask.Id) is not CommitmentDossier owed) return null;
        string title = Parts.Name(ask, owed);
        string[] facts =
        [
            owed.DueWords.Length > 0 ? $"{ask.Word("column.due")}: {Parts.When(ask, owed.DueWords)}" : "", owed.Condition is { } condition ? ask.Words.Fill("commitments.condition", $"“{condition}”") : "",
            owed.Since is { } since ? ask.Words.Fill("commitments.since", Parts.Day(since)) : "", Parts.Reports(ask, owed),
        ];
        return new View(title, Html.Of($"""
            <p class="crumbs"><a href="/commitments">{ask.Word("commitments")}</a></p>
            <h1>{title}</h1>
            <p><q>{owed.What}</q></p>
            <p class="lead">{Parts.Status(ask, "CommitmentStatus", RecordWords.Of(owed.State))} {string.Join(" · ", facts.Where(fact => fact.Length > 0))}</p>
            <h2>{ask.Word("commitments.history")}</h2>
            <ol class="steps">{owed.Steps.Select(step => Step(ask, step))}</ol>
            {Parts.Downloads(ask, hasPicture: false)}
            """));
    }

    public override RowTable? Rows(Ask ask) => ask.Archive.FindDossier(ask.Id) is CommitmentDossier owed ? RowTable.Of(Steps, owed.Steps) : null;

    private static Html Step(Ask ask, Step step) => Html.Of($"""
        <li><span class="date">{Parts.Day(step.Told, ask.Word("no-date"))}</span> {Parts.Status(ask, "CommitmentStatus", RecordWords.Of(step.Status))}
        {(step.Due.Length > 0 ? Html.Of($"<small>{ask.Word("column.due")}: {Parts.When(ask, step.Due)}</small>") : Html.None)}
        <br><a class="quotation" href="{Parts.LineAddress(step.Document, step.Line)}"><q>{step.Words}</q></a> <small>{step.Voice} · {step.Source}</small></li>

        """);
}
