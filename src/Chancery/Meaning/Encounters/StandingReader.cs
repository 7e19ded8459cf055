using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>How a contact or an owed action stands, by tense, modality, negation and the words it hangs under.</summary>
internal sealed class StandingReader(ContactLexicon lexicon)
{
    private const int MaxDepth = 5;

    /// <param name="governor">The verb that carries the tense; the noun itself where there is none.</param>
    /// <param name="isReported">True inside a statement, where "would" is the future of the past.</param>
    public Status Of(Word trigger, Word governor, bool isReported)
    {
        if (trigger.IsVerb) return OfVerb(trigger, isReported, 0);
        Status? modified = OfModifiers(trigger);
        if (Clauses.IsNegated(trigger)) return Status.Denied;
        if (governor != trigger && Clauses.IsPredicate(governor))
        {
            Status told = OfVerb(governor, isReported, 0);
            if (told is Status.Denied && modified is Status.Planned) return Status.Cancelled;
            return told is Status.Occurred && lexicon.StandingOf("object", Clauses.LemmaOf(governor)) is null ? Status.Occurred : told;
        }
        Status? placed = OfPlace(governor, isReported, 0);       // "three hours" of talks stand for the talks
        bool isEnded = placed is Status.Cancelled or Status.Postponed or Status.Denied or Status.Refused or Status.Conditional;
        return isEnded ? placed!.Value : modified ?? placed ?? Status.Occurred;
    }

    /// <summary>How a verb stands.</summary>
    public Status OfVerb(Word verb, bool isReported, int depth)
    {
        Status status = depth > MaxDepth ? Status.Occurred : Affirmed(verb, isReported, depth);
        if (status is Status.Planned && ConditionOf(verb)) status = Status.Conditional;
        if (!Clauses.IsNegated(verb)) return status;
        return status switch
        {
            Status.Occurred or Status.Ongoing => Status.Denied,
            Status.Planned or Status.Conditional or Status.Requested => Status.Refused,
            Status.Cancelled or Status.Postponed => Status.Planned,
            _ => status,
        };
    }

    private Status Affirmed(Word verb, bool isReported, int depth)
    {
        if (Clauses.HasAuxiliary(verb, "will", "shall", "'ll", "wo", "’ll")) return UnderMark(verb) ?? Status.Planned;
        if (Clauses.HasAuxiliary(verb, "would")) return UnderMark(verb) ?? (isReported || HangsUnderPast(verb) ? Status.Planned : Status.Hypothetical);
        if (Clauses.HasAuxiliary(verb, "may", "might") && ConditionOf(verb)) return Status.Conditional;       // "may be held in Tehran if the ministers agree"
        if (Clauses.HasAuxiliary(verb, "may", "might", "could", "can")) return Status.Hypothetical;
        if (Clauses.HasAuxiliary(verb, "should", "must", "ought")) return Status.Requested;
        if (BeTo(verb) is { } arranged) return arranged;
        Word context = verb;
        for (int step = 0; step < MaxDepth && context.Is("conj") && !IsFinite(context) && context.Head is { IsVerb: true } first; step++) context = first;
        if (!IsFinite(context)) return OfInfinitive(context, isReported, depth);
        if (UnderMark(context) is { } marked) return marked;
        if (context.Is("ccomp") && context.Head is { } head)
        {
            Status? asked = lexicon.StandingOf("complement", Clauses.LemmaOf(head));
            if (asked is Status.Requested && (context.HasFeature("VerbForm=Inf") || context.Form == context.Lemma && !Clauses.HasAuxiliary(context, "have", "has", "had"))) return asked.Value;
            if (lexicon.StandingOf("object", Clauses.LemmaOf(head)) is Status.Denied && !Clauses.IsNegated(head)) return Status.Denied;
        }
        if (IsOnlyReported(context)) return Status.Denied;
        bool isPresentProgressive = verb.Form.EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            && verb.Children.Any(child => child.Is("aux") && child.Form.ToLowerInvariant() is "is" or "are" or "am" or "'re" or "'s");
        return isPresentProgressive ? Status.Ongoing : Status.Occurred;
    }

    /// <summary>"Denied a report that he had offered to mediate".</summary>
    private bool IsOnlyReported(Word verb) =>
        (verb.Is("acl") || verb.Is("ccomp")) && verb.Head is { IsNominal: true } noun && lexicon.IsOf("report-noun", noun.Lemma.ToLowerInvariant())
        && (noun.Is("obj") || noun.Relation == "nsubj:pass") && noun.Head is { } denier && !Clauses.IsNegated(denier)
        && lexicon.StandingOf("object", Clauses.LemmaOf(denier)) is Status.Denied or Status.Refused;

    /// <summary>"is to meet", "was to have met"; "are due to meet" also where the tree takes "due to" for a preposition.</summary>
    private Status? BeTo(Word verb)
    {
        bool isPerfect = Clauses.HasAuxiliary(verb, "have");
        Word? to = verb.Children.FirstOrDefault(child => child.Is("mark") && child.Form.Equals("to", StringComparison.OrdinalIgnoreCase)) ?? (PreviousOf(verb) is { } last && last.Form == "to" ? last : null);
        if (to is null) return null;
        if (PreviousOf(to) is { } due && lexicon.StandingOf("complement", due.Lemma.ToLowerInvariant()) is Status.Planned && (to.Head == due || due.Children.Contains(to)) && to.Is("fixed")) return isPerfect ? Status.Cancelled : Status.Planned;
        if (PreviousOf(to) is { } before && before.Lemma.Equals("be", StringComparison.OrdinalIgnoreCase) && (before == verb.Head || before.Head == verb || before.Head == verb.Head))
            return isPerfect ? Status.Cancelled : Status.Planned;
        if (verb.Head is not { } head || lexicon.StandingOf("complement", Clauses.LemmaOf(head)) is not Status.Planned || !verb.Is("xcomp")) return null;
        bool isPassive = head.Children.Any(child => child.Relation is "cop" or "aux:pass" or "nsubj:pass");
        bool isUnfulfilled = isPerfect || (isPassive && Clauses.HasAuxiliary(head, "had"));
        return isUnfulfilled && !Clauses.IsNegated(head) ? Status.Cancelled : null;
    }

    private Status OfInfinitive(Word verb, bool isReported, int depth)
    {
        if (verb.Head is not { } head) return Clauses.IsInfinitive(verb) ? Status.Planned : Status.Occurred;
        string lemma = Clauses.FullLemmaOf(head);
        if (verb.Is("acl") && head.IsNominal)
        {
            if (Answered(head, isReported, depth) is { } answered) return answered;
            if (lexicon.StandingOf("complement-noun", lemma) is { } owed) return owed;
            return Clauses.IsInfinitive(verb) ? Status.Planned : Status.Occurred;
        }
        if (verb.Children.FirstOrDefault(child => child.Is("mark") || child.Is("case")) is { } before && lexicon.StandingOf("preposition", before.Form.ToLowerInvariant()) is Status.Planned) return Status.Planned;
        if (verb.Children.Any(child => (child.Is("mark") || child.Is("case")) && child.Form.Equals("without", StringComparison.OrdinalIgnoreCase))) return Status.Hypothetical;        // "left without meeting the general"
        Status? told = lexicon.StandingOf("complement", lemma);
        if (told is null && !Clauses.IsInfinitive(verb)) told = lexicon.StandingOf("object", lemma);
        Status above = Clauses.IsPredicate(head) ? OfVerb(head, isReported, depth + 1) : Status.Occurred;
        if (told is null) return above;
        if (Clauses.IsNegated(head)) return told is Status.Planned or Status.Requested ? Status.Refused : told is Status.Cancelled or Status.Postponed ? Status.Planned : Status.Hypothetical;
        if (told is Status.Planned && above is Status.Conditional or Status.Hypothetical or Status.Refused) return above;
        return told is Status.Planned && ConditionOf(verb) ? Status.Conditional : told.Value;
    }

    /// <summary>"Accepted an invitation to visit": whoever accepts it will come. Null for any other noun, and where nobody has answered.</summary>
    private Status? Answered(Word invitation, bool isReported, int depth)
    {
        if (!lexicon.IsOf("invitation", invitation.Lemma.ToLowerInvariant()) || !(invitation.Is("obj") || invitation.Relation == "nsubj:pass") || invitation.Head is not { } answer) return null;
        string lemma = Clauses.LemmaOf(answer);
        bool isRefused = lexicon.IsOf("reject-verb", lemma);
        if (!isRefused && !lexicon.IsOf("accept-verb", lemma) || OfVerb(answer, isReported, depth + 1) is not (Status.Occurred or Status.Ongoing)) return null;
        return isRefused ? Status.Refused : Status.Planned;
    }

    /// <summary>How a noun stands by what it hangs under: "postponed the meeting", "plans for talks", "ahead of the summit".</summary>
    private Status? OfPlace(Word noun, bool isReported, int depth)
    {
        if (noun.Is("conj") && noun.Head is { IsNominal: true } first && depth < MaxDepth) return OfPlace(first, isReported, depth + 1);
        if (noun.Children.Any(child => child.Is("cop")))
            return noun.Child("nsubj") is { } subject && lexicon.IsOf("future-subject", Clauses.LemmaOf(subject)) ? Status.Planned : null;
        if (noun.Head is not { } head) return null;
        if (Answered(noun, isReported, depth) is { } answered) return answered;
        string lemma = Clauses.FullLemmaOf(head);
        string preposition = Clauses.PrepositionOf(noun);
        if (noun.Is("nmod") && head.IsNominal) return lexicon.StandingOf("complement-noun", lemma) ?? lexicon.StandingOf("preposition", preposition);
        if (noun.Is("obl") && lexicon.StandingOf("preposition", preposition) is { } timed) return timed;
        if (noun.Is("obl") && preposition == "for" && lexicon.IsOf("motion-verb", lemma)) return OfVerb(head, isReported, depth + 1);
        if (lemma == "look forward" && noun.Children.Any(child => child.Relation == "nmod:poss" && child.HasFeature("Person=1"))) return null;       // "I look forward to our discussion", as it begins
        bool isAsked = noun.Is("obl") && preposition is "for" or "on" or "to" or "about";
        if (noun.Is("nsubj") && head.Child("cop") is not null && head.Form.ToLowerInvariant() is "off" or "on") return (head.Form.ToLowerInvariant() is "off") == !Clauses.IsNegated(head) ? Status.Cancelled : Status.Planned;
        if (noun.Is("obl") && preposition is "of" or "from" && lexicon.StandingOf("object", lemma) is Status.Cancelled) return Undone(head, Status.Cancelled, isReported, depth);       // "pulled out of the meeting"
        if (noun.Is("nsubj") && noun.Relation != "nsubj:pass" && head.Pos is PartOfSpeech.Adj) return lexicon.StandingOf("complement", lemma);
        if (!(noun.Is("obj") || noun.Relation == "nsubj:pass" || isAsked)) return null;
        Status? done = lexicon.StandingOf("object", lemma) ?? (isAsked ? lexicon.StandingOf("complement", lemma) : null);
        if (done is null && head.IsVerb && noun.Is("obj") && OfVerb(head, isReported, depth + 1) is Status.Requested or Status.Refused) return Status.Requested;       // "proposed establishing a dialogue"
        if (done is null) return ConditionOf(head) ? Status.Conditional : null;
        return Undone(head, done.Value, isReported, depth);
    }

    /// <summary>Whether what <paramref name="verb"/> does to a meeting is itself so: "has not cancelled", "denied that it had been called off".</summary>
    private Status Undone(Word verb, Status done, bool isReported, int depth)
    {
        if (done is Status.Hypothetical or Status.Planned && ConditionOf(verb)) return Status.Conditional;
        bool isNegated = Clauses.IsNegated(verb);
        Status how = OfVerb(verb, isReported, depth + 1);
        bool isDenied = how is Status.Denied or Status.Refused or Status.Hypothetical or Status.Requested or Status.Conditional;
        bool isEnding = done is Status.Cancelled or Status.Postponed;
        if (isEnding && !isNegated && how is not (Status.Occurred or Status.Ongoing) && lexicon.IsOf("pause-verb", Clauses.LemmaOf(verb))) return Status.Ongoing;
        if (isEnding) return isNegated || isDenied ? Status.Planned : done;
        if (done is Status.Planned) return isNegated ? Status.Hypothetical : how is Status.Hypothetical or Status.Conditional ? how : done;
        return isNegated && done is Status.Refused ? Status.Hypothetical : done;
    }

    private Status? OfModifiers(Word noun)
    {
        foreach (Word child in noun.Children)
        {
            if (child.Is("acl") && child.Children.Any(part => part.Is("mark")) && child.Lemma is "hold" or "take" or "occur" or "be" && Clauses.IsInfinitive(child)) return Status.Planned;
            if (!(child.Is("amod") || child.Is("acl") || child.Is("advmod") || child.Is("compound") || child.Is("det"))) continue;
            if (child.Relation == "acl:relcl" && BeTo(child) is { } arranged) return arranged;
            if (child.Is("acl") && child.Children.Any(part => part.Is("nsubj"))) continue;
            if (lexicon.StandingOf("modifier", Clauses.LemmaOf(child)) is { } standing) return standing;
        }
        return null;
    }

    private static Status? UnderMark(Word verb)
    {
        string mark = verb.Child("mark") is { } word ? word.Form.ToLowerInvariant() : "";
        return mark switch
        {
            "if" or "whether" or "unless" => Status.Hypothetical,
            "before" or "until" or "till" => Clauses.HasAuxiliary(verb, "have", "had") ? null : Status.Planned,
            _ => null,
        };
    }

    private static bool ConditionOf(Word verb)
    {
        for (Word? word = verb; word is not null; word = word.Is("xcomp") || word.Is("conj") ? word.Head : null)
            if (word.ChildrenOf("advcl").Any(clause => clause.Child("mark") is { } mark && mark.Form.ToLowerInvariant() is "if" or "unless" or "provided" or "providing" or "once")) return true;
        return false;
    }

    private static bool IsFinite(Word verb) =>
        verb.HasFeature("VerbForm=Fin") || IsUnderWhen(verb) || verb.Children.Any(child => child.Is("aux") && child.HasFeature("VerbForm=Fin")) || verb.Children.Any(child => child.Is("cop") && child.HasFeature("VerbForm=Fin"));

    /// <summary>"When they met": past, though the tree takes it for a participle.</summary>
    private static bool IsUnderWhen(Word verb) =>
        verb.Is("advcl") && verb.HasFeature("Tense=Past") && verb.Relation != "advcl:relcl" && verb.Child("aux", "nsubj:pass") is null && verb.Child("nsubj") is { Pos: PartOfSpeech.Pron };

    private static bool HangsUnderPast(Word verb) =>
        verb.Ancestors().Any(word => word.HasFeature("Tense=Past"))
        || verb.Children.Any(child => (child.Is("parataxis") || child.Is("ccomp")) && child.HasFeature("Tense=Past"));

    private static Word? PreviousOf(Word word)
    {
        ArraySegment<Word> words = word.Sentence.Words;
        int at = word.Index - words[0].Index - 1;
        return at >= 0 ? words[at] : null;
    }
}
