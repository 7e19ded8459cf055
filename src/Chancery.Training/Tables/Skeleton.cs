using System.Text;
using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>What is left of a name over all its transliterations: Muhammad and Mohamed, Sergei and Sergey, Volodymyr and Vladimir are one.</summary>
internal static class Skeleton
{
    /// <summary>Short syllables tell these names apart, so their letters are kept.</summary>
    private static readonly HashSet<string> Syllabic = ["CHN", "TWN", "PRK", "KOR", "VNM", "SGP", "LAO", "KHM", "MMR", "THA", "JPN"];

    private static readonly HashSet<string> Particles = ["al", "el", "bin", "ibn", "ben", "abd", "abdul", "ul", "de", "da", "do", "dos", "van", "von", "der", "la", "le", "y", "of", "the"];

    /// <summary>The words of the name that matter, each without its vowels; in their order.</summary>
    public static string[] Of(string name, string country) =>
        [.. Spelling.Slug(name).Split('-').Where(word => word.Length > 1 && !Particles.Contains(word)).Select(word => Syllabic.Contains(country) ? word : Bones(word))];

    /// <summary>True if one name's words are all among the other's, and at least two are shared.</summary>
    public static bool AreOne(string[] a, string[] b)
    {
        int shared = a.Intersect(b).Count();
        return shared >= 2 && shared == Math.Min(a.Distinct().Count(), b.Distinct().Count()) || a.Length == 1 && b.Length == 1 && a[0].Length > 2 && a[0] == b[0];
    }

    private static string Bones(string word)
    {
        if (word.Length <= 3) return word;
        StringBuilder bones = new();
        string plain = word.Replace("kh", "h", StringComparison.Ordinal).Replace("gh", "g", StringComparison.Ordinal).Replace("ph", "f", StringComparison.Ordinal)
            .Replace("x", "ks", StringComparison.Ordinal).Replace("dj", "j", StringComparison.Ordinal).Replace("tch", "ch", StringComparison.Ordinal)
            .Replace("ou", "u", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal);
        foreach (char c in plain)
        {
            char bone = c switch { 'w' => 'v', 'q' => 'k', _ => c };
            if (bone is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j') continue;
            if (bones.Length == 0 || bones[^1] != bone) bones.Append(bone);
        }
        return bones.Length < 2 ? word : bones.ToString();
    }
}
