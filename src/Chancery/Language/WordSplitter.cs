using Chancery.Text;

namespace Chancery.Language;

/// <summary>Splits text into syntactic words as the English treebanks of Universal Dependencies do; linear in the text's length.</summary>
internal static class WordSplitter
{
    /// <summary>Appends the words of <paramref name="within"/>, in order; together they hold every character that is neither white space nor a repeated name (<see cref="RepeatedNames"/>).</summary>
    public static void Split(string text, TextSpan within, List<TextSpan> words)
    {
        int from = within.Start;
        foreach (TextSpan cut in RepeatedNames.Find(text, within))
        {
            SplitPart(text, new TextSpan(from, cut.Start), words);
            from = cut.End;
        }
        SplitPart(text, new TextSpan(from, within.End), words);
    }

    private static void SplitPart(string text, TextSpan within, List<TextSpan> words)
    {
        ReadOnlySpan<char> part = text.AsSpan(within.Start, within.Length);
        for (int i = 0; i < part.Length;)
        {
            if (char.IsWhiteSpace(part[i]))
            {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < part.Length && !char.IsWhiteSpace(part[end])) end++;
            while (i < end)
            {
                int next = WordScanner.EndOf(part, i, end);
                words.Add(new TextSpan(within.Start + i, within.Start + next));
                i = next;
            }
        }
    }
}
