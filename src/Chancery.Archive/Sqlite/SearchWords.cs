using System.Text.RegularExpressions;

namespace Chancery.Archive.Sqlite;

/// <summary>What a user types as a search, in the language of FTS5: words that must all occur, <c>"phrases"</c>, <c>begin*</c>, <c>-without</c>.</summary>
internal static partial class SearchWords
{
    /// <returns>Null when there is nothing to search for; quoted so that no word of the user's is an operator.</returns>
    public static string? ToQuery(string words)
    {
        List<string> wanted = [], unwanted = [];
        foreach (Match term in Term().Matches(words))
        {
            string text = term.Groups["phrase"].Success ? term.Groups["phrase"].Value : term.Groups["word"].Value;
            if (!text.Any(char.IsLetterOrDigit)) continue;
            string quoted = $"\"{text.TrimEnd('*')}\"{(text.EndsWith('*') ? "*" : "")}";
            (term.Groups["not"].Success ? unwanted : wanted).Add(quoted);
        }
        if (wanted.Count == 0) return null;
        return string.Concat(string.Join(" AND ", wanted), string.Concat(unwanted.Select(term => " NOT " + term)));
    }

    [GeneratedRegex("""(?<not>(?<=^|\s)-)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))""")]
    private static partial Regex Term();
}
