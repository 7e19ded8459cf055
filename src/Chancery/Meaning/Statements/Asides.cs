using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>What a report adds of its own inside a sentence that tells what somebody says: not that speaker's words.</summary>
internal static class Asides
{
    private static readonly string[] TimeUnits = ["minute", "hour", "day", "week", "month", "year"];

    /// <summary>Indexes of the words below <paramref name="head"/> that are the report's own.</summary>
    public static IEnumerable<int> WordsIn(Word head, ReportingLexicon lexicon)
    {
        foreach (Word word in head.Subtree())
        {
            if (word == head) continue;
            if (IsAnswered(word, lexicon)) foreach (Word other in Phrase(word).Subtree()) yield return other.Index;
            else if (word.Form is "after" or "before" && word.Is("mark") && word.Head is { } clause && IsPast(clause) && StartOf(word, clause, head) is { } first)
                for (int i = first; i <= clause.Subtree().Last().Index; i++) yield return i;
        }
    }

    /// <summary>"…, which Oslo denies", "…, a charge that Oslo rejected": the answer of another.</summary>
    private static bool IsAnswered(Word clause, ReportingLexicon lexicon) =>
        clause.Relation == "acl:relcl" && lexicon.ActOf(clause.Lemma.ToLowerInvariant()) is Act.Deny or Act.Refuse && !Clause.IsPassive(clause)
        && clause.Child("nsubj") is { } subject && !subject.HasFeature("PronType=Rel") && subject.Lemma is not ("who" or "which" or "that") && clause.Child("ccomp", "xcomp") is null
        && Phrase(clause).Subtree().First() is var first && (first.Form == "," || WordBefore(first)?.Form == ",");

    private static Word Phrase(Word clause) => clause.Head is { IsNominal: true, Relation: "appos" or "parataxis" or "dep" } thing ? thing : clause;

    /// <summary>"…, hours after Rome had freed him"; "urged both to talk after Rome freed him": what is asked for does not follow what is past.</summary>
    private static int? StartOf(Word mark, Word clause, Word head)
    {
        Word? unit = WordBefore(mark);
        if (unit is not null && TimeUnits.Contains(unit.Lemma))
        {
            Word? before = WordBefore(unit);
            for (int steps = 0; steps < 3 && before is not null && before.Form != ","; steps++) before = WordBefore(before);
            return before is { Form: "," } && before.Index > head.Sentence.Words[0].Index ? before.Index + 1 : null;
        }
        return mark.Form == "after" && clause is { Relation: "advcl", Head: { } deed } && deed.Child("mark") is { Lemma: "to" } && deed.HasFeature("VerbForm=Inf") ? mark.Index : null;
    }

    private static bool IsPast(Word clause) => clause.HasFeature("Tense=Past") && (clause.HasFeature("VerbForm=Fin") || clause.Child("aux", "aux:pass") is not null);

    private static Word? WordBefore(Word word) =>
        word.Index > word.Sentence.Words[0].Index ? word.Sentence.Words[word.Index - 1 - word.Sentence.Words[0].Index] : null;
}
