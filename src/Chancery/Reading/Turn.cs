using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A turn of an interview or a transcript: a line that opens with "Q:", "Question:" or a speaker's name.</summary>
internal static class Turn
{
    private const int LongestLabel = 90;

    private static readonly string[] Labels = ["Q", "A", "Question", "Answer", "Reporter", "Journalist"];

    public static bool IsAt(string text, TextSpan line)
    {
        ReadOnlySpan<char> words = text.AsSpan(line.Start, line.Length);
        foreach (string label in Labels)
            if (words.Length > label.Length + 1 && words.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && words[label.Length] is ':' or '.' && char.IsWhiteSpace(words[label.Length + 1])) return true;
        return BareQuestion(text, line) > 0;
    }

    /// <summary>Length of "Q    " before a question, as transcripts of a press office print it; 0 for none.</summary>
    public static int BareQuestion(string text, TextSpan line)
    {
        ReadOnlySpan<char> words = text.AsSpan(line.Start, line.Length);
        if (words.Length < 3 || words[0] != 'Q' || !char.IsWhiteSpace(words[1])) return 0;
        int length = words.Length - words[1..].TrimStart().Length;
        return length < words.Length && (char.IsUpper(words[length]) || words[length] is '(' or '—') ? length : 0;
    }

    /// <summary>True for "President of Ruritania Ana Lopez: Thank you": a name in capitals, then a colon.</summary>
    public static bool IsLabelled(string text, TextSpan line)
    {
        int colon = text.IndexOf(':', line.Start, Math.Min(LongestLabel, line.Length));
        return colon > line.Start && colon + 1 < line.End && char.IsWhiteSpace(text[colon + 1]) && text.AsSpan(line.Start, colon - line.Start).Contains(' ') && IsName(text[line.Start..colon].TrimEnd());
    }

    /// <summary>The words before the colon of a line that starts with somebody's or something's name in capitals; null if it has none.</summary>
    public static TextSpan? LabelAt(string text, TextSpan line)
    {
        int colon = text.IndexOf(':', line.Start, Math.Min(LongestLabel, line.Length));
        return colon > line.Start && (colon + 1 == line.End || char.IsWhiteSpace(text[colon + 1])) && IsName(text[line.Start..colon]) ? new TextSpan(line.Start, colon) : null;
    }

    /// <summary>Every word but the small ones has a capital, and there are few.</summary>
    public static bool IsName(string words)
    {
        string[] parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 10) return false;
        int brackets = words.IndexOf('(', StringComparison.Ordinal);
        foreach (string part in brackets > 0 ? words[..brackets].Split(' ', StringSplitOptions.RemoveEmptyEntries) : parts)
            if (!char.IsUpper(part[0]) && part is not ("of" or "the" or "and" or "for" or "al" or "bin" or "de" or "van" or "von" or "to" or "al-")) return false;
        return true;
    }
}
