using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>What kind of word a line of <c>reporting.tsv</c> is about.</summary>
/// <remarks>A <see cref="Light"/> verb takes its meaning from its object ("raise concerns"); an <see cref="Attitude"/> is a noun that
/// counts only as such an object ("expressed hope"), a <see cref="Noun"/> also where it stands alone with its owner ("Kyiv's demand that").
/// A <see cref="Thought"/> is a verb of what is believed, feared, wanted, and an <see cref="Adjective"/> what one is said to be ("is convinced
/// that"): both only of an actor that is known.</remarks>
public enum ReportingKind { Verb, Light, Thought, Noun, Attitude, Adjective, Phrase }

public enum Strength { Weak, Neutral, Strong }

/// <summary>How the teller stands to the content: taken for granted, put forward, left open, or disputed.</summary>
public enum ContentStatus { Asserted, Presupposed, Asked, Denied }

/// <summary>One line of the reporting lexicon.</summary>
/// <param name="Lemma">"say", "call on", "concern".</param>
/// <param name="Contents">Where what is said may stand, best first: <c>ccomp</c>, <c>xcomp</c>, <c>told</c> (an infinitive that the object is to do), <c>obj</c>, <c>quote</c>, <c>none</c>,
/// <c>clause</c>, a preposition, or two joined by a plus sign.</param>
/// <param name="Addressees">Where the person spoken to may stand: <c>obj</c> or a preposition.</param>
public sealed record ReportingEntry(
    string Lemma, ReportingKind Kind, ValueList<string> Contents, ValueList<string> Addressees, Act Act, Strength Strength,
    ContentStatus Status, string Yes, string No, string Where)
{
    /// <summary>The words after the first: "on" of "call on"; empty for single words.</summary>
    public ValueList<string> Rest { get; } = [.. Lemma.Split(' ').Skip(1)];

    public string FirstWord => Rest.Count == 0 ? Lemma : Lemma[..Lemma.IndexOf(' ', StringComparison.Ordinal)];

    public bool Takes(string slot) => Contents.Contains(slot);

    /// <summary><c>call-on.xcomp</c>: names the line and the slot it found its content in.</summary>
    public string RuleFor(string slot) => $"{Lemma.Replace(' ', '-')}.{slot}";
}
