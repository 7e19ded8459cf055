using NodaTime;

namespace Chancery.Time.Grammar;

/// <summary>Calendar arithmetic with units: the whole unit a day lies in, and days moved by units.</summary>
internal static class Units
{
    public static bool TryParse(string word, out TimeUnit unit) => Enum.TryParse(word, ignoreCase: true, out unit);

    public static LocalDate Move(LocalDate day, TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Minute => day,
        TimeUnit.Hour => day.PlusDays(count / 24),
        TimeUnit.Day or TimeUnit.Night => day.PlusDays(count),
        TimeUnit.Week or TimeUnit.Weekend => day.PlusWeeks(count),
        TimeUnit.Fortnight => day.PlusWeeks(2 * count),
        TimeUnit.Month => day.PlusMonths(count),
        TimeUnit.Quarter or TimeUnit.Season => day.PlusMonths(3 * count),
        TimeUnit.HalfYear => day.PlusMonths(6 * count),
        TimeUnit.Year => day.PlusYears(count),
        TimeUnit.Decade => day.PlusYears(10 * count),
        _ => day.PlusYears(100 * count),
    };

    public static Period Length(TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Minute => Period.FromMinutes(count),
        TimeUnit.Hour => Period.FromHours(count),
        TimeUnit.Day or TimeUnit.Night => Period.FromDays(count),
        TimeUnit.Week or TimeUnit.Weekend => Period.FromWeeks(count),
        TimeUnit.Fortnight => Period.FromWeeks(2 * count),
        TimeUnit.Month => Period.FromMonths(count),
        TimeUnit.Quarter or TimeUnit.Season => Period.FromMonths(3 * count),
        TimeUnit.HalfYear => Period.FromMonths(6 * count),
        TimeUnit.Year => Period.FromYears(count),
        TimeUnit.Decade => Period.FromYears(10 * count),
        _ => Period.FromYears(100 * count),
    };

    /// <summary>First and last day of the unit <paramref name="day"/> lies in; weeks are ISO weeks, a weekend is that of the day's ISO week.</summary>
    public static (LocalDate First, LocalDate Last) Around(LocalDate day, TimeUnit unit)
    {
        switch (unit)
        {
            case TimeUnit.Week:
                LocalDate monday = Monday(day);
                return (monday, monday.PlusDays(6));
            case TimeUnit.Fortnight:
                return (Monday(day), Monday(day).PlusDays(13));
            case TimeUnit.Weekend:
                return (Monday(day).PlusDays(5), Monday(day).PlusDays(6));
            case TimeUnit.Month:
                return Months(day.Year, day.Month, 1);
            case TimeUnit.Quarter or TimeUnit.Season:
                return Months(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3);
            case TimeUnit.HalfYear:
                return Months(day.Year, day.Month <= 6 ? 1 : 7, 6);
            case TimeUnit.Year:
                return Months(day.Year, 1, 12);
            case TimeUnit.Decade:
                return Years(day.Year / 10 * 10, 10);
            case TimeUnit.Century:
                return Years(((day.Year - 1) / 100 * 100) + 1, 100);
            default:
                return (day, day);
        }
    }

    public static (LocalDate First, LocalDate Last) Months(int year, int month, int count)
    {
        LocalDate first = new(year, month, 1);
        return (first, first.PlusMonths(count).PlusDays(-1));
    }

    public static (LocalDate First, LocalDate Last) Years(int first, int count) => (new(first, 1, 1), new(first + count - 1, 12, 31));

    public static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    public static Precision PrecisionOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => Precision.Minute,
        TimeUnit.Hour => Precision.Hour,
        TimeUnit.Day or TimeUnit.Night => Precision.Day,
        TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Fortnight => Precision.Week,
        TimeUnit.Month => Precision.Month,
        TimeUnit.Quarter or TimeUnit.HalfYear => Precision.Quarter,
        TimeUnit.Season => Precision.Season,
        TimeUnit.Year => Precision.Year,
        TimeUnit.Decade => Precision.Decade,
        _ => Precision.Vague,
    };
}
