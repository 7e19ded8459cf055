using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Known verbs and their forms, from <c>data/lexicon/en/verbs.tsv</c>: mends lemmas the model cuts wrongly ("denied" to "denie").</summary>
internal sealed class VerbForms
{
    private static readonly Lazy<VerbForms> Shared = new(() => new VerbForms(DataFile.Embedded("data/lexicon/en/verbs.tsv")));

    private readonly FrozenSet<string> _verbs;
    private readonly FrozenDictionary<string, string> _irregular;

    public VerbForms(DataFile file)
    {
        Dictionary<string, string> irregular = [];
        foreach (DataRow row in file.Rows)
            foreach (string form in row.List("irregular")) irregular[form] = row["lemma"];
        _irregular = irregular.ToFrozenDictionary();
        _verbs = file.Rows.Select(row => row["lemma"]).ToFrozenSet();
    }

    public static VerbForms English => Shared.Value;

    /// <param name="guess">The model's lemma; kept where it is a known verb of this form, or where no known verb has the form.</param>
    public string LemmaOf(string form, string features, string guess)
    {
        string lower = form.ToLowerInvariant();
        bool isBase = features.Contains("VerbForm=Inf", StringComparison.Ordinal) || features.Contains("Tense=Pres|VerbForm=Fin", StringComparison.Ordinal);
        if (isBase && _verbs.Contains(lower)) return lower;
        if (_irregular.TryGetValue(lower, out string? known)) return known;
        string? first = null;
        foreach (string candidate in Candidates(lower))
        {
            if (!_verbs.Contains(candidate)) continue;
            if (candidate == guess && !(first is not null && Doubles(candidate) && lower.Length - candidate.Length is 2 or 3)) return guess;
            first ??= candidate;
        }
        return first ?? guess;
    }

    /// <summary>"cut", "put": the past of which is written as the present is.</summary>
    public bool IsPastToo(string form) => form.ToLowerInvariant() is var lower && _irregular.GetValueOrDefault(lower) == lower;

    /// <summary>True for a form of a known verb.</summary>
    public bool Knows(string lower) => _irregular.ContainsKey(lower) || Candidates(lower).Any(_verbs.Contains);

    /// <summary>"rap", "hop", "star": their past doubles the last letter, so "raped", "hoped" and "stared" are of other verbs.</summary>
    private static bool Doubles(string verb) =>
        verb.Length is 3 or 4 && IsVowel(verb[^2]) && !verb[..^2].Any(IsVowel) && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y' or 'h');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>No verb has "imposed" or "sent" for a present or an infinitive: such a form that the model calls one is past.</summary>
    public static string FeaturesOf(string form, string lemma, string features)
    {
        bool isInfinitive = features is "VerbForm=Inf", isPresent = isInfinitive || features.Contains("Tense=Pres|VerbForm=Fin", StringComparison.Ordinal);
        bool isForm = lemma is "be" || form.Equals(lemma, StringComparison.OrdinalIgnoreCase) || form[^1] is 's' or 'S' || form.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        bool isPast = isPresent && !isForm && (form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || English._irregular.ContainsKey(form.ToLowerInvariant()));
        return !isPast ? features : isInfinitive ? "Tense=Past|VerbForm=Part" : "Mood=Ind|Tense=Past|VerbForm=Fin";
    }

    /// <summary>
    /// "Talks" that the model leaves as it stands: a noun in <c>-s</c> that English has as a verb too is the plural of that word. A plural in <c>-ies</c> of which the model leaves <c>-ie</c>: "armies", "worries"; short words ("ties") and "movies" keep it. Or one in
    /// <c>-shes</c>, <c>-ches</c>, <c>-sses</c> of which it leaves the <c>e</c>: "clashes", "speeches"; "caches" and "headaches" keep it.
    /// </summary>
    public static string NounLemmaOf(string form, string guess)
    {
        if (guess.Length > 4 && guess[^1] == 's' && guess[^2] is not ('s' or 'u' or 'i') && guess.Equals(form, StringComparison.OrdinalIgnoreCase) && English._verbs.Contains(guess[..^1].ToLowerInvariant()))
            return guess[..^1].ToLowerInvariant();
        if (guess.Length > 4 && guess.EndsWith("me", StringComparison.Ordinal) && form.EndsWith("men", StringComparison.OrdinalIgnoreCase)) return guess[..^1] + "an";
        if (guess.Length > 4 && guess.EndsWith("ie", StringComparison.Ordinal) && form.EndsWith("ies", StringComparison.OrdinalIgnoreCase)
            && guess is not ("movie" or "cookie" or "selfie" or "zombie" or "calorie" or "rookie" or "prairie"))
            return guess[..^2] + "y";
        bool hasSpareE = guess.EndsWith("she", StringComparison.Ordinal) || guess.EndsWith("che", StringComparison.Ordinal) || guess.EndsWith("sse", StringComparison.Ordinal);
        bool isOwn = guess is "cache" or "psyche" or "niche" or "cliche" or "avalanche" or "creche" or "finesse" || guess.EndsWith("ache", StringComparison.Ordinal);
        return hasSpareE && !isOwn && form.Length == guess.Length + 1 ? guess[..^1] : guess;
    }

    /// <summary>What the form could be a regular form of, best first.</summary>
    private static IEnumerable<string> Candidates(string form)
    {
        if (form.EndsWith("ied", StringComparison.Ordinal) || form.EndsWith("ies", StringComparison.Ordinal)) yield return form[..^3] + "y";
        if (form.EndsWith("ying", StringComparison.Ordinal)) yield return form[..^4] + "ie";
        string? stem = form.EndsWith("ing", StringComparison.Ordinal) ? form[..^3] : form.EndsWith("ed", StringComparison.Ordinal) ? form[..^2] : null;
        if (stem is { Length: > 1 })
        {
            yield return stem + "e";
            yield return stem;
            if (stem[^1] == stem[^2]) yield return stem[..^1];
            if (stem.EndsWith("ck", StringComparison.Ordinal)) yield return stem[..^1];
        }
        if (form.EndsWith('s') && form.Length > 2)
        {
            yield return form[..^1];
            if (form.EndsWith("es", StringComparison.Ordinal)) yield return form[..^2];
        }
        yield return form;
    }
}
