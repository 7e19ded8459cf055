using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Which words keep a full stop, and which are cut in two.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> BeforeNumberOnly =
        DataFile.Embedded("data/lexicon/en/abbreviations.tsv").Rows
            .ToFrozenDictionary(row => row["word"], row => row["when"] == "before-number", StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contractions =
        DataFile.Embedded("data/lexicon/en/contractions.tsv").Rows
            .ToFrozenDictionary(row => row["first"] + row["second"], row => row["first"].Length, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True if <paramref name="word"/> keeps the stop that follows it.</summary>
    public static bool KeepsStop(ReadOnlySpan<char> word, bool numberFollows) =>
        BeforeNumberOnly.TryGetValue(word, out bool onlyBeforeNumber) && (numberFollows || !onlyBeforeNumber);

    /// <summary>Length of the first of the two words <paramref name="word"/> is written from; all of it if it is one word.</summary>
    public static int FirstLength(ReadOnlySpan<char> word) => Contractions.TryGetValue(word, out int length) ? length : word.Length;
}
