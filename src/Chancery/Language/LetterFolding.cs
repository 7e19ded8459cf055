using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Lower-cases and drops accents, as the model's vocabulary was made.</summary>
internal static class LetterFolding
{
    private static readonly FrozenDictionary<char, string> Plain =
        DataFile.Embedded("data/unicode/folding.tsv").Rows.ToFrozenDictionary(row => row["letter"][0], row => row["plain"]);

    public static string Fold(string word)
    {
        if (Ascii.IsValid(word)) return word.ToLowerInvariant();
        StringBuilder folded = new(word.Length);
        foreach (char c in word.ToLowerInvariant())
        {
            if (c < 0x80) folded.Append(c);
            else if (Plain.TryGetValue(c, out string? plain)) folded.Append(plain);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) folded.Append(c);
        }
        return folded.ToString();
    }
}
