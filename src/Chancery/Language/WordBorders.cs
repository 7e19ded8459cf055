using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>What the lexicon says of word borders: stops that belong to a word, words written together, prefixes before a hyphen, units after a number.</summary>
internal static class WordBorders
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Stops =
        Rows("abbreviations").ToFrozenDictionary(row => row["word"], row => row["when"], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contractions =
        Rows("contractions").ToFrozenDictionary(row => row["first"] + row["second"], row => row["first"].Length, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes =
        Rows("prefixes").Select(row => row["prefix"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units =
        Rows("units").Select(row => row["unit"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        Rows("openers").Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True if <paramref name="word"/> keeps the stop that follows it.</summary>
    /// <param name="following">The next character that is not a space; a null character at the end of the text.</param>
    public static bool KeepsStop(ReadOnlySpan<char> word, char following) => Stops.TryGetValue(word, out string? when) && when switch
    {
        "before-number" => char.IsAsciiDigit(following),
        "inside" => following > ' ' && !char.IsUpper(following),
        _ => true,
    };

    /// <summary>Length of the first of the two words <paramref name="word"/> is written from; all of it if it is one word.</summary>
    public static int FirstLength(ReadOnlySpan<char> word) => Contractions.TryGetValue(word, out int length) ? length : word.Length;

    /// <summary>True for "non" and "Non", but not for "NON" and "UN", which are names.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> word) => (word.Length == 1 || !char.IsUpper(word[1])) && Prefixes.Contains(word);

    /// <summary>True for letters that are a word of their own behind a number: "5pm", "$3bn".</summary>
    public static bool IsUnit(ReadOnlySpan<char> letters) => Units.Contains(letters);

    /// <summary>True for a word that with a capital opens a sentence and is never a family name: "plan B. It failed".</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => Openers.Contains(word);

    private static ValueList<DataRow> Rows(string table) => DataFile.Embedded($"data/lexicon/en/{table}.tsv").Rows;
}
