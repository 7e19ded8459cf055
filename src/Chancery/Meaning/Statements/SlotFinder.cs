using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>Finds the content of a cue in the tree, slot by slot as the lexicon orders them.</summary>
internal sealed class SlotFinder(Desk desk)
{
    public Slot Find(Word cue, ReportingEntry entry)
    {
        foreach (string name in entry.Contents)
        {
            Slot slot = entry.Kind is ReportingKind.Verb or ReportingKind.Light or ReportingKind.Thought or ReportingKind.Adjective ? OfVerb(cue, name, entry) : OfNoun(cue, name);
            if (!slot.IsEmpty) return slot;
        }
        return default;
    }

    private Slot OfVerb(Word verb, string name, ReportingEntry entry)
    {
        if (name == "obj+xcomp") return Named(verb);
        int plus = name.IndexOf('+', StringComparison.Ordinal);
        if (plus > 0)
        {
            Slot first = OfVerb(verb, name[..plus], entry);
            Slot second = first.IsEmpty ? default : OfVerb(verb, name[(plus + 1)..], entry);
            if (second.IsEmpty && !first.IsEmpty && Attached(first.Heads[0], name[(plus + 1)..])) return first with { Name = name };
            return second.IsEmpty ? default : new Slot(name, [.. first.Heads, .. second.Heads], first.Without);
        }
        return name switch
        {
            "ccomp" => Complement(verb, entry),
            "xcomp" => Infinitive(verb, entry),
            "obj" => Object(verb),
            "told" => verb.Child("obj", "iobj") is not { } doer ? default : WithDoer(Infinitive(verb, entry), doer, entry),
            "quote" or "none" or "clause" => default,
            _ => Prepositional(verb, name) is { IsEmpty: false } slot ? slot : OfPhrase(verb, name, entry),
        };
    }

    /// <summary>"spoke in favor of the dam": the content stands under the last noun of the cue.</summary>
    private static Slot OfPhrase(Word verb, string preposition, ReportingEntry entry)
    {
        Word? noun = entry.Rest.Count < 2 ? null : verb.Children.FirstOrDefault(child => child.Is("obl") && child.Lemma == entry.Rest[^1]);
        return noun?.Children.FirstOrDefault(child => child.Relation is "nmod" or "acl" && Clause.PrepositionOf(child) == preposition) is { } told ? new Slot(preposition, [told], null) : default;
    }

    /// <summary>"expects the talks to fail": who is to act belongs to what is expected, unless he is spoken to.</summary>
    private static Slot WithDoer(Slot slot, Word doer, ReportingEntry entry) =>
        slot.IsEmpty || entry.Addressees.Contains("obj") ? slot : slot with { Heads = [doer, .. slot.Heads] };

    private Slot Complement(Word verb, ReportingEntry entry)
    {
        foreach (Word child in verb.Children)
            if (child.Relation is "ccomp" or "csubj" or "csubj:pass" or "advcl:relcl" && !IsSo(child))
            {
                if (verb.Child("obj") is not { } noun) return new Slot("ccomp", [child], null);
                return IsTelling(noun, child) ? new Slot("obj", [noun, child], null) : new Slot("ccomp", IsLostSubject(noun, child, entry) ? [noun, child] : [child], null);
            }
        // "…," the statement quoted him as saying: the tree hangs the words on "quoted".
        if (Clause.IsAsSaying(verb) && verb.Head!.Child("ccomp", "parataxis") is { } words && words.Index < verb.Index) return new Slot("ccomp", [words], null);
        if (entry.Addressees.Contains("obj") && ToldClause(verb) is { } told) return new Slot("ccomp", [told], null);
        if ((entry.Takes("quote") || verb.Is("advcl")) && Parenthetical(verb) is { } above) return new Slot("ccomp", [above], verb);
        if (verb.Child("obj") is null || entry.Addressees.Contains("obj"))
            foreach (Word child in verb.Children)
                if (child.Relation == "parataxis" && child.Index > verb.Index && child.Index - verb.Index < 60) return new Slot("ccomp", [child], null);
        return default;
    }

    /// <summary>"reports the mayor has ties": the tree gives the clause's subject to the verb before it.</summary>
    private static bool IsLostSubject(Word noun, Word clause, ReportingEntry entry) =>
        !entry.Addressees.Contains("obj") && noun.Index < clause.Index && clause.Child("nsubj", "expl", "mark") is null
        && (clause.HasFeature("VerbForm=Fin") || clause.Child("aux", "cop") is { } helper && helper.HasFeature("VerbForm=Fin"));

    /// <summary>"told envoys that Oslo had called": the tree takes the clause for one about the envoys, though it has a subject and begins with "that".</summary>
    private static Word? ToldClause(Word verb)
    {
        if (verb.Child("iobj", "obj") is not { } hearer) return null;
        return hearer.Children.FirstOrDefault(child => child.Relation == "acl:relcl" && child.Child("nsubj") is { } subject && !IsRelative(subject)
            && child.Subtree().First().Form.Equals("that", StringComparison.OrdinalIgnoreCase) && (child.Child("obj", "xcomp", "ccomp") is not null || child.Subtree().First().Pos is PartOfSpeech.Sconj));
    }

    /// <summary>"denied a report that": the clause tells what the noun reports, though the tree hangs it on the verb.</summary>
    public bool IsTelling(Word noun, Word clause) =>
        noun.Index < clause.Index && desk.Lexicon.Of(ReportingKind.Noun, noun.Lemma.ToLowerInvariant()) is [{ } entry, ..] && entry.Takes("ccomp");

    /// <summary>The clause that holds <paramref name="verb"/> as an aside: "…, he said", "as he noted".</summary>
    private Word? Parenthetical(Word verb)
    {
        if (verb.Head is not { } head) return null;
        if (verb.Relation is "parataxis" && verb.Children.Any(child => child.Is("nsubj") || child.Is("expl")) && verb.Children.All(child => child.Form != ";")) return head;
        // "denied that it had paid, as Oslo claimed": Oslo claimed what was denied.
        if (verb.Relation is "advcl" && Clause.PrepositionOf(verb) == "as" && verb.Child("nsubj") is not null) return desk.Lexicon.ActOf(head.Lemma.ToLowerInvariant()) is Act.Deny && head.Child("ccomp") is { } denied ? denied : head;
        if (verb.Relation == "conj" && verb.Child("nsubj", "cc") is null && verb.Head.IsVerb) return Parenthetical(verb.Head);
        return null;
    }

    private static Slot Infinitive(Word verb, ReportingEntry entry)
    {
        foreach (Word child in verb.Children)
        {
            if (child.Relation == "xcomp" && child.Index > verb.Index && (child.IsVerb || child.Child("cop", "mark") is not null)) return new Slot("xcomp", [child], null);
            if (child.Is("advcl") && child.Index > verb.Index && Clause.PrepositionOf(child) is "to" or "not") return new Slot("xcomp", [child], null);
        }
        foreach (Word child in verb.Children)
            if (child.Relation is "obj" or "iobj" || (child.Is("obl") && Clause.PrepositionOf(child) is { } place && entry.Addressees.Contains(place)))
                foreach (Word clause in child.Children)
                    if (clause.Relation == "acl" && clause.Index > child.Index && Clause.PrepositionOf(clause) == "to") return new Slot("xcomp", [clause], null);
        return default;
    }

    /// <summary>"called the vote a sham": the thing and its name, however the tree labels the two.</summary>
    private static Slot Named(Word verb)
    {
        Word? thing = verb.Child("iobj") ?? verb.Child("obj", "nsubj:pass");
        if (thing is null) return verb.Children.FirstOrDefault(child => child.Relation == "xcomp" && child.Child("nsubj") is not null) is { } small ? new Slot("obj+xcomp", [small], null) : default;
        foreach (Word child in verb.Children)
            if (child != thing && child.Index > verb.Index && child.Index > thing.Index && child.Relation is "xcomp" or "obj" && !child.HasFeature("VerbForm=Inf"))
                return new Slot("obj+xcomp", [thing, child], null);
        return default;
    }

    private static Slot Object(Word verb)
    {
        if (verb.Child("nsubj:pass") is { } patient)
            return !IsRelative(patient) ? new Slot("obj", [patient], null)
                : verb is { Relation: "acl:relcl", Head: { } meant } ? new Slot("obj", [meant], verb) : default;
        if (verb.Child("obj") is { } child)
        {
            if (!IsRelative(child)) return new Slot("obj", [child], null);
            if (verb.Relation == "acl:relcl" && verb.Head is { } noun) return new Slot("obj", [noun], verb);
        }
        // "a move Oslo denounced": no word stands for the noun in its clause.
        else if (verb is { Relation: "acl:relcl", Head: { } named } && verb.Child("nsubj") is { } doer && !IsRelative(doer) && verb.Child("ccomp", "xcomp") is null)
            return new Slot("obj", [named], verb);
        if (verb.Relation == "acl" && verb.HasFeature("Voice=Pass") && verb.Head is { } made) return new Slot("obj", [made], verb);
        // "denied and rejected the charge": the object of coordinated verbs hangs on the first.
        if (verb.Relation == "conj" && verb.Head is { IsVerb: true } head && verb.Child("nsubj") is null && head.Child("obj") is { } shared && shared.Index > verb.Index)
            return new Slot("obj", [shared], null);
        return default;
    }

    private Slot Prepositional(Word cue, string preposition)
    {
        foreach (Word child in cue.Children)
        {
            if (child.Is("obl") && Clause.PrepositionOf(child) == preposition && !(preposition is "on" && desk.Scene.Calendar.At(child) is not null)) return new Slot(preposition, [child], null);
            if (child.Is("advcl") && Clause.PrepositionOf(child) == preposition) return new Slot(preposition, [child], null);
            if (child.Relation == "xcomp" && Clause.PrepositionOf(child) == preposition) return new Slot(preposition, [child], null);
        }
        if (cue.Child("obj", "nsubj:pass") is { } bearer)
            foreach (Word child in bearer.Children)
                if (child.Relation is "nmod" or "acl" && child.Index > bearer.Index && Clause.PrepositionOf(child) == preposition && (preposition is not ("of" or "to") || (preposition == "of" && (bearer.Pos is PartOfSpeech.Propn || child.Relation == "acl"))))
                    return new Slot(preposition, [child], null);
        return default;
    }

    private static Slot OfNoun(Word noun, string name)
    {
        foreach (Word child in noun.Children)
        {
            if (child.Index < noun.Index) continue;
            bool fits = name switch
            {
                "ccomp" => child.Relation is "ccomp" || (child.Is("acl") && Clause.PrepositionOf(child) == "that"),
                "xcomp" => child.Relation is "acl" or "xcomp" or "advcl" && Clause.PrepositionOf(child) == "to",
                _ => child.Relation is "nmod" or "acl" or "obl" or "advcl" && Clause.PrepositionOf(child) == name,
            };
            if (fits) return new Slot(name, [child], null);
        }
        return default;
    }

    private static bool Attached(Word bearer, string preposition) =>
        bearer.Children.Any(child => child.Relation is "nmod" or "acl" && child.Index > bearer.Index && Clause.PrepositionOf(child) == preposition);

    private static bool IsSo(Word child) => child.Form.Equals("so", StringComparison.OrdinalIgnoreCase);

    private static bool IsRelative(Word word) => word.HasFeature("PronType=Rel") || word.Form.ToLowerInvariant() is "which" or "whom" or "that";
}
