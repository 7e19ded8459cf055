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
        ILookup<int, Act> acts = drafts.Where(draft => draft is { IsOwnVoice: true, Cue: not null, Denied: false, Source: not null } && draft.Act is not Act.Claim)
            .ToLookup(draft => draft.Cue!.Sentence.Index, draft => draft.Act);
        ValueList<Section> sections = desk.Analysis.Report.Sections;
        for (int i = document.FirstSection; i < document.EndSection; i++)
        {
            if (sections[i].Kind is not (SectionKind.Paragraph or SectionKind.List)) continue;
            foreach (TextSpan span in PartsOf(sections[i], acts)) yield return Part(document, span);
        }
    }

    private static Draft Part(Document document, TextSpan span) => new()
    {
        Rule = document.Kind.ToString().ToLowerInvariant(),
        Act = Act.Claim,
        Speakers = document.Speakers,
        Addressees = document.Addressees,
        SourceSpan = document.Source,
        Medium = new Medium(document.Kind, document.Speakers.Count == 1 ? document.Speakers[0] : null, document.Source),
        Content = [ContentSpans.Cap(span)],
    };

    private IEnumerable<TextSpan> PartsOf(Section section, ILookup<int, Act> acts)
    {
        TextSpan? part = null;
        Act? current = null;
        bool isSaid = false;
        foreach (Sentence sentence in desk.Analysis.Sentences.Where(sentence => sentence.Section == section))
        {
            Act? act = acts[sentence.Index].Select(act => (Act?)act).FirstOrDefault();
            if (part is { } before && act is not null && act != current)
            {
                if (isSaid) yield return before;
                (part, current, isSaid) = (null, act, false);
            }
            current = act ?? current;
            part = part is { } open ? open.Union(sentence.Span) : sentence.Span;
            isSaid |= sentence.Words.Any(word => word.HasFeature("VerbForm=Fin"));
        }

        // Without a finite verb it is a place, an hour, a heading.
        if (part is { } last && isSaid) yield return last;
    }
}
