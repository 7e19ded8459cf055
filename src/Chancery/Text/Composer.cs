using System.Globalization;
using System.Text;

namespace Chancery.Text;

/// <summary>Joins letters with the combining marks after them as Unicode's form C does, for Latin, Greek, Cyrillic, Arabic and kana.</summary>
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
            // A mark that finds no composed letter stays, and those after it stay with it.
            isOpen = !IsMark(c) || (isOpen && composed.Length > 0 && Table.Value.ContainsKey((composed[^1], c)));
            if (IsMark(c) && isOpen) composed[^1] = Table.Value[(composed[^1], c)];
            else composed.Append(c);
        }
        return composed.Length == text.Length ? text : composed.ToString();
    }

    private static bool HasMarks(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0300', '\u036F') || text.ContainsAnyInRange('\u0653', '\u0655') || text.ContainsAnyInRange('\u3099', '\u309A');

    private static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u0653' and <= '\u0655') or '\u3099' or '\u309A';

    private static Dictionary<(char Letter, char Mark), char> Load() =>
        DataFile.Embedded("data/text/compositions.tsv").Rows.ToDictionary(
            row => (CharOf(row["letter"]), CharOf(row["mark"])), row => CharOf(row["composed"]));

    private static char CharOf(string code) => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
