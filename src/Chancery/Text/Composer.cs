using System.Text;

namespace Chancery.Text;

/// <summary>Brings text to Unicode's form C (Unicode Standard Annex 15): marks in their order, joined with their letter where a character for both exists.</summary>
/// <remarks>
/// The runtime's own normalization does nothing without the machine's Unicode library, which the program must not depend on. Characters beyond the
/// first plane are left as they are.
/// </remarks>
internal static class Composer
{
    /// <summary>The same string if it has this form already.</summary>
    public static string Compose(string text)
    {
        if (IsPlain(text)) return text;
        CharacterTables tables = CharacterTables.Default;
        StringBuilder parts = new(text.Length + 16);
        foreach (char c in text)
        {
            if (tables.PartsOf(c) is { } several) parts.Append(several);
            else parts.Append(c);
        }
        char[] letters = new char[parts.Length];
        parts.CopyTo(0, letters, letters.Length);
        Order(letters, tables);
        ReadOnlySpan<char> composed = letters.AsSpan(0, Join(letters, tables));
        return composed.SequenceEqual(text) ? text : composed.ToString();
    }

    /// <summary>True for what needs no table: Latin letters, ordinary punctuation, Cyrillic and Greek capitals without marks, ideographs.</summary>
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
            if (c is >= '\u0300' and not ((>= '\u0400' and <= '\u0482') or (>= '\u2010' and <= '\u2027') or (>= '\u20A0' and <= '\u20BF') or (>= '\u3001' and <= '\u3029') or (>= '\u4E00' and <= '\u9FFF'))) return false;
        return true;
    }

    /// <summary>Marks on one letter go in the order of their classes; those of one class keep theirs, since it can be seen.</summary>
    private static void Order(char[] letters, CharacterTables tables)
    {
        for (int start = 0, end; start < letters.Length; start = end)
        {
            end = start + 1;
            if (tables.ClassOf(letters[start]) == 0) continue;
            bool isOrdered = true;
            for (; end < letters.Length && tables.ClassOf(letters[end]) is > 0 and var rank; end++) isOrdered &= tables.ClassOf(letters[end - 1]) <= rank;
            if (!isOrdered) letters[start..end].OrderBy(tables.ClassOf).ToArray().CopyTo(letters, start);
        }
    }

    /// <summary>Joins in place what has a character of its own; a mark is kept from its letter by another of its class or a higher one between them.</summary>
    /// <returns>How many characters are left.</returns>
    private static int Join(char[] letters, CharacterTables tables)
    {
        int length = 0, letter = -1, between = -1;
        foreach (char c in letters)
        {
            int rank = tables.ClassOf(c);
            if (letter >= 0 && between < rank && (Hangul.Join(letters[letter], c) ?? tables.Join(letters[letter], c)) is { } joined)
            {
                letters[letter] = joined;
                continue;
            }
            if (rank == 0) letter = length;
            between = rank == 0 ? -1 : rank;
            letters[length++] = c;
        }
        return length;
    }
}
