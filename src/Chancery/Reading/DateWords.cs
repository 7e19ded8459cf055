using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Text;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Reading;

/// <summary>Reads full calendar dates as they stand in headers, signatures and metadata: <c>2022-02-20</c>, "February 20, 2022", "20 février 2022".</summary>
/// <remarks>Of figures alone, dots say that the day is first, and a number above 12 which one it is; others are not read: 04/03/2024 is two days.</remarks>
internal static partial class DateWords
{
    private static readonly Dictionary<string, int> Months = LoadMonths();

    /// <summary>The month a word names, or null; case and a final dot don't matter.</summary>
    public static int? MonthOf(string word) => Months.TryGetValue(word.TrimEnd('.'), out int month) ? month : null;

    /// <summary>The first date in <paramref name="text"/>, or null.</summary>
    public static FoundDate? FindIn(string text)
    {
        if (IsoDate().Match(text) is { Success: true } iso && ReadIso(iso) is { } found) return found;
        return Find(DayFirst(), text) ?? Find(MonthFirst(), text) ?? FindFigures(text);
    }

    private static FoundDate? ReadIso(Match match)
    {
        ParseResult<OffsetDateTime> moment = OffsetDateTimePattern.ExtendedIso.Parse(WithColon(match.Value.Replace(' ', 'T')));
        if (moment.Success) return new FoundDate(new Publication(moment.Value.Date, moment.Value), match.Index, match.Length);
        ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(match.Value[..10]);
        return day.Success ? new FoundDate(new Publication(day.Value), match.Index, match.Length) : null;
    }

    /// <summary>ISO 8601 also allows <c>+0300</c>.</summary>
    private static string WithColon(string moment) =>
        moment.Length > 5 && moment[^5] is '+' or '-' ? moment[..^2] + ":" + moment[^2..] : moment;

    private static FoundDate? Find(Regex pattern, string text)
    {
        for (Match match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (MonthOf(match.Groups["month"].Value) is { } month && DateOf(match, Number(match, "day"), month) is { } found) return found;
        }
        return null;
    }

    private static FoundDate? FindFigures(string text)
    {
        if (Figures().Match(text) is not { Success: true } match) return null;
        int first = Number(match, "first"), second = Number(match, "second");
        if (match.Groups["mark"].Value == "." || first > 12) return DateOf(match, first, second);
        return second > 12 ? DateOf(match, second, first) : null;
    }

    private static FoundDate? DateOf(Match match, int day, int month)
    {
        int year = Number(match, "year");
        return month is >= 1 and <= 12 && 1 <= day && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new FoundDate(new Publication(new LocalDate(year, month, day)), match.Index, match.Length) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> LoadMonths()
    {
        Dictionary<string, int> months = new(StringComparer.OrdinalIgnoreCase);
        foreach (DataRow row in DataFile.Embedded("data/reading/months.tsv").Rows)
            months[row["name"]] = int.Parse(row["month"], CultureInfo.InvariantCulture);
        return months;
    }

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2}))?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"(?<![\d./])(?<first>\d{1,2})(?<mark>[./])(?<second>\d{1,2})\k<mark>(?<year>[12]\d{3})(?![\d./]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ \u00a0](?:de |of )?(?<month>\p{L}{3,12})\.?,?[ \u00a0](?:de )?(?<year>[12]\d{3})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?<!\p{L})(?<month>\p{L}{3,12})\.?[ \u00a0](?<day>\d{1,2})(?:st|nd|rd|th)?,?[ \u00a0](?<year>[12]\d{3})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();
}

/// <summary>A date and the characters that say it.</summary>
internal readonly record struct FoundDate(Publication Date, int Start, int Length);
