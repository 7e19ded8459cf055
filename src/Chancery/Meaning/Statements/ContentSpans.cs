using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Turns subtrees into the narrowest spans of text.</summary>
internal static class ContentSpans
{
    private const int Longest = 1500;

    /// <summary>The words below the heads without the cue's clause, leading subordinators, prepositions and outer punctuation.</summary>
    public static ValueList<TextSpan> Of(Slot slot, Word cue, ReportingLexicon lexicon)
    {
        HashSet<int> without = slot.Without is { } clause ? [.. clause.Subtree().Select(word => word.Index)] : [cue.Index];
        foreach (Word head in slot.Heads.Skip(1)) without.ExceptWith(head.Subtree().Select(word => word.Index));
        foreach (Word head in slot.Heads)
            foreach (Word other in head.Children)
                if (IsContrast(other) || (head.IsNominal && other.Relation == "conj" && other.IsVerb && other.HasFeature("VerbForm=Fin"))) without.UnionWith(other.Subtree().Select(word => word.Index));
        foreach (Word head in slot.Heads) without.UnionWith(Asides.WordsIn(head, lexicon));
        SortedSet<int> kept = [];
        foreach (Word head in slot.Heads)
            foreach (Word word in head.Subtree())
                if (!without.Contains(word.Index)) kept.Add(word.Index);
        if (slot.Heads.Count == 1 && slot.Without == cue && cue.Head == slot.Heads[0]) KeepPhrase(kept, slot.Heads[0].Index, cue);
        if (slot.Heads.Count > 1) Fill(kept, cue.Index);
        else
            foreach (Word child in slot.Heads[0].Children)
                if (child.Index < slot.Heads[0].Index && IsLeadIn(child, slot)) kept.Remove(child.Index);
        return Spans(kept, cue.Sentence.Words);
    }

    /// <summary>Runs of the kept words; words that were only punctuation between them do not break a run.</summary>
    public static ValueList<TextSpan> Spans(SortedSet<int> kept, ArraySegment<Word> words)
    {
        if (kept.Count == 0) return [];
        int offset = words[0].Index;
        List<TextSpan> spans = [];
        int first = -1;
        int last = -1;
        foreach (int index in kept)
        {
            if (last >= 0 && !OnlyPunctuation(words, last + 1 - offset, index - offset)) Close();
            if (first < 0) first = index;
            last = index;
        }
        Close();
        return [.. spans];

        void Close()
        {
            while (first < last && (IsPlainPunctuation(words[first - offset]) || IsThat(words[first - offset]))) first++;
            if (first == last && words[first - offset].HasFeature("PronType=Rel")) last = -1;
            while (last > first && words[last - offset].Pos is PartOfSpeech.Punct && !IsClosingMark(words[last - offset])) last--;
            if (first <= last && words[first - offset].Pos is not PartOfSpeech.Punct)
                spans.Add(Cap(new TextSpan(words[first - offset].Span.Start, words[last - offset].Span.End)));
            else if (first < last) spans.Add(Cap(new TextSpan(words[first - offset].Span.Start, words[last - offset].Span.End)));
            first = -1;
        }
    }

    /// <summary>"the raid, which was condemned by …": the noun's own phrase before the clause, not all that the tree hangs on it.</summary>
    private static void KeepPhrase(SortedSet<int> kept, int noun, Word cue)
    {
        int clause = cue.Subtree().First().Index;
        int first = noun;
        while (kept.Contains(first - 1)) first--;
        kept.RemoveWhere(word => word < first || word >= clause);
    }

    /// <summary>Two parts on one side of the cue are one stretch: "the call as candid".</summary>
    private static void Fill(SortedSet<int> kept, int cue)
    {
        int first = kept.Min;
        int last = kept.Max;
        if (cue > first && cue < last) return;
        for (int word = first; word <= last; word++) kept.Add(word);
    }

    /// <summary>"…, while the palace said …": another's telling, set against this one.</summary>
    private static bool IsContrast(Word clause) =>
        clause.Is("advcl") && clause.Child("nsubj") is not null && clause.Child("ccomp") is not null && Clause.PrepositionOf(clause) is "while" or "whereas" or "though" or "although";

    public static TextSpan Cap(TextSpan span) => span.Length <= Longest ? span : new TextSpan(span.Start, span.Start + Longest);

    private static bool IsLeadIn(Word child, Slot slot)
    {
        if (child.Relation == "mark") return !(child.Form.Equals("to", StringComparison.OrdinalIgnoreCase) && slot.Name != "to") && child.Form.ToLowerInvariant() is "that" or "of" or "as" or "for" or "to" or "from" or "against";
        return child.Relation == "case" && slot.Name is not ("obj" or "xcomp" or "ccomp");
    }

    private static bool IsPlainPunctuation(Word word) => word.Pos is PartOfSpeech.Punct && !IsOpeningMark(word);

    private static bool IsThat(Word word) => word.Relation == "mark" && word.Form.Equals("that", StringComparison.OrdinalIgnoreCase);

    private static bool OnlyPunctuation(ArraySegment<Word> words, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (words[i].Pos is not PartOfSpeech.Punct) return false;
        return true;
    }

    private static bool IsOpeningMark(Word word) => word.Form is "\"" or "“" or "‘" or "«" or "``" or "'" or "(" or "„";

    private static bool IsClosingMark(Word word) => word.Form is "\"" or "”" or "’" or "»" or "''" or "'" or ")" or "?" or "!" or "“";
}
