using Chancery.Text;

namespace Chancery.Reading;

internal static class Spans
{
    /// <summary>The span without white space at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }

    public static int CountWords(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && !inWord) words++;
            inWord = !char.IsWhiteSpace(c);
        }
        return words;
    }
}
