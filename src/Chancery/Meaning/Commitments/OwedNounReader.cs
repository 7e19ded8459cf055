using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Reads what a noun binds to or asks for: "its offer to …", "a deal it struck with X to …", "a Qatari proposal".</summary>
internal sealed class OwedNounReader(ContactLexicon contacts)
{
    private readonly WantedDeeds _deeds = new(contacts);
    private readonly OwedStatus _status = new(contacts);

    public IEnumerable<Owed> Read(Word noun, OwedWord owed, OwedParts parts)
    {
        Word? putBy = owed.Kind is CommitmentKind.Proposal ? PutBy(noun) : null;
        Word? own = OwnClause(noun);
        if ((DeedOf(noun, owed, own, putBy is not null) ?? RaisedTo(noun, owed) ?? WholeOf(noun, owed, parts)) is not { } head || owed.Has("things") && !head.IsVerb && !IsThing(noun, head)) yield break;
        Word? governor = GovernorOf(noun, owed);
        bool isBroken = owed.Kind is CommitmentKind.Promise && BreakerOf(noun, governor) is not null;
        governor = isBroken ? BreakerOf(noun, governor) : own is not null && (governor is null || !Binds(governor)) ? own : governor;
        string lemma = governor is null ? "" : Clauses.LemmaOf(governor);
        if (!Fits(noun, owed, governor, lemma)) yield break;
        bool isGiven = owed.Has("told") || isBroken || contacts.IsOf("give-verb", lemma) || contacts.IsOf("reach-verb", lemma) || contacts.IsOf("stress-verb", lemma) || contacts.IsOf("raise-verb", lemma);
        bool isAsked = owed.Kind is CommitmentKind.Proposal or CommitmentKind.Offer or CommitmentKind.Demand or CommitmentKind.Ultimatum;
        bool isAnswered = isAsked && !isGiven && contacts.IsOf("accept-verb", lemma) || contacts.IsOf("reject-verb", lemma);
        bool isRetracted = contacts.IsOf("retract-verb", lemma);
        ValueList<ActorId> by = MakersOf(noun, owed, putBy, isGiven ? governor : null, parts);
        if (by.Count == 0) yield break;
        CommitmentStatus? status = isBroken ? CommitmentStatus.Lapsed
            : isRetracted && _status.Of(governor!, governor!, owed, parts) is not null ? CommitmentStatus.Cancelled
            : isAnswered ? _status.Answered(governor!, lemma, parts)
            : isGiven && governor != own ? _status.Of(governor!, governor!, owed, parts) : OwedStatus.StandardOf(owed.Kind);
        if (status is null || isBroken && _status.Of(governor!, governor!, owed, parts) is null) yield break;
        ValueList<ActorId> to = parts.ActorsOf(owed.To.SelectMany(slot => Clauses.After(noun, slot)));
        if (owed.Kind is CommitmentKind.Demand or CommitmentKind.Ultimatum && to.Count == 0) to = WantedDeeds.AddresseeOf(head, null, parts);
        if (to.Count == 0 && isAnswered && owed.Kind is not CommitmentKind.Promise) to = parts.ActorsOf(Clauses.AgentsOf(governor!));       // who rejects it was to act
        if (owed.Has("stressed") && (to.Count == 0 || to.All(by.Contains)) || owed.Kind is CommitmentKind.Demand && !_deeds.IsWanted(head, to)) yield break;
        Statement? statement = governor is null ? parts.StatementOf(noun) : parts.StatementOf(governor) ?? parts.StatementOf(noun);
        yield return Owed.Of(owed, noun, head, by, to, status.Value, statement, parts);
    }

    /// <summary>The words after the noun that say what is to be done.</summary>
    private static Word? DeedOf(Word noun, OwedWord owed, Word? own, bool isPut) =>
        noun.Children.FirstOrDefault(child => child.Index > noun.Index && (owed.What.Contains("inf") && child.Is("acl") && child != own && Clauses.IsInfinitive(child)
            || owed.What.Contains("that") && (child.Is("ccomp") || child.Is("acl")) && child.Child("mark") is { } mark && mark.Form.Equals("that", StringComparison.OrdinalIgnoreCase)))
        ?? (isPut ? noun : null)
        ?? own?.Children.FirstOrDefault(child => child.Index > own.Index && (child.Is("xcomp") || child.Is("advcl")) && owed.What.Contains("inf") && Clauses.IsInfinitive(child))
        ?? owed.What.Where(slot => slot is not ("inf" or "that" or "object")).SelectMany(slot => Clauses.After(noun, slot).Concat(own is null || slot == "to" ? [] : Clauses.After(own, slot)))
            .FirstOrDefault(word => word.Pos is PartOfSpeech.Noun or PartOfSpeech.Sym || owed.Has("things") && word.Pos is PartOfSpeech.Propn);

    /// <summary>"Doubled its pledge to 50 million".</summary>
    private Word? RaisedTo(Word noun, OwedWord owed) =>
        owed.Kind is CommitmentKind.Promise && noun.Is("obj") && noun.Head is { IsVerb: true } verb && contacts.IsOf("raise-verb", Clauses.LemmaOf(verb)) ? Clauses.After(verb, "to").FirstOrDefault(_deeds.IsGift) : null;

    /// <summary>"Put forward a proposal", "rejected the Qatari proposal": the noun itself, where nothing says what it is.</summary>
    private Word? WholeOf(Word noun, OwedWord owed, OwedParts parts)
    {
        if (owed.Kind is not (CommitmentKind.Proposal or CommitmentKind.Offer) || owed.Has("told") || !(noun.Is("obj") || noun.Relation == "nsubj:pass") || noun.Head is not { } verb) return null;
        bool isNew = owed.Kind is CommitmentKind.Proposal && (noun.Is("obj") || owed.Has("put")) && noun.Children.Any(child => child.Is("det") && child.Lemma.ToLowerInvariant() is "a" or "an");
        bool isAnswered = contacts.IsOf("reject-verb", Clauses.LemmaOf(verb)) || contacts.IsOf("accept-verb", Clauses.LemmaOf(verb));
        return isNew || isAnswered && parts.ActorsOf(NamedBefore(noun)).Count > 0 ? noun : null;
    }

    /// <summary>"A plan put forward by Oslo", "the plan was circulated by Oslo".</summary>
    private Word? PutBy(Word noun) => noun.Children.FirstOrDefault(child => child.Is("acl") && contacts.IsOf("give-verb", Clauses.FullLemmaOf(child)) && Clauses.After(child, "by").Any())
        ?? (noun is { Relation: "nsubj", Head: { IsVerb: true } telling } && telling.Child("obj") is null && contacts.IsOf("give-verb", Clauses.FullLemmaOf(telling)) && Clauses.After(telling, "by").Any() ? telling : null);

    /// <summary>"A deal it struck with Oslo to free the crew", "an agreement reached in May by the two": the verb of the noun's own clause that binds.</summary>
    private Word? OwnClause(Word noun) =>
        noun.ChildrenOf("acl").FirstOrDefault(clause => !Clauses.IsInfinitive(clause) && !Clauses.IsNegated(clause) && Clauses.LemmaOf(clause) is var lemma
            && (contacts.IsOf("reach-verb", lemma) || contacts.IsOf("sign-verb", lemma) || contacts.IsOf("give-verb", lemma)));

    private static Word? GovernorOf(Word noun, OwedWord owed) =>
        noun.Head is { IsVerb: true } above && (noun.Is("obj") || noun.Relation == "nsubj:pass" || owed.Has("told") && noun.Is("obl") && Clauses.PrepositionOf(noun) is "of" or "about") ? above : null;

    /// <summary>"Broke its promise", "went back on its word": null where it is not said to be broken.</summary>
    private Word? BreakerOf(Word noun, Word? governor) =>
        (governor ?? (noun.Is("obl") && noun.Head is { IsVerb: true } turning ? turning : null)) is { } verb
            && (contacts.IsOf("break-verb", Clauses.LemmaOf(verb)) || verb.Lemma == "go" && verb.ChildrenOf("advmod").Any(child => child.Form is "back")) ? verb : null;

    private bool Binds(Word verb) => Clauses.LemmaOf(verb) is var lemma
        && (contacts.IsOf("reach-verb", lemma) || contacts.IsOf("sign-verb", lemma) || contacts.IsOf("give-verb", lemma) || contacts.IsOf("reject-verb", lemma) || contacts.IsOf("accept-verb", lemma)
            || contacts.IsOf("stress-verb", lemma) || contacts.IsOf("tell-plan-verb", lemma));

    /// <summary>True if what governs the noun is of the sort that its line asks for.</summary>
    private bool Fits(Word noun, OwedWord owed, Word? governor, string lemma)
    {
        if (owed.Has("stressed") && !contacts.IsOf("stress-verb", lemma)) return false;
        if (owed.Has("reached") && !contacts.IsOf("reach-verb", lemma) && !contacts.IsOf("sign-verb", lemma)) return false;
        if (owed.Has("signed") && !contacts.IsOf("sign-verb", lemma) || owed.Has("put") && !contacts.IsOf("put-verb", governor is null ? "" : Clauses.FullLemmaOf(governor))) return false;
        return !owed.Has("told") || governor is not null && noun.HasFeature("Number=Plur") && contacts.IsOf("tell-plan-verb", lemma);
    }

    /// <param name="giver">The verb whose subject makes it; null where the governing verb only tells of it.</param>
    private static ValueList<ActorId> MakersOf(Word noun, OwedWord owed, Word? putBy, Word? giver, OwedParts parts)
    {
        if (noun.Child("nmod:poss") is { } owner && (parts.ActorsOf(owner) is { Count: > 0 } || giver is null)) return parts.ActorsOf(owner);
        if (putBy is not null) return parts.ActorsOf(Clauses.After(putBy, "by"));
        if (Clauses.After(noun, "by", "from", "between").FirstOrDefault() is { } maker && parts.ActorsOf(maker) is { Count: > 0 } makers) return makers;
        if (giver is { Relation: "acl" } && Clauses.After(giver, "by", "between").FirstOrDefault() is { } agent) return parts.ActorsOf(agent);
        if (giver is not null && parts.BoundBy(Clauses.AgentsOf(giver)) is { Count: > 0 } agents)
            return owed.Kind is CommitmentKind.Agreement ? [.. agents.Concat(parts.ActorsOf(Clauses.After(giver, "with"))).Distinct()] : agents;
        if (owed.Kind is not (CommitmentKind.Promise or CommitmentKind.Agreement) && parts.ActorsOf(NamedBefore(noun)) is { Count: > 0 } named) return named;
        if (giver is null) return [];
        return parts.StatementOf(giver)?.Speakers ?? (Clauses.SubjectOf(giver) is { Pos: PartOfSpeech.Pron } ? parts.VoiceOf(giver)?.Speakers : null) ?? [];
    }

    /// <summary>"A Qatari proposal", "a US demand".</summary>
    private static IEnumerable<Word> NamedBefore(Word noun) => noun.Children.Where(child => child.Is("amod") || child.Is("compound"));

    /// <summary>"A pledge of 50 million", "their commitment to the accord of May".</summary>
    private bool IsThing(Word noun, Word head) => Clauses.After(noun, "to").Contains(head) && !_deeds.IsGift(head) ? contacts.IsOf("deal", Clauses.LemmaOf(head)) : _deeds.IsGift(head);
}
