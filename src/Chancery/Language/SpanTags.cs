namespace Chancery.Language;

/// <summary>A begin-inside-outside tag inventory and the best tag sequence under it (Viterbi).</summary>
/// <remarks>An inside tag may only follow a tag of its own kind; the position before the first word counts as outside, which is tag 0.</remarks>
internal sealed class SpanTags
{
    private readonly char[] _roles;
    private readonly string[] _kinds;

    /// <param name="tags"><c>O</c> first, then <c>B-X</c> and <c>I-X</c>, or <c>B</c> and <c>I</c>.</param>
    public SpanTags(string[] tags)
    {
        _roles = Array.ConvertAll(tags, tag => tag[0]);
        _kinds = Array.ConvertAll(tags, tag => tag.Length > 2 ? tag[2..] : "");
    }

    /// <summary>The spans of the best sequence; opening one costs <paramref name="penalty"/>.</summary>
    /// <param name="scores">One row of tag scores a word.</param>
    /// <param name="spans">Gets <c>[First, End)</c> in words of the rows and the span's kind, in order.</param>
    /// <param name="starts">Rows before which every span ends; empty if spans may run anywhere.</param>
    public void Decode(ReadOnlySpan<float> scores, double penalty, List<(int First, int End, string Kind)> spans, ReadOnlySpan<bool> starts = default)
    {
        int count = _roles.Length, words = scores.Length / count;
        if (words == 0) return;
        Span<double> best = stackalloc double[count], next = stackalloc double[count];
        byte[] back = new byte[words * count];
        best.Fill(double.NegativeInfinity);
        best[0] = 0;
        for (int word = 0; word < words; word++)
        {
            for (int to = 0; to < count; to++)
            {
                int from = BestBefore(to, best, penalty, word < starts.Length && starts[word], out double score);
                next[to] = score + scores[(word * count) + to];
                back[(word * count) + to] = (byte)from;
            }
            next.CopyTo(best);
        }
        Collect(back, IndexOfLargest(best), words, spans);
    }

    private int BestBefore(int to, ReadOnlySpan<double> best, double penalty, bool isStart, out double score)
    {
        int from = -1;
        score = double.NegativeInfinity;
        for (int tag = 0; tag < best.Length; tag++)
        {
            if (_roles[to] == 'I' && (isStart || _roles[tag] == 'O' || _kinds[tag] != _kinds[to])) continue;
            double value = _roles[to] == 'B' ? best[tag] - penalty : best[tag];
            if (from < 0 || value > score) (from, score) = (tag, value);
        }
        return from;
    }

    private void Collect(byte[] back, int last, int words, List<(int First, int End, string Kind)> spans)
    {
        int count = _roles.Length, start = spans.Count, end = -1;
        for (int word = words - 1, tag = last; word >= 0; word--)
        {
            if (_roles[tag] != 'O' && end < 0) end = word + 1;
            if (_roles[tag] == 'B')
            {
                spans.Add((word, end, _kinds[tag]));
                end = -1;
            }
            tag = back[(word * count) + tag];
        }
        spans.Reverse(start, spans.Count - start);
    }

    internal static int IndexOfLargest(ReadOnlySpan<double> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
            if (values[i] > values[best]) best = i;
        return best;
    }
}
