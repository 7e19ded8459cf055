namespace Chancery.Exports;

/// <summary>What becomes of events that the report itself does not vouch for, in formats that keep no voice.</summary>
public enum Claims
{
    /// <summary>Left out: without its voice a claim would stand as a fact.</summary>
    Drop,

    /// <summary>Kept as if they had happened, as other coders do.</summary>
    Keep,
}
