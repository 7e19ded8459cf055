using System.Runtime.InteropServices;

namespace Chancery.Language;

/// <summary>The pieces of many words in a row, cut once; windows are stretches of it.</summary>
internal sealed class PieceSequence
{
    private readonly List<long> _pieces = [];
    private readonly List<long> _casings = [];
    private readonly List<int> _starts = [0];

    public void Add(WordPieces cutter, string word)
    {
        cutter.Cut(word, _pieces, _casings);
        _starts.Add(_pieces.Count);
    }

    /// <summary>Lets the model see a full stop behind the last word where the text has none: the break behind a heading is no piece, and without a sign of it
    /// names and trees run on into the next line. The stop is no word: nothing is read of it.</summary>
    public void AddStop(WordPieces cutter)
    {
        cutter.Cut(".", _pieces, _casings);
        _starts[^1] = _pieces.Count;
    }

    public int Words => _starts.Count - 1;

    public ReadOnlySpan<long> Pieces(int first, int end) => CollectionsMarshal.AsSpan(_pieces)[_starts[first].._starts[end]];

    public ReadOnlySpan<long> Casings(int first, int end) => CollectionsMarshal.AsSpan(_casings)[_starts[first].._starts[end]];

    /// <summary>Pieces of the words <c>[first, end)</c> with the two special ones.</summary>
    public int Length(int first, int end) => _starts[end] - _starts[first] + 2;

    /// <summary>Position of a word's first piece in a window that begins at <paramref name="first"/>.</summary>
    public int PositionOf(int word, int first) => _starts[word] - _starts[first] + 1;
}
