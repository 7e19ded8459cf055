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
        JudgedFix[] all = [.. ask.Archive.Decisions()];
        HashSet<long> inForce =
        [
            .. all.Where(judged => judged.State is FixState.Applied or FixState.Conflict or FixState.Confirmed).Select(judged => judged.Fix)
                .GroupBy(fix => (fix.Document, fix.Kind, fix.Start, fix.Field)).Select(same => same.Last()).Where(fix => fix.Field != Fix.Add && fix.Value != fix.Was).Select(fix => fix.Number),
        ];
        JudgedFix[] decisions = [.. all.Reverse().Where(judged => ask["state"].Length == 0 || string.Equals(judged.State.ToString(), ask["state"], StringComparison.OrdinalIgnoreCase)).Take(MostShown)];
        JsonNode[] log = [.. ask.Archive.Log().Reverse().Take(MostShown).Select(entry => JsonNode.Parse(entry)!)];
        return new View(ask.Word("history"), Html.Of($"""
            {Parts.Head(ask.Word("history.title"), ask.Word("history.lead"))}
            <nav class="tabs" aria-label="{ask.Word("filters")}">{Tab(ask, "")}{Enum.GetValues<FixState>().Select(state => Tab(ask, state.ToString().ToLowerInvariant()))}</nav>
            <h2>{ask.Word("history.decisions")}</h2>
            {(decisions.Length == 0 ? Html.Of($"<p class=\"empty\">{ask.Word("history.none")}</p>") : Decisions(ask, decisions, inForce))}
            {Parts.Downloads(ask, hasPicture: false)}
            <h2>{ask.Word("history.log")}</h2>
            {(log.Length == 0 ? Html.Of($"<p class=\"empty\">{ask.Word("history.empty")}</p>") : Log(ask, log))}
            """));
    }

    public override RowTable Rows(Ask ask) => RowTable.Of(Sheets.Fixes, ask.Archive.Decisions());

    private static Html Tab(Ask ask, string state) => Html.Of(
        $"<a href=\"{ask.Address.With("state", state).ToString()}\"{(ask["state"] == state ? Html.Of($" aria-current=\"true\"") : Html.None)}>{(state.Length == 0 ? ask.Word("accounts.show.") : ask.Words.Name("FixState", state))}</a> ");

    private static Html Decisions(Ask ask, JudgedFix[] decisions, HashSet<long> inForce) => ListTable.Of(
        ask, ask.Word("history.decisions"), ["told", "line", "field", "was", "is", "state", "by", "why"],
        decisions.Select(judged => (Html[])
        [
            Html.Of($"{judged.Fix.At[..10]}"), Html.Of($"<a href=\"{Parts.LineAddress(judged.Fix.Document, judged.Fix.Line)}\">{judged.Fix.Line}</a>"), Html.Of($"{judged.Fix.Field}"), Code(judged.Fix.Was), Code(judged.Fix.Value),
            Html.Of($"{ask.Words.Of(judged.State)}{(inForce.Contains(judged.Fix.Number) ? TakeBack(ask, judged.Fix) : Html.None)}"), Html.Of($"{judged.Fix.Who}"), Html.Of($"{judged.Fix.Why}"),
        ]));

    /// <summary>A decision back to what the machine says: nothing that was decided is ever wiped out.</summary>
    private static Html TakeBack(Ask ask, Fix fix) => Html.Of($"""
        <form method="post" action="/documents/{Uri.EscapeDataString(fix.Document)}/lines/{fix.Line}"><input type="hidden" name="field" value="{fix.Field}">
        <button class="quiet" name="back" value="yes">{ask.Word("history.take-back")}</button></form>
        """);

    private static Html Log(Ask ask, JsonNode[] log) => ListTable.Of(
        ask, ask.Word("history.log"), ["told", "by", "deed", "document", "detail"],
        log.Select(entry => (Html[])
        [
            Html.Of($"{Text(entry, "at")[..10]}"), Html.Of($"{Text(entry, "who")}"), Html.Of($"{ask.Words.Name("Deed", Text(entry, "deed"))}"), Document(ask, Text(entry, "document"), Text(entry, "line")),
            Code(Charts.Svg.Cut(Text(entry, "detail"), LongestDetail)),
        ]));

    private static Html Code(string text) => text.Length == 0 ? Html.None : Html.Of($"<code>{text}</code>");

    private static Html Document(Ask ask, string id, string line) =>
        id.Length > 0 && ask.Archive.Holds(id) ? Html.Of($"<a href=\"{Parts.LineAddress(id, line)}\">{id} {line}</a>") : Html.Of($"{id} {line}");

    private static string Text(JsonNode entry, string name) => entry[name]?.ToString() ?? "";
}
