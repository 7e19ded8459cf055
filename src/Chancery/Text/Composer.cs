using System.Globalization;
using System.Text;

namespace Chancery.Text;

/// <summary>Joins letters with the combining marks after them as Unicode's form C does, for Latin, Greek, Cyrillic, Arabic, kana and Hangul.</summary>
/// <remarks>The runtime's own normalization does nothing without the machine's Unicode library, which the program must not depend on.</remarks>
internal static class Composer
{
    private static readonly Lazy<Dictionary<(char Letter, char Mark), char>> Table = new(Load);

    /// <summary>The same string if there is nothing to join.</summary>
    public static string Compose(string text)
    {
        if (!HasMarks(text)) return text;
        StringBuilder composed = new(text.Length);
        bool isOpen = false;
        foreach (char c in text)
        {
            if (composed.Length > 0 && Syllable(composed[^1], c) is { } syllable)
            {
                composed[^1] = syllable;
                continue;
            }
            // A mark that finds no composed letter stays, and those after it stay with it.
            isOpen = !IsMark(c) || (isOpen && composed.Length > 0 && Table.Value.ContainsKey((composed[^1], c)));
            if (IsMark(c) && isOpen) composed[^1] = Table.Value[(composed[^1], c)];
            else composed.Append(c);
        }
        return composed.Length == text.Length ? text : composed.ToString();
    }

    /// <summary>Hangul is composed by arithmetic (The Unicode Standard, 3.12): a leading letter with a vowel, and that with a trailing letter.</summary>
    private static char? Syllable(char before, char after)
    {
        const char first = '\uAC00', leading = '\u1100', vowel = '\u1161', trailing = '\u11A7';
        const int leadings = 19, vowels = 21, trailings = 28;
        if (before is >= leading and < (char)(leading + leadings) && after is >= vowel and < (char)(vowel + vowels))
            return (char)(first + (((before - leading) * vowels + after - vowel) * trailings));
        bool isOpen = before is >= first and < (char)(first + (leadings * vowels * trailings)) && (before - first) % trailings == 0;
        return isOpen && after is > trailing and < (char)(trailing + trailings) ? (char)(before + after - trailing) : null;
    }

    private static bool HasMarks(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0300', '\u036F') || text.ContainsAnyInRange('\u0653', '\u0655') || text.ContainsAnyInRange('\u3099', '\u309A') || text.ContainsAnyInRange('\u1161', '\u11C2');

    private static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u0653' and <= '\u0655') or '\u3099' or '\u309A';

    private static Dictionary<(char Letter, char Mark), char> Load() =>
        DataFile.Embedded("data/text/compositions.tsv").Rows.ToDictionary(
            row => (CharOf(row["letter"]), CharOf(row["mark"])), row => CharOf(row["composed"]));

    private static char CharOf(string code) => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
