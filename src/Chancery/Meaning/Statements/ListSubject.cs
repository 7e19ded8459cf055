using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Meaning;

/// <summary>Who acts in the points of a list: "The ministers: 1. welcomed …; 2. agreed …" names them once, before the colon.</summary>
internal static class ListSubject
{
    /// <returns>The subject of the sentence before the list, or its only noun; null where <paramref name="verb"/> does not open a point.</returns>
    public static Word? Of(Word verb, Analysis analysis)
    {
        Sentence point = verb.Sentence;
        if (point.Section.Kind is not SectionKind.List || Clause.FirstConjunct(verb) != point.Root) return null;
        int at = point.Index - 1;
        while (at >= 0 && analysis.Sentences[at].Section.Kind is SectionKind.List) at--;
        if (at < 0 || analysis.Sentences[at] is not { Root: { } root } lead || lead.Words[^1].Form != ":") return null;
        // "The ministers will:"
        if (root.Pos is PartOfSpeech.Aux) return root.Child("nsubj");
        return root.IsVerb ? SubjectFinder.Of(root).Word : root.IsNominal ? root.Child("nsubj") ?? root : null;
    }
}
