using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>
/// Finds the name a web page's pop-up card repeats behind a name, family name first, when a page was copied as plain text:
/// "Ana Lopez Lopez AnaPresident of Ruritania opened" holds "Lopez Ana" twice; read without it, the sentence is whole.
/// </summary>
internal static partial class RepeatedNames
{
    /// <summary>Stretches to leave unread, in text order, each inside <paramref name="within"/>.</summary>
    public static List<TextSpan> Find(string text, TextSpan within)
    {
        List<TextSpan> found = [];
        for (Match match = Repeated().Match(text, within.Start, within.Length); match.Success; match = match.NextMatch())
        {
            Group cut = match.Groups["cut"];
            found.Add(new TextSpan(cut.Index, cut.Index + cut.Length));
        }
        return found;
    }

    [GeneratedRegex(
        @"\b(?:(?<given>\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?)\s(?<family>\p{Lu}[\p{L}'’-]{1,30})\s(?<cut>(?:\k<family> \k<given>|\k<given> \k<family>))(?=\p{Lu}\p{Ll}|\s?[,.:;()]|\r?\n)"
        + @"|(?<family>\p{Lu}[\p{L}'’-]{1,30})\s(?<cut>\k<family> \p{Lu}\p{Ll}{1,30}(?: \p{Lu}\p{Ll}{1,30})?)(?=\p{Lu}\p{Ll}))",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Repeated();
}
