using System.Text.Json.Nodes;
using Chancery.Archive.Corrections;
using Chancery.Archive.Exchange;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>What people decided, how it stands to what the machine says, and what else was done to the project.</summary>
internal sealed class HistoryScreen() : Screen("/history", "history")
{
    private const int MostShown = 200, LongestDetail = 160;

    public override View Draw(Ask ask)
    {
        JudgedFix[] decisions = [.. ask.Archive.Decisions().Reverse().Where(judged => ask["state"].Length == 0 || string.Equals(judged.State.ToString(), ask["state"], StringComparison.OrdinalIgnoreCase)).Take(MostShown)];
        JsonNode[] log = [.. ask.Archive.Log().Reverse().Take(MostShown).Select(entry => JsonNode.Parse(entry)!)];
        return new View(ask.Word("history"), Html.Of($"""
            {Parts.Head(ask.Word("history.title"), ask.Word("history.lead"))}
            <nav class="tabs" aria-label="{ask.Word("filters")}">{Tab(ask, "")}{Enum.GetValues<FixState>().Select(state => Tab(ask, state.ToString().ToLowerInvariant()))}</nav>
            <h2>{ask.Word("history.decisions")}</h2>
            {(decisions.Length == 0 ? Html.Of($"<p class=\"empty\">{ask.Word("history.none")}</p>") : Decisions(ask, decisions))}
            {Parts.Downloads(ask, hasPicture: false)}
            <h2>{ask.Word("history.log")}</h2>
            {(log.Length == 0 ? Html.Of($"<p class=\"empty\">{ask.Word("history.empty")}</p>") : Log(ask, log))}
            """));
    }

    public override RowTable Rows(Ask ask) => RowTable.Of(Sheets.Fixes, ask.Archive.Decisions());

    private static Html Tab(Ask ask, string state) => Html.Of(
        $"<a href=\"{ask.Address.With("state", state).ToString()}\"{(ask["state"] == state ? Html.Of($" aria-current=\"true\"") : Html.None)}>{(state.Length == 0 ? ask.Word("accounts.show.") : ask.Words.Name("FixState", state))}</a> ");

    private static Html Decisions(Ask ask, JudgedFix[] decisions) => Html.Of($"""
        <table class="list"><caption class="hidden">{ask.Word("history.decisions")}</caption>
        <thead><tr>{((string[])["told", "line", "field", "was", "is", "state", "by", "why"]).Select(key => Html.Of($"<th scope=\"col\">{ask.Word("column." + key)}</th>"))}</tr></thead>
        <tbody>{decisions.Select(judged => Html.Of($"""
            <tr><td class="date">{judged.Fix.At[..10]}</td><td><a href="{Parts.LineAddress(judged.Fix.Document, judged.Fix.Line)}">{judged.Fix.Line}</a></td><td>{judged.Fix.Field}</td><td><code>{judged.Fix.Was}</code></td><td><code>{judged.Fix.Value}</code></td>
            <td>{ask.Words.Of(judged.State)}</td><td>{judged.Fix.Who}</td><td>{judged.Fix.Why}</td></tr>

            """))}</tbody></table>
        """);

    private static Html Log(Ask ask, JsonNode[] log) => Html.Of($"""
        <table class="list"><caption class="hidden">{ask.Word("history.log")}</caption>
        <thead><tr>{((string[])["told", "by", "deed", "document", "detail"]).Select(key => Html.Of($"<th scope=\"col\">{ask.Word("column." + key)}</th>"))}</tr></thead>
        <tbody>{log.Select(entry => Html.Of($"""
            <tr><td class="date">{Text(entry, "at")[..10]}</td><td>{Text(entry, "who")}</td><td>{ask.Words.Name("Deed", Text(entry, "deed"))}</td>
            <td>{Document(ask, Text(entry, "document"), Text(entry, "line"))}</td><td><code>{Charts.Svg.Cut(Text(entry, "detail"), LongestDetail)}</code></td></tr>

            """))}</tbody></table>
        """);

    private static Html Document(Ask ask, string id, string line) =>
        id.Length > 0 && ask.Archive.Holds(id) ? Html.Of($"<a href=\"{Parts.LineAddress(id, line)}\">{id} {line}</a>") : Html.Of($"{id} {line}");

    private static string Text(JsonNode entry, string name) => entry[name]?.ToString() ?? "";
}
