using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>The words that say on what something depends.</summary>
internal sealed class ConditionFinder(OwedLexicon lexicon)
{
    private const int LongestMarker = 4, MaxClimb = 10, LongestBareMarker = 14;

    /// <summary>The condition that hangs on <paramref name="head"/> or on the clause it belongs to; null when there is none.</summary>
    /// <param name="what">The words of what is owed: a condition right beside them is theirs, however the tree has it.</param>
    public TextSpan? Of(Word head, TextSpan what)
    {
        foreach (Word marker in head.Sentence.Words)
        {
            if (ClauseFrom(marker) is not { } clause)
            {
                if (Plain(marker) is { } plain && IsBeside(plain, what, head.Sentence)) return plain;
                continue;
            }
            TextSpan span = Clauses.SpanOf(clause, child => child.Is("parataxis") || child.Index < marker.Index);
            if (Rest(marker, span) is { } rest) span = span.Union(rest);
            if (clause == head || clause.Subtree().Contains(head)) continue;
            if (marker.Form.Equals("until", StringComparison.OrdinalIgnoreCase) && !Clauses.IsNegated(head)) continue;
            if (IsAbove(clause.Head, head) || IsBeside(span, what, head.Sentence)) return span;
        }
        return null;
    }

    /// <summary>True if the clause of <paramref name="clause"/> opens with a condition's words.</summary>
    public bool Begins(Word clause) => ClauseFrom(clause.Subtree().First(word => word.Pos is not PartOfSpeech.Punct)) == clause;

    /// <summary>"As long as Brussels guaranteed the rights": what stands below a condition is not owed.</summary>
    public bool Holds(Word word) => word.Ancestors().Prepend(word).Any(above => above.Head is not null && (above.Is("advcl") || above.Is("advmod") || above.Is("obl")) && Begins(above));

    /// <summary>The highest word whose clause or phrase begins with a condition's words at <paramref name="marker"/>.</summary>
    private Word? ClauseFrom(Word marker)
    {
        ArraySegment<Word> words = marker.Sentence.Words;
        int at = marker.Index - words[0].Index;
        if (Inverted(marker) is { } inverted) return inverted;
        if (at > 0 && words[at - 1].Form.ToLowerInvariant() is "even" or "as" or "what" or "see" or "know" or "ask" or "asked" or "only" && words[at - 1].Form != "only") return null;
        for (int length = Math.Min(LongestMarker, words.Count - at); length > 0; length--)
        {
            string phrase = string.Join(' ', words.Slice(at, length).Select(word => word.Form.ToLowerInvariant()));
            if (lexicon.TakesClause(phrase) is not { } takesClause) continue;
            Word top = marker;
            for (int step = 0; step < MaxClimb && top.Head is { } head && Leftmost(head) >= marker.Index && head.Relation is not ("root" or "conj") && !(step > 0 && top.Is("advcl")); step++) top = head;
            bool isClause = top != marker && Clauses.IsPredicate(top) || top.Child("ccomp", "advcl") is not null;
            bool isAsked = top.Is("ccomp");
            return isAsked || takesClause != isClause && takesClause ? null : top;
        }
        return null;
    }

    /// <summary>"Should the talks go well": the auxiliary before its subject, in a clause below another.</summary>
    private static Word? Inverted(Word marker) =>
        marker.Is("aux") && marker.Form.ToLowerInvariant() is "should" or "had" or "were" && marker.Head is { Relation: "advcl" } clause && clause.Child("nsubj") is { } subject && marker.Index < subject.Index && clause.Child("mark") is null ? clause : null;

    /// <summary>Where the tree lost the clause after "provided that": from the words that can mean nothing else up to the next mark.</summary>
    private TextSpan? Plain(Word marker)
    {
        ArraySegment<Word> words = marker.Sentence.Words;
        int at = marker.Index - words[0].Index;
        if (at == 0 || !lexicon.IsPlain(string.Join(' ', words.Slice(at, Math.Min(2, words.Count - at)).Select(word => word.Form.ToLowerInvariant())))
            && !lexicon.IsPlain(string.Join(' ', words.Slice(at, Math.Min(3, words.Count - at)).Select(word => word.Form.ToLowerInvariant())))) return null;
        int end = at + 1;
        while (end < words.Count && words[end].Pos is not PartOfSpeech.Punct) end++;
        return marker.Span.Union(words[end - 1].Span);
    }

    /// <summary>"for a pause" after "in exchange", where the tree hung it elsewhere; null when nothing is missing.</summary>
    private static TextSpan? Rest(Word marker, TextSpan span)
    {
        ArraySegment<Word> words = marker.Sentence.Words;
        int next = marker.Index - words[0].Index;
        while (next < words.Count && words[next].Span.Start < span.End) next++;
        if (next >= words.Count || words[next] is not { Pos: PartOfSpeech.Adp, Head: { } noun } preposition || !preposition.Is("case") || noun.Index < preposition.Index || span.Length > LongestBareMarker) return null;
        return Clauses.SpanOf(noun, child => child.Is("acl:relcl") || child.Is("advcl"));
    }

    private static int Leftmost(Word word) =>
        word.Subtree().First(part => part.Pos is not PartOfSpeech.Punct).Index;

    /// <summary>True if the condition hangs on the head itself or on a word whose clause the head carries on.</summary>
    private static bool IsAbove(Word? governor, Word head)
    {
        Word? word = head;
        for (int step = 0; step < MaxClimb && word is not null; step++)
        {
            if (word == governor) return true;
            if (!(word.Is("xcomp") || word.Is("ccomp") || word.Is("obj") || word.Relation == "nsubj:pass" || word.Is("obl") || word.Is("acl") || word.Is("nmod") || word.Is("nsubj") && Stands(word.Head!))) return false;
            word = word.Head;
        }
        return false;
    }

    /// <summary>"The offer still stands if …", "is open as long as …".</summary>
    private static bool Stands(Word verb) => verb.Lemma.ToLowerInvariant() is "stand" or "hold" or "remain" or "apply" || verb.Child("cop") is not null;

    private static bool IsBeside(TextSpan condition, TextSpan what, Sentence sentence)
    {
        TextSpan gap = condition.Start >= what.End ? new TextSpan(what.End, condition.Start) : condition.End <= what.Start ? new TextSpan(condition.End, what.Start) : default;
        if (condition.Overlaps(what)) return what.Covers(condition);
        return sentence.Words.Where(word => gap.Covers(word.Span)).All(word => word.Pos is PartOfSpeech.Punct);
    }
}
