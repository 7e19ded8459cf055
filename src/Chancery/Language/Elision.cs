using Chancery.Text;

namespace Chancery.Language;

/// <summary>Cuts French words at their elision: "l'Élysée" is two words, "aujourd'hui" one.</summary>
internal static class Elision
{
    private static readonly string[] Elided = ["l", "d", "n", "s", "c", "j", "m", "t", "qu", "jusqu", "lorsqu", "puisqu"];

    /// <summary>Cuts the words from index <paramref name="first"/> on, in place.</summary>
    public static void CutFrom(int first, string text, List<TextSpan> words)
    {
        for (int i = first; i < words.Count; i++)
        {
            TextSpan word = words[i];
            int apostrophe = text.AsSpan(word.Start, word.Length).IndexOfAny('\'', '’');
            if (apostrophe <= 0 || apostrophe + 1 >= word.Length || !Elided.Contains(text[word.Start..(word.Start + apostrophe)].ToLowerInvariant())) continue;
            int second = word.Start + apostrophe + 1;
            words[i] = new TextSpan(word.Start, second);
            words.Insert(i + 1, new TextSpan(second, word.End));
        }
    }
}
