using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>A statement while it is being put together; every step returns a new one.</summary>
internal sealed record Draft
{
    /// <summary>Id of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>The lexicon's act; <see cref="Act.Claim"/> leaves it to the content.</summary>
    public required Act Act { get; init; }

    /// <summary>The verb or noun that carries it; null where marks or the form of the text do.</summary>
    public Word? Cue { get; init; }

    public Trigger? Trigger { get; init; }

    /// <summary>Head of the words that name the speaker; null when implied.</summary>
    public Word? Source { get; init; }

    public TextSpan? SourceSpan { get; init; }

    public ValueList<ActorId> Speakers { get; init; } = [];

    public ValueList<Word> AddresseeWords { get; init; } = [];

    public ValueList<ActorId> Addressees { get; init; } = [];

    public Medium? Medium { get; init; }

    public ValueList<TextSpan> Content { get; init; } = [];

    public ValueList<TextSpan> Quoted { get; init; } = [];

    /// <summary>The cue takes a quotation, and none was found in its clause.</summary>
    public bool WantsQuote { get; init; }

    /// <summary>The speaker is the one whose words hold the cue ("we condemn", "it was stressed").</summary>
    public bool IsOwnVoice { get; init; }

    public bool Denied { get; init; }

    public bool Hedged { get; init; }

    public bool IsBare { get; init; }

    /// <summary>Where the statement stands in the text: its cue, else its first content.</summary>
    public TextSpan Anchor => Trigger?.Span ?? (Content.Count > 0 ? Content[0] : default);

    public int ContentLength => Content.Sum(span => span.Length);

    public bool ContentCovers(TextSpan span)
    {
        foreach (TextSpan content in Content)
            if (content.Covers(span)) return true;
        return false;
    }

    public bool ContentOverlaps(TextSpan span)
    {
        foreach (TextSpan content in Content)
            if (content.Overlaps(span)) return true;
        return false;
    }
}
