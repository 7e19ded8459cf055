using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Tells headings of plain text, which has no other mark for them: short, without a final stop, not a quotation.</summary>
internal static class Headings
{
    private const int MostWords = 18;
    private const int Longest = 140;

    public static bool IsHeading(string text, TextSpan block)
    {
        if (block.Length > Longest) return false;
        ReadOnlySpan<char> words = text.AsSpan(block.Start, block.Length);
        if (words.Contains('\n') || Spans.CountWords(words) > MostWords || !HasLetters(words)) return false;
        if (IsQuotation(words) || Turn.IsAt(text, block) || char.IsLower(words[0])) return false;
        ReadOnlySpan<char> end = words.TrimEnd("\"”’'») ");
        return !end.IsEmpty && end[^1] is not ('.' or '!' or '?' or '…' or ':' or ';' or ',');
    }

    private static bool IsQuotation(ReadOnlySpan<char> words) =>
        words[0] is '"' or '“' or '«' or '„' && words[^1] is '"' or '”' or '»' or '“';

    private static bool HasLetters(ReadOnlySpan<char> words)
    {
        int letters = 0;
        foreach (char c in words)
            if (char.IsLetter(c)) letters++;
        return letters >= 3 && letters * 2 >= words.Length;
    }
}
