using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>A text that is one speaker's from end to end: a speech, a letter, a joint statement.</summary>
/// <param name="Source">The words that name who speaks.</param>
/// <param name="FirstSection">Index of the section in which they begin to speak.</param>
/// <param name="EndSection">Index of the first section that is no longer theirs.</param>
/// <param name="IsInFirstPerson">False where the speaker tells of itself by name ("The ministry condemns …").</param>
internal sealed record Document(
    MediumKind Kind, ValueList<ActorId> Speakers, ValueList<ActorId> Addressees, TextSpan? Source, int FirstSection, int EndSection, bool IsInFirstPerson = true)
{
    public Medium Medium => new(Kind, Speakers.Count == 1 ? Speakers[0] : null, Source);
}
