using Chancery.Records;
using Chancery.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Pages;

/// <summary>Why a line of a record is there: its rule, the words that fired it, their sentence, the steps, the readings that lost.</summary>
internal sealed class ExplainPage(Record record)
{
    private readonly Wording _wording = new(record);

    /// <returns>Null if no line has that id.</returns>
    public IEnumerable<IRenderable>? PartsOf(string id)
    {
        IEnumerable<(string, string)>? rows = RowsOf(id);
        return rows is null ? null : [.. RecordPage.Part(Markup.Escape(id), rows.Where(row => row.Item2.Length > 0)), new Markup("\n")];
    }

    private IEnumerable<(string, string)>? RowsOf(string id)
    {
        if (record.Events.FirstOrDefault(line => line.Id == id) is { } happening) return Rows(happening);
        if (record.Statements.FirstOrDefault(line => line.Id == id) is { } statement) return Rows(statement);
        if (record.Commitments.FirstOrDefault(line => line.Id == id) is { } commitment) return Rows(commitment);
        if (record.Encounters.FirstOrDefault(line => line.Id == id) is { } encounter) return Rows(encounter);
        return record.Actors.FirstOrDefault(line => line.Actor.Id.Value == id) is { } actor ? Rows(actor) : null;
    }

    private IEnumerable<(string, string)> Rows(Event line) =>
    [
        ("what", $"{RecordWords.Of(line.Type)}{Markup.Escape(line.Mode is { } mode ? $" {mode}" : "")}, CAMEO {line.Cameo}, {line.Quad}, {RecordPage.Colored(line.Status)}"),
        ("who", Markup.Escape($"{_wording.Names(line.Actors)}{(line.Recipients.Count > 0 ? " → " + _wording.Names(line.Recipients) : "")}")),
        ("rule", Markup.Escape($"{line.Rule} (confidence {line.Confidence.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)})")),
        ("trigger", Markup.Escape($"“{_wording.Words(line.Trigger.Span)}” (lemma {line.Trigger.Lemma})")),
        ("evidence", Quotes(line.Evidence)),
        ("in", Sentences(line.Evidence)),
        ("voice", Markup.Escape(VoiceOf(line.Voice))),
        ("time", Markup.Escape(TimeOf(line.Time))),
        .. line.Derivation.Steps.Select(step => ("step", Markup.Escape(step))),
        .. line.Derivation.Losing.Select(reading => ("lost", Markup.Escape(reading))),
    ];

    private IEnumerable<(string, string)> Rows(Statement line) =>
    [
        ("what", Markup.Escape($"{RecordWords.Of(line.Act)}, {RecordWords.Of(line.Delivery)}{(line.Denied ? ", denied" : "")}{(line.Hedged ? ", hedged" : "")}")),
        ("voice", Markup.Escape(_wording.Voice(line.Id))),
        ("rule", Markup.Escape(line.Rule)),
        ("source", line.Source is { } source ? Quotes([source]) : "implied"),
        ("cue", line.Cue is { } cue ? Markup.Escape($"“{_wording.Words(cue.Span)}” (lemma {cue.Lemma})") : "none: the quotation marks or the form carry it"),
        ("content", Quotes(line.Content)),
        ("quoted", Quotes(line.Quoted)),
        ("in", Sentences([.. line.Content, .. line.Cue is { } at ? [at.Span] : ValueList<TextSpan>.Empty])),
        ("bears", Markup.Escape(string.Join(", ", record.Events.Where(other => other.Voice == line.Id).Select(other => other.Id)))),
    ];

    private IEnumerable<(string, string)> Rows(Commitment line) =>
    [
        ("what", Markup.Escape($"{RecordWords.Of(line.Kind)}, {RecordWords.Of(line.Status)}: “{_wording.Words(line.What)}”")),
        ("who", Markup.Escape($"{_wording.Names(line.By)}{(line.To.Count > 0 ? " → " + _wording.Names(line.To) : "")}")),
        ("rule", Markup.Escape(line.Rule)),
        ("due", Markup.Escape(TimeOf(line.Due))),
        ("condition", line.Condition is { } condition ? Quotes([condition]) : ""),
        ("evidence", Quotes(line.Evidence)),
        ("in", Sentences(line.Evidence)),
        ("voice", Markup.Escape(VoiceOf(line.Statement))),
        ("event", Markup.Escape(line.Event ?? "")),
    ];

    private IEnumerable<(string, string)> Rows(Encounter line) =>
    [
        ("what", Markup.Escape($"{RecordWords.Of(line.Kind)}, {RecordWords.Of(line.Status)}: {_wording.Names(line.Participants)}")),
        ("time", Markup.Escape(TimeOf(line.Time))),
        ("voice", Markup.Escape(VoiceOf(line.Voice))),
        ("event", Markup.Escape(line.Event ?? "")),
        .. line.Accounts.Select(account => ("account", Markup.Escape(
            $"{_wording.Name(account.By)} {Wording.MediumWord(account.Medium)}: {string.Join(", ", account.Statements)}"))),
        .. line.Comparison.Select(row => ("point", Markup.Escape($"{RecordWords.Of(row.State)}: {row.Topic} ({string.Join(", ", row.Statements)})"))),
    ];

    private IEnumerable<(string, string)> Rows(RecordedActor line) =>
    [
        ("what", Markup.Escape($"{RecordWords.Of(line.Actor.Kind)} {line.Actor.Name}")),
        ("office", Markup.Escape(line.Actor.Office is { } held ? $"{held.Title}, as of {NodaTime.Text.LocalDatePattern.Iso.Format(held.On)}" : "")),
        .. line.Mentions.Select(mention => ("mention", Markup.Escape($"{mention.Span} {RecordWords.Of(mention.Form)} “{_wording.Words(mention.Span)}”"))),
    ];

    private string Quotes(IEnumerable<TextSpan> spans) => Markup.Escape(string.Join('\n', spans.Select(span => $"{span} “{_wording.Words(span)}”")));

    private string Sentences(IEnumerable<TextSpan> spans) =>
        Markup.Escape(string.Join('\n', record.Sentences.Where(sentence => spans.Any(sentence.Overlaps)).Select(_wording.Words)));

    private string VoiceOf(string? statement) => _wording.Voice(statement) + (statement is null ? "" : $" ({statement})");

    private string TimeOf(When? time) =>
        time is null ? "" : $"{_wording.Dates(time)}, to the {RecordWords.Of(time.Precision)}, {RecordWords.Of(time.Basis)}{(time.Span is { } words ? $" “{_wording.Words(words)}”" : "")}";
}
