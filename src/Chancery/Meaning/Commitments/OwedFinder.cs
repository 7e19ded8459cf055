using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Finds what is owed by the words of <c>commitments.tsv</c>: "pledged to …", "its offer to …", "called on X to …".</summary>
internal sealed class OwedFinder(OwedLexicon lexicon, ContactLexicon contacts)
{
    private static readonly string[] DeedEndings = ["tion", "sion", "ing", "ment", "val", "sal", "ance"];

    private readonly StandingReader _standings = new(contacts);

    public IEnumerable<Owed> FindIn(OwedParts parts)
    {
        foreach (Sentence sentence in parts.Scene.Analysis.Sentences)
        {
            if (!sentence.IsParsed) continue;
            foreach (Word word in sentence.Words)
            {
                if (MadeDependent(word, parts) is { } term) yield return term;
                if (!word.IsVerb && word.Pos is not PartOfSpeech.Noun || lexicon.Find(word.IsVerb, Clauses.LemmaOf(word)) is not { } owed) continue;
                foreach (Owed found in word.IsVerb ? OfVerb(word, owed, parts) : OfNoun(word, owed, parts)) yield return found;
            }
        }
    }

    /// <summary>"Made its signature conditional on direct talks": what it depends on is asked for.</summary>
    private Owed? MadeDependent(Word word, OwedParts parts)
    {
        if (word is not { Pos: PartOfSpeech.Adj, Relation: "xcomp", Head: { Lemma: "make" } making } || lexicon.TakesClause(word.Lemma.ToLowerInvariant() + " on") is not false || Clauses.After(word, "on", "upon").FirstOrDefault() is not { } head) return null;
        if (_standings.OfVerb(making, parts.VoiceOf(making) is not null, 0) is not (Status.Occurred or Status.Ongoing) || parts.ActorsOf(Clauses.AgentsOf(making)) is not { Count: > 0 } by) return null;
        TextSpan what = parts.WhatOf(head);
        return new Owed(CommitmentKind.Demand, word, head, by, [], what, null, parts.DueOf(head, what), CommitmentStatus.Demanded, parts.VoiceOf(word)?.Id, [word.Span.Union(what)], "demand.conditional-on");
    }

    private IEnumerable<Owed> OfVerb(Word verb, OwedWord owed, OwedParts parts)
    {
        if (StatusOf(verb, verb, owed, parts) is not { } status) yield break;
        Word? gift = owed.Has("reflexive") && verb.Child("obj") is { } other && other.Pos is not PartOfSpeech.Pron ? other : null;
        if (gift is not null && !IsGift(gift)) yield break;
        Statement? statement = parts.StatementOf(verb);
        Word? receiver = ReceiverOf(verb, owed, parts);
        if ((gift ?? WhatOf(verb, owed, receiver, parts)) is not { } head) yield break;
        if (owed.Has("called") && receiver is null && head.IsVerb && verb.Child("obj") is not null) yield break;       // "called him today to congratulate him"
        if (owed.Kind is CommitmentKind.Agreement && IsView(head)) yield break;
        if (owed.Has("things") && !head.IsVerb && !IsGift(head)) yield break;
        if (owed.Has("future") && !Clauses.HasAuxiliary(head, "will", "would", "shall", "'ll")) yield break;
        if (owed.Has("subjunctive") && !IsSubjunctive(head)) yield break;
        ValueList<ActorId> by = Clauses.AgentsOf(verb) is { Count: > 0 } agents && parts.ActorsOf(agents) is { Count: > 0 } named ? named
            : owed.Has("reflexive") && verb.Child("nsubj:pass") is { } committed && parts.ActorsOf(committed) is { Count: > 0 } self ? self
            : owed.Kind is CommitmentKind.Agreement && Clauses.IsPassive(verb) ? parts.Together
            : statement?.Speakers ?? (ListSubject.Of(verb, parts.Scene.Analysis) is { } lead ? parts.ActorsOf(lead) : []);
        if (by.Count == 0 && verb.Is("conj") && !parts.IsNamedBy(Clauses.AgentsOf(verb))) by = TellerOf(verb, parts);
        if (by.Count == 0 || (owed.Has("several") && by.Count < 2)) yield break;
        by = [.. by.Concat(owed.To.Contains("with") ? parts.ActorsOf(Clauses.After(verb, "with")) : []).Distinct()];
        ValueList<ActorId> to = receiver is null ? [] : parts.ActorsOf(receiver);
        foreach (Word deed in Clauses.WithConjuncts(head).Where(deed => deed == head || (head.Is("ccomp") || !deed.Children.Any(child => child.Is("nsubj") || child.Is("aux"))) && !IsSetAside(deed)))
        {
            ValueList<ActorId> asked = owed.Kind is CommitmentKind.Demand or CommitmentKind.Ultimatum && to.Count == 0 ? AddresseeOf(deed, statement, parts) : to;
            if (owed.Has("conditional") && parts.ConditionOf(deed, parts.WhatOf(deed)) is null) continue;
            if (deed != head && parts.WhatOf(head).Covers(parts.WhatOf(deed))) continue;       // "address and prevent barriers" is one
            if (owed.Kind is CommitmentKind.Demand && (!IsWanted(deed, asked) && !(owed.Has("any") && deed.IsNominal) || owed.Has("addressed") && asked.Count == 0 && !(deed.IsNominal && owed.Has("deeds") && IsWanted(deed, [])) && !(receiver is not null && contacts.IsOf("representative", receiver.Lemma.ToLowerInvariant())))) continue;
            yield return Make(owed, verb, deed, by, asked, status, statement, parts);
        }
    }

    /// <summary>"Told him that the raid was a crime and demanded …": no raid demands, but whoever tells of it.</summary>
    private static ValueList<ActorId> TellerOf(Word verb, OwedParts parts) =>
        parts.VoiceOf(verb)?.Speakers ?? verb.Ancestors().Where(word => word.IsVerb).Select(parts.CueAt).FirstOrDefault(statement => statement is not null)?.Speakers ?? [];

    /// <summary>"A pledge of 50 million", "their commitment to the accord of May".</summary>
    private bool IsThing(Word noun, Word head) => Clauses.After(noun, "to").Contains(head) ? contacts.IsOf("deal", Clauses.LemmaOf(head)) : IsGift(head);

    private bool IsGift(Word head) => contacts.IsOf("offered-thing", Clauses.LemmaOf(head)) || head.Pos is PartOfSpeech.Sym;

    /// <summary>With "forward" or "back" after it, whatever the tree calls it.</summary>
    private static string FullLemma(Word verb) => verb.ChildrenOf("advmod").FirstOrDefault(child => child.Index == verb.Index + 1) is { } after ? $"{verb.Lemma.ToLowerInvariant()} {after.Form.ToLowerInvariant()}" : Clauses.LemmaOf(verb);

    /// <summary>"Be carried out rather than renegotiated".</summary>
    private static bool IsSetAside(Word deed) => deed.Child("cc") is { } link && link.Form.ToLowerInvariant() is "rather" or "instead" or "not";

    private IEnumerable<Owed> OfNoun(Word noun, OwedWord owed, OwedParts parts)
    {
        Word? made = owed.Kind is CommitmentKind.Proposal ? noun.Children.FirstOrDefault(child => child.Is("acl") && contacts.IsOf("give-verb", FullLemma(child)) && Clauses.After(child, "by").Any())
            ?? (noun is { Relation: "nsubj", Head: { IsVerb: true } telling } && telling.Child("obj") is null && contacts.IsOf("give-verb", FullLemma(telling)) && Clauses.After(telling, "by").Any() ? telling : null) : null;
        Word? head = noun.Children.FirstOrDefault(child => child.Index > noun.Index && (owed.What.Contains("inf") && child.Is("acl") && Clauses.IsInfinitive(child)
                || owed.What.Contains("that") && (child.Is("ccomp") || child.Is("acl")) && child.Child("mark") is { } mark && mark.Form.Equals("that", StringComparison.OrdinalIgnoreCase)))
            ?? (made is not null ? noun : null)
            ?? (owed.Kind is CommitmentKind.Proposal && noun.Is("obj") && noun.Children.Any(child => child.Is("det") && child.Lemma.ToLowerInvariant() is "a" or "an") ? noun : null)
            ?? owed.What.Where(slot => slot is not ("inf" or "that" or "object")).SelectMany(slot => Clauses.After(noun, slot)).FirstOrDefault(word => word.Pos is PartOfSpeech.Noun or PartOfSpeech.Sym || owed.Has("things") && word.Pos is PartOfSpeech.Propn);
        if (head is null || owed.Has("things") && !head.IsVerb && !IsThing(noun, head)) yield break;
        Word? governor = noun.Head is { } above && above.IsVerb && (noun.Is("obj") || noun.Relation == "nsubj:pass" || owed.Has("told") && noun.Is("obl") && Clauses.PrepositionOf(noun) is "of" or "about") ? above : null;
        Word? breaker = governor ?? (noun.Is("obl") && noun.Head is { IsVerb: true } turning ? turning : null);
        bool isBroken = owed.Kind is CommitmentKind.Promise && breaker is not null && (contacts.IsOf("break-verb", Clauses.LemmaOf(breaker)) || breaker.Lemma == "go" && breaker.ChildrenOf("advmod").Any(child => child.Form is "back"));
        if (isBroken) governor = breaker;
        string lemma = governor is null ? "" : Clauses.LemmaOf(governor);
        if (owed.Has("stressed") && !contacts.IsOf("stress-verb", lemma) || owed.Has("reached") && !contacts.IsOf("reach-verb", lemma) || owed.Has("signed") && !contacts.IsOf("sign-verb", lemma)) yield break;
        if (owed.Has("told") && (governor is null || !noun.HasFeature("Number=Plur") || !contacts.IsOf("tell-plan-verb", lemma))) yield break;
        bool isGiven = owed.Has("told") || contacts.IsOf("give-verb", lemma) || contacts.IsOf("reach-verb", lemma) || contacts.IsOf("stress-verb", lemma) || isBroken;
        bool isAnswered = contacts.IsOf("reject-verb", lemma) || contacts.IsOf("accept-verb", lemma);
        ValueList<ActorId> by = noun.Child("nmod:poss") is { } owner && (parts.ActorsOf(owner) is { Count: > 0 } || !isGiven) ? parts.ActorsOf(owner)
            : made is not null ? parts.ActorsOf(Clauses.After(made, "by"))
            : Clauses.After(noun, "by", "from").FirstOrDefault() is { } maker && parts.ActorsOf(maker) is { Count: > 0 } makers ? makers
            : isGiven ? parts.ActorsOf(Clauses.AgentsOf(governor!)) : [];
        if (by.Count == 0 && isGiven) by = parts.StatementOf(governor!)?.Speakers ?? (Clauses.SubjectOf(governor!) is { Pos: PartOfSpeech.Pron } ? parts.VoiceOf(governor!)?.Speakers : null) ?? [];
        if (by.Count == 0) yield break;
        CommitmentStatus? status = governor is null ? StandardOf(owed.Kind)
            : isAnswered && !isGiven || contacts.IsOf("reject-verb", lemma) ? Answered(governor, lemma, parts)
            : isGiven ? StatusOf(governor, governor, owed, parts) : StandardOf(owed.Kind);
        if (isBroken && status is not null) status = CommitmentStatus.Lapsed;
        if (status is null) yield break;
        ValueList<ActorId> to = parts.ActorsOf(owed.To.SelectMany(slot => Clauses.After(noun, slot)));
        Statement? statement = governor is null ? parts.StatementOf(noun) : parts.StatementOf(governor) ?? parts.StatementOf(noun);
        if (owed.Kind is CommitmentKind.Demand or CommitmentKind.Ultimatum && to.Count == 0) to = AddresseeOf(head, null, parts);
        if (owed.Has("stressed") && (to.Count == 0 || to.All(by.Contains))) yield break;
        if (owed.Kind is CommitmentKind.Demand && !IsWanted(head, to)) yield break;
        yield return Make(owed, noun, head, by, to, status.Value, statement, parts);
    }

    private static Owed Make(OwedWord owed, Word trigger, Word head, ValueList<ActorId> by, ValueList<ActorId> to, CommitmentStatus status, Statement? statement, OwedParts parts)
    {
        TextSpan what = parts.WhatOf(head);
        TextSpan? condition = parts.ConditionOf(head, what);
        CommitmentStatus standing = condition is not null && status is CommitmentStatus.Announced or CommitmentStatus.Accepted && condition is not null ? CommitmentStatus.Conditional : status;
        TextSpan evidence = trigger.Span.Union(what);
        ValueList<TextSpan> shown = condition is { } limit && !evidence.Overlaps(limit) ? [evidence, limit] : [evidence];
        return new Owed(owed.Kind, trigger, head, by, to, what, condition, parts.DueOf(head, what), standing, (statement ?? parts.VoiceOf(trigger))?.Id, shown, owed.Id);
    }

    /// <summary>Null where nothing is owed: not said, refused, only imagined or asked for; "will propose a fund" tells of the proposal.</summary>
    private CommitmentStatus? StatusOf(Word trigger, Word governor, OwedWord owed, OwedParts parts)
    {
        Status standing = _standings.Of(trigger, governor, isReported: parts.VoiceOf(trigger) is not null);
        bool isToCome = standing is Status.Planned && trigger.IsVerb && (owed.Kind is CommitmentKind.Proposal or CommitmentKind.Offer);
        return standing is Status.Occurred or Status.Ongoing || isToCome ? StandardOf(owed.Kind) : null;
    }

    private CommitmentStatus? Answered(Word governor, string lemma, OwedParts parts)
    {
        Status standing = _standings.OfVerb(governor, parts.VoiceOf(governor) is not null, 0);
        if (standing is not (Status.Occurred or Status.Ongoing)) return CommitmentStatus.Unknown;
        return contacts.IsOf("reject-verb", lemma) ? CommitmentStatus.Refused : CommitmentStatus.Accepted;
    }

    private static CommitmentStatus StandardOf(CommitmentKind kind) => kind switch
    {
        CommitmentKind.Demand or CommitmentKind.Ultimatum => CommitmentStatus.Demanded,
        CommitmentKind.Agreement => CommitmentStatus.Accepted,
        _ => CommitmentStatus.Announced,
    };

    private Word? ReceiverOf(Word verb, OwedWord owed, OwedParts parts)
    {
        foreach (string slot in owed.To)
        {
            Word? receiver = slot switch
            {
                "object" => Clauses.IsPassive(verb) ? verb.Child("nsubj:pass") : verb.Child("obj", "iobj"),
                "iobj" => verb.Child("iobj"),
                "on" or "upon" => Clauses.After(verb, slot).FirstOrDefault(word => word.IsNominal && !parts.IsTime(word)),
                _ => Clauses.After(verb, slot).FirstOrDefault(word => parts.ActorsOf(word).Count > 0),
            };
            if (receiver is not null && (slot is "on" or "upon" || parts.ActorsOf(receiver).Count > 0 || verb.Child("xcomp") is not null)) return receiver;
        }
        return null;
    }

    private static Word? WhatOf(Word verb, OwedWord owed, Word? receiver, OwedParts parts)
    {
        foreach (string slot in owed.What)
        {
            Word? head = slot switch
            {
                "ing" => verb.Children.FirstOrDefault(child => child.Is("xcomp") && child.Form.EndsWith("ing", StringComparison.Ordinal)),
                "inf" => verb.Children.FirstOrDefault(child => (child.Is("xcomp") || child.Is("advcl") && (receiver is not null || IsLoose(verb, owed))) && child.Index > verb.Index && Clauses.IsInfinitive(child)),
                "that" => verb.Children.FirstOrDefault(child => child.Is("ccomp") && child.Child("cc") is null),
                "object" => verb.Child("obj") is { } obj && obj != receiver ? obj : null,
                _ => Clauses.After(verb, slot).FirstOrDefault(word => word != receiver && !parts.IsTime(word)) ?? verb.Children.FirstOrDefault(child =>
                    (child.Is("advcl") || child.Is("xcomp")) && child.Index > verb.Index && child.Child("mark") is { } mark && mark.Form.Equals(slot, StringComparison.OrdinalIgnoreCase)),
            };
            if (head is not null && head.Pos is not (PartOfSpeech.Pron or PartOfSpeech.Det)) return head;
        }
        return null;
    }

    /// <summary>"Agreed on the importance of trade", "agreed that it is vital": of one mind, with nothing to do.</summary>
    private bool IsView(Word head) => head.IsNominal ? contacts.IsOf("view", head.Lemma.ToLowerInvariant())
        : head.Is("ccomp") && Clauses.HasAuxiliary(head, "should") && Clauses.IsPassive(head) || head.Is("ccomp") && head.Pos is PartOfSpeech.Adj && !Clauses.HasAuxiliary(head, "will", "would", "shall", "should", "must");

    /// <summary>"Promised on Sunday to answer": a time between the two loosened the tree.</summary>
    private static bool IsLoose(Word verb, OwedWord owed) => owed.Kind is CommitmentKind.Promise or CommitmentKind.Agreement && verb.Child("obj", "xcomp", "ccomp") is null && !owed.Has("reflexive");

    private static bool IsSubjunctive(Word head) =>
        !Clauses.HasAuxiliary(head, "will", "would", "shall", "'ll") && (!head.IsVerb && head.Child("cop") is null || head.HasFeature("VerbForm=Inf") || head.HasFeature("Mood=Sub") || Clauses.HasAuxiliary(head, "should", "must") || head.Children.Any(child => child.Is("cop") && child.Form == "be"));

    /// <summary>Whoever is to act: the subject of the wanted deed, else those the statement is addressed to.</summary>
    private static ValueList<ActorId> AddresseeOf(Word deed, Statement? statement, OwedParts parts)
    {
        if (deed.IsVerb && deed.Child("nsubj") is { } actor && !Clauses.IsPassive(deed) && parts.ActorsOf(actor) is { Count: > 0 } named) return named;
        if (deed.IsNominal && Clauses.After(deed, "by", "from").FirstOrDefault() is { } maker && parts.ActorsOf(maker) is { Count: > 0 } makers) return makers;
        return statement?.Addressees ?? [];
    }

    /// <summary>A verb says what is to be done; a bare noun must be a deed or go to someone.</summary>
    private bool IsWanted(Word deed, ValueList<ActorId> to) =>
        deed.IsVerb || Clauses.IsPredicate(deed) || deed.ChildrenOf("amod").Any(child => child.Form is "more" or "additional") || (deed.Pos is PartOfSpeech.Noun && (contacts.IsOf("wanted-deed", Clauses.LemmaOf(deed)) || to.Count > 0 || IsNamedDeed(deed)));

    /// <summary>"the opening of corridors": a noun made from a verb, with what it is done to.</summary>
    public static bool IsNamedDeed(Word noun) =>
        Clauses.After(noun, "of").Any() && DeedEndings.Any(ending => noun.Lemma.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
