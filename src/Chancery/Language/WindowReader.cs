using System.Numerics.Tensors;

namespace Chancery.Language;

/// <summary>Leads the model over a report window by window, so that every sentence is read whole, and writes what it says into the draft.</summary>
internal sealed class WindowReader
{
    /// <summary>Most pieces of a usual window: the length the model was trained on.</summary>
    public const int UsualPieces = 128;

    /// <summary>Most pieces of a window that holds one long sentence; a longer sentence is cut.</summary>
    public const int MostPieces = 250;

    /// <summary>A new section with fewer pieces than this at a window's end is left to the next window.</summary>
    private const int ShortTail = 24;

    /// <summary>The start score asked for where no mark ends the sentence before: most such starts are wrong in news.</summary>
    private const float StartWithoutMark = 4;

    private readonly ReaderModel _model;
    private readonly Draft _draft;
    private readonly int[] _rows;
    private readonly PieceSequence _pieces = new();
    private readonly float[] _eventScores;
    private int _eventScoreCount;

    private WindowReader(ReaderModel model, WordPieces cutter, Draft draft)
    {
        _model = model;
        _draft = draft;
        _rows = [.. Enumerable.Range(0, draft.Words.Length).Where(word => draft.Stretches[word].IsRead)];
        TitleCase titles = new(draft);
        for (int row = 0; row < _rows.Length; row++)
        {
            _pieces.Add(cutter, titles.FormOf(_rows[row]));
            if (!draft.StartsAreGiven && row + 1 < _rows.Length && IsForced(row + 1) && !SentenceEdges.MayEndAt(draft.Words, _rows[row])) _pieces.AddStop(cutter);
        }
        _eventScores = new float[_rows.Length * EventTypes];
    }

    private static int EventTypes { get; } = Enum.GetValues<EventType>().Length;

    public static void Read(ReaderModel model, WordPieces cutter, Draft draft) => new WindowReader(model, cutter, draft).ReadAll();

    private void ReadAll()
    {
        using ModelWindow window = new(MostPieces);
        int limit = UsualPieces;
        for (int first = 0; first < _rows.Length;)
        {
            int end = EndOf(first, limit);
            window.Fill(_pieces, first, end, !_draft.WordsAreGiven);
            using ModelScores scores = _model.Run(window);
            bool[] starts = StartsIn(scores, first, end);
            int next = end == _rows.Length || IsForced(end) ? end : first + Array.LastIndexOf(starts, true);
            if (next == first && limit == UsualPieces)
            {
                limit = MostPieces;
                continue;
            }
            limit = UsualPieces;
            if (next == first) next = end;
            new WindowDecoder(_model, scores, _draft, _rows.AsSpan(first, end - first), next - first).Decode(starts, TakeEventScores);
            first = next;
        }
    }

    /// <summary>As many words as fit, at least one; a section that has only just begun is left to the next window.</summary>
    private int EndOf(int first, int limit)
    {
        int end = first + 1;
        while (end < _rows.Length && _pieces.Length(first, end + 1) <= limit) end++;
        if (end == _rows.Length || IsForced(end)) return end;
        for (int cut = end - 1; cut > first && _pieces.Length(cut, end) < ShortTail; cut--)
            if (IsForced(cut)) return cut;
        return end;
    }

    private bool IsForced(int row) => _draft.Starts[_rows[row]];

    /// <summary>One flag more than the window has words: the last says that the word after the window begins a sentence.</summary>
    private bool[] StartsIn(ModelScores scores, int first, int end)
    {
        ReadOnlySpan<float> values = scores.OfWords("start");
        bool[] starts = new bool[end - first + 1];
        starts[0] = true;
        for (int i = 1; i < values.Length; i++)
        {
            if (IsForced(first + i)) starts[i] = true;
            else if (values[i] > (SentenceEdges.MayEndAt(_draft.Words, _rows[first + i - 1]) ? 0 : StartWithoutMark) && !_draft.StartsAreGiven) starts[SentenceEdges.Settle(_draft.Words, _rows, first + i, first, end) - first] = true;
        }
        return starts;
    }

    private ReadOnlyMemory<float> TakeEventScores(ReadOnlySpan<float> row)
    {
        Memory<float> taken = _eventScores.AsMemory(_eventScoreCount, row.Length);
        TensorPrimitives.SoftMax(row, taken.Span);
        _eventScoreCount += row.Length;
        return taken;
    }
}
