using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Reads points that name a giver and a gift: "– Norway and Chile: two ships, if parliament agrees" under "the pledges so far:".</summary>
internal sealed class PledgeListReader(ContactLexicon contacts)
{
    private const int MostWordsOfGiver = 10;

    /// <summary>Null where the words before the list speak of no pledges, or no giver stands before a colon or dash.</summary>
    public Owed? Read(Sentence point, Sentence lead, OwedParts parts)
    {
        Word? noun = lead.Words.LastOrDefault(word => word.IsNominal && contacts.IsOf("pledge", word.Lemma.ToLowerInvariant()) || word.IsVerb && contacts.IsOf("pledge-verb", Clauses.LemmaOf(word)));
        if (noun is null || Clauses.IsNegated(noun) || MarkAfterGiver(point, parts) is not { } mark) return null;
        ValueList<ActorId> by = parts.ActorsNamed(point.Words.Take(mark));
        Word[] rest = [.. point.Words.Skip(mark + 1)];
        if (by.Count == 0 || HeadOf(rest) is not { } head) return null;
        TextSpan clause = parts.WhatOf(head);
        TextSpan what = new(Math.Max(clause.Start, rest[0].Span.Start), Math.Max(clause.End, head.Span.End));
        TextSpan? condition = parts.ConditionOf(head, what);
        if (condition is { } limit && what.Start < limit.Start && limit.Start < what.End) what = what with { End = rest.Last(word => word.Span.End <= limit.Start && word.Pos is not PartOfSpeech.Punct).Span.End };
        bool isOffer = noun.Lemma.Equals("offer", StringComparison.OrdinalIgnoreCase);
        return new Owed(isOffer ? CommitmentKind.Offer : CommitmentKind.Promise, head, head, by, [], what, condition, parts.DueOf(head, what),
            condition is null ? CommitmentStatus.Announced : CommitmentStatus.Conditional, parts.VoiceOf(head)?.Id, condition is { } apart && !what.Overlaps(apart) ? [what, apart] : [what], isOffer ? "offer.list" : "promise.list-gift");
    }

    /// <summary>Place of the colon or dash that names of actors alone stand before.</summary>
    private static int? MarkAfterGiver(Sentence point, OwedParts parts)
    {
        for (int at = 0; at < Math.Min(point.Words.Count - 1, MostWordsOfGiver); at++)
        {
            Word word = point.Words[at];
            if (at > 0 && word.Form is ":" or "–" or "—" or "-" && !IsInName(point, at, parts)) return at;
            if (!parts.IsNamed(word) && word.Form.ToLowerInvariant() is not ("and" or "," or "the" or "&")) return null;
        }
        return null;
    }

    private static bool IsInName(Sentence point, int at, OwedParts parts) =>
        point.Words[at].Span.Start == point.Words[at - 1].Span.End && point.Words[at].Form != ":" && parts.IsNamed(point.Words[at - 1]) && point.Words[at + 1].Span.Start == point.Words[at].Span.End;

    /// <summary>The highest noun or verb after the mark.</summary>
    private static Word? HeadOf(Word[] rest) =>
        rest.Where(word => (word.IsVerb || word.IsNominal) && (word.Head is null || word.Head.Index < rest[0].Index)).MinBy(word => word.Index);
}
