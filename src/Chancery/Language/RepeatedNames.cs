using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>
/// Finds what a web page's pop-up card puts behind a name, family name first and title, when a page was copied as plain text:
/// in "Ana Lopez Lopez AnaPresident of Ruritania opened" all between "Lopez" and "opened"; read without it, the sentence is whole.
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

    /// <summary>The title of the card, written on at once: "President of Ruritania"; a line's end closes it unless a small word stands there.</summary>
    private const string Title = @"(?:(?=\p{Lu}\p{Ll})[\p{L}'’-]+(?:(?: |(?<=\b(?:of|for|to|the))\r?\n)(?:of|for|to|the|\p{Lu}[\p{L}'’-]*))*)";

    [GeneratedRegex(
        @"\b(?:(?<given>\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?)\s(?<family>\p{Lu}[\p{L}'’-]{1,30})\s(?<cut>(?:\k<family> \k<given>|\k<given> \k<family>)(?:" + Title + @"|(?=\s?[,.:;()]|\r?\n)))"
        + @"|(?<family>(?:al-)?\p{Lu}[\p{L}'’-]{1,30})\s(?<cut>\k<family> \p{Lu}\p{Ll}{1,30}(?:[ -]\p{Lu}?\p{Ll}{1,30})?" + Title + "))",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Repeated();
}
