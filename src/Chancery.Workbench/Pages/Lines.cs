using System.Globalization;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Workbench.Pages;

/// <summary>The lines of a record, each with the place in the text that it stands beside.</summary>
internal sealed class Lines(Record record, Wording wording, Voices voices)
{
    public IReadOnlyList<(int At, Html Line)> All() =>
    [
        .. record.Statements.Select(line => ((line.Cue?.Span ?? line.Source ?? line.Content[0]).Start, Of(line))),
        .. record.Events.Select(line => (line.Trigger.Span.Start, Of(line))),
        .. record.Commitments.Select(line => (line.What.Start, Of(line))),
        .. record.Encounters.Select(line => (line.Evidence.Count > 0 ? line.Evidence[0].Start : -1, Of(line))),
    ];

    private Html Of(Statement line) => Line(line.Id, $"statement {voices.Look(line)}", Html.Of(
        $"""
        <b>{Spaced(RecordWords.Of(line.Act))}</b> {wording.Speaker(line)}{To(line.Addressees)}
        {Facts([
            line.Within is { } outer ? $"within {outer}" : null, RecordWords.Of(line.Delivery), line.Denied ? "not said" : null, line.Hedged ? "hedged" : null,
            line.Cue is { } cue ? $"cue “{wording.Words(cue.Span)}”" : "no cue", line.Topics.Count > 0 ? "on " + string.Join(", ", line.Topics) : null, line.Rule])}
        """));

    private Html Of(Event line) => Line(line.Id, "event", Html.Of(
        $"""
        <b>{RecordWords.Of(line.Type)}</b>{(line.Mode is { } mode ? $" {mode}" : "")} {Status(RecordWords.Of(line.Status))} {wording.Names(line.Actors)}{To(line.Recipients)}
        {Facts([
            "voice " + wording.Voice(line.Voice), Time(line.Time), line.Place is { } place ? $"at {place.Place.Name}" : null,
            $"CAMEO {line.Cameo}", string.Create(CultureInfo.InvariantCulture, $"{line.Rule} {line.Confidence:0.00}")])}
        <q>{wording.Words(line.Evidence)}</q>
        """));

    private Html Of(Commitment line) => Line(line.Id, "commitment", Html.Of(
        $"""
        <b>{RecordWords.Of(line.Kind)}</b> {Status(RecordWords.Of(line.Status))} {wording.Names(line.By)}{To(line.To)}
        {Facts([
            line.Due is null ? null : "due " + Time(line.Due), line.Condition is { } condition ? $"if “{wording.Words(condition)}”" : null,
            "voice " + wording.Voice(line.Statement), line.Event is { } happening ? $"event {happening}" : null, line.Rule])}
        <q>{wording.Words(line.What)}</q>
        """));

    private Html Of(Encounter line) => Line(line.Id, "encounter", Html.Of(
        $"""
        <b>{Spaced(RecordWords.Of(line.Kind))}</b> {Status(RecordWords.Of(line.Status))} {wording.Names(line.Participants)}
        {Facts([
            line.Channel, Time(line.Time), line.Place is { } place ? $"at {place.Place.Name}" : null, "voice " + wording.Voice(line.Voice),
            line.Event is { } happening ? $"event {happening}" : null, line.Accounts.Count > 0 ? $"accounts of {wording.Names(line.Accounts.Select(account => account.By))}" : null, line.Rule])}
        """));

    private static Html Line(string id, string look, Html content) =>
        Html.Of($"<div class=\"line {look}\" id=\"{id}\"><a class=\"id\" href=\"#{id}\">{id}</a> {content}</div>\n");

    private static Html Facts(IEnumerable<string?> facts) => Html.Of($"<small>{string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)))}</small>");

    private static Html Status(string status) => Html.Of($"<span class=\"status {status}\">{Spaced(status)}</span>");

    private string To(ValueList<ActorId> actors) => actors.Count > 0 ? $" → {wording.Names(actors)}" : "";

    private string? Time(When? time) =>
        time is null ? null : $"{wording.Dates(time)} ({RecordWords.Of(time.Precision)}, {RecordWords.Of(time.Basis)}{(time.Span is { } span ? $", “{wording.Words(span)}”" : "")})";

    private static string Spaced(string word) => word.Replace('-', ' ');
}
