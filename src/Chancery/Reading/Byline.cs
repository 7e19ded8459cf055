namespace Chancery.Reading;

/// <summary>Tells a line that names who wrote the report: "By Jane Doe and John Roe", "Par Anne Martin".</summary>
internal static class Byline
{
    private const int MostWords = 14;

    public static bool IsAt(ReadOnlySpan<char> line)
    {
        int start = line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? 3 : line.StartsWith("Par ", StringComparison.Ordinal) ? 4 : 0;
        if (start == 0 || line[^1] is '.' or ':' or '?' or '!') return false;

        int words = 0;
        foreach (Range range in line[start..].SplitAny(' ', ',', '\u00a0'))
        {
            ReadOnlySpan<char> word = line[start..][range];
            if (word.IsEmpty) continue;
            if (++words > MostWords) return false;
            bool isSmall = word is "and" or "et" or "in" or "for" or "with" or "à" or "de" or "van" or "von" or "al" or "bin" or "|" or "-" or "–" or "of" or "the";
            if (!isSmall && !char.IsUpper(word[0])) return false;
        }
        return words >= 2;
    }
}
