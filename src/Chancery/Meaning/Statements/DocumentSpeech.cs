using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Cuts what one speaker says over a whole document into statements: a paragraph is one, two where it does two things ("We condemn …. We call on …").</summary>
internal sealed class DocumentSpeech(Desk desk)
{
    /// <param name="drafts">Those found by cues; the speaker's own ("we condemn") tell where another act begins.</param>
    public IEnumerable<Draft> Of(Document document, IReadOnlyList<Draft> drafts)
    {
        if (!document.IsInFirstPerson) return Untold(document, drafts);
        ILookup<int, Draft> acts = drafts.Where(draft => draft is { Cue: not null, Denied: false, Source: not null } && draft.Act is not Act.Claim && (draft.IsOwnVoice || draft.Speakers.Count > 0 && draft.Speakers.Equals(document.Speakers)))
            .ToLookup(draft => draft.Cue!.Sentence.Index);
        return Paragraphs(document, acts);
    }

    /// <summary>Of a body that speaks of itself by name: what no cue of the sentence carries.</summary>
    private IEnumerable<Draft> Untold(Document document, IReadOnlyList<Draft> drafts)
    {
        if (document.Speakers is not [ActorId speaker] || speaker.IsKind("person")) yield break;
        HashSet<int> told = [.. drafts.Where(draft => draft.Cue is not null).Select(draft => draft.Cue!.Sentence.Index)];
        foreach (Sentence sentence in desk.Analysis.Sentences)
        {
            int section = desk.SectionOf(sentence.Words[0]);
            bool isIn = document.FirstSection <= section && section < document.EndSection && sentence.Section.Kind is SectionKind.Paragraph or SectionKind.List;
            if (isIn && !told.Contains(sentence.Index) && sentence.Words[^1].Form == "." && sentence.Root is { } root && (root.HasFeature("VerbForm=Fin") || root.Children.Any(child => child.HasFeature("VerbForm=Fin")))) yield return Part(document, sentence.Span);
        }
    }

    private IEnumerable<Draft> Paragraphs(Document document, ILookup<int, Draft> acts)
    {
        ValueList<Section> sections = desk.Analysis.Report.Sections;
        for (int i = document.FirstSection; i < document.EndSection; i++)
        {
            if (sections[i].Kind is not (SectionKind.Paragraph or SectionKind.List) || IsIntroduction(document, i)) continue;
            foreach (TextSpan span in PartsOf(sections[i], acts)) yield return Part(document, span);
        }
    }

    /// <summary>"The spokesperson issued the following statement:" above the statement.</summary>
    private bool IsIntroduction(Document document, int section) =>
        section == document.FirstSection && section + 1 < document.EndSection && desk.Analysis.TextOf(desk.Analysis.Report.Sections[section].Span).EndsWith(':');

    private static Draft Part(Document document, TextSpan span) => new()
    {
        Rule = document.Kind.ToString().ToLowerInvariant(),
        Act = Act.Claim,
        Speakers = document.Speakers,
        Addressees = document.Addressees,
        SourceSpan = document.Source,
        Medium = document.Medium,
        Content = [ContentSpans.Cap(span)],
    };

    private IEnumerable<TextSpan> PartsOf(Section section, ILookup<int, Draft> acts)
    {
        TextSpan? part = null;
        Act? current = null;
        bool isSaid = false;
        foreach ((TextSpan span, Act? act, bool isFinite) in desk.Analysis.Sentences.Where(sentence => sentence.Section == section).SelectMany(sentence => Pieces(sentence, [.. acts[sentence.Index]])))
        {
            if (part is { } before && act is not null && act != current)
            {
                if (isSaid) yield return before;
                (part, current, isSaid) = (null, act, false);
            }
            current = act ?? current;
            part = part is { } open ? open.Union(span) : span;
            isSaid |= isFinite;
        }

        // Without a finite verb it is a place, an hour, a heading.
        if (part is { } last && isSaid) yield return last;
    }

    /// <summary>The sentence, cut before each "and" that joins another act: "We condemn the raid and call on Oslo to …".</summary>
    private IEnumerable<(TextSpan Span, Act? Act, bool IsFinite)> Pieces(Sentence sentence, Draft[] acts)
    {
        int start = sentence.Span.Start;
        // "We stand ready to host": what "we" do anew is no part of what was condemned before.
        Act? act = acts.Length > 0 ? acts[0].Act : sentence.Root?.Child("nsubj") is { } subject && subject.HasFeature("Person=1") ? Act.Claim : null;
        foreach (Draft next in acts.Skip(1).Where(draft => draft.Cue is { Relation: "conj" }))
        {
            if (next.Act == act || next.Cue!.Span.Start <= start) continue;
            WordRange before = desk.Analysis.WordsIn(new TextSpan(start, next.Cue.Span.Start));
            int end = before.End;
            while (end > before.First && (desk.Analysis.Words[end - 1].Head == next.Cue || desk.Analysis.Words[end - 1].Relation is "cc" or "punct")) end--;
            if (end == before.First) continue;
            int from = end;
            while (desk.Analysis.Words[from].Relation is "cc" or "punct") from++;
            yield return (new TextSpan(start, desk.Analysis.Words[end - 1].Span.End), act, true);
            (start, act) = (desk.Analysis.Words[from].Span.Start, next.Act);
        }
        yield return (new TextSpan(start, sentence.Span.End), act, sentence.Words.Any(word => word.HasFeature("VerbForm=Fin")));
    }
}
