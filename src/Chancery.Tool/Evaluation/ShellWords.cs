using System.Text;

namespace Chancery.Tool.Evaluation;

/// <summary>Splits a line as a POSIX shell does: quotes keep spaces together, a backslash keeps a quote.</summary>
internal static class ShellWords
{
    /// <returns>Null if a quotation is not closed.</returns>
    public static IReadOnlyList<string>? Split(string line)
    {
        List<string> words = [];
        StringBuilder word = new();
        bool inWord = false;
        char quote = '\0';
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (inWord) words.Add(word.ToString());
                word.Clear();
                inWord = false;
                continue;
            }
            inWord = true;
            if (c == quote) quote = '\0';
            else if (quote == '\0' && c is '"' or '\'' && quote == '\0') quote = c;
            else if (c == '\\' && Escapes(line, i, quote)) word.Append(line[++i]);
            else word.Append(c);
        }
        if (quote != '\0') return null;
        if (inWord) words.Add(word.ToString());
        return words;
    }

    private static bool Escapes(string line, int backslash, char quote) =>
        backslash + 1 < line.Length && quote switch
        {
            '\0' => true,
            '"' => line[backslash + 1] is '"' or '\\',
            _ => false,
        };
}
