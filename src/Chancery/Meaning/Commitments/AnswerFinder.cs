using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>Finds what became of an offer, proposal or demand: "which Rabat rejected", "Seoul accepted the proposal".</summary>
internal sealed class AnswerFinder(ContactLexicon contacts)
{
    private readonly StandingReader _standings = new(contacts);

    /// <summary>The same lines with the last answer each got.</summary>
    public List<Owed> Answer(IReadOnlyList<Owed> owed, OwedParts parts)
    {
        List<Owed> answered = [.. owed];
        foreach (Word verb in parts.Scene.Analysis.Words)
        {
            if (!verb.IsVerb || AnswerOf(verb) is not { } status || _standings.OfVerb(verb, parts.VoiceOf(verb) is not null, 0) is not (Status.Occurred or Status.Ongoing)) continue;
            int at = answered.FindLastIndex(one => one.Trigger.Index < verb.Index && IsMeant(one, verb, parts));
            if (at >= 0) answered[at] = answered[at].Updated(status, verb.Span);
        }
        return answered;
    }

    private CommitmentStatus? AnswerOf(Word verb)
    {
        string lemma = Clauses.LemmaOf(verb);
        return contacts.IsOf("reject-verb", lemma) ? CommitmentStatus.Refused : contacts.IsOf("accept-verb", lemma) ? CommitmentStatus.Accepted : null;
    }

    private bool IsMeant(Owed one, Word verb, OwedParts parts)
    {
        if (one.Kind is not (CommitmentKind.Offer or CommitmentKind.Proposal or CommitmentKind.Demand or CommitmentKind.Ultimatum)) return false;
        if (Clauses.AgentsOf(verb) is { Count: > 0 } agents && parts.ActorsOf(agents).Any(one.By.Contains)) return false;
        if (verb.Relation == "acl:relcl" && verb.Children.Any(child => (child.Is("obj") || child.Relation == "nsubj:pass") && child.Form.Equals("which", StringComparison.OrdinalIgnoreCase)))
            return verb.Head == one.Head || verb.Head == one.Trigger;
        if (verb.Child("obj", "ccomp", "xcomp", "obl", "nsubj:pass") is null && Clauses.AgentsOf(verb) is { Count: > 0 } takers && one.To.Count > 0) return parts.ActorsOf(takers).Any(one.To.Contains);
        Word? obj = verb.Child("obj", "nsubj:pass") ?? Clauses.After(verb, "to").FirstOrDefault();
        return obj is not null && obj != one.Trigger && obj.Children.Any(child => child.Is("det") && child.Form.ToLowerInvariant() is "the" or "this" or "that" or "these")
            && !obj.Children.Any(child => child.Is("acl") || child.Is("nmod"))
            && contacts.IsOf("answered-" + RecordWords.Of(one.Kind), obj.Lemma.ToLowerInvariant());
    }
}
