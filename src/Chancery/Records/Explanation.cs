using System.Globalization;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Records;

/// <summary>Why a line of a record is there: its rule, the words that fired it, their sentence, the steps, the readings that lost.</summary>
/// <param name="Rows">Each with its name, such as <c>rule</c> or <c>evidence</c>; names may come several times. A value may have several lines.</param>
public sealed record Explanation(string Line, ValueList<(string Name, string Value)> Rows)
{
    /// <returns>Null if no line has that id.</returns>
    public static Explanation? Of(Record record, string id) =>
        new Explainer(record, new Wording(record)).RowsOf(id) is { } rows ? new Explanation(id, [.. rows.Where(row => row.Value.Length > 0)]) : null;

    private sealed class Explainer(Record record, Wording wording)
    {
        public IEnumerable<(string Name, string Value)>? RowsOf(string id)
        {
            if (record.Events.FirstOrDefault(line => line.Id == id) is { } happening) return Rows(happening);
            if (record.Statements.FirstOrDefault(line => line.Id == id) is { } statement) return Rows(statement);
            if (record.Commitments.FirstOrDefault(line => line.Id == id) is { } commitment) return Rows(commitment);
            if (record.Encounters.FirstOrDefault(line => line.Id == id) is { } encounter) return Rows(encounter);
            return record.Actors.FirstOrDefault(line => line.Actor.Id.Value == id) is { } actor ? Rows(actor) : null;
        }

        private IEnumerable<(string, string)> Rows(Event line) =>
        [
            ("what", $"{RecordWords.Of(line.Type)}{(line.Mode is { } mode ? $" {mode}" : "")}, CAMEO {line.Cameo}, {line.Quad}, {RecordWords.Of(line.Status)}"),
            ("who", Sides(line.Actors, line.Recipients)),
            ("rule", $"{line.Rule} (confidence {line.Confidence.ToString("0.00", CultureInfo.InvariantCulture)})"),
            ("trigger", $"“{wording.Words(line.Trigger.Span)}” (lemma {line.Trigger.Lemma})"),
            ("evidence", Quotes(line.Evidence)),
            ("in", Sentences(line.Evidence)),
            ("voice", VoiceOf(line.Voice)),
            ("time", TimeOf(line.Time)),
            .. line.Derivation.Steps.Select(step => ("step", step)),
            .. line.Derivation.Losing.Select(reading => ("lost", reading)),
        ];

        private IEnumerable<(string, string)> Rows(Statement line) =>
        [
            ("what", $"{RecordWords.Of(line.Act)}, {RecordWords.Of(line.Delivery)}{(line.Denied ? ", denied" : "")}{(line.Hedged ? ", hedged" : "")}"),
            ("voice", wording.Voice(line.Id)),
            ("rule", line.Rule),
            ("source", line.Source is { } source ? Quotes([source]) : "implied"),
            ("cue", line.Cue is { } cue ? $"“{wording.Words(cue.Span)}” (lemma {cue.Lemma})" : "none: the quotation marks or the form carry it"),
            ("content", Quotes(line.Content)),
            ("quoted", Quotes(line.Quoted)),
            ("in", Sentences([.. line.Content, .. line.Cue is { } at ? [at.Span] : ValueList<TextSpan>.Empty])),
            ("bears", string.Join(", ", record.Events.Where(other => other.Voice == line.Id).Select(other => other.Id))),
        ];

        private IEnumerable<(string, string)> Rows(Commitment line) =>
        [
            ("what", $"{RecordWords.Of(line.Kind)}, {RecordWords.Of(line.Status)}: “{wording.Words(line.What)}”"),
            ("who", Sides(line.By, line.To)),
            ("rule", line.Rule),
            ("due", TimeOf(line.Due)),
            ("condition", line.Condition is { } condition ? Quotes([condition]) : ""),
            ("evidence", Quotes(line.Evidence)),
            ("in", Sentences(line.Evidence)),
            ("voice", VoiceOf(line.Statement)),
            ("event", line.Event ?? ""),
        ];

        private IEnumerable<(string, string)> Rows(Encounter line) =>
        [
            ("what", $"{RecordWords.Of(line.Kind)}, {RecordWords.Of(line.Status)}: {wording.Names(line.Participants)}"),
            ("time", TimeOf(line.Time)),
            ("voice", VoiceOf(line.Voice)),
            ("event", line.Event ?? ""),
            .. line.Accounts.Select(account => ("account", $"{wording.Name(account.By)} {Wording.MediumWord(account.Medium)}: {string.Join(", ", account.Statements)}")),
            .. line.Comparison.Select(row => ("point", $"{RecordWords.Of(row.State)}: {row.Topic} ({string.Join(", ", row.Statements)})")),
        ];

        private IEnumerable<(string, string)> Rows(RecordedActor line) =>
        [
            ("what", $"{RecordWords.Of(line.Actor.Kind)} {line.Actor.Name}"),
            ("office", line.Actor.Office is { } held ? $"{held.Title}, as of {NodaTime.Text.LocalDatePattern.Iso.Format(held.On)}" : ""),
            .. line.Mentions.Select(mention => ("mention", $"{mention.Span} {RecordWords.Of(mention.Form)} “{wording.Words(mention.Span)}”")),
        ];

        private string Sides(ValueList<ActorId> some, ValueList<ActorId> others) => $"{wording.Names(some)}{(others.Count > 0 ? " → " + wording.Names(others) : "")}";

        private string Quotes(IEnumerable<TextSpan> spans) => string.Join('\n', spans.Select(span => $"{span} “{wording.Words(span)}”"));

        private string Sentences(IEnumerable<TextSpan> spans) => string.Join('\n', record.Sentences.Where(sentence => spans.Any(sentence.Overlaps)).Select(wording.Words));

        private string VoiceOf(string? statement) => wording.Voice(statement) + (statement is null ? "" : $" ({statement})");

        private string TimeOf(When? time) =>
            time is null ? "" : $"{wording.Dates(time)}, {(time.Precision is Precision.Vague ? "" : "to the ")}{RecordWords.Of(time.Precision)}, {RecordWords.Of(time.Basis)}{(time.Span is { } words ? $" “{wording.Words(words)}”" : "")}";
    }
}
