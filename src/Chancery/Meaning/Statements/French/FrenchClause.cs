using Chancery.Language;

namespace Chancery.Meaning;

/// <summary>A French verb of saying with the words of its group: "n'a pas déclaré", "s'est dit prêt", "affirme-t-il".</summary>
/// <param name="First">Index in the report of the group's first word.</param>
/// <param name="Verb">The word that carries it.</param>
/// <param name="Last">Index of the group's last word: the pronoun of an inversion, else the verb.</param>
/// <param name="Pronoun">The subject that follows the verb ("a-t-elle dit"); null for none.</param>
internal sealed record FrenchClause(FrenchEntry Entry, int First, Word Verb, int Last, Word? Pronoun, bool IsPlural, bool IsNegated, bool IsHedged);

/// <summary>Recognizes French verb groups by the words before and after the verb.</summary>
internal static class FrenchClauseReader
{
    private const int FarthestAuxiliary = 7;

    private static readonly string[] Auxiliaries = ["a", "ont", "avait", "avaient", "est", "sont", "était", "étaient", "aurait", "auraient", "ayant", "ai", "avons"];

    private static readonly string[] Plurals = ["ont", "avaient", "sont", "étaient", "auraient"];

    private static readonly string[] Adverbs = ["pas", "plus", "jamais", "également", "aussi", "ensuite", "déjà", "encore", "toutefois", "ainsi", "par", "ailleurs", "à", "nouveau", "lui", "même", "bien", "donc", "-", "t", "il", "elle", "ils", "elles", "on", "tous", "tout", "deux", "de", "son", "côté", "pour", "sa", "leur", "part"];

    private static readonly string[] Clitics = ["ne", "n'", "n’", "se", "s'", "s’", "lui", "leur", "y", "en", "nous", "l'", "l’", "m'", "m’"];

    private static readonly string[] Determiners = ["le", "la", "les", "l'", "l’", "un", "une", "des", "de", "du", "d'", "d’", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "au", "aux", "notre", "nos", "en", "sans", "toute", "chaque"];

    private static readonly string[] Pronouns = ["il", "elle", "ils", "elles"];

    /// <param name="isShared">A verb before it in the sentence has an auxiliary: "a condamné le crime et estimé que".</param>
    public static FrenchClause? Read(IReadOnlyList<Word> words, Sentence sentence, Word verb, FrenchEntry entry, bool isShared)
    {
        int auxiliary = AuxiliaryOf(words, sentence, verb, entry);
        if (auxiliary < 0 && isShared && !entry.IsReflexive && !entry.IsAttribute && NeedsAuxiliary(verb.Form) && verb.Index > sentence.Range.First && Lower(words[verb.Index - 1]) is "et" or "puis")
            return new FrenchClause(entry, verb.Index, verb, verb.Index, null, false, false, false);
        if (auxiliary < 0 && (entry.IsAttribute || NeedsAuxiliary(verb.Form) || IsNoun(words, sentence, verb))) return null;
        int first = auxiliary < 0 ? verb.Index : auxiliary;
        while (first > sentence.Range.First && Clitics.Contains(Lower(words[first - 1]))) first--;
        string[] group = [.. Enumerable.Range(first, verb.Index - first).Select(i => Lower(words[i]))];
        bool isReflexive = group.Any(form => form is "se" or "s'" or "s’");
        if (isReflexive != entry.IsReflexive || group.Contains("été")) return null;
        bool isBeing = auxiliary >= 0 && Lower(words[auxiliary]) is "est" or "sont" or "était" or "étaient";
        if (isBeing && !isReflexive && entry.Lemma != "convenir") return null;
        int last = verb.Index;
        Word? pronoun = Enumerable.Range(first, verb.Index - first).Select(i => words[i]).FirstOrDefault(word => auxiliary >= 0 && word.Index > auxiliary && Pronouns.Contains(Lower(word)));
        for (int i = verb.Index + 1; pronoun is null && i < Math.Min(sentence.Range.End, verb.Index + 5) && Lower(words[i]) is "-" or "t" or "il" or "elle" or "ils" or "elles"; i++)
            if (Pronouns.Contains(Lower(words[i])) && words[i - 1].Form == "-") (pronoun, last) = (words[i], i);
        bool isNegated = group.Any(form => form is "ne" or "n'" or "n’");
        bool isPlural = auxiliary >= 0 ? Plurals.Contains(Lower(words[auxiliary])) : Lower(verb).EndsWith("ent", StringComparison.Ordinal);
        return new FrenchClause(entry, first, verb, last, pronoun, isPlural, isNegated, group.Any(form => form is "aurait" or "auraient"));
    }

    public static string Lower(Word word) => word.Form.ToLowerInvariant();

    public static bool IsDeterminer(Word word) => Determiners.Contains(Lower(word));

    private static int AuxiliaryOf(IReadOnlyList<Word> words, Sentence sentence, Word verb, FrenchEntry entry)
    {
        bool isSaid = !entry.IsAttribute;
        for (int i = verb.Index - 1; i >= Math.Max(sentence.Range.First, verb.Index - FarthestAuxiliary); i--)
        {
            string form = Lower(words[i]);
            if (!isSaid && form is "dit" or "dite" or "dits" or "dites" or "disent" or "montré" or "montrée" or "déclaré" or "déclarée")
            {
                isSaid = true;
                if (i > sentence.Range.First && Lower(words[i - 1]) is "se") return i;
            }
            else if (Auxiliaries.Contains(form)) return isSaid ? i : -1;
            else if (!Adverbs.Contains(form) && !form.EndsWith("ment", StringComparison.Ordinal) && form is not "été") return -1;
        }
        return -1;
    }

    /// <summary>A form that is only a participle: "promis", "affirmé".</summary>
    private static bool NeedsAuxiliary(string form) =>
        form.EndsWith('é') || form.EndsWith("ée", StringComparison.Ordinal) || form.EndsWith("és", StringComparison.Ordinal) || form.EndsWith("ées", StringComparison.Ordinal)
        || form.EndsWith('u') || form.EndsWith("us", StringComparison.Ordinal) || form is "promis" or "admis" or "averti" or "démenti" or "poursuivi";

    private static bool IsNoun(IReadOnlyList<Word> words, Sentence sentence, Word verb) =>
        verb.Index == sentence.Range.First || IsDeterminer(words[verb.Index - 1]) || char.IsUpper(verb.Form[0]);
}
