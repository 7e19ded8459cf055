using System.Text;

namespace Chancery.World;

/// <summary>Brings spellings of one name together, for comparing names within one report; never used to look people up in the world.</summary>
internal static class NameFold
{
    private static readonly (string From, string To)[] Spellings =
    [
        ("kh", "h"), ("tch", "ch"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("iy", "i"), ("yy", "i"), ("ii", "i"), ("y", "i"), ("j", "i"),
        ("w", "v"), ("q", "k"), ("ck", "k"), ("ph", "f"), ("ae", "e"), ("oe", "o"), ("ue", "u"),
    ];

    /// <summary>Lower case, without diacritics, apostrophes and stops.</summary>
    public static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        foreach (char c in Spelling.Fold(name))
        {
            if (c is '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or '.' or '`') continue;
            plain.Append(c == '-' ? ' ' : char.ToLowerInvariant(c));
        }
        return plain.ToString().Trim();
    }

    /// <summary>Equal for Zelensky, Zelenskyy and Zelenskiy, for Putin and Poutine.</summary>
    public static string Skeleton(string name)
    {
        string skeleton = Plain(name);
        foreach (string article in (ReadOnlySpan<string>)["al ", "el ", "as ", "ash ", "an "])
            if (skeleton.StartsWith(article, StringComparison.Ordinal)) skeleton = skeleton[article.Length..];
        foreach ((string from, string to) in Spellings) skeleton = skeleton.Replace(from, to, StringComparison.Ordinal);
        StringBuilder single = new(skeleton.Length);
        foreach (char c in skeleton)
            if (single.Length == 0 || single[^1] != c) single.Append(c);
        return single.Length > 4 && single[^1] == 'e' ? single.ToString(0, single.Length - 1) : single.ToString();
    }

    /// <summary>ASCII, lower case, words joined by hyphens: what follows the colon of an id.</summary>
    public static string Slug(string name)
    {
        StringBuilder slug = new(name.Length);
        foreach (char c in Plain(name))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
