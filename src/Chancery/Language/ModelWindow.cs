using Microsoft.ML.OnnxRuntime;

namespace Chancery.Language;

/// <summary>The model's input arrays for one window, allocated once and filled again for each window of a report.</summary>
internal sealed class ModelWindow : IDisposable
{
    /// <summary>Fewest pieces of a window. The model was trained on long ones and tags a short line alone wrongly ("Poland expelled two consuls." without a verb), so it sees such a line again; the first is read.</summary>
    private const int Least = 32;

    private readonly long[] _pieces;
    private readonly long[] _casings;
    private readonly long[] _firsts;
    private readonly long[] _ones;
    private readonly OrtValue[] _inputs = new OrtValue[5];

    /// <param name="capacity">Most pieces of a window.</param>
    public ModelWindow(int capacity)
    {
        _pieces = new long[capacity];
        _casings = new long[capacity];
        _firsts = new long[capacity];
        _ones = new long[capacity];
        Array.Fill(_ones, 1);
    }

    public int Words { get; private set; }

    public IReadOnlyCollection<OrtValue> Inputs => _inputs;

    /// <param name="isAlone">Whether a short line may be seen again; not where the words were given, as the trainer gives them.</param>
    public void Fill(PieceSequence sequence, int first, int end, bool isAlone)
    {
        Words = end - first;
        int length = 0;
        do
        {
            _pieces[length] = length == 0 ? WordPieces.Beginning : WordPieces.Ending;
            _casings[length++] = 0;
            sequence.Pieces(first, end).CopyTo(_pieces.AsSpan(length));
            sequence.Casings(first, end).CopyTo(_casings.AsSpan(length));
            length += sequence.Length(first, end) - 2;
        }
        while (isAlone && length < Least);
        _pieces[length] = WordPieces.Ending;
        _casings[length++] = 0;
        for (int word = first; word < end; word++) _firsts[word - first + 1] = sequence.PositionOf(word, first);
        Release();
        _inputs[0] = ValueOf(_pieces, length);
        _inputs[1] = ValueOf(_ones, length);
        _inputs[2] = ValueOf(_casings, length);
        _inputs[3] = ValueOf(_firsts, Words + 1);
        _inputs[4] = ValueOf(_ones, Words + 1);
    }

    public void Dispose() => Release();

    private static OrtValue ValueOf(long[] buffer, int length) =>
        OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, buffer.AsMemory(0, length), [1, length]);

    private void Release()
    {
        foreach (OrtValue? input in _inputs) input?.Dispose();
    }
}
