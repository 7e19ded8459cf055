using Chancery.Language;

namespace Chancery.Meaning;

/// <summary>Reads a verb or noun of the tree as a <see cref="Frame"/>.</summary>
public sealed class FrameBuilder(WordClasses classes, Scene scene)
{
    private const int MaxClimb = 6;

    public Frame Build(Word trigger) => trigger.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn ? OfNoun(trigger) : OfVerb(trigger);

    private Frame OfVerb(Word verb)
    {
        List<Word> objects = [.. LogicalObjects(verb)];
        List<Oblique> obliques = [.. Obliques(verb)];
        foreach (Word obj in objects)
        {
            obliques.AddRange(Obliques(obj));
            // "announced a suspension of flights with Oslo".
            foreach (Word thing in obj.ChildrenOf("nmod").Where(child => Preposition(child) == "of")) obliques.AddRange(Obliques(thing).Where(oblique => oblique.Preposition is "with" or "to" or "from" or "against"));
        }
        // "spoke by phone with Berg": the tree may hang the partner on the phone.
        foreach (Word means in verb.ChildrenOf("obl").Where(means => classes.Has("phone", means.Lemma.ToLowerInvariant()))) obliques.AddRange(Obliques(means).Where(oblique => oblique.Preposition is "with" or "to"));
        // "went back on its word": the tree may hang the word on "back".
        foreach (Word way in verb.ChildrenOf("advmod").Where(way => way.Form == "back")) obliques.AddRange(Obliques(way));
        foreach (Word deed in verb.ChildrenOf("advcl"))
            if (deed.Child("mark") is { Lemma: "against" or "of" } mark) obliques.Add(new Oblique(mark.Lemma, deed));
        if (verb.Child("obj") is not null && verb.Child("iobj") is { } receiver) obliques.Add(new Oblique("to", receiver));
        Word? told = verb.Child("ccomp") is { } clause && !(verb.Lemma == "ask" && ClauseForms.IsQuestion(clause)) ? clause : null;
        return new Frame(verb, Lemma(verb), verb, [.. LogicalSubjects(verb)], [.. objects], [.. obliques], told ?? verb.Child("xcomp") ?? WishOf(verb) ?? GrantedFor(verb) ?? NamedAs(verb),
            told is not null ? [.. told.Children.Where(child => child.Relation is "nsubj" or "nsubj:pass")] : []);
    }

    /// <summary>"called him 'a murderer'": what stands in quotation marks right after the object is what it is called.</summary>
    private static Word? NamedAs(Word verb) =>
        verb is { Lemma: "call" or "brand" or "label" or "term" } && verb.Child("obj") is { } named
            ? named.Children.Concat(verb.Children).FirstOrDefault(word => word.Index > named.Index && word.Relation is "appos" or "parataxis" or "dep" or "obj" && word.Children.Any(mark => mark.Index < word.Index && mark.Form is "\"" or "“" or "''" or "‘" or "«"))
            : null;

    /// <summary>"gave the envoy 48 hours to leave": what there is time for.</summary>
    private static Word? GrantedFor(Word verb) =>
        verb.Lemma != "give" ? null : verb.Children.Concat(verb.ChildrenOf("obj").SelectMany(time => time.Children)).FirstOrDefault(deed => ClauseForms.IsGivenTime(deed, verb));

    /// <summary>"called on Oslo to wait": the tree hangs the deed beside the call.</summary>
    private Word? WishOf(Word verb) =>
        !classes.Has("object-control", Lemma(verb)) ? null
            : verb.ChildrenOf("advcl").FirstOrDefault(deed => deed.HasFeature("VerbForm=Inf") && deed.Child("mark") is { Lemma: "to" } && verb.Children.Any(child => child.Is("obl") && child.Index < deed.Index && Preposition(child) is "on" or "upon" or "to" or "for"));

    private Frame OfNoun(Word noun)
    {
        List<Word> subjects = [], objects = [];
        List<Oblique> obliques = [.. Obliques(noun)];
        // "the restoration of relations between A and B": the tree hangs the two on what is restored.
        foreach (Word thing in noun.ChildrenOf("nmod").Where(child => Preposition(child) == "of")) obliques.AddRange(Obliques(thing).Where(oblique => oblique.Preposition is "between" or "with"));
        Word governor = noun;
        Word phrase = Partitive(noun);
        if (phrase != noun) obliques.AddRange(Obliques(phrase).Where(oblique => oblique.Word != noun));
        Word? raised = RaisedOver(phrase);
        if ((raised ?? phrase.Head) is { } head && (head.IsVerb || head.Child("cop") is not null))
        {
            bool isObject = phrase.Is("obj") || (raised is null ? phrase.Relation == "nsubj:pass" : raised.Child("aux:pass") is not null);
            if (isObject && (classes.Has("light-verb", Lemma(head)) || classes.Has("weigh-verb", Lemma(head))))
            {
                governor = head;
                subjects.AddRange(LogicalSubjects(head).Where(subject => subject != phrase));
                obliques.AddRange(Obliques(head));
            }
            else if (isObject && classes.Has("attitude-verb", Lemma(head)))
            {
                governor = head;
                if (classes.Has("meeting", noun.Lemma.ToLowerInvariant()) && obliques.All(oblique => oblique.Preposition is not ("between" or "poss" or "of"))) subjects.AddRange(LogicalSubjects(head).Where(subject => subject != phrase));
            }
            else if (raised is not null || ((isObject || phrase.Relation == "nsubj") && classes.Has("happen-verb", Lemma(head))))
            {
                governor = head;
                obliques.AddRange(Obliques(head));
            }
            else if (phrase.Is("obl") && Preposition(phrase) == "under" && head.Lemma is "come" or "be")
            {
                governor = head;
                objects.AddRange(LogicalSubjects(head));
            }
            else if (phrase.Is("obl") && Preposition(phrase) is "for" or "in" or "on" && classes.Has("go-verb", head.Lemma))
            {
                governor = head;
                subjects.AddRange(LogicalSubjects(head));
                obliques.AddRange(Obliques(head));
            }
        }
        if (governor == noun && noun.ChildrenOf("acl:relcl").FirstOrDefault(clause => classes.Has("happen-verb", Lemma(clause)) && clause.Children.Any(child => child.Relation is "nsubj" or "nsubj:pass" && IsRelative(child))) is { } told && classes.Has("meeting", noun.Lemma.ToLowerInvariant()))
        {
            governor = told;
            obliques.AddRange(Obliques(told));
        }
        // "a summit that was to bring A and B together".
        if (classes.Has("meeting", noun.Lemma.ToLowerInvariant()))
            subjects.AddRange(noun.Children.Where(clause => clause.Relation is "acl" or "acl:relcl").Append(governor).Where(clause => clause.IsVerb && classes.Has("gather-verb", clause.Lemma)).SelectMany(clause => clause.ChildrenOf("obj")));
        if (governor == noun && subjects.Count == 0 && classes.Has("meeting", noun.Lemma.ToLowerInvariant()) && MetBeside(noun, phrase, obliques) is { } beside) subjects.AddRange(LogicalSubjects(beside));
        subjects.AddRange(from oblique in obliques where oblique.Preposition is "poss" or "mod" or "between" || oblique.Preposition is "by" && !IsOwned(oblique.Word) select oblique.Word);
        objects.AddRange(from oblique in obliques where oblique.Preposition is "on" or "against" select oblique.Word);
        return new Frame(noun, noun.Lemma.ToLowerInvariant(), governor, [.. subjects.Distinct()], [.. objects.Distinct()], [.. obliques.Distinct()], noun.Child("acl", "ccomp"), []);
    }

    /// <summary>"said after talks with Lima": the verb whose subject met them, where the noun names nobody else.</summary>
    private Word? MetBeside(Word noun, Word phrase, List<Oblique> obliques) =>
        obliques.Any(oblique => oblique.Preposition is "with" && noun.Children.Contains(oblique.Word)) && obliques.All(oblique => oblique.Preposition is not ("poss" or "mod" or "between"))
        && Clauses.VerbBeside(phrase) is { } verb && !verb.Children.Any(child => child.Relation is "obj" or "iobj" && scene.Cast.MentionOf(child) is { } met && !met.Actors.All(id => scene.Cast.Knows(id) && scene.Cast[id].IsIncidental))
            ? verb : null;

    /// <summary>"overshadowed by Lima's demand": a thing somebody has, itself nobody.</summary>
    private bool IsOwned(Word word) => word.Child("nmod:poss") is not null && scene.Cast.MentionOf(word) is null && scene.Cast.MentionAt(word) is null;

    /// <summary>"open" for "the session" in "the session is set to open": the verb whose subject stands before the one above it.</summary>
    private Word? RaisedOver(Word noun) =>
        noun.Relation is "nsubj" or "nsubj:pass" && noun.Head is { } head && classes.Has("raising-verb", Lemma(head)) && head.Child("xcomp") is { IsVerb: true } verb
        // "the summit failed to reach agreement": it was held.
        && (classes.Has("happen-verb", Lemma(verb)) || classes.Has("light-verb", Lemma(verb)) && verb.Child("obj") is null) ? verb : null;

    /// <summary>"round" for "talks" in "a round of talks": the noun whose arguments are those of the noun below it.</summary>
    private Word Partitive(Word noun) =>
        noun.Is("nmod") && noun.Head is { } head && Preposition(noun) == "of" && classes.Has("partitive", head.Lemma.ToLowerInvariant()) ? head : noun;

    /// <summary>Dictionary form in lower case, with a particle or the noun it is one with: "call off", "take place".</summary>
    public static string Lemma(Word word)
    {
        string lemma = word.Lemma.ToLowerInvariant();
        if (lemma == "take" && word.IsVerb && word.ChildrenOf("obj").Any(obj => obj.Form == "place")) return "take place";
        Word? particle = word.Child("compound:prt") ?? word.ChildrenOf("advmod").FirstOrDefault(adverb => adverb.Form is "back" && lemma is "pull" or "draw" or "push" or "hand" && word.Index < adverb.Index);
        if (particle is null && lemma == "hand" && word.IsVerb && word.Sentence.Words.FirstOrDefault(next => next.Index == word.Index + 1) is { Form: "over" } over) particle = over;
        return particle is not null ? $"{lemma} {particle.Lemma.ToLowerInvariant()}" : lemma;
    }

    /// <summary>Lemma of the case-marking word, with its fixed partners: "ahead of"; empty for none.</summary>
    public static string Preposition(Word word)
    {
        if (word.Child("case") is not { } marker) return "";
        string lemma = marker.Lemma.ToLowerInvariant();
        foreach (Word part in marker.ChildrenOf("fixed")) lemma += " " + part.Lemma.ToLowerInvariant();
        return lemma is "'s" or "’s" or "'" ? "poss" : lemma;
    }

    private IEnumerable<Oblique> Obliques(Word word)
    {
        foreach (Word child in word.Children)
        {
            if (child.Relation == "nmod:poss") yield return new Oblique("poss", child);
            else if (child.Is("obl") || child.Is("nmod") || (child.Is("advmod") && child.Child("case") is not null))
            {
                string preposition = Preposition(child);
                // "called it a raid on Monday": nobody is called on.
                if (preposition is "on" && scene.Calendar.At(child) is not null) continue;
                if (preposition.Length == 0)
                {
                    if (child.Is("nmod") && scene.Cast.MentionAt(child) is not null && !IsInside(child, word)) yield return new Oblique("mod", child);
                    continue;
                }
                yield return new Oblique(preposition, child);
                foreach (Word other in child.ChildrenOf("conj"))
                    if (Preposition(other) is { Length: > 0 } own && own != preposition) yield return new Oblique(own, other);
            }
            else if ((child.Is("amod") || child.Is("compound")) && scene.Cast.MentionAt(child) is not null) yield return new Oblique("mod", child);
        }
    }

    /// <summary>"Call with European Commission President X", where the tree hangs the body on "call": it stands between the preposition and the noun of another phrase.</summary>
    private static bool IsInside(Word child, Word noun) =>
        noun.Children.Any(other => other.Index > child.Index && other.Child("case") is { } marker && noun.Index < marker.Index && marker.Index < child.Index);

    /// <summary>Surface subject of an active verb, by-phrase of a passive one; through control, relative clauses and coordination.</summary>
    public IEnumerable<Word> LogicalSubjects(Word verb)
    {
        if (!IsPassive(verb)) return SurfaceSubjects(verb, 0);
        return verb.Children.Where(child => child.Relation == "obl:agent" || (child.Is("obl") && Preposition(child) == "by" && scene.Cast.MentionAt(child) is not null));
    }

    public IEnumerable<Word> LogicalObjects(Word verb)
    {
        if (IsPassive(verb)) return SurfaceSubjects(verb, 0);
        Word[] objects = [.. verb.Children.Where(child => child.Relation is "obj" || (child.Relation is "iobj" && verb.Child("obj") is null))];
        if (objects.Length == 0 && verb.Relation == "acl:relcl" && verb.Head is { } antecedent && verb.Child("nsubj") is { } subject && !IsRelative(subject)
            && !verb.ChildrenOf("obl").Any(IsRelative))
            return [antecedent];
        // "an offer that Togo turned down", where the tree takes "that" for a conjunction.
        if (objects.Length == 0 && verb is { Relation: "acl", Head: { Pos: PartOfSpeech.Noun } proposal } && verb.Child("mark") is { Lemma: "that" } && verb.Child("nsubj") is not null && classes.Has("proposal", proposal.Lemma.ToLowerInvariant())) return [proposal];
        // "rifles which he said soldiers had seized".
        if (objects.Length == 0 && verb is { Relation: "ccomp", Head: { Relation: "acl:relcl", Head: { } thing } saying } && verb.Child("nsubj") is not null && saying.ChildrenOf("obj").Any(IsRelative)) return [thing];
        if (objects.Length == 0 && verb.Is("conj") && verb.Head is { IsVerb: true } head && !verb.ChildrenOf("obl").Any() && verb.Child("ccomp", "xcomp") is null
            && head.Index < verb.Index && head.Child("obj") is { } shared && shared.Index > verb.Index)
            return [shared];
        return objects.Select(obj => IsRelative(obj) && verb.Head is { } noun && verb.Relation == "acl:relcl" ? noun : obj);
    }

    public static bool IsPassive(Word verb) =>
        verb.Child("aux:pass") is not null || (verb.Child("nsubj:pass") is not null && verb.Child("obj") is null)
        // "was shot and killed": the second participle is as passive as the first.
        || (verb is { Relation: "conj", Head: { IsVerb: true } first } && verb.HasFeature("VerbForm=Part") && verb.HasFeature("Tense=Past") && !verb.Children.Any(child => child.Is("aux") || child.Is("obj") || child.Is("nsubj") || child.Is("ccomp") || child.Is("xcomp")) && first.Child("aux:pass") is not null)
        // "ordered nine ministers jailed": done to whom the order names.
        || (verb is { Relation: "xcomp", Head: { IsVerb: true } order } && verb.HasFeature("Tense=Past|VerbForm=Part") && verb.Child("aux", "mark", "obj") is null && order.Child("obj") is not null)
        || (verb.Relation is "acl" or "amod" or "advcl" && verb.HasFeature("Tense=Past|VerbForm=Part") && verb.Child("obj", "aux") is null && verb.Child("mark") is not { Lemma: "as" or "than" });

    /// <summary>The nsubj (or nsubj:pass), found through control, participles, relative clauses and coordination.</summary>
    public IEnumerable<Word> SurfaceSubjects(Word verb, int depth)
    {
        Word[] own = [.. verb.Children.Where(child => child.Relation is "nsubj" or "nsubj:pass" or "nsubj:outer")];
        if (own.Length > 0) return own.Select(subject => IsRelative(subject) && Antecedent(verb) is { } noun ? MeansBefore(noun, verb) ?? noun : subject).SelectMany(subject => IssuersOf(subject, depth));
        if (verb.Head is null && ListSubject.Of(verb, scene.Analysis) is { } lead) return [lead];
        if (depth > MaxClimb || verb.Head is not { } head) return [];
        switch (verb.Relation)
        {
            case "conj":
                return head.IsVerb || head.Child("cop") is not null ? SurfaceSubjects(head, depth + 1) : [];
            case "parataxis":
                return head.IsVerb && verb.HasFeature("VerbForm=Fin") ? SurfaceSubjects(head, depth + 1) : [];
            case "xcomp" or "ccomp":
                return ClauseForms.IsSaidOnPhone(verb, head, classes) ? SurfaceSubjects(head, depth + 1) : Controllers(head, depth);
            case "advcl":
                return verb.Child("mark") is { Lemma: "of" or "from" or "for" or "against" } && head.Child("obj") is { } blamed ? [blamed] : ControllersOfAdverbial(verb, head, depth);
            case "acl" when verb.HasFeature("VerbForm=Inf") || verb.Child("mark") is not null:
                return SubjectsOfNoun(head, depth);
            case "acl" when verb.HasFeature("Tense=Pres") && head is { Relation: "obl", Head: { Lemma: "write" or "appeal" } writing } && Preposition(head) == "to":
                return SurfaceSubjects(writing, depth + 1);
            case "acl" or "acl:relcl" or "amod":
                return IssuersOf(head, depth);
            // "denies arming them": who denies would have armed.
            case "obj" when head.IsVerb && verb.HasFeature("VerbForm=Ger") && verb.Child("det") is null:
                return SurfaceSubjects(head, depth + 1);
            default:
                return [];
        }
    }

    private IEnumerable<Word> ControllersOfAdverbial(Word verb, Word head, int depth)
    {
        // "gratitude to Oslo for sending food": whom one thanks has done it.
        if (verb.Child("mark") is { Lemma: "for" } && (head.IsNominal ? head : head.Child("obj")) is { } thanks && classes.Has("support-word", thanks.Lemma.ToLowerInvariant()))
            foreach (Word thanked in thanks.ChildrenOf("nmod").Concat(head.ChildrenOf("obl")))
                if (Preposition(thanked) == "to") return [thanked];
        if (!head.IsVerb) return head.Child("cop") is not null || head.Pos == PartOfSpeech.Adj ? SurfaceSubjects(head, depth + 1) : SubjectsOfNoun(head, depth);
        if (ClauseForms.IsGivenTime(verb, head)) return [head.Child("iobj", "obj")!];
        bool infinitive = verb.HasFeature("VerbForm=Inf");
        if (infinitive && !ClauseForms.IsSaidOnPhone(verb, head, classes) && classes.Has("object-control", Lemma(head)))
        {
            if (head.Child("obj") is { } obj) return [obj];
            if (head.Children.FirstOrDefault(child => child.Is("obl") && Preposition(child) is "on" or "for" or "to" or "upon") is { } oblique) return [oblique];
        }
        return SurfaceSubjects(head, depth + 1);
    }

    private IEnumerable<Word> Controllers(Word head, int depth)
    {
        if (!head.IsVerb && head.Pos != PartOfSpeech.Aux) return SurfaceSubjects(head, depth + 1);
        if (!classes.Has("subject-control", Lemma(head)))
        {
            if (head.Child("obj", "iobj") is { } obj) return [obj];
            if (classes.Has("object-control", Lemma(head)) && head.Children.FirstOrDefault(child => child.Is("obl") && Preposition(child) is "on" or "for" or "to" or "upon" or "with") is { } oblique) return [oblique];
        }
        return SurfaceSubjects(head, depth + 1);
    }

    /// <summary>Who acts in "Moscow's decision to leave", "took the decision to leave".</summary>
    private IEnumerable<Word> SubjectsOfNoun(Word noun, int depth)
    {
        if (classes.Has("invitation", noun.Lemma.ToLowerInvariant())) return Invited(noun, depth);
        Word[] owners = [.. from oblique in Obliques(noun) where oblique.Preposition is "poss" or "mod" or "by" or "for" or "between" select oblique.Word];
        if (owners.Length > 0) return owners;
        return noun.Head is { IsVerb: true } verb && noun.Relation is "obj" or "obl" ? SurfaceSubjects(verb, depth + 1) : [];
    }

    /// <summary>"accepted Lima's invitation to visit", "extended an invitation to Berg to visit": the guest, not the host.</summary>
    private IEnumerable<Word> Invited(Word invitation, int depth)
    {
        Word? verb = invitation is { Relation: "obj", Head: { IsVerb: true } head } ? head : null;
        Word[] guests = [.. Obliques(invitation).Concat(verb is null ? [] : Obliques(verb)).Where(oblique => oblique.Preposition is "to" or "for").Select(oblique => oblique.Word)];
        return guests.Length > 0 ? guests : verb is not null && classes.Has("answer-invitation", Lemma(verb)) ? SurfaceSubjects(verb, depth + 1) : [];
    }

    private static bool IsRelative(Word word) => word.HasFeature("PronType=Rel") || (word.Pos == PartOfSpeech.Pron && word.Lemma.ToLowerInvariant() is "who" or "which" or "that" or "whom" && word.Head?.Relation == "acl:relcl");

    /// <summary>"a car bombing at a college that killed ten": what kills is the bombing, though the tree takes the college.</summary>
    /// <summary>"put out a report accusing the army", "signed a decree that bans imports": what a paper does, its issuer does; any other word stands for itself.</summary>
    private IEnumerable<Word> IssuersOf(Word subject, int depth) =>
        classes.Has("paper", subject.Lemma.ToLowerInvariant()) && subject is { Relation: "obj", Head: { IsVerb: true } issuing } && classes.Has("issue-verb", Lemma(issuing)) && depth < MaxClimb
            ? SurfaceSubjects(issuing, depth + 1) : [subject];

    private Word? MeansBefore(Word noun, Word deed)
    {
        if (!classes.Has("harming", deed.Lemma) || classes.Has("harm-means", noun.Lemma.ToLowerInvariant()) || Preposition(noun) is not ("at" or "in" or "on" or "near" or "outside")) return null;
        return noun is { Relation: "nmod", Head: { } head } && classes.Has("harm-means", head.Lemma.ToLowerInvariant()) ? head
            : noun.Head?.Children.LastOrDefault(child => child.Index < noun.Index && child.IsNominal && classes.Has("harm-means", child.Lemma.ToLowerInvariant()));
    }

    private static Word? Antecedent(Word verb)
    {
        for (Word? word = verb; word is not null; word = word.Head)
        {
            if (word.Relation == "acl:relcl") return word.Head;
            if (word.Relation is not ("conj" or "xcomp")) return null;
        }
        return null;
    }
}
