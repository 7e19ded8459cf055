using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>One line of <c>events.tsv</c>: which words, with which arguments, are which event.</summary>
/// <param name="Id">As <c>rule</c> in the record: "assault.bomb".</param>
/// <param name="Order">Line order; of two equally specific patterns the earlier wins.</param>
public sealed record Pattern(
    string Id, int Order, ValueList<string> Lemmas, bool ForVerbs, bool ForNouns, ValueList<Argument> Arguments,
    EventType Type, string? Mode, string Cameo, ValueList<string> Contexts, bool Symmetric)
{
    /// <summary>How much it asks for: the more, the sooner it wins.</summary>
    public int Demands => Arguments.Where(argument => !argument.Absent).Sum(argument => argument.Weight);
}

/// <summary>One argument of a pattern: <c>obj|on~weapon=recipient</c>, <c>with@state|person=partner</c>, <c>clause!</c>.</summary>
/// <param name="Places">"subj", "obj", "clause", "infinitive" (a clause without a subject of its own), "poss", "mod" or prepositions; the first that is filled counts.</param>
/// <param name="Words">Lemmas or class names one of which the argument must have; empty for any.</param>
/// <param name="Kinds">Actor kinds one of which it must name ("actor" = any); empty for any.</param>
/// <param name="Required">The pattern does not fit without it: marked <c>!</c>, with words, or a subject or object with kinds and no <c>?</c>.</param>
/// <param name="Absent">The pattern does not fit with it.</param>
public sealed record Argument(ValueList<string> Places, ValueList<string> Words, ValueList<string> Kinds, Role Role, bool Required, bool Absent)
{
    /// <summary>How much a line gains by it when it is filled.</summary>
    public int Weight => Words.Count > 0 ? 4 : Kinds.Count > 0 ? 3 : Required ? 2 : 0;
}

public enum Role { None, Actor, Recipient, Partner }
