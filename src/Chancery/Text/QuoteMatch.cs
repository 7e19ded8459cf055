namespace Chancery.Text;

/// <summary>How quoted words stand to the text they are quoted from.</summary>
public enum QuoteFidelity { Same, Changed, Absent }

/// <summary>Words that are other in the quotation than in its source; empty where they are only in one of the two.</summary>
public sealed record QuoteChange(string Quoted, string Source);

/// <summary>A quotation held against a text.</summary>
/// <param name="InSource">Where the source has the words; null when absent.</param>
/// <param name="Changes">In text order; empty unless changed.</param>
public sealed record QuoteMatch(QuoteFidelity Fidelity, TextSpan? InSource, ValueList<QuoteChange> Changes)
{
    public static readonly QuoteMatch None = new(QuoteFidelity.Absent, null, []);
}
