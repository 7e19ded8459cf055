using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Gives every quotation to the statement it belongs to; a quotation that belongs to none is a scare quote or a title.</summary>
internal sealed class QuotationAttacher(Desk desk)
{
    private const int ShortestUncued = 25;

    private const int FarthestSections = 2;

    private const int WidestInterruption = 120;

    public List<Draft> Attach(List<Draft> drafts)
    {
        Dictionary<int, List<int>> bySection = [];
        for (int i = 0; i < drafts.Count; i++)
            if (drafts[i].Cue is { } cue) ListOf(bySection, desk.SectionOf(cue)).Add(i);
        int last = -1;
        Quotation? before = null;
        foreach (Quotation quotation in desk.Quotations)
        {
            if (quotation.IsNested) continue;
            List<int> near = ListOf(bySection, quotation.Section);
            int holder = SignedQuotation.SignerOf(quotation, desk) is { } signer ? AddSigned(drafts, signer, quotation) : Extend(drafts, near, quotation);
            if (holder < 0 && quotation.ContinuesPrevious && last >= 0) holder = Add(drafts, last, quotation);
            if (holder < 0) holder = GiveToWaiting(drafts, near, quotation);
            if (holder < 0 && last >= 0 && (IsInterrupted(drafts[last], before!, quotation) || Resumes(drafts, near, before!, quotation))) holder = Add(drafts, last, quotation);
            if (holder < 0 && IsWholeParagraph(quotation) && last >= 0 && quotation.Section - before!.Section <= FarthestSections)
            {
                drafts.Add(Uncued(drafts[last], quotation));
                holder = drafts.Count - 1;
            }
            if (holder < 0) continue;
            last = holder;
            before = quotation;
        }
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft draft = drafts[i] with { Content = [.. drafts[i].Content.Select(WithoutMarks)] };
            drafts[i] = draft with { Quoted = QuotedIn(draft) };
        }
        return drafts;
    }

    /// <summary>A content that holds part of the quotation, seen from outside, holds all of it: the tree ends with the sentence, the quotation need not.</summary>
    private static int Extend(List<Draft> drafts, List<int> near, Quotation quotation)
    {
        int holder = -1;
        foreach (int i in near)
        {
            Draft draft = drafts[i];
            if (draft.Trigger is { } cue && quotation.Outer.Covers(cue.Span)) continue;
            if (!draft.ContentOverlaps(quotation.Inner)) continue;
            if (!draft.ContentCovers(quotation.Inner)) drafts[i] = draft with { Content = Union(draft.Content, quotation) };
            if (holder < 0 || draft.ContentLength < drafts[holder].ContentLength) holder = i;
        }
        return holder;
    }

    private static ValueList<TextSpan> Union(ValueList<TextSpan> content, Quotation quotation)
    {
        TextSpan joined = quotation.Inner;
        List<TextSpan> rest = [];
        foreach (TextSpan span in content)
            if (span.Overlaps(quotation.Outer)) joined = joined.Union(span);
            else rest.Add(span);
        rest.Add(ContentSpans.Cap(joined));
        rest.Sort();
        return [.. rest];
    }

    /// <summary>The nearest cue of the sentences the quotation touches, or of the one that ends with a colon before it.</summary>
    private int GiveToWaiting(List<Draft> drafts, List<int> near, Quotation quotation)
    {
        int best = -1;
        int distance = int.MaxValue;
        foreach (int i in near)
        {
            Draft draft = drafts[i];
            if (!draft.WantsQuote || draft.Cue is not { } cue || quotation.Outer.Covers(cue.Span)) continue;
            TextSpan sentence = cue.Sentence.Span;
            bool isNear = sentence.Overlaps(quotation.Outer) || IsColonBetween(sentence.End, quotation.Outer.Start);
            int gap = cue.Span.Start > quotation.Outer.End ? cue.Span.Start - quotation.Outer.End : quotation.Outer.Start - cue.Span.End;
            if (isNear && gap < distance) (best, distance) = (i, gap);
        }
        if (best < 0) return GiveToClause(drafts, near, quotation);
        // "warned the council: …": the object was only spoken to.
        drafts[best] = drafts[best] with { Content = [], WantsQuote = false };
        return Add(drafts, best, quotation);
    }

    /// <summary>"He opposed the plan: …", "she blamed the rain: …": what follows the colon is said in the words of who speaks in the main clause.</summary>
    private int GiveToClause(List<Draft> drafts, List<int> near, Quotation quotation)
    {
        int best = -1;
        foreach (int i in near)
            if (drafts[i] is { Cue: { IsVerb: true } cue, Speakers.Count: > 0, IsOwnVoice: false } && !quotation.Outer.Covers(cue.Span)
                && Clause.FirstConjunct(cue).Head is null && IsColonBefore(cue, quotation) && (best < 0 || drafts[best].Cue!.Index < cue.Index)) best = i;
        return best < 0 ? -1 : Add(drafts, best, quotation);
    }

    private bool IsColonBefore(Word cue, Quotation quotation)
    {
        if (IsColonBetween(cue.Sentence.Span.End, quotation.Outer.Start)) return true;
        return cue.Span.End < quotation.Outer.Start && cue.Sentence.Span.Overlaps(quotation.Outer) && IsColonBetween(quotation.Outer.Start, quotation.Outer.Start);
    }

    private bool IsColonBetween(int end, int start)
    {
        if (start < end || start - end > 2) return false;
        string text = desk.Analysis.Report.Source.Text;
        int last = end - 1;
        while (last > 0 && char.IsWhiteSpace(text[last])) last--;
        return text[last] == ':';
    }

    /// <summary>"…," he wrote, "…": the cue stands between the two parts of one quotation.</summary>
    private bool IsInterrupted(Draft draft, Quotation before, Quotation quotation)
    {
        if (before.Section != quotation.Section || draft.Trigger is not { } cue) return false;
        TextSpan between = new(before.Outer.End, quotation.Outer.Start);
        return between.Length <= WidestInterruption && between.Covers(cue.Span) && desk.Analysis.TextOf(between).TrimEnd() is [.., ',' or '—' or '–'];
    }

    /// <summary>"…," he said. "…": the second stands right after the sentence of the first and has no cue of its own.</summary>
    private bool Resumes(List<Draft> drafts, List<int> near, Quotation before, Quotation quotation)
    {
        if (before.Section != quotation.Section) return false;
        WordRange words = desk.Analysis.WordsIn(quotation.Outer);
        WordRange earlier = desk.Analysis.WordsIn(before.Outer);
        if (words.IsEmpty || earlier.IsEmpty) return false;
        Sentence sentence = desk.Analysis.Words[words.First].Sentence;
        if (sentence.Range.First < words.First || !IsSentence(quotation) || sentence.Index - desk.Analysis.Words[earlier.End - 1].Sentence.Index > 1) return false;
        Sentence end = desk.Analysis.Words[words.End - 1].Sentence;
        foreach (int i in near)
            if (drafts[i].Cue is { } cue && !quotation.Outer.Covers(cue.Span) && cue.Sentence.Index >= sentence.Index && cue.Sentence.Index <= end.Index) return false;
        return true;
    }

    private bool IsSentence(Quotation quotation) =>
        quotation.IsOpen || desk.Analysis.TextOf(quotation.Inner)[^1] is '.' or '!' or '?' or '…';

    private static int Add(List<Draft> drafts, int holder, Quotation quotation)
    {
        Draft draft = drafts[holder];
        drafts[holder] = draft with { Content = [.. draft.Content.Append(ContentSpans.Cap(quotation.Inner)).Order()] };
        return holder;
    }

    /// <summary>The quotation is its signer's, whatever cue the reader model took the dash for.</summary>
    private static int AddSigned(List<Draft> drafts, Mention signer, Quotation quotation)
    {
        for (int i = 0; i < drafts.Count; i++)
            if (drafts[i].ContentOverlaps(quotation.Inner) && drafts[i].Cue is { } cue && !quotation.Outer.Covers(cue.Span)) drafts[i] = drafts[i] with { Content = [], IsBare = false, WantsQuote = false };
        drafts.Add(new Draft { Rule = "quote.signed", Act = Act.Claim, Speakers = signer.Actors, SourceSpan = signer.Span, Content = [ContentSpans.Cap(quotation.Inner)] });
        return drafts.Count - 1;
    }

    private bool IsWholeParagraph(Quotation quotation)
    {
        TextSpan section = desk.Analysis.Report.Sections[quotation.Section].Span;
        return quotation.Inner.Length >= ShortestUncued && section.Length - quotation.Outer.Length < 4;
    }

    private static Draft Uncued(Draft earlier, Quotation quotation) => new()
    {
        Rule = "quote.uncued",
        Act = Act.Claim,
        Speakers = earlier.Speakers,
        Medium = earlier.Medium,
        Content = [ContentSpans.Cap(quotation.Inner)],
    };

    /// <summary>A content that is one quotation is what stands between the marks.</summary>
    private TextSpan WithoutMarks(TextSpan content)
    {
        foreach (Quotation quotation in QuotationsNear(content))
        {
            if (quotation.IsNested || !quotation.Outer.Covers(content)) continue;
            TextSpan inner = new(Math.Max(content.Start, quotation.Inner.Start), Math.Min(content.End, quotation.Inner.End));
            return inner.IsEmpty ? content : inner;
        }
        return content;
    }

    private ValueList<TextSpan> QuotedIn(Draft draft)
    {
        List<TextSpan> quoted = [];
        foreach (TextSpan content in draft.Content)
            foreach (Quotation quotation in QuotationsNear(content))
            {
                TextSpan common = new(Math.Max(content.Start, quotation.Inner.Start), Math.Min(content.End, quotation.Inner.End));
                if (!quotation.IsNested && !common.IsEmpty) quoted.Add(common);
            }
        return [.. quoted];
    }

    private IEnumerable<Quotation> QuotationsNear(TextSpan content)
    {
        int low = 0;
        int high = desk.Quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (desk.Quotations[middle].Outer.End <= content.Start && !desk.Quotations[middle].IsNested) low = middle + 1;
            else high = middle;
        }
        for (int i = Math.Max(0, low - 1); i < desk.Quotations.Count && desk.Quotations[i].Outer.Start < content.End; i++) yield return desk.Quotations[i];
    }

    private static List<int> ListOf(Dictionary<int, List<int>> lists, int key)
    {
        if (!lists.TryGetValue(key, out List<int>? list)) lists[key] = list = [];
        return list;
    }
}
