namespace Chancery.Training.Measuring;

/// <summary>Spans against expected ones, exact and by words.</summary>
internal sealed class SpanScore
{
    private readonly Score _exact = new();
    private readonly Score _words = new();

    public void Add(string text, IReadOnlyCollection<QuoteSpan> found, IReadOnlyCollection<QuoteSpan> expected)
    {
        _exact.Add(found, expected);
        _words.Add(found.SelectMany(span => span.WordsIn(text)), expected.SelectMany(span => span.WordsIn(text)));
    }

    /// <summary>Six cells of a table: exact and by words, each precision, recall, F1.</summary>
    public override string ToString() => string.Join(" | ", Cells(_exact).Concat(Cells(_words)));

    private static IEnumerable<string> Cells(Score score) => [Score.Show(score.Precision), Score.Show(score.Share), Score.Show(score.F1)];
}
