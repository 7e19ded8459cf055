using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Did it happen, as its voice tells it? From tense, modality, negation and the words it hangs under.</summary>
public sealed class StatusFinder(StatusLexicon lexicon, WordClasses classes)
{
    private const int MaxClimb = 8;

    /// <param name="voice">Words outside its content count once, then the climb ends; null = the report.</param>
    public (Status Status, ValueList<string> Steps) Find(Frame frame, Statement? voice)
    {
        List<string> steps = [];
        Word governor = frame.Governor;
        Status status;
        bool open;
        if (governor == frame.Trigger && !IsPredicate(governor)) (status, open) = OfBareNoun(governor, steps);
        else
        {
            (status, open) = OfPoint(frame) is var lead and not Projection.Keep ? OfLead(lead, steps) : OfPredicate(governor, voice, steps);
            if (governor == frame.Trigger && status is Status.Occurred or Status.Ongoing && lexicon.Find("self", frame.Lemma) is var own and not Projection.Keep)
            {
                steps.Add($"'{governor.Form}' is {Name(own)} by itself");
                status = Projections.Apply(status, own, ref open);
            }
            if (governor != frame.Trigger)
            {
                Projection modified = ModifierOf(frame.Trigger, steps);
                // "made the talks conditional on a truce".
                if (modified == Projection.Keep && governor.Child("xcomp") is { } made && lexicon.Find("modifier", made.Lemma) is Projection.Conditional) modified = Projection.Conditional;
                if (modified != Projection.Keep) status = Projections.Apply(status, modified, ref open);
                Projection support = lexicon.Find(frame.Trigger.Relation == "nsubj" ? "subject" : "object", FrameBuilder.Lemma(governor));
                if (support is not (Projection.Keep or Projection.Factual) && !IsToldAsDone(frame.Trigger, FrameBuilder.Lemma(governor)))
                {
                    steps.Add($"'{governor.Form}' makes it {Name(support)}");
                    status = Projections.Apply(status, support, ref open);
                }
            }
        }
        bool known = governor == frame.Trigger && !open && !IsPredicate(governor);
        if (known) return (status, [.. steps]);
        status = Climb(governor, status, open, voice, steps);
        if (status == Status.Occurred && governor == frame.Trigger && !IsPredicate(governor) && voice is not null && IsUnasserted(governor, voice))
        {
            steps.Add("a bare noun in what is said, told by no verb: hypothetical");
            status = Status.Hypothetical;
        }
        return (status, [.. steps]);
    }

    /// <summary>"First of all, talks between A and B", "the issue of ending the war and withdrawal of troops": a noun that nothing in the voice's words says has come about.</summary>
    private static bool IsUnasserted(Word noun, Statement voice)
    {
        Word top = noun;
        while (top.Head is { } head && top.Relation is "conj" or "nmod" or "appos" or "list" && !IsPredicate(head)) top = head;
        bool isFragment = top.Head is not { } above ? top.Sentence.Section.Kind is not (Reading.SectionKind.Headline or Reading.SectionKind.Heading)
            : top.Relation is "nsubj" or "ccomp" or "parataxis" or "dep" && !IsIn(voice, above);
        if (isFragment && !IsPredicate(top)) return true;
        return top != noun && top.Head is { } governor && IsIn(voice, top) && IsIn(voice, governor) && !ClauseForms.IsPresupposed(noun) && !ClauseForms.IsPresupposed(top) && noun.Child("nummod") is null;
    }

    /// <summary>"We will: - send arms; - lift the ban": what the words before the list make of a point told by a bare verb.</summary>
    private Projection OfPoint(Frame frame)
    {
        Word verb = frame.Governor;
        if (verb.Head is not null || !verb.IsVerb || !verb.Form.Equals(verb.Lemma, StringComparison.OrdinalIgnoreCase) || frame.Subjects is not [{ } subject, ..] || subject.Sentence == verb.Sentence) return Projection.Keep;
        Word[] lead = [.. subject.Sentence.Words];
        Projection auxiliary = lead.Where(word => word.Is("aux") || word.Is("root")).Select(word => lexicon.Find("auxiliary", word.Lemma.ToLowerInvariant())).LastOrDefault(found => found != Projection.Keep);
        return auxiliary != Projection.Keep ? auxiliary : lead.FirstOrDefault(word => word.Head is null) is { } root ? lexicon.Find("clause", FrameBuilder.Lemma(root)) : Projection.Keep;
    }

    private static (Status, bool Open) OfLead(Projection projection, List<string> steps)
    {
        steps.Add($"the words before the list make it {Name(projection)}");
        bool open = false;
        return (Projections.Apply(Status.Occurred, projection, ref open), false);
    }

    private static bool IsIn(Statement voice, Word word) => voice.Content.Any(content => content.Covers(word.Span));

    private static bool IsPredicate(Word word) => word.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj || word.Child("cop") is not null;

    /// <summary>Status of a verb by its own form; open = nothing said yet (an infinitive), so that what governs it decides.</summary>
    private (Status, bool Open) OfPredicate(Word verb, Statement? voice, List<string> steps)
    {
        bool negated = Negated(verb, steps);
        string[] auxiliaries = [.. verb.Children.Where(child => child.Is("aux") || child.Is("cop")).Select(child => child.Lemma.ToLowerInvariant())];
        Status status = Status.Occurred;
        bool open = false;
        foreach (string auxiliary in auxiliaries)
        {
            Projection projection = lexicon.Find("auxiliary", auxiliary);
            if (auxiliary is "would") projection = ClauseForms.IsPolite(verb, classes) ? Projection.Keep : HasCondition(verb) ? Projection.Conditional : voice is not null || ClauseForms.ReportedInPast(verb) ? Projection.Planned : Projection.Hypothetical;
            if (projection is Projection.Keep) continue;
            steps.Add($"'{auxiliary}' makes it {Name(projection)}");
            status = Projections.Apply(status, projection, ref open);
        }
        bool progressive = verb.Children.Any(child => child.Is("aux") && child.Form == "being") && verb.Children.Count(child => child.Is("aux")) > 1 || verb.Form.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && verb.Children.Any(child => child.Is("aux") && child.Lemma is "be");
        if (status == Status.Occurred && progressive && !ClauseForms.PastBe(verb))
        {
            bool going = verb.Lemma.Equals("go", StringComparison.Ordinal) && verb.Child("xcomp") is not null;
            status = going ? Status.Planned : Status.Ongoing;
            steps.Add("progressive: ongoing");
        }
        if (status is Status.Planned or Status.Occurred && HasCondition(verb) && (status == Status.Planned || ClauseForms.Present(verb)))
        {
            steps.Add("an 'if' or 'unless' clause: conditional");
            status = Status.Conditional;
        }
        if (verb.Pos == PartOfSpeech.Noun && classes.Has("meeting", verb.Lemma.ToLowerInvariant()) && verb.Child("cop") is { } copula && !copula.HasFeature("Tense=Past") && status == Status.Occurred)
        {
            steps.Add("'is a …': not yet held");
            status = Status.Hypothetical;
        }
        if (ClauseForms.IsToBe(verb))
        {
            bool missed = verb.Children.Any(child => child.Is("aux") && child.Lemma is "have");
            steps.Add(missed ? "'was to have': it did not come about" : "'be to', 'be due to': planned");
            status = missed ? Status.Denied : Status.Planned;
        }
        else if (status == Status.Occurred && (ClauseForms.IsInfinitive(verb) || verb.Relation == "acl" && verb.HasFeature("VerbForm=Ger") && verb.Child("mark") is { Lemma: "of" } || ClauseForms.IsMeans(verb))) open = true;
        if (verb.HasFeature("Mood=Imp") && verb.Relation is "root" or "ccomp" && verb.Child("nsubj") is null)
        {
            steps.Add("imperative: requested");
            status = Status.Requested;
        }
        if (negated) status = status switch
        {
            Status.Planned or Status.Conditional => Status.Refused,
            Status.Requested => Status.Hypothetical,
            _ => Status.Denied,
        };
        if (verb.Sentence.Words[^1].Form == "?" && status is Status.Occurred or Status.Planned && verb.Ancestors().All(word => word.Relation is "root" or "conj" || !word.IsVerb))
        {
            steps.Add("a question: hypothetical");
            status = Status.Hypothetical;
        }
        return (status, open && !negated);
    }

    private (Status, bool Open) OfBareNoun(Word noun, List<string> steps)
    {
        bool open = true;
        Status status = Status.Occurred;
        Projection modified = ModifierOf(noun, steps);
        if (modified != Projection.Keep) return (Projections.Apply(status, modified, ref open), false);
        string preposition = FrameBuilder.Preposition(noun);
        Projection projection = lexicon.Find("preposition", preposition);
        if (projection != Projection.Keep)
        {
            steps.Add($"'{preposition}' makes it {(projection == Projection.Factual ? "known" : Name(projection))}");
            return (Projections.Apply(status, projection, ref open), false);
        }
        return (status, open);
    }

    private Projection ModifierOf(Word noun, List<string> steps)
    {
        foreach (Word child in noun.Children)
        {
            if (!(child.Is("amod") || child.Is("det") || child.Is("acl") || child.Is("advmod") || child.Is("compound"))) continue;
            Projection projection = lexicon.Find("modifier", child.Lemma.ToLowerInvariant());
            if (projection is Projection.Keep) continue;
            steps.Add($"'{child.Form}' makes it {Name(projection)}");
            return projection;
        }
        return Projection.Keep;
    }

    private Status Climb(Word from, Status status, bool open, Statement? voice, List<string> steps)
    {
        Word word = from;
        // "an agreement on ending the war and withdrawing troops": the second gerund stands where the first does.
        while (word.Relation is "conj" && word.Head is { } first && word.HasFeature("VerbForm=Ger") && first.HasFeature("VerbForm=Ger") && word.Child("nsubj", "aux") is null) word = first;
        for (int step = 0; step < MaxClimb && word.Head is { } head; step++)
        {
            string lemma = FrameBuilder.Lemma(head);
            if (open && word.Is("nmod") && classes.Has("outcome", lemma))
            {
                steps.Add($"under '{head.Form}': known");
                break;
            }
            Projection projection = EffectOf(word, head, lemma, open);
            bool negated = projection is Projection.Refused or Projection.Denied && ClauseForms.HasNegation(head);
            if (negated) projection = Projection.Keep;
            else if (projection is Projection.Planned && head.Child("det") is { } none && none.Lemma.Equals("no", StringComparison.OrdinalIgnoreCase)) projection = Projection.Denied;
            else if (projection is Projection.Planned && ClauseForms.HasNegation(head)) projection = Projection.Hypothetical;
            if (projection != Projection.Keep)
            {
                steps.Add($"under '{head.Form}': {Name(projection)}");
                status = Projections.Apply(status, projection, ref open);
                // "expects an end to the siege": the end itself is yet to come about.
                open = status is Status.Ended or Status.Ongoing && !IsPredicate(head);
            }
            if (ClauseForms.IsTensed(word) && word.Relation is "advcl" or "acl:relcl" or "parataxis") break;
            bool outside = voice is not null && !voice.Content.Any(content => content.Covers(head.Span));
            if (outside) break;
            bool through = word.Relation is "xcomp" or "conj" or "acl" or "nmod" or "compound" || (word.Relation is "advcl" or "ccomp" or "obj" or "nsubj" or "nsubj:pass" or "obl" && open);
            if (!through && !(word.Relation is "ccomp" or "advcl" && voice is null)) break;
            if (word.Relation == "conj" && !open && IsPredicate(word)) break;
            bool shares = open && IsPredicate(head) && !(word == from && IsSaidNow(word, head)) && !(word.Relation == "conj" && ClauseForms.IsInfinitive(word) && !ClauseForms.IsInfinitive(head)) && !(word == from && ClauseForms.IsPresupposed(word));
            if (shares)
            {
                (Status own, bool still) = OfPredicate(head, voice, []);
                if (own != Status.Occurred && !(own == Status.Denied && classes.Has("not-raising-negation", lemma)))
                {
                    steps.Add($"'{head.Form}' itself is {Name(own)}");
                    bool ignored = false;
                    status = status == Status.Occurred ? own : Projections.Apply(status, Projection.Keep, ref ignored);
                }
                open = still;
                if (!still && status != Status.Occurred) break;
            }
            word = head;
        }
        if (open && ClauseForms.IsInfinitive(from) && status == Status.Occurred && !IsSaidNow(from, from.Head) && !ClauseForms.IsSaidOnPhone(from, from.Head, classes) && !IsReportedPast(from))
        {
            steps.Add("a bare infinitive: hypothetical");
            return Status.Hypothetical;
        }
        return status;
    }

    private Projection EffectOf(Word word, Word head, string lemma, bool open)
    {
        if (word.Child("mark") is { } mark && lexicon.Find("mark", mark.Lemma.ToLowerInvariant()) is var marked and not Projection.Keep && word.Relation is "advcl" or "advcl:relcl" or "ccomp" or "acl")
            // "before he was shot", unlike "before it attacks".
            return marked is Projection.Planned && ClauseForms.IsPast(word) ? Projection.Keep : marked;
        // "asked whether Oslo would pay": nothing is asked for. "told envoys on a conference call that …": nor there.
        if (head.Lemma == "ask" && ClauseForms.IsQuestion(word)) return Projection.Hypothetical;
        if (head.Lemma == "call" && head.Pos == PartOfSpeech.Noun && head.Children.Any(kind => kind.Is("compound"))) return Projection.Keep;
        if (word.Relation is "xcomp" && IsSaidNow(word, head) || ClauseForms.IsSaidOnPhone(word, head, classes)) return Projection.Keep;
        if (ClauseForms.IsGivenTime(word, head)) return Projection.Requested;
        // "passed a resolution imposing sanctions": done with it.
        if (word is { Relation: "acl" or "acl:relcl", IsVerb: true } && classes.Has("paper", lemma) && head is { Relation: "obj", Head: { } passing } && classes.Has("enact-verb", FrameBuilder.Lemma(passing)) && !ClauseForms.IsInfinitive(word)) return Projection.Keep;
        if (IsToldAsDone(word, lemma)) return Projection.Keep;
        // "looks forward to hosting him".
        if (word.Relation is "advcl" or "xcomp" && head.Lemma == "look" && head.ChildrenOf("advmod").Any(way => way.Form == "forward")) return Projection.Planned;
        Projection projection = word.Relation switch
        {
            "xcomp" or "ccomp" or "csubj" or "csubj:pass" => ClauseForms.IsTensed(word) ? Projections.OnTensed(lexicon.Find("clause", lemma)) : lexicon.Find("clause", lemma),
            // "opened fire, killing two": a participle without a mark goes along with its verb.
            "advcl" => ClauseForms.IsTensed(word) || word.Form.EndsWith("ing", StringComparison.Ordinal) && word.Child("mark") is null ? Projection.Keep : lexicon.Find("clause", lemma),
            "conj" when ClauseForms.IsInfinitive(word) && !ClauseForms.IsInfinitive(head) => lexicon.Find("clause", lemma),
            "acl:relcl" => ModifierOf(head, []) is Projection.Hypothetical && !word.HasFeature("Tense=Past") ? Projection.Hypothetical : Projection.Keep,
            // "denied reports that troops had moved".
            "acl" when ClauseForms.IsTensed(word) => head is { Relation: "obj", Head: { } denial } && classes.Has("claim-noun", lemma) && (lexicon.Find("clause", denial.Lemma) is Projection.Denied || classes.Has("dismiss-verb", denial.Lemma)) ? Projection.Denied : Projection.Keep,
            "acl" => lexicon.Find("complement", lemma),
            "obj" when word.IsVerb => lexicon.Find("clause", lemma),
            "obj" => open ? lexicon.Find("object", lemma) : Projection.Keep,
            "nsubj:pass" => open ? lexicon.Find("object", lemma) : Projection.Keep,
            "nsubj" => !open ? Projection.Keep : ClauseForms.IsRuledOut(head) ? Projection.Refused : lexicon.Find("subject", lemma),
            "nmod" or "compound" => open ? lexicon.Find("complement", lemma) : Projection.Keep,
            "obl" => open && FrameBuilder.Preposition(word) is "for" or "on" or "to" or "of" or "from" or "with" ? lexicon.Find("object", lemma + " " + FrameBuilder.Preposition(word)) : Projection.Keep,
            _ => Projection.Keep,
        };
        return projection == Projection.Factual ? Projection.Keep : projection;
    }

    /// <summary>"announced the arrest of six": what was done to them is told, not planned.</summary>
    private bool IsToldAsDone(Word word, string verb) =>
        word is { Relation: "obj", Pos: PartOfSpeech.Noun } && classes.Has("announce-verb", verb) && classes.Has("done-to", word.Lemma.ToLowerInvariant());

    private static bool Negated(Word verb, List<string> steps)
    {
        if (!ClauseForms.HasNegation(verb)) return false;
        steps.Add("negated");
        return true;
    }

    private bool HasCondition(Word verb)
    {
        for (Word? word = verb; word is not null; word = word.Relation is "xcomp" or "conj" ? word.Head : null)
            if (word.ChildrenOf("advcl").Any(clause => clause.Child("mark") is { } mark && classes.Has("condition-mark", mark.Lemma.ToLowerInvariant()))) return true;
        return false;
    }

    /// <summary>"I want to thank you", "I would like to condemn": said and done with the same words.</summary>
    private bool IsSaidNow(Word deed, Word? wish) =>
        wish is { Lemma: "want" or "like" or "wish" } && classes.Has("performative", deed.Lemma) && wish.Children.Any(child => child.Is("nsubj") && child.HasFeature("Person=1")) && !ClauseForms.HasNegation(wish);

    /// <summary>"are reported to have visited", "is said to have fled": told as past.</summary>
    private bool IsReportedPast(Word word) =>
        word is { Relation: "xcomp", Head: { } head } && classes.Has("evidential", head.Lemma) && word.Children.Any(child => child.Is("aux") && child.Lemma is "have");

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
