using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Finds what a deal or plan lays down: "under the accord, Sudan is to free the detainees by Sunday", "a plan under which Chad would pay".</summary>
internal sealed class TermsFinder(ContactLexicon contacts)
{
    private const int Reach = 6;

    private const string OfPlan = "proposal.terms";

    public IEnumerable<Owed> FindIn(OwedParts parts)
    {
        foreach (Sentence sentence in parts.Scene.Analysis.Sentences)
        {
            if (!sentence.IsParsed) continue;
            foreach (Word verb in sentence.Words)
            {
                if (verb.IsVerb && Required(verb, parts) is { } required) yield return required;
                if (verb.IsVerb && (IsLaid(verb) || verb.HasFeature("Tense=Pres|VerbForm=Fin") && sentence.Words[^1].Form != ":") && KindOf(verb) is { } kind)
                    foreach (Word deed in Clauses.WithConjuncts(verb).Where(deed => deed == verb || deed.Child("nsubj", "nsubj:pass") is null))
                        if (OfTerms(deed, verb, kind, parts) is { } owed) yield return owed;
            }
        }
    }

    /// <summary>"The truce requires both armies to withdraw", "the deal provides for the release of the crew".</summary>
    private Owed? Required(Word verb, OwedParts parts)
    {
        if (verb.Child("nsubj") is not { } paper || !contacts.IsOf("deal", paper.Lemma.ToLowerInvariant()) || Clauses.IsNegated(verb) || Clauses.HasAuxiliary(verb, "may", "might", "could", "would")) return null;
        Word? deed = contacts.IsOf("oblige-verb", Clauses.LemmaOf(verb)) ? verb.Child("xcomp", "advcl") : null;
        ValueList<ActorId> by = deed is not null && verb.Child("obj", "iobj") is { } bound ? parts.ActorsOf(bound) : [];
        if (deed is null && contacts.IsOf("provide-verb", Clauses.LemmaOf(verb)))
        {
            deed = (verb.Child("obj") ?? Clauses.After(verb, "for").FirstOrDefault()) is { } noun && (contacts.IsOf("wanted-deed", Clauses.LemmaOf(noun)) || WantedDeeds.IsNamedDeed(noun)) ? noun : null;
            by = parts.Together.Count > 1 ? parts.Together : parts.Agreed;
        }
        if (deed is null || by.Count == 0) return null;
        TextSpan what = parts.WhatOf(deed);
        TextSpan? condition = parts.ConditionOf(deed, what);
        return new Owed(CommitmentKind.Agreement, deed, deed, by, [], what, condition, parts.DueOf(deed, what), condition is null ? CommitmentStatus.Accepted : CommitmentStatus.Conditional, parts.VoiceOf(deed)?.Id, [verb.Span.Union(what)], "agreement.required");
    }

    /// <summary>A plan's terms are the proposal of those who made the last one before it.</summary>
    public static List<Owed> Attributed(List<Owed> owed) =>
        [.. owed.Select(one => one.Rule == OfPlan && one.By.Count == 0
            ? one with { By = owed.LastOrDefault(other => other.Kind is CommitmentKind.Proposal && other.Rule != OfPlan && other.Trigger.Index < one.Head.Index)?.By ?? [] } : one)];

    private static Owed? OfTerms(Word deed, Word first, CommitmentKind kind, OwedParts parts)
    {
        if (Clauses.IsPassive(deed) || Clauses.IsNegated(deed)) return null;
        ValueList<ActorId> bound = parts.ActorsOf(Clauses.AgentsOf(first));
        if (bound.Count == 0 || parts.VoiceOf(deed) is { Denied: true }) return null;
        bool isDeal = kind is CommitmentKind.Agreement;
        TextSpan what = parts.WhatOf(deed);
        TextSpan? condition = parts.ConditionOf(deed, what);
        return new Owed(kind, deed, deed, isDeal ? bound : [], isDeal ? [] : bound, what, condition, parts.DueOf(deed, what),
            condition is not null ? CommitmentStatus.Conditional : isDeal ? CommitmentStatus.Accepted : CommitmentStatus.Announced,
            parts.VoiceOf(deed)?.Id, [what], isDeal ? "agreement.terms" : OfPlan);
    }

    /// <summary>"Under the accord", "as part of the deal", "under which": one that stands, not one that is only proposed.</summary>
    private CommitmentKind? KindOf(Word verb)
    {
        foreach (Word child in verb.ChildrenOf("obl"))
        {
            string preposition = Clauses.PrepositionOf(child);
            if (preposition is not ("under" or "in" or "as") || preposition != "under" && child.Lemma is not ("part" or "line")) continue;
            Word paper = child.Form.Equals("which", StringComparison.OrdinalIgnoreCase) ? Before(child) : PaperOf(child);
            string lemma = paper.Lemma.ToLowerInvariant();
            bool isIdea = paper.Children.Any(part => part.Is("amod") && contacts.StandingOf("modifier", part.Lemma.ToLowerInvariant()) is Status.Hypothetical);
            if (contacts.IsOf("plan", lemma)) return CommitmentKind.Proposal;
            if (contacts.IsOf("deal", lemma)) return isIdea ? null : CommitmentKind.Agreement;
        }
        return null;
    }

    private static Word PaperOf(Word child) => child.Lemma is "part" or "line" or "term" ? Clauses.After(child, "of", "with").FirstOrDefault() ?? child : child;

    /// <summary>The paper that "which" stands for: the last one before it.</summary>
    private Word Before(Word which) =>
        which.Sentence.Words.LastOrDefault(word => word.Index < which.Index && which.Index - word.Index <= Reach && word.Pos is PartOfSpeech.Noun
            && (contacts.IsOf("plan", word.Lemma.ToLowerInvariant()) || contacts.IsOf("deal", word.Lemma.ToLowerInvariant()))) ?? which;

    /// <summary>"Is to", "was to", "will", "would", "must", "has to".</summary>
    private static bool IsLaid(Word verb) =>
        Clauses.HasAuxiliary(verb, "will", "would", "must", "shall")
        || verb.Children.Any(child => child.Is("aux") && child.Lemma == "be" || child.Is("cop")) && Clauses.IsInfinitive(verb) && verb.Children.Any(child => child.Is("mark") && child.Form == "to");
}
