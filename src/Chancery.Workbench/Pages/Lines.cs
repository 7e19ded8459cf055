using System.Globalization;
using Chancery.Archive.Corrections;
using Chancery.Records;
using Chancery.Text;
using Chancery.Workbench.Screens;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Pages;

/// <summary>The lines of a record, each with the place in the text that it stands beside.</summary>
/// <param name="isStored">Stored lines can be decided on.</param>
internal sealed class Lines(Record record, Wording wording, Voices voices, Words words, bool isStored, IReadOnlyList<JudgedFix> decisions)
{
    public IReadOnlyList<(int At, Html Line)> All() =>
    [
        .. record.Statements.Select(line => ((line.Cue?.Span ?? line.Source ?? line.Content[0]).Start, Of(line))),
        .. record.Events.Select(line => (line.Trigger.Span.Start, Of(line))),
        .. record.Commitments.Select(line => (line.What.Start, Of(line))),
        .. record.Encounters.Select(line => (line.Evidence.Count > 0 ? line.Evidence[0].Start : -1, Of(line))),
    ];

    private Html Of(Statement line) => Line(line.Id, $"statement {voices.Look(line)}", Roles(("speaker", line.Speakers), ("addressee", line.Addressees)), RecordWords.Of(line.Act), Html.Of(
        $"""
        <b>{words.Of(line.Act)}</b> {wording.Speaker(line)}{To(line.Addressees)}
        {Facts([
            line.Within is { } outer ? words.Fill("reader.within", outer) : null, words.Of(line.Delivery), line.Denied ? words["statements.denied"] : null, line.Hedged ? words["statements.hedged"] : null,
            line.Cue is { } cue ? $"{words["reader.cue"]} “{wording.Words(cue.Span)}”" : words["reader.no-cue"], line.Topics.Count > 0 ? string.Join(", ", line.Topics) : null, line.Rule])}
        """));

    private Html Of(Event line) => Line(line.Id, "event", Roles(("actor", line.Actors), ("target", line.Recipients)), RecordWords.Of(line.Status), Html.Of(
        $"""
        <b>{words.Of(line.Type)}</b>{(line.Mode is { } mode ? $" {mode}" : "")} {Status(RecordWords.Of(line.Status), words.Of(line.Status))} {wording.Names(line.Actors)}{To(line.Recipients)}
        {Facts([
            words["reader.voice"] + " " + wording.Voice(line.Voice), Time(line.Time), line.Place is { } place ? place.Place.Name : null,
            $"CAMEO {line.Cameo}", string.Create(CultureInfo.InvariantCulture, $"{line.Rule} {line.Confidence:0.00}")])}
        <q>{wording.Words(line.Evidence)}</q>
        """));

    private Html Of(Commitment line) => Line(line.Id, "commitment", Roles(("by", line.By), ("to", line.To)), RecordWords.Of(line.Status), Html.Of(
        $"""
        <b>{words.Of(line.Kind)}</b> {Status(RecordWords.Of(line.Status), words.Of(line.Status))} {wording.Names(line.By)}{To(line.To)}
        {Facts([
            line.Due is null ? null : words["column.due"] + " " + Time(line.Due), line.Condition is { } condition ? words.Fill("commitments.condition", $"“{wording.Words(condition)}”") : null,
            words["reader.voice"] + " " + wording.Voice(line.Statement), line.Event is { } happening ? happening : null, line.Rule])}
        <q>{wording.Words(line.What)}</q>
        """));

    private Html Of(Encounter line) => Line(line.Id, "encounter", Roles(("who", line.Participants)), RecordWords.Of(line.Status), Html.Of(
        $"""
        <b>{words.Of(line.Kind)}</b> {Status(RecordWords.Of(line.Status), words.Of(line.Status))} {wording.Names(line.Participants)}
        {Facts([
            Parts.Channel(words, line.Channel), Time(line.Time), line.Place is { } place ? place.Place.Name : null, words["reader.voice"] + " " + wording.Voice(line.Voice),
            line.Event is { } happening ? happening : null, line.Accounts.Count > 0 ? $"{words["column.accounts"]} {wording.Names(line.Accounts.Select(account => account.By))}" : null, line.Rule])}
        """));

    /// <param name="roles">Who has which part, for the arcs to their mentions.</param>
    /// <param name="word">What the line says first: accepting it is deciding on that.</param>
    private Html Line(string id, string look, string roles, string word, Html content) => Html.Of($"""
        <div class="line {look}" id="{id}" data-roles="{roles}"><a class="id" href="#{id}">{id}</a> {content}{Decided(id)}{(isStored ? Acts(id, word) : Html.None)}</div>

        """);

    private Html Acts(string id, string word)
    {
        string address = $"/documents/{Uri.EscapeDataString(record.Report.Id)}/lines/{id}";
        return Html.Of($"""
            <span class="acts"><button class="quiet" data-key="a" form="accepting" formaction="{address}" name="accept" value="{word}">{words["accept"]}</button>
            <a data-key="r" href="{address}?drop=yes">{words["reject"]}</a> <a data-key="e" href="{address}">{words["edit"]}</a> <a data-key="x" href="{address}/why">{words["explain"]}</a></span>
            """);
    }

    private IEnumerable<Html> Decided(string id) =>
        from judged in decisions
        where judged.Fix.Line == id
        select Html.Of($"<p class=\"decided\">{words["decided"]}: {judged.Fix.Field} {judged.Fix.Was} → {judged.Fix.Value} · {judged.Fix.Who} · {words.Of(judged.State)} · {judged.Fix.Why}</p>");

    private string Roles(params ReadOnlySpan<(string Role, ValueList<ActorId> Actors)> roles)
    {
        List<string> parts = [];
        foreach ((string role, ValueList<ActorId> actors) in roles) parts.AddRange(actors.Select(actor => $"{words["role." + role]}={actor.Value}"));
        return string.Join('|', parts);
    }

    private static Html Facts(IEnumerable<string?> facts) => Html.Of($"<small>{string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)))}</small>");

    private static Html Status(string look, string status) => Html.Of($"<span class=\"status {look}\">{status}</span>");

    private string To(ValueList<ActorId> actors) => actors.Count > 0 ? $" → {wording.Names(actors)}" : "";

    private string? Time(When? time) =>
        time is null ? null : $"{Parts.When(words, wording.Dates(time))} ({words.Of(time.Precision)}, {words.Of(time.Basis)}{(time.Span is { } span ? $", “{wording.Words(span)}”" : "")})";
}
