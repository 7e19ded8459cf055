using System.Collections.Frozen;
using System.Text;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Plain Latin spelling: letters without accents, by <c>data/world/letters.tsv</c>.</summary>
public static class Spelling
{
    private static readonly FrozenDictionary<char, string> Plain =
        (from row in DataFile.Embedded("data/world/letters.tsv").Rows
         from letter in row["letters"]
         select KeyValuePair.Create(letter, row["plain"])).ToFrozenDictionary();

    /// <summary>The text with every accented Latin letter made plain; combining marks are dropped, other scripts stay.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text;
        StringBuilder plain = new(text.Length + 4);
        foreach (char c in text)
        {
            if (PlainOf(c) is { } letters) plain.Append(letters);
            else plain.Append(c);
        }
        return plain.ToString();
    }

    /// <summary>The text as the second half of an actor id: <c>Recep Tayyip Erdoğan</c> is <c>recep-tayyip-erdogan</c>.</summary>
    /// <returns>Empty if the text has no Latin letter or digit.</returns>
    public static string Slug(string text)
    {
        StringBuilder slug = new(text.Length);
        foreach (char c in Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (!IsApostrophe(c) && c != '.' && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            else if (c == '.' && slug.Length > 1 && slug[^2] == '-') slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }

    /// <summary>The plain letters of an accented one, empty for a combining mark, null for a character that is plain already.</summary>
    internal static string? PlainOf(char c) =>
        c < 0x80 ? null : Plain.TryGetValue(c, out string? plain) ? plain : '\u0300' <= c && c <= '\u036F' ? "" : null;

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or '`' or '´' or 'ʹ';
}
