namespace Chancery.Meaning;

/// <summary>Spellings a dictionary form may have when the reader cut an ending it does not know: "urg", "cancell", "planne", "deni".</summary>
internal static class LemmaVariants
{
    /// <summary>The lemma itself first.</summary>
    public static IEnumerable<string> Of(string lemma)
    {
        yield return lemma;
        if (lemma.Length < 3 || lemma.Contains(' ', StringComparison.Ordinal)) yield break;
        yield return lemma + "e";
        char last = lemma[^1];
        if (last == 'e') yield return lemma[..^1];
        if (last == lemma[^2]) yield return lemma[..^1];
        if (last == 'e' && lemma.Length > 3 && lemma[^2] == lemma[^3]) yield return lemma[..^2];
        if (last == 'i') yield return lemma[..^1] + "y";
        if (last == 'e' && lemma[^2] == 'i') yield return lemma[..^2] + "y";
    }

    /// <summary>The first hit of <paramref name="find"/> over the variants; null when none is known.</summary>
    public static T? First<T>(string lemma, Func<string, T?> find)
        where T : class
    {
        foreach (string variant in Of(lemma))
            if (find(variant) is { } found) return found;
        return null;
    }
}
