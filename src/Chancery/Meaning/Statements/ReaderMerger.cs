using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Adds what the reader model marks as reported speech: content for cues the tree left without, and cues no rule knew.</summary>
internal sealed class ReaderMerger(Desk desk, SpeakerFinder speakers)
{
    public List<Draft> Merge(List<Draft> drafts)
    {
        ILookup<int, int> byCue = Enumerable.Range(0, drafts.Count).Where(i => drafts[i].Cue is not null).ToLookup(i => drafts[i].Cue!.Index);
        foreach (Attribution attribution in desk.Analysis.Attributions)
        {
            if (attribution.Cue.IsEmpty) continue;
            bool isKnown = false;
            bool isFilled = Enumerable.Range(attribution.Cue.First, attribution.Cue.End - attribution.Cue.First).Any(word => byCue[word].Any(i => drafts[i].Content.Count > 0));
            for (int word = attribution.Cue.First; word < attribution.Cue.End; word++)
                foreach (int i in byCue[word])
                {
                    isKnown = true;
                    drafts[i] = Complete(drafts[i], attribution, isFilled);
                }
            if (!isKnown && Read(attribution) is { } draft) drafts.Add(draft);
        }
        return drafts;
    }

    private Draft Complete(Draft draft, Attribution attribution, bool isFilled)
    {
        bool isSameSource = draft.Source is not { } named || attribution.Sources.Count == 0 || attribution.Sources.Any(range => range.Contains(named.Index));
        if (draft.Content.Count == 0 && !draft.IsBare && !isFilled && attribution.Contents.Count > 0 && isSameSource && !IsThing(draft, attribution))
            draft = draft with { Content = ContentOf(attribution), Rule = draft.Rule + ".reader" };
        else if (isSameSource && draft.Cue is { } saying && RunsOver(attribution, saying)) return draft;
        else if (isSameSource && draft.Rule.EndsWith(".obj", StringComparison.Ordinal) && Wider(draft, attribution) is { } wider) draft = draft with { Content = wider };
        else if (isSameSource && draft.Cue is { } cue) draft = draft with { Content = WithTail(draft.Content, attribution, cue) };
        if (isSameSource && Better(draft, attribution) is { } better) draft = draft with { Content = better };
        bool isPassive = draft.Cue is { } passive && (Clause.IsPassive(passive) || passive.HasFeature("Voice=Pass"));
        if (draft.Source is not null || isPassive || attribution.Sources.Count == 0 || HeadOf(attribution.Sources[0]) is not { } source) return draft;
        SpeakerFinder.Speaker speaker = speakers.Of(source);
        return speaker.Actors.Count == 0 ? draft : draft with
        {
            Source = source,
            SourceSpan = speaker.Span,
            Speakers = speaker.Actors,
            Medium = draft.Medium ?? speaker.Medium,
            IsOwnVoice = source.HasFeature("Person=1"),
        };
    }

    /// <summary>"recalled its ambassador": the object of a verb that takes a clause or a quotation and no thing.</summary>
    private bool IsThing(Draft draft, Attribution attribution) =>
        draft.WantsQuote && draft.Cue?.Child("obj") is { IsNominal: true } thing && HeadOf(attribution.Contents[0]) == thing && (desk.IsPerson(thing) || desk.Cast.MentionAt(thing) is not null)
        && !attribution.Contents.Any(range => Enumerable.Range(range.First, range.Length).Any(i => desk.IsQuoted(desk.Analysis.Words[i]) || desk.Analysis.Words[i].HasFeature("VerbForm=Fin")));

    /// <summary>"called the talk <i>long and useful</i>": the tree found the thing alone, the model also what was said of it.</summary>
    private ValueList<TextSpan>? Wider(Draft draft, Attribution attribution)
    {
        ValueList<TextSpan> spans = ContentOf(attribution);
        bool isWider = draft.Content.Count == 1 && spans.Count == 1 && spans[0] != draft.Content[0] && spans[0].Covers(draft.Content[0])
            && draft.Cue is { } cue && !cue.Is("acl") && !spans[0].Overlaps(cue.Span) && cue.Sentence.Span.Covers(spans[0]);
        return isWider ? spans : null;
    }

    /// <summary>The model's content for the tree's where both mean the same words and the model's begins with them and has no more holes: the tree loses
    /// the second of two coordinated clauses and keeps an aside that is the report's; it may end sooner only before a mark.</summary>
    private ValueList<TextSpan>? Better(Draft draft, Attribution attribution)
    {
        if (draft.Content.Count == 0 || draft.Cue is not { } cue || cue.Is("acl")) return null;
        ValueList<TextSpan> spans = ContentOf(attribution);
        if (spans.Count == 0 || spans.Any(span => span.Overlaps(cue.Span) || !cue.Sentence.Span.Covers(span))) return null;
        int common = spans.Sum(span => draft.Content.Sum(own => span.Overlaps(own) ? Math.Min(span.End, own.End) - Math.Max(span.Start, own.Start) : 0));
        if (2 * common < Math.Min(spans.Sum(span => span.Length), draft.ContentLength)) return null;
        if (IsCutShort(spans[^1], draft.Content[^1])) return null;
        bool beginsSame = spans.Count == 1 && spans[0].Start == draft.Content[0].Start;
        return beginsSame || (spans.Count < draft.Content.Count && 2 * common >= draft.ContentLength) ? spans : null;
    }

    private bool IsCutShort(TextSpan span, TextSpan whole) =>
        span.End < whole.End && desk.Analysis.TextOf(new TextSpan(span.End, whole.End)).TrimStart() is not [',' or ';' or '—' or '–' or '-' or '(', ..];

    /// <summary>"A, he said, and B": the tree hangs B on "said", the model knows it for content.</summary>
    private ValueList<TextSpan> WithTail(ValueList<TextSpan> content, Attribution attribution, Word cue)
    {
        if (content.Count == 0 || content[0].Start > cue.Span.Start) return content;
        foreach (TextSpan span in ContentOf(attribution))
            if (span.Start > cue.Span.End && cue.Sentence.Span.Covers(span) && !content.Any(span.Overlaps)) content = [.. content, span];
        return content;
    }

    /// <summary>A cue the lexicon doesn't hold counts only where quotation marks show that something was said.</summary>
    private Draft? Read(Attribution attribution)
    {
        if (attribution.Contents.Count == 0 || attribution.Sources.Count == 0 || HeadOf(attribution.Sources[0]) is not { } source) return null;
        if (HeadOf(attribution.Cue) is not { } cue || !(cue.IsVerb || cue.IsNominal || cue.Pos is PartOfSpeech.Punct) || (cue.IsVerb && !Clause.IsReal(cue))) return null;
        // "Bolsonaro opposed the statement: …": what follows is not the statement's.
        if (cue.IsNominal && cue.Relation is "obj" && cue.Head is { } verb && desk.Lexicon.ActOf(verb.Lemma.ToLowerInvariant()) is not null) return null;
        // "the statement quoted him as saying" is read with "saying".
        if (cue.Children.Any(Clause.IsAsSaying)) return null;
        // "President Lopez: …" opens a turn.
        if (cue.Form == ":" && Turn.IsLabelled(desk.Analysis.Report.Source.Text, new TextSpan(cue.Sentence.Section.Span.Start, cue.Span.End + 1))) return null;
        ValueList<TextSpan> content = ContentOf(attribution);
        if (!content.Any(span => cue.Sentence.Section.Span.Overlaps(span)) && cue.Sentence.Words[^1].Form != ":") return null;
        string lemma = cue.Lemma.ToLowerInvariant();
        Act? act = cue.IsVerb ? ActOf(cue, lemma, attribution.Cue) : null;
        bool isQuoted = desk.Quotations.Any(quotation => !quotation.IsNested && quotation.Inner.Length > 12 && content.Any(span => span.Overlaps(quotation.Inner)));
        if (act is null && !isQuoted) return null;
        SpeakerFinder.Speaker speaker = speakers.Of(source);
        if (speaker.Actors.Count == 0 ? act is null || !speaker.IsHuman : !speaker.IsKnown) return null;
        return new Draft
        {
            Rule = "reader." + (act is null ? "quote" : lemma),
            Act = act ?? Act.Claim,
            Cue = cue,
            Trigger = new Trigger(desk.Analysis.SpanOf(attribution.Cue), lemma),
            Source = source,
            SourceSpan = speaker.Span,
            Speakers = speaker.Actors,
            Medium = speaker.Medium,
            Content = content,
            IsOwnVoice = source.HasFeature("Person=1"),
            Denied = cue.IsVerb && Clause.IsNegated(cue),
        };
    }

    /// <summary>The act of the longest line whose words the cue holds: "also called for"; of "voiced concern" the noun's.</summary>
    private Act? ActOf(Word cue, string lemma, WordRange range)
    {
        string[] words = [.. Enumerable.Range(range.First, range.Length).Select(i => desk.Analysis.Words[i].Form.ToLowerInvariant())];
        if (desk.Lexicon.Of(ReportingKind.Verb, lemma).FirstOrDefault(entry => entry.Rest.Count > 0 && entry.Rest.All(words.Contains)) is { } phrase) return phrase.Act;
        bool isLight = desk.Lexicon.Of(ReportingKind.Light, lemma).Count > 0;
        return (isLight && cue.Child("obj") is { } noun ? desk.Lexicon.Noun(noun.Lemma.ToLowerInvariant()) is { Act: not Act.Claim } entry ? entry.Act : (Act?)null : null) ?? desk.Lexicon.ActOf(lemma);
    }

    /// <summary>"said it would pay and accused Oslo": the reader's content may take in a second act of the same speaker.</summary>
    private bool RunsOver(Attribution attribution, Word cue) =>
        cue.ChildrenOf("conj").Any(second => second.Index > cue.Index && second.HasFeature("VerbForm=Fin") && ContentOf(attribution).Any(span => span.Covers(second.Span)));

    private ValueList<TextSpan> ContentOf(Attribution attribution)
    {
        List<TextSpan> spans = [];
        foreach (WordRange range in attribution.Contents)
        {
            // "Asked whether …, the envoy said": another asked.
            if (attribution.Contents.Count > 1 && HeadOf(range) is { Lemma: "ask", Relation: "advcl" }) continue;
            SortedSet<int> kept = [.. Enumerable.Range(range.First, range.End - range.First)];
            if (kept.Count > 0 && desk.Analysis.Words[range.First].Form.ToLowerInvariant() is "that" or "and" or "but") kept.Remove(range.First);
            // A span of the model may run on from one paragraph to the next.
            foreach (IGrouping<int, int> part in kept.GroupBy(word => desk.SectionOf(desk.Analysis.Words[word])))
            {
                SortedSet<int> words = [.. part];
                spans.AddRange(ContentSpans.Spans(words, new ArraySegment<Word>([.. desk.Analysis.Words.Skip(words.Min).Take(words.Max + 1 - words.Min)])));
            }
        }
        return [.. spans];
    }

    /// <summary>The word of the range that hangs on none other of it.</summary>
    private Word? HeadOf(WordRange range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            Word word = desk.Analysis.Words[i];
            if ((word.Pos is not PartOfSpeech.Punct || range.End - range.First == 1) && (word.Head is null || !range.Contains(word.Head.Index))) return word;
        }
        return null;
    }
}
