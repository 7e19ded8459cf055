using Chancery.Text;

namespace Chancery.Records;

/// <summary>Something owed, asked for or arranged: who, what, to whom, by when, under which condition.</summary>
/// <param name="Id"><c>c1</c>, <c>c2</c>, … in text order.</param>
/// <param name="By">Who is bound (promise, agreement, offer), who asks (demand, proposal, ultimatum), who meets (meeting).</param>
/// <param name="What">The words of what is owed.</param>
/// <param name="Statement">The statement that carries it, if one does.</param>
/// <param name="Event">The event it arranges, if coded.</param>
public sealed record Commitment(
    string Id,
    CommitmentKind Kind,
    ValueList<ActorId> By,
    ValueList<ActorId> To,
    TextSpan What,
    ValueList<string> About,
    TextSpan? Condition,
    When? Due,
    CommitmentStatus Status,
    string? Statement,
    string? Event,
    ValueList<TextSpan> Evidence,
    string Rule)
{
    /// <summary>How it stood before, by what the report tells later: announced before it was done, scheduled before it was put off.</summary>
    public ValueList<Step<CommitmentStatus>> History { get; init; } = [];
}

/// <summary>An earlier standing of a commitment or encounter.</summary>
/// <param name="Time">When it was due or to take place; null when not said.</param>
/// <param name="Span">The words that tell of that standing.</param>
public sealed record Step<T>(T Status, When? Time, TextSpan Span)
    where T : struct, Enum;

public enum CommitmentKind { Promise, Agreement, Proposal, Offer, Demand, Meeting, Ultimatum }

public enum CommitmentStatus
{
    Announced, Scheduled, Conditional, Demanded, Accepted, Refused, Postponed, Cancelled, ReportedDone, Denied, Lapsed, Unknown,
}
