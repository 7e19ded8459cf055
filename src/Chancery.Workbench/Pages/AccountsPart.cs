using Chancery.Records;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Pages;

/// <summary>Encounters with more than one point told of them: a row a point, a column an account.</summary>
internal sealed class AccountsPart(Record record, Wording wording, Words words)
{
    public IEnumerable<Html> Tables() => record.Encounters.Where(encounter => encounter.Comparison.Count > 0).Select(Table);

    private Html Table(Encounter encounter) => Html.Of($"""
        <details class="sides">
        <summary>{words["accounts.title"]}: {words.Of(encounter.Kind)}, {wording.Names(encounter.Participants)} ({encounter.Comparison.Count})</summary>
        <table class="accounts"><caption><a href="#{encounter.Id}">{encounter.Id}</a></caption>
        <thead><tr><th scope="col">{words["column.point"]}</th>{encounter.Accounts.Select(account => Html.Of($"<th scope=\"col\">{wording.Name(account.By)} {words.Of(account.Medium)}</th>"))}</tr></thead>
        <tbody>{encounter.Comparison.Select(row => Row(encounter, row))}</tbody>
        </table>
        </details>
        """);

    private Html Row(Encounter encounter, ComparisonRow row) => Html.Of($"""
        <tr class="{RecordWords.Of(row.State)}"><th scope="row">{row.Topic} <span class="state">{words.Of(row.State)}</span></th>{encounter.Accounts.Select(account => Cell(account, row))}</tr>
        """);

    private Html Cell(Account account, ComparisonRow row)
    {
        string side = wording.Name(account.By);
        if (!row.By.Contains(account.By)) return Html.Of($"<td class=\"silent\" data-column=\"{side}\">{words["silent"]}</td>");
        string[] own = [.. row.Statements.Where(account.Statements.Contains)];
        return own.Length == 0
            ? Html.Of($"<td data-column=\"{side}\">{row.Topic}</td>")
            : Html.Of($"<td data-column=\"{side}\">{own.Select(id => Html.Of($"<a href=\"#{id}\">{id}</a> {wording.Words(wording.Statement(id).Content)} "))}</td>");
    }
}
