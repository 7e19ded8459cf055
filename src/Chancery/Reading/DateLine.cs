using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Finds lines that say when the report was published: <c>date 2022-02-21</c>, "Published: February 21, 2022", a date alone.</summary>
internal static partial class DateLine
{
    private const int Longest = 120;

    /// <summary>A leading <c>date</c> line, the mark by which a text carries its own date; other words may follow it in the same line.</summary>
    public static (TextSpan Span, Publication Date)? FindIn(string text, TextSpan block)
    {
        string head = text.Substring(block.Start, Math.Min(block.Length, Longest));
        Match match = Label().Match(head);
        if (!match.Success) return null;
        string after = head[match.Length..];
        int lineEnd = after.IndexOf('\n', StringComparison.Ordinal);
        if (DateWords.FindIn(lineEnd < 0 ? after : after[..lineEnd]) is not { } found) return null;

        bool isNext = after.AsSpan(0, found.Start).TrimStart().IsEmpty || IsWeekday(after[..found.Start]);
        if (!isNext) return null;
        return (new TextSpan(block.Start, block.Start + match.Length + found.Start + found.Length), found.Date);
    }

    /// <summary>The date of a line that has nothing else but words like "Published" and "Updated", a town, a weekday, a time of day.</summary>
    public static Publication? FindAlone(string text, TextSpan line)
    {
        if (line.Length > Longest) return null;
        string words = text[line.Start..line.End];
        if (DateWords.FindIn(words) is not { } found) return null;
        string before = words[..found.Start], after = words[(found.Start + found.Length)..];
        return (Before().IsMatch(before) || Town().IsMatch(before)) && After().IsMatch(after) ? found.Date : null;
    }

    /// <summary>True for a line with nothing but a date or a time, that of an update too.</summary>
    public static bool IsOne(string line) => line.Length <= Longest && (FindAlone(line, new TextSpan(0, line.Length)) is not null || IsOfUpdate(line));

    /// <summary>"Updated 9:40 PM UTC, July 14, 2023", "08:10": dates nothing.</summary>
    public static bool IsOfUpdate(string line) => line.Length <= Longest && Update().IsMatch(line);

    private static bool IsWeekday(string words) => Weekday().IsMatch(words);

    [GeneratedRegex(@"\Adate\s*[:=]?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\A\s*\p{L}{4,12},?\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\A[(\[]?(?:(?:first )?(?:published|posted|issued|released|publié|publié le|date|date of publication|publication date)(?: on| at)?\s*[:|-]?\s*)?(?:\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m\.?)?\s*\(?[A-Z]{0,4}\)?,?\s*)?(?:(?:\p{L}{3,12}day|\p{L}{3,12}di|mon|tues?|wed|thu|thurs|fri|sat|sun)[.,]{0,2}\s*)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\A\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}, \z", RegexOptions.CultureInvariant)]
    private static partial Regex Town();

    [GeneratedRegex(@"\A[)\]]?(?:\s(?:г\.|года|р\.|року))?(?:[\s,|·–—-]*(?:at |à )?\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*\(?[A-Z]{0,4}\)?)?(?:\s+(?:from|source)\s*:.{1,40})?[\s.]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"\A(?:(?:last )?(?:updated|modified|mis à jour)\b.*\d.*|\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Update();
}
