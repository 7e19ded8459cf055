namespace Chancery.Archive;

/// <param name="Snippet">Words around the first place found; what was found stands between <see cref="Opening"/> and <see cref="Closing"/>.</param>
/// <param name="Rank">The lower, the better.</param>
public sealed record SearchHit(DocumentSummary Document, string Snippet, double Rank = 0)
{
    /// <summary>Control characters, which the text of a report never holds.</summary>
    public const char Opening = '\u0002', Closing = '\u0003';
}
