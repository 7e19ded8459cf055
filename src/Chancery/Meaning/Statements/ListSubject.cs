using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Meaning;

/// <summary>Who acts in the points of a list: "The ministers: 1. welcomed …; 2. agreed …" names them once, before the colon.</summary>
internal static class ListSubject
{
    private const int MostRecitals = 40;

    private const int LongestName = 12;

    /// <returns>The subject of the sentence before the list, or the noun it ends with; null where <paramref name="verb"/> does not open a point.</returns>
    public static Word? Of(Word verb, Analysis analysis)
    {
        Sentence point = verb.Sentence;
        if (point.Section.Kind is not SectionKind.List || Clause.FirstConjunct(verb) != point.Root) return null;
        int at = point.Index - 1;
        while (at >= 0 && analysis.Sentences[at].Section.Kind is SectionKind.List) at--;
        if (at < 0) return null;
        if (analysis.Sentences[at] is not { Root: { } root } lead || lead.Words[^1].Form != ":") return Resolving(analysis, at);
        // "The ministers will:"
        if (root.Pos is PartOfSpeech.Aux) return root.Child("nsubj");
        return (root.IsVerb ? SubjectFinder.Of(root).Word : root.IsNominal ? root.Child("nsubj") ?? root : null) ?? Resolving(analysis, at) ?? LastNamed(lead);
    }

    /// <summary>"The Security Council," above the recitals of a resolution ("Recalling …,"), whose points follow.</summary>
    private static Word? Resolving(Analysis analysis, int at)
    {
        for (int i = at; i >= 0 && i > at - MostRecitals; i--)
        {
            Sentence sentence = analysis.Sentences[i];
            if (sentence.Words[^1].Form is "." && sentence.Root is { } told && told.HasFeature("VerbForm=Fin")) return null;
            if (sentence.Words.Count <= LongestName && sentence.Words[0].Form == "The" && !sentence.Words.Any(word => word.HasFeature("VerbForm=Fin"))) return LastNamed(sentence);
        }
        return null;
    }

    /// <summary>The noun right before the mark that ends the sentence.</summary>
    private static Word? LastNamed(Sentence sentence) => sentence.Words.Count > 1 && sentence.Words[^2] is { IsNominal: true } noun ? noun : null;
}
