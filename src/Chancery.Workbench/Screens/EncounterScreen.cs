using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>One contact: its sides' accounts beside each other, and every report that tells of it.</summary>
internal sealed class EncounterScreen() : Screen("/encounters/{id}", "encounters")
{
    public override View? Draw(Ask ask)
    {
        if (Find(ask) is not { } met) return null;
        AccountTable table = AccountTable.Of(met);
        string title = $"{ask.Words.Of(met.Kind)}: {string.Join(", ", met.Participants)}";
        return new View(title, Html.Of($"""
            <p class="crumbs"><a href="/encounters">{ask.Word("encounters")}</a></p>
            <h1>{title}</h1>
            <p class="lead">{Parts.Status(ask, "Status", RecordWords.Of(met.Status))} {Facts(ask, met)}</p>
            {Accounts(ask, table)}
            <h2>{ask.Word("tellings")}</h2>
            <ul class="tellings">{met.Tellings.Select(telling => Parts.Telling(ask, "Status", telling))}</ul>
            {Parts.Downloads(ask, hasPicture: false)}
            """), Wide: table.Columns.Count > 2);
    }

    public override RowTable? Rows(Ask ask)
    {
        if (Find(ask) is not { } met) return null;
        AccountTable table = AccountTable.Of(met);
        return RowTable.Of(
            new Sheet<AccountRow>(
                "points",
                [
                    ("state", row => RecordWords.Of(row.State)),
                    .. table.Columns.SelectMany((column, i) => new (string, Func<AccountRow, object?>)[]
                    {
                        (column.Name, row => row.Cells[i]?.Words), ($"{column.Name} document", row => row.Cells[i]?.Record.Report.Id), ($"{column.Name} span", row => row.Cells[i]?.Span.ToString()),
                    }),
                ]),
            table.Rows.Where(row => IsAsked(ask, row)));
    }

    private static EncounterDossier? Find(Ask ask) => ask.Archive.FindDossier(ask.Id) as EncounterDossier;

    /// <summary>The filter asks for a state, or for what one side alone says.</summary>
    private static bool IsAsked(Ask ask, AccountRow row) => ask["show"] switch
    {
        "differ" => row.State == ComparisonState.Differ,
        "agree" => row.State == ComparisonState.Agree,
        "only" => row.State == ComparisonState.Only,
        _ => true,
    };

    private static string Facts(Ask ask, EncounterDossier met) => string.Join(" · ", new[]
    {
        Parts.When(ask, met.When), Parts.Channel(ask.Words, met.Channel), met.Place, string.Join(", ", met.Topics), Parts.Reports(ask, met),
    }.Where(fact => !string.IsNullOrEmpty(fact)));

    private static Html Accounts(Ask ask, AccountTable table)
    {
        if (table.Columns.Count == 0) return Html.Of($"<p class=\"empty\">{ask.Word("accounts.none")}</p>");
        AccountRow[] rows = [.. table.Rows.Where(row => IsAsked(ask, row))];
        return Html.Of($"""
            <h2>{ask.Word("accounts.title")}</h2>
            {(table.Columns.Count == 1 ? Html.Of($"<p>{ask.Words.Fill("accounts.one", table.Columns[0].Name)}</p>") : Filters(ask, table))}
            <div class="scroll" tabindex="0" role="region" aria-label="{ask.Word("accounts.title")}"><table class="accounts">
            <thead><tr><th scope="col">{ask.Word("column.point")}</th>{table.Columns.Select(column => Column(ask, column))}</tr></thead>
            <tbody>{rows.Select((row, i) => Row(ask, table, row, i + 1))}</tbody>
            </table></div>
            {(rows.Length == 0 ? Parts.Empty(ask) : Html.None)}
            """);
    }

    private static Html Filters(Ask ask, AccountTable table)
    {
        (string Value, ComparisonState? State)[] filters = [("", null), ("differ", ComparisonState.Differ), ("only", ComparisonState.Only), ("agree", ComparisonState.Agree)];
        return Html.Of($"""
            <nav class="tabs" aria-label="{ask.Word("filters")}">{filters.Select(filter => Html.Of(
                $"<a href=\"{ask.Address.With("show", filter.Value).ToString()}\"{(ask["show"] == filter.Value ? Html.Of($" aria-current=\"true\"") : Html.None)}>{ask.Word("accounts.show." + filter.Value)} {table.Rows.Count(row => filter.State is null || row.State == filter.State)}</a> "))}</nav>

            """);
    }

    private static Html Column(Ask ask, AccountOfSide column) => Html.Of($"""
        <th scope="col">{column.Name} <small>{ask.Words.Of(column.Account.Medium)} · <a href="/documents/{Uri.EscapeDataString(column.Telling.Document)}">{column.Telling.Source}, {Parts.Day(column.Telling.Told, ask.Word("no-date"))}</a></small></th>
        """);

    private static Html Row(Ask ask, AccountTable table, AccountRow row, int number) => Html.Of($"""
        <tr class="{RecordWords.Of(row.State)}"><th scope="row">{number} <span class="state">{ask.Words.Of(row.State)}</span></th>{row.Cells.Select((said, i) => Cell(ask, table.Columns[i].Name, said))}</tr>

        """);

    private static Html Cell(Ask ask, string side, Proposition? said)
    {
        if (said is null) return Html.Of($"<td class=\"silent\" data-column=\"{side}\">{ask.Word("silent")}</td>");
        string place = said.Statement ?? Parts.SentenceOf(said.Record, said.Span);
        return Html.Of($"""
            <td data-column="{side}"><a class="quotation" href="{Parts.LineAddress(said.Record.Report.Id, place)}"><q>{said.Words}</q></a><br><small>{said.Voice} · <span class="span">{said.Span.ToString()}</span></small></td>
            """);
    }
}
