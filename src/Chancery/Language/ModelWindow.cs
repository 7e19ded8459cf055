using Microsoft.ML.OnnxRuntime;

namespace Chancery.Language;

/// <summary>The model's input arrays for one window, allocated once and filled again for each window of a report.</summary>
internal sealed class ModelWindow : IDisposable
{
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

    public void Fill(PieceSequence sequence, int first, int end)
    {
        int length = sequence.Length(first, end);
        Words = end - first;
        _pieces[0] = WordPieces.Beginning;
        sequence.Pieces(first, end).CopyTo(_pieces.AsSpan(1));
        _pieces[length - 1] = WordPieces.Ending;
        _casings[0] = 0;
        sequence.Casings(first, end).CopyTo(_casings.AsSpan(1));
        _casings[length - 1] = 0;
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
