using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Finds what later sentences say became of a commitment: "it did so on Monday", "the deadline passed", "broke its promise".</summary>
internal sealed class OutcomeFinder(ContactLexicon contacts)
{
    private readonly StandingReader _standings = new(contacts);

    /// <summary>The same lines, each as it stood last.</summary>
    public List<Owed> Follow(IReadOnlyList<Owed> owed, OwedParts parts)
    {
        List<Owed> followed = [.. owed];
        foreach (Word verb in parts.Scene.Analysis.Words)
        {
            if (!verb.IsVerb || followed.Count == 0 || OutcomeOf(verb, followed, parts) is not (var status, var at) || at < 0) continue;
            Owed updated = followed[at].Updated(status, ClauseOf(verb));
            followed[at] = status is CommitmentStatus.Lapsed or CommitmentStatus.ReportedDone ? updated with { Due = parts.AsTold(updated.Due) } : updated;
        }
        return followed;
    }

    private (CommitmentStatus Status, int At)? OutcomeOf(Word verb, List<Owed> owed, OwedParts parts)
    {
        if (IsDoSo(verb)) return HasHappened(verb, parts) is { } done ? (done ? CommitmentStatus.ReportedDone : CommitmentStatus.Lapsed, LastOf(owed, verb, parts, _ => true)) : null;
        string lemma = Clauses.LemmaOf(verb);
        if (contacts.IsOf("expire-verb", lemma)) return Expired(verb, owed, parts);
        if (contacts.IsOf("comply-verb", lemma) && verb.Child("obj") is null)
            return HasHappened(verb, parts) is { } complied ? (complied ? CommitmentStatus.ReportedDone : CommitmentStatus.Lapsed, LastOf(owed, verb, parts, IsAsked)) : null;
        CommitmentStatus? kept = contacts.IsOf("keep-verb", lemma) ? CommitmentStatus.ReportedDone
            : contacts.IsOf("break-verb", lemma) ? CommitmentStatus.Lapsed
            : contacts.IsOf("retract-verb", lemma) ? CommitmentStatus.Cancelled : null;
        Word? named = verb.Child("obj", "nsubj:pass") ?? Clauses.After(verb, "on", "with", "of").FirstOrDefault();
        if (kept is { } status && named is not null) return Named(verb, named, status, owed, parts);
        return Repeated(verb, owed, parts);
    }

    /// <summary>"The deadline passed without a release".</summary>
    private (CommitmentStatus Status, int At)? Expired(Word verb, List<Owed> owed, OwedParts parts)
    {
        if (verb.Child("nsubj") is not { } subject || !contacts.IsOf("deadline", subject.Lemma.ToLowerInvariant()) || HasHappened(verb, parts) is not true) return null;
        return (CommitmentStatus.Lapsed, owed.FindLastIndex(one => one.Head.Index < verb.Index && one.Due is not null && IsOpen(one)));
    }

    /// <summary>"Kept its promise", "reneged on the accord": a definite noun that fits the kind.</summary>
    private (CommitmentStatus Status, int At)? Named(Word verb, Word named, CommitmentStatus status, List<Owed> owed, OwedParts parts)
    {
        if (!named.Children.Any(child => child.Relation == "nmod:poss" || (child.Is("det") && child.Form.ToLowerInvariant() is "the" or "this" or "that")) || named.Children.Any(child => child.Is("acl"))) return null;
        if (HasHappened(verb, parts) is not { } happened || (!happened && status is not CommitmentStatus.ReportedDone)) return null;
        int at = LastOf(owed, verb, parts, one => one.Trigger != named && contacts.IsOf("answered-" + RecordWords.Of(one.Kind), named.Lemma.ToLowerInvariant()));
        return (happened ? status : CommitmentStatus.Lapsed, at);
    }

    /// <summary>"It handed the archive over on Monday": the deed itself, told again as done by whoever was to do it.</summary>
    private (CommitmentStatus Status, int At)? Repeated(Word verb, List<Owed> owed, OwedParts parts)
    {
        if (verb.Child("obj") is not { } thing || !thing.Children.Any(child => child.Is("det") || child.Relation == "nmod:poss" || child.Is("nummod")) || HasHappened(verb, parts) is not true) return null;
        int at = owed.FindLastIndex(one => one.Head.IsVerb && one.Head.Sentence != verb.Sentence && one.Head.Index < verb.Index && IsOpen(one)
            && Clauses.LemmaOf(one.Head) == Clauses.LemmaOf(verb) && one.Head.Child("obj")?.Lemma == thing.Lemma && Numbers(one.Head) == Numbers(verb)
            && parts.ActorsOf(Clauses.AgentsOf(verb)).Any(id => DoersOf(one).Contains(id)));
        return (CommitmentStatus.ReportedDone, at);
    }

    private static string Numbers(Word verb) => string.Join(' ', verb.Child("obj")!.ChildrenOf("nummod").Select(number => number.Lemma));

    /// <summary>The last open line told before the verb by those who were to act; where the subject is not resolved, that of this or the sentence before.</summary>
    private static int LastOf(List<Owed> owed, Word verb, OwedParts parts, Predicate<Owed> fits)
    {
        ValueList<ActorId> agents = parts.ActorsOf(Clauses.AgentsOf(verb));
        int first = verb.Sentence.Words[0].Index;
        return owed.FindLastIndex(one => one.Head.Index < verb.Index && IsOpen(one) && fits(one) && (agents.Count > 0
            ? agents.Any(DoersOf(one).Contains)
            : one.Head.Sentence == verb.Sentence || one.Head.Sentence.Words[^1].Index == first - 1));
    }

    private static bool IsOpen(Owed one) => one.Status is not (CommitmentStatus.Refused or CommitmentStatus.Denied or CommitmentStatus.Cancelled or CommitmentStatus.ReportedDone);

    private static bool IsAsked(Owed one) => one.Kind is CommitmentKind.Demand or CommitmentKind.Ultimatum or CommitmentKind.Proposal;

    private static ValueList<ActorId> DoersOf(Owed one) => IsAsked(one) ? one.To : one.By;

    private static bool IsDoSo(Word verb) => verb.Lemma == "do" && verb.Children.Any(child => child.Form.Equals("so", StringComparison.OrdinalIgnoreCase) && child.Index == verb.Index + 1);

    /// <summary>True if it is told as done, false if as not done; null for what is to come or only thought of.</summary>
    private bool? HasHappened(Word verb, OwedParts parts) => _standings.OfVerb(verb, parts.VoiceOf(verb) is not null, 0) switch
    {
        Status.Occurred or Status.Ended => true,
        Status.Denied => false,
        _ => null,
    };

    private static TextSpan ClauseOf(Word verb) => Clauses.SpanOf(verb, child => child.Is("parataxis") || child.Is("advcl") || child.Is("conj") || child.Is("cc") || child.Relation == "acl:relcl");
}
