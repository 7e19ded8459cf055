namespace Chancery.Exports;

/// <summary>Numbers for rows whose formats know no other ids.</summary>
internal static class StableNumber
{
    /// <summary>FNV-1a of the text's UTF-16 units, cut to 53 bits: exact in every program that reads numbers as doubles, never negative.</summary>
    public static long Of(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char unit in text) hash = (hash ^ unit) * 1099511628211;
        return (long)((hash ^ (hash >> 53)) & 0x1FFFFFFFFFFFFF);
    }
}
