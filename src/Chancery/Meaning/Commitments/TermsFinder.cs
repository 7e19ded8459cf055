using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Finds what the terms of a deal lay on its sides: "under the accord, Sudan is to free the detainees by Sunday".</summary>
internal sealed class TermsFinder(ContactLexicon contacts)
{
    public IEnumerable<Owed> FindIn(OwedParts parts)
    {
        foreach (Sentence sentence in parts.Scene.Analysis.Sentences)
        {
            if (!sentence.IsParsed) continue;
            foreach (Word verb in sentence.Words)
                if (verb.IsVerb && IsLaid(verb) && verb.Children.Any(IsDeal) && OfTerms(verb, parts) is { } owed) yield return owed;
        }
    }

    private static Owed? OfTerms(Word verb, OwedParts parts)
    {
        if (Clauses.IsPassive(verb) || Clauses.IsNegated(verb)) return null;
        ValueList<ActorId> by = parts.ActorsOf(Clauses.AgentsOf(verb));
        if (by.Count == 0 || parts.VoiceOf(verb) is { Denied: true }) return null;
        TextSpan what = parts.WhatOf(verb);
        TextSpan? condition = parts.ConditionOf(verb, what);
        return new Owed(CommitmentKind.Agreement, verb, verb, by, [], what, condition, parts.DueOf(verb, what),
            condition is null ? CommitmentStatus.Accepted : CommitmentStatus.Conditional, parts.VoiceOf(verb)?.Id, [what], "agreement.terms");
    }

    /// <summary>"Under the accord", "as part of the deal": one that stands, not one that is only proposed.</summary>
    private bool IsDeal(Word child) => child.Is("obl") && Clauses.PrepositionOf(child) is "under" or "in" or "as"
        && contacts.IsOf("deal", DealOf(child).Lemma.ToLowerInvariant()) && (Clauses.PrepositionOf(child) == "under" || child.Lemma is "part" or "line")
        && !DealOf(child).Children.Any(part => part.Is("amod") && contacts.StandingOf("modifier", part.Lemma.ToLowerInvariant()) is Status.Hypothetical);

    private static Word DealOf(Word child) => child.Lemma is "part" or "line" or "term" ? Clauses.After(child, "of", "with").FirstOrDefault() ?? child : child;

    /// <summary>"Is to", "was to", "will", "would", "must", "has to".</summary>
    private static bool IsLaid(Word verb) =>
        Clauses.HasAuxiliary(verb, "will", "would", "must", "shall")
        || (Clauses.HasAuxiliary(verb, "be") && Clauses.IsInfinitive(verb) && verb.Children.Any(child => child.Is("mark") && child.Form == "to"));
}
