using Chancery.Language;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;

namespace Chancery.Records;

/// <summary>Something done or to be done, as one voice tells it.</summary>
/// <param name="Id"><c>e1</c>, <c>e2</c>, … in text order.</param>
/// <param name="Mode">PLOVER mode such as <c>phone</c>; null for none.</param>
/// <param name="Symmetric">All participants are actors and none is recipient.</param>
/// <param name="Voice">Id of the statement that claims it; null = the report's own voice.</param>
/// <param name="Rule">The pattern's id, or <c>reader.TYPE</c> where the model filled in.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record Event(
    string Id,
    EventType Type,
    string? Mode,
    ValueList<string> Contexts,
    string Cameo,
    string Quad,
    double? Goldstein,
    ValueList<ActorId> Actors,
    ValueList<ActorId> Recipients,
    bool Symmetric,
    Status Status,
    string? Voice,
    When? Time,
    Where? Place,
    Trigger Trigger,
    ValueList<TextSpan> Evidence,
    string Rule,
    double Confidence)
{
    /// <summary>How rule, status and voice were reached, and what lost; shown by <c>explain</c>, not part of the record.</summary>
    public Derivation Derivation { get; init; } = Derivation.None;
}

/// <summary>Did it happen, as its voice tells it? Postponed and cancelled are said of encounters only.</summary>
public enum Status { Occurred, Ongoing, Planned, Conditional, Requested, Refused, Denied, Hypothetical, Ended, Postponed, Cancelled }

/// <summary>An interval with the words that gave it and what it was reckoned from.</summary>
/// <param name="Days">Null when the words can't be resolved without a publication date.</param>
/// <param name="Span">Null when no words of the text say it (basis: post date, report date, context).</param>
public sealed record When(TimeInterval? Days, Precision Precision, Basis Basis, TextSpan? Span);

public sealed record Where(Place Place, TextSpan Span);

/// <summary>Sentences for an analyst: which words decided what, which readings lost.</summary>
public sealed record Derivation(ValueList<string> Steps, ValueList<string> Losing)
{
    public static readonly Derivation None = new([], []);
}
