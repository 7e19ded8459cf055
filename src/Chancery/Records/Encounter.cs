using Chancery.Text;

namespace Chancery.Records;

/// <summary>One contact between two or more sides, with each side's telling of it.</summary>
/// <param name="Id"><c>n1</c>, <c>n2</c>, … in text order.</param>
/// <param name="Channel">"telephone", "video", "in person", "letter"; null when not said.</param>
/// <param name="Voice">As for events.</param>
/// <param name="Event">The CONSULT event it rests on.</param>
public sealed record Encounter(
    string Id,
    EncounterKind Kind,
    string? Channel,
    ValueList<ActorId> Participants,
    Status Status,
    string? Voice,
    When? Time,
    Where? Place,
    ValueList<string> Topics,
    string? Event,
    ValueList<Account> Accounts,
    ValueList<ComparisonRow> Comparison)
{
    /// <summary>The clauses that tell of it, in text order.</summary>
    public ValueList<TextSpan> Evidence { get; init; } = [];

    /// <summary>As for commitments: planned for the days it was put off from.</summary>
    public ValueList<Step<Status>> History { get; init; } = [];

    /// <summary>Id of the lexicon line that found it first.</summary>
    public string Rule { get; init; } = "";
}

public enum EncounterKind { Call, Meeting, Visit, Summit, RoundOfTalks, Correspondence }

/// <summary>One side's telling of an encounter.</summary>
/// <param name="Statements">Ids, in text order.</param>
public sealed record Account(ActorId By, MediumKind Medium, ValueList<string> Statements);

/// <summary>One point of the encounter and which accounts make it.</summary>
public sealed record ComparisonRow(string Topic, ComparisonState State, ValueList<ActorId> By, ValueList<string> Statements);

/// <summary>Only = the other account is silent on it.</summary>
public enum ComparisonState { Agree, Differ, Only }
