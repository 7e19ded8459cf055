using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Evaluation;

/// <summary>A line of a record as the judge sees it: what differs between kinds is empty where a kind does not have it.</summary>
/// <param name="Kind">event, statement, commitment or encounter.</param>
/// <param name="Word">Its type, act or kind.</param>
/// <param name="Spans">The words that show it, without those wider than a clause.</param>
internal sealed record RecordLine(string Kind, string Id, string Word, string Rule, ValueList<TextSpan> Spans)
{
    // A wider span shows nothing: evidence is a clause, not the page.
    private const int WidestEvent = 320;
    private const int WidestStatement = 1500;
    private const int WidestCommitment = 400;

    public ValueList<ActorId> Actors { get; private init; } = [];

    public ValueList<ActorId> Recipients { get; private init; } = [];

    /// <summary>Speakers, who is bound, participants.</summary>
    public ValueList<ActorId> By { get; private init; } = [];

    public ValueList<ActorId> To { get; private init; } = [];

    public bool Symmetric { get; private init; }

    public string Cameo { get; private init; } = "";

    public string Status { get; private init; } = "";

    public string Delivery { get; private init; } = "";

    public string? Voice { get; private init; }

    public string? Within { get; private init; }

    public Medium? Medium { get; private init; }

    public When? Time { get; private init; }

    public When? Due { get; private init; }

    public Where? Place { get; private init; }

    public bool HasCondition { get; private init; }

    public string? Start => Day(Time?.Days?.Start);

    public string? End => Day(Time?.Days?.End);

    public string? DueStart => Day(Due?.Days?.Start);

    public string? DueEnd => Day(Due?.Days?.End);

    public static IReadOnlyList<RecordLine> AllOf(Record record) =>
    [
        .. record.Statements.Select(Of),
        .. record.Events.Select(Of),
        .. record.Commitments.Select(Of),
        .. record.Encounters.Select(Of),
    ];

    private static RecordLine Of(Statement statement) =>
        new("statement", statement.Id, RecordWords.Of(statement.Act), statement.Rule,
            Narrow(WidestStatement, [.. statement.Content, .. statement.Cue is { } cue ? [cue.Span] : ValueList<TextSpan>.Empty]))
        {
            By = statement.Speakers,
            To = statement.Addressees,
            Delivery = RecordWords.Of(statement.Delivery),
            Within = statement.Within,
            Medium = statement.Medium,
        };

    private static RecordLine Of(Event happening) =>
        new("event", happening.Id, RecordWords.Of(happening.Type), happening.Rule, Narrow(WidestEvent, [.. happening.Evidence, happening.Trigger.Span]))
        {
            Actors = happening.Actors,
            Recipients = happening.Recipients,
            Symmetric = happening.Symmetric,
            Cameo = happening.Cameo,
            Status = RecordWords.Of(happening.Status),
            Voice = happening.Voice,
            Time = happening.Time,
            Place = happening.Place,
        };

    private static RecordLine Of(Commitment commitment) =>
        new("commitment", commitment.Id, RecordWords.Of(commitment.Kind), commitment.Rule, Narrow(WidestCommitment, [commitment.What, .. commitment.Evidence]))
        {
            By = commitment.By,
            To = commitment.To,
            Status = RecordWords.Of(commitment.Status),
            Due = commitment.Due,
            HasCondition = commitment.Condition is not null,
        };

    public static RecordLine Of(Encounter encounter) =>
        new("encounter", encounter.Id, RecordWords.Of(encounter.Kind), encounter.Rule, [])
        {
            By = encounter.Participants,
            Status = RecordWords.Of(encounter.Status),
            Voice = encounter.Voice,
            Time = encounter.Time,
            Place = encounter.Place,
        };

    private static ValueList<TextSpan> Narrow(int widest, ValueList<TextSpan> spans) => [.. spans.Where(span => span.Length <= widest)];

    private static string? Day(NodaTime.LocalDateTime? bound) => bound is { } time ? NodaTime.Text.LocalDatePattern.Iso.Format(time.Date) : null;
}
