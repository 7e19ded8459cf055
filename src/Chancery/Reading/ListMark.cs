namespace Chancery.Reading;

/// <summary>The mark before a list item: "- ", "• ", "2) ".</summary>
internal static class ListMark
{
    private const int MostDigits = 2;

    /// <summary>Length of the mark with the space after it; 0 when there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty) return 0;
        int i = 0;
        if (words[0] is '-' or '*' or '+' or '•' or '·' or '–' or '▪' or '●' or '‣') i = 1;
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
}
