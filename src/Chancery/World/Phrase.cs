using Chancery.Language;
using Chancery.Text;

namespace Chancery.World;

internal enum PhraseKind
{
    /// <summary>A person by name, with or without a title.</summary>
    Person,

    /// <summary>A state, organization, office or other thing by name, or its capital or seat.</summary>
    Name,

    /// <summary>One person by role: "the French president", "his counterpart".</summary>
    Role,

    /// <summary>A ministry, embassy or other body of a state, described.</summary>
    Body,

    /// <summary>The government, side or army of a state.</summary>
    Power,

    /// <summary>Civilians, citizens, refugees.</summary>
    People,

    /// <summary>Several brought together: "the two leaders", "both sides".</summary>
    Pair,
    Pronoun,

    /// <summary>"the bloc", "the ministry", "the group": what was spoken of before.</summary>
    Bridge,

    /// <summary>Those nobody names: "striking teachers", "a court in Lyon".</summary>
    Described,
}

/// <summary>Words that may name or describe an actor, before and while it is told whom.</summary>
internal sealed class Phrase(WordRange range, WordRange core, Word head, PhraseKind kind)
{
    /// <summary>The whole phrase with title, determiner and owner.</summary>
    public WordRange Range { get; set; } = range;

    /// <summary>The name alone, or the role word alone.</summary>
    public WordRange Core { get; } = core;

    /// <summary>The word of the phrase that stands in the sentence for it: the title, where the tree hangs the name from it.</summary>
    public Word Head { get; private set; } = head;

    public PhraseKind Kind { get; set; } = kind;

    public MentionForm Form { get; set; } = MentionForm.Nominal;

    /// <summary>What the tables say the name may mean.</summary>
    public IReadOnlyList<NameEntry> Entries { get; init; } = [];

    public NameKind? ModelKind { get; init; }

    /// <summary>The lexicon's line for a described body, collective or pronoun.</summary>
    public CastWord? Word { get; init; }

    public Role? Role { get; set; }

    /// <summary>State it belongs to, from an adjective, a possessive or "of".</summary>
    public string? Country { get; set; }

    /// <summary>Whose it is: the body of a spokesman, the person of an adviser, the pronoun of "his counterpart".</summary>
    public Phrase? Owner { get; set; }

    /// <summary>The name this phrase describes: its title or apposition.</summary>
    public Phrase? Describes { get; set; }

    public bool IsPlural { get; set; }

    public bool IsIndefinite { get; set; }

    /// <summary>"the", "this", or a possessor stands before it.</summary>
    public bool IsDefinite { get; set; }

    /// <summary>Former, late, designate: not the holder of the day.</summary>
    public bool IsOutOfOffice { get; set; }

    /// <summary>Next, designate, would-be: nobody's office yet.</summary>
    public bool IsFuture { get; set; }

    public int? Count { get; set; }

    /// <summary>True for words of a title or adjective that are no mention of their own.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The name stands for a place here, not for the power that sits there.</summary>
    public bool IsPlace { get; set; }

    /// <summary>Who is meant; empty until told, and for good if it can't be.</summary>
    public ValueList<ActorId> Actors { get; set; } = [];

    public Sentence Sentence => Head.Sentence;

    /// <summary>Takes in words before or after, and lets the highest of them stand for the phrase.</summary>
    public void Widen(WordRange range)
    {
        Range = range;
        for (int steps = 0; steps < 8 && Head.Head is { } upper && range.Contains(upper.Index); steps++) Head = upper;
    }
}
