using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>One place of the text that tells of a contact between sides.</summary>
/// <param name="Trigger">The verb or noun that names it.</param>
/// <param name="Governor">The verb whose tense and modality say how it stands; the trigger itself where there is no other.</param>
/// <param name="IsGeneric">Words such as "talks" and "conversation" that fit a call as well as a meeting.</param>
/// <param name="IsAnaphoric">"the call", "their meeting": points back where something fits.</param>
/// <param name="IsFresh">"another meeting", "a new round": never one told before.</param>
/// <param name="Formats">Formats and bodies that meet, where no participant is named.</param>
/// <param name="Destination">ISO 3166 code of the country a visitor goes to.</param>
/// <param name="Voice">Id of the statement it is told by.</param>
internal sealed record Sighting(
    Word Trigger,
    Word Governor,
    EncounterKind Kind,
    string? Channel,
    bool IsGeneric,
    bool IsAnaphoric,
    bool IsFresh,
    ValueList<ActorId> Participants,
    ValueList<ActorId> Formats,
    Status Status,
    When? Time,
    Where? Place,
    string? Destination,
    ValueList<string> Topics,
    TextSpan Evidence,
    string? Voice,
    string Rule)
{
    /// <summary>Told by a headline: of what the text below tells better it says only that it is there.</summary>
    public bool IsHeadline => Trigger.Sentence.Section.Kind is SectionKind.Headline or SectionKind.Heading;

    /// <summary>"To meet at the June summit": only where others meet.</summary>
    public bool IsVenue { get; init; }

    /// <summary>"Have spoken six times": of no one day.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>"The next round": none that took place.</summary>
    public bool IsFurther { get; init; }

    /// <summary>"May speak by phone this week": told though only possible.</summary>
    public bool IsPossible { get; init; }

    /// <summary>The day it was put off to, where one is told.</summary>
    public When? NewTime { get; init; }
}
