using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Finds where a paragraph opens with place, day and agency: "MOSCOW, Feb 20 (Reuters) — ".</summary>
internal static partial class DatelineFinder
{
    private const int Longest = 120;

    /// <summary>The dateline with its dash, the agency in parentheses, and its date when it has a year; null when the paragraph has none.</summary>
    /// <param name="isFirst">A town alone ("PARIS — ") counts only before the first paragraph: elsewhere it may be the sentence's subject.</param>
    public static Dateline? FindIn(string text, TextSpan paragraph, bool isFirst)
    {
        string head = text.Substring(paragraph.Start, Math.Min(paragraph.Length, Longest));
        Match match = Form().Match(head);
        if (!match.Success && isFirst && Bare().Match(head) is { Success: true } bare && bare.Length < paragraph.Length)
            return new Dateline(Spans.Trim(text, new TextSpan(paragraph.Start, paragraph.Start + bare.Length)), bare.Groups["agency"].Value.Trim(), null);
        if (!match.Success || match.Length == paragraph.Length) return null;

        bool hasDay = match.Groups["day"] is { Success: true } day && HasMonth(day.Value);
        bool hasAgency = match.Groups["agency"].Success;
        if (match.Groups["day"].Success && !hasDay) return null;
        bool isCapitals = !match.Groups["place"].Value.Any(char.IsLower);
        if (hasDay && !isCapitals && !match.Groups["place"].Value.EndsWith('.') && head[match.Groups["place"].Length] == ' ') return null;
        if (!hasDay && !hasAgency && !(isFirst && isCapitals)) return null;

        string? agency = hasAgency ? match.Groups["agency"].Value.Trim() : null;
        Publication? date = hasDay && DateWords.FindIn(match.Groups["day"].Value) is { } found ? found.Date : null;
        return new Dateline(Spans.Trim(text, new TextSpan(paragraph.Start, paragraph.Start + match.Length)), agency, date);
    }

    private static bool HasMonth(string day) =>
        DateWords.FindIn(day) is not null || day.Split([' ', ',', '.', '\u00a0']).Any(word => DateWords.MonthOf(word) is not null);

    // The town: up to five words that begin with a capital, with "/" or "," between several, or a region in mixed case after the comma.
    // Then the day, the agency, and a dash; TASS sets the agency between slashes and ends with a full stop, Interfax puts full stops between all three.
    [GeneratedRegex(
        @"\A(?<place>\p{Lu}[\p{L}.'’-]+(?:[ /]\p{Lu}[\p{L}.'’-]*(?! \d{1,2}\.)){0,4}(?:, \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}(?!\.? \d))?)"
        + @"(?:[,.]? (?<day>(?:\p{Lu}\p{L}+day,? )?(?:\p{L}{3,12}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)?\.? (?:de )?\p{L}{3,12}\.?)(?:,? [12]\d{3})?))?"
        + @"(?:[,.]? ?(?:\((?<agency>[\p{L}][\p{L}\d .&/'’-]{1,40})\)|/(?<agency>[\p{L}][\p{L}\d .&'’-]{1,30})/)|(?<=\d)\. (?<agency>\p{Lu}{2,}[\p{Lu}\d-]*)(?=[ \u00a0]))?"
        + @"(?:[,.]?[ \u00a0]?(?:—|–|―|--)[ \u00a0]?|[,.]?[ \u00a0]-[ \u00a0]|(?<=/)\.[ \u00a0])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\A\((?<agency>\p{Lu}[\p{L}\d .&/'’-]{1,40})\)[ \u00a0]?(?:—|–|―|--|-)[ \u00a0]", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}

/// <param name="Span">From the town to the dash.</param>
internal sealed record Dateline(TextSpan Span, string? Agency, Publication? Date);
