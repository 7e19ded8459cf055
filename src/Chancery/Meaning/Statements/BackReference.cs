using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>"This was stated by the minister": what was said stands in the sentence before.</summary>
internal static class BackReference
{
    public static Draft Resolve(Draft draft, Desk desk)
    {
        if (draft is not { Act: Act.Claim or Act.Announce, Content: [var span], Quoted.Count: 0, Cue: { } cue }) return draft;
        bool pointsBack = cue.Children.Any(child => child.Relation is "obj" or "nsubj:pass" && child.Span == span && child.Form.ToLowerInvariant() is "this" or "that");
        if (!pointsBack || cue.Sentence.Index == 0) return draft;
        Sentence before = desk.Analysis.Sentences[cue.Sentence.Index - 1];
        return before.IsParsed && before.Section.Id == cue.Sentence.Section.Id ? draft with { Content = [before.Span] } : draft;
    }
}
