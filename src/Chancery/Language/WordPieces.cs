using System.Globalization;
using System.Text;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Cuts words into the pieces of the model's vocabulary and tells their casing class, as models/reader was trained.</summary>
internal sealed class WordPieces
{
    public const int Beginning = 101;
    public const int Ending = 102;

    private const int Unknown = 100;
    private const int MaxPiecesPerWord = 12;

    /// <summary>A longer part can't be in the vocabulary whole; keeps the greedy match linear on absurd words.</summary>
    private const int MaxPieceLength = 32;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _first;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _later;

    private WordPieces(Dictionary<string, int> first, Dictionary<string, int> later)
    {
        _first = first.GetAlternateLookup<ReadOnlySpan<char>>();
        _later = later.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static WordPieces Load(string vocabularyFile)
    {
        Dictionary<string, int> first = new(32_000, StringComparer.Ordinal), later = new(8_000, StringComparer.Ordinal);
        int id = 0;
        foreach (string line in File.ReadLines(vocabularyFile))
        {
            if (line.Length > 2 && line.StartsWith("##", StringComparison.Ordinal)) later[line[2..]] = id;
            else first[line] = id;
            id++;
        }
        if (first.Count == 0) throw new ChanceryException($"{vocabularyFile} is empty: put the vocabulary of the model there.");
        return new WordPieces(first, later);
    }

    /// <summary>Appends the word's pieces to <paramref name="pieces"/> and their casing classes to <paramref name="casings"/>.</summary>
    public void Cut(string word, List<long> pieces, List<long> casings)
    {
        int start = pieces.Count;
        string plain = LetterFolding.Fold(word);
        int from = -1;
        for (int i = 0; i < plain.Length;)
        {
            Rune.DecodeFromUtf16(plain.AsSpan(i), out Rune rune, out int length);
            bool punctuation = IsPunctuation(rune);
            if (punctuation || IsSpaceOrControl(rune))
            {
                if (from >= 0) CutPart(plain.AsSpan(from, i - from), pieces);
                from = -1;
                if (punctuation) CutPart(plain.AsSpan(i, length), pieces);
            }
            else if (from < 0) from = i;
            i += length;
        }
        if (from >= 0) CutPart(plain.AsSpan(from), pieces);
        if (pieces.Count == start) pieces.Add(Unknown);
        if (pieces.Count - start > MaxPiecesPerWord) pieces.RemoveRange(start + MaxPiecesPerWord, pieces.Count - start - MaxPiecesPerWord);
        int shape = ShapeOf(word);
        casings.Add(shape);
        for (int i = start + 1; i < pieces.Count; i++) casings.Add(shape + 8);
    }

    private void CutPart(ReadOnlySpan<char> part, List<long> pieces)
    {
        int start = pieces.Count;
        for (int from = 0; from < part.Length;)
        {
            Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = from == 0 ? _first : _later;
            int to = Math.Min(part.Length, from + MaxPieceLength), id = Unknown;
            while (to > from && !lookup.TryGetValue(part[from..to], out id)) to--;
            if (to == from)
            {
                pieces.RemoveRange(start, pieces.Count - start);
                pieces.Add(Unknown);
                return;
            }
            pieces.Add(id);
            from = to;
        }
    }

    /// <summary>The model's casing class of a word's first piece; the classes are listed in labels.json.</summary>
    internal static int ShapeOf(string word)
    {
        int letters = 0, capitals = 0;
        bool digit = false, startsCapital = false;
        foreach (Rune rune in word.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                bool capital = Rune.IsUpper(rune);
                if (letters == 0) startsCapital = capital;
                letters++;
                if (capital) capitals++;
            }
            else if (Rune.IsDigit(rune) || (rune.IsBmp && CharUnicodeInfo.GetDigitValue((char)rune.Value) >= 0)) digit = true;
        }
        if (letters == 0) return digit ? 6 : 7;
        if (digit) return 8;
        if (capitals == 0) return 1;
        if (capitals == letters) return letters > 1 ? 3 : 4;
        return startsCapital && capitals == 1 ? 2 : 5;
    }

    private static bool IsPunctuation(Rune rune) =>
        rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) is false && rune.Value is > 32 and < 127 : Rune.IsPunctuation(rune);

    private static bool IsSpaceOrControl(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
