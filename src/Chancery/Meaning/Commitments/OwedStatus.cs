using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>How what a word binds to stands, by the word itself and by what was answered.</summary>
internal sealed class OwedStatus(ContactLexicon contacts)
{
    private readonly StandingReader _standings = new(contacts);

    /// <summary>Null where nothing is owed: not said, refused, only imagined or asked for; "will propose a fund" tells of the proposal.</summary>
    public CommitmentStatus? Of(Word trigger, Word governor, OwedWord owed, OwedParts parts)
    {
        Status standing = _standings.Of(trigger, governor, isReported: parts.VoiceOf(trigger) is not null);
        bool isToCome = standing is Status.Planned && trigger.IsVerb && (owed.Kind is CommitmentKind.Proposal or CommitmentKind.Offer);
        return standing is Status.Occurred or Status.Ongoing || isToCome ? StandardOf(owed.Kind) : null;
    }

    /// <summary>What "rejected" or "accepted" makes of an offer; unknown where that itself is still to come.</summary>
    public CommitmentStatus? Answered(Word governor, string lemma, OwedParts parts)
    {
        Status standing = _standings.OfVerb(governor, parts.VoiceOf(governor) is not null, 0);
        if (standing is not (Status.Occurred or Status.Ongoing)) return CommitmentStatus.Unknown;
        return contacts.IsOf("reject-verb", lemma) ? CommitmentStatus.Refused : CommitmentStatus.Accepted;
    }

    public static CommitmentStatus StandardOf(CommitmentKind kind) => kind switch
    {
        CommitmentKind.Demand or CommitmentKind.Ultimatum => CommitmentStatus.Demanded,
        CommitmentKind.Agreement => CommitmentStatus.Accepted,
        _ => CommitmentStatus.Announced,
    };
}
