namespace Chancery.Training.Tables;

/// <summary>Codes as the records use them.</summary>
internal static class Codes
{
    /// <summary>ISO 3166 alpha-3; Kosovo is XKX. Invented codes of unrecognized entities stay.</summary>
    public static string Country(string code) => code == "UNK" ? "XKX" : code;

    /// <summary>True if letters are Latin, so that the name can stand in an English text.</summary>
    public static bool IsLatin(string name) => name.Length > 0 && name.All(c => c < 0x250 || (0x1E00 <= c && c < 0x1F00) || "’‘ʼʻ–".Contains(c));
}
