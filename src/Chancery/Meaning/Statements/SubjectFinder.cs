using Chancery.Language;

namespace Chancery.Meaning;

/// <summary>Finds the words that name who does what a verb says.</summary>
internal static class SubjectFinder
{
    private const int Deepest = 12;

    /// <param name="IsExpletive">"It was stressed that": nobody is named.</param>
    public readonly record struct Subject(Word? Word, bool IsExpletive);

    /// <summary>The doer of <paramref name="verb"/>: subject, agent of a passive, or what the clause inherits from the one above.</summary>
    public static Subject Of(Word verb) => Of(verb, Deepest);

    private static Subject Of(Word verb, int depth)
    {
        if (depth == 0) return default;
        bool isPassive = Clause.IsPassive(verb);
        if (isPassive || (verb.HasFeature("Voice=Pass") && verb.Relation is "acl" or "advcl" && verb.Child("nsubj") is null))
        {
            if (AgentOf(verb) is { } agent) return new Subject(agent, false);
            return new Subject(null, true);
        }
        if (IsBareParticiple(verb)) return new Subject(AgentOf(verb), true);
        foreach (Word child in verb.Children)
            if (child.Relation is "nsubj" or "nsubj:outer") return new Subject(Antecedent(child, verb), false);
        if (verb.Child("expl") is not null) return new Subject(null, true);

        // The parser at times takes "the ministry" of "that the ministry told envoys" for an object, before the verb as it is.
        if (verb.Relation is "ccomp" && verb.Children.FirstOrDefault(child => child.Relation is "iobj" or "obj" && child.Index < verb.Index && child.IsNominal && !child.HasFeature("PronType=Int")) is { } early)
            return new Subject(early, false);
        if (verb.Head is not { } head) return default;
        if (verb.Relation == "conj") return head.IsVerb || head.Pos is PartOfSpeech.Aux or PartOfSpeech.Adj ? Of(head, depth - 1) : Inherited(head, depth);
        if (verb.Relation is "acl:relcl") return new Subject(head, false);
        // "wrote to the council asking for talks": the writer asks.
        if (verb.Is("acl") && verb.HasFeature("Tense=Pres|VerbForm=Part") && head is { Relation: "obl", Head: { Lemma: "write" or "appeal" or "cable" } writing }) return Of(writing, depth - 1);
        if (verb.Is("acl")) return new Subject(head, false);
        if (verb.Relation is "xcomp") return head.Child("obj") is { } controller && !IsSubjectControl(head) ? new Subject(controller, false) : Inherited(head, depth);
        // "A will ask B, the premier said, adding that …": the tree hangs "adding" on the asking.
        if (verb.Is("advcl") && head.Relation is "ccomp" && head.Head is { } said && head.Index < said.Index && said.Index < verb.Index) return Of(said, depth - 1);
        if (verb.Is("advcl")) return Clause.PrepositionOf(verb) == "as" && head.Child("obj") is { } told ? new Subject(told, false) : Inherited(head, depth);
        return verb.Is("ccomp") || verb.Is("parataxis") ? default : Inherited(head, depth);
    }

    /// <summary>"Asked whether …, the envoy said": done to the envoy, whatever the tagger makes of the form.</summary>
    private static bool IsBareParticiple(Word verb) =>
        verb.Is("advcl") && verb.Head is { } head && verb.Index < head.Index && verb.Form.EndsWith("ed", StringComparison.Ordinal)
        && verb.Child("nsubj", "aux", "mark", "obj") is null && verb.Children.All(child => child.Index > verb.Index);

    private static Subject Inherited(Word head, int depth)
    {
        // A passive clause above lends its patient: "he was quoted as saying", "attacked by critics, saying".
        if (Clause.IsPassive(head) && head.Child("nsubj:pass") is { } patient) return new Subject(Antecedent(patient, head), false);
        return Of(head, depth - 1);
    }

    public static Word? AgentOf(Word verb)
    {
        foreach (Word child in verb.Children)
            if (child.Relation == "obl:agent" || (child.Is("obl") && Clause.PrepositionOf(child) == "by")) return child;
        return null;
    }

    /// <summary>The noun a relative pronoun stands for.</summary>
    private static Word Antecedent(Word subject, Word verb)
    {
        if (!subject.HasFeature("PronType=Rel") && subject.Form.ToLowerInvariant() is not ("who" or "which" or "that")) return subject;
        for (Word? clause = verb; clause is not null; clause = clause.Head)
        {
            if (clause.Relation == "acl:relcl" && clause.Head is { } noun) return noun;
            if (clause.Relation is not ("conj" or "xcomp" or "advcl")) break;
        }
        return subject;
    }

    private static bool IsSubjectControl(Word head) => head.Lemma is "promise" or "threaten" or "vow" or "use" or "take" or "make" or "telephone" or "phone" or "ring";
}
