namespace Chancery.Reading;

/// <summary>The mark before a list item: "- ", "• ", "2) ", "(b) ".</summary>
internal static class ListMark
{
    private const int MostDigits = 2;

    /// <summary>Length of the mark with the space after it; 0 when there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty) return 0;
        int i = 0;
        if (words[0] is '-' or '*' or '+' or '•' or '·' or '–' or '▪' or '●' or '‣') i = 1;
        else if (LetterLength(words) is > 0 and var letter) i = letter;
        else
        {
            while (i < words.Length && i <= MostDigits && char.IsAsciiDigit(words[i])) i++;
            if (i is 0 or > MostDigits || i >= words.Length || words[i] is not ('.' or ')')) return 0;
            i++;
        }
        if (i >= words.Length || !char.IsWhiteSpace(words[i])) return 0;
        while (i < words.Length && char.IsWhiteSpace(words[i])) i++;
        return i;
    }

    /// <summary>"(b)", "(ii)", "b)", not "(c) 2024" or "(c) Our Agency"; 0 for none.</summary>
    private static int LetterLength(ReadOnlySpan<char> words)
    {
        int first = words[0] == '(' ? 1 : 0, end = first;
        while (end < words.Length && char.IsAsciiLetterLower(words[end])) end++;
        bool isLetter = end == first + 1 || (end > first && words[first..end].TrimStart("ivx").IsEmpty);
        if (!isLetter || end >= words.Length || words[end] != ')') return 0;
        bool isRight = words[first..end] is "c" && end + 2 < words.Length && !char.IsLower(words[end + 2]);
        return isRight ? 0 : end + 1;
    }
}
