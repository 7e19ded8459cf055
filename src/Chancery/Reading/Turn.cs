using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A turn of an interview: a line that opens with "Q:", "A:" or "Question:".</summary>
internal static class Turn
{
    private static readonly string[] Labels = ["Q", "A", "Question", "Answer", "Reporter", "Journalist"];

    public static bool IsAt(string text, TextSpan line)
    {
        ReadOnlySpan<char> words = text.AsSpan(line.Start, line.Length);
        foreach (string label in Labels)
            if (words.Length > label.Length + 1 && words.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && words[label.Length] is ':' or '.' && char.IsWhiteSpace(words[label.Length + 1])) return true;
        return false;
    }
}
