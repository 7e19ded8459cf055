using NodaTime;

namespace Chancery.Time.Grammar;

/// <summary>A day, month or year as written, as far as it is: "20 February", "May 2021", "2014", "the 20th".</summary>
internal sealed record DatePhrase(int? Year, int? Month, int? Day) : Phrase
{
    private const int YearsAround = 3;
    private const int MonthsAround = 8;
    private const int DaysOfStory = 31;

    /// <summary>The weekday written with it, which tells the year where none is written; <see cref="IsoDayOfWeek.None"/> if none is.</summary>
    public IsoDayOfWeek Weekday { get; init; }

    public override Placed? Place(Bearings at)
    {
        if (Year is { } year) return In(year, Month, isAnchored: false, Basis.Stated);
        if (Month is null) return DayOfMonth(at);
        if (Weekday != IsoDayOfWeek.None && NearestOnWeekday(at) is { } agreeing) return agreeing;
        if (SpokenYear(at) is { } spoken && ((at.SpokenYearHolds && at.Tense is not (Direction.Future or Direction.Present or Direction.Near)) || IsSoonAfter(at.Spoken!, spoken)))
            return In(spoken, Month, isAnchored: false, Basis.Context);
        Placed?[] near = [In(at.Day.Year - 1), In(at.Day.Year), In(at.Day.Year + 1)];
        if (Day == 29 && near.All(date => date is null)) near = [.. Enumerable.Range(at.Day.Year - 4, 8).Select(In)];
        return Nearest(near, at);
    }

    /// <summary>Of the possible times the last that had begun, the first that has not ended, or the nearest, as the tense says.</summary>
    internal static Placed? Nearest(IEnumerable<Placed?> times, Bearings at)
    {
        IEnumerable<Placed> possible = times.OfType<Placed>();
        return at.Tense switch
        {
            Direction.Past when !at.LooksAhead => possible.Where(time => time.FirstDay <= at.Day).MaxBy(time => time.FirstDay),
            Direction.Future => possible.Where(time => time.LastDay >= at.Day).MinBy(time => time.FirstDay),
            Direction.Present => possible.MinBy(time => Distance(time, at.Day, ahead: 1)),
            _ => possible.MinBy(time => Distance(time, at.Day)),
        };
    }

    /// <summary>News tells more of the past: a day ahead counts as three behind.</summary>
    private static int Distance(Placed time, LocalDate day, int ahead = 3) =>
        day < time.FirstDay ? ahead * Period.DaysBetween(day, time.FirstDay) : day > time.LastDay ? Period.DaysBetween(time.LastDay, day) : 0;

    private Placed? NearestOnWeekday(Bearings at) =>
        Enumerable.Range(at.Day.Year - YearsAround, (2 * YearsAround) + 1).Select(In).OfType<Placed>()
            .Where(date => date.FirstDay.DayOfWeek == Weekday).MinBy(date => Distance(date, at.Day));

    private Placed? In(int year) => In(year, Month, isAnchored: true, Basis.Stated);

    private Placed? In(int year, int? month, bool isAnchored, Basis basis)
    {
        if (year is < 1 or > 9998) return null;
        if (month is null)
        {
            (LocalDate first, LocalDate last) = Units.Years(year, 1);
            return Placed.Days(first, last, Precision.Year, basis, isAnchored);
        }
        if (month is < 1 or > 12) return null;
        if (Day is null)
        {
            (LocalDate first, LocalDate last) = Units.Months(year, month.Value, 1);
            return Placed.Days(first, last, Precision.Month, basis, isAnchored);
        }
        if (Day < 1 || Day > CalendarSystem.Iso.GetDaysInMonth(year, month.Value)) return null;
        LocalDate day = new(year, month.Value, Day.Value);
        return Placed.Days(day, day, Precision.Day, basis, isAnchored);
    }

    private Placed? DayOfMonth(Bearings at)
    {
        LocalDate month = new(at.Day.Year, at.Day.Month, 1);
        int around = Weekday == IsoDayOfWeek.None ? 1 : MonthsAround;
        IEnumerable<Placed> days = Enumerable.Range(-around, (2 * around) + 1).Select(months => month.PlusMonths(months))
            .Select(other => In(other.Year, other.Month, isAnchored: true, Basis.Stated)).OfType<Placed>();
        return Nearest(days.Where(day => Weekday == IsoDayOfWeek.None || day.FirstDay.DayOfWeek == Weekday), at);
    }

    /// <summary>"The army moved on November 15, 2017. … He resigned on November 21": the story goes on.</summary>
    private bool IsSoonAfter(Placed spoken, int year) =>
        spoken.Precision == Precision.Day && In(year) is { } date && spoken.FirstDay <= date.FirstDay && date.FirstDay <= spoken.FirstDay.PlusDays(DaysOfStory);

    /// <summary>"In 2014 … in March …": the year spoken of just before, if it is another than the report's and is over.</summary>
    private static int? SpokenYear(Bearings at) =>
        at.Spoken is { Basis: Basis.Stated, IsAnchored: false, First: { } first, Last: { } last }
        && first.Year == last.Year && first.Year < at.Day.Year ? first.Year : null;
}

/// <summary>"The tenth anniversary of the 2014 uprising": 2024. The date it counts from is told beside it, and is not what the sentence goes on about.</summary>
internal sealed record AnniversaryPhrase(DatePhrase Date) : Phrase
{
    public override Placed? Place(Bearings at) => Date.Place(at);
}

/// <summary>Fixed days: a decade, a century, a quarter of a stated year.</summary>
internal sealed record FixedPhrase(LocalDate First, LocalDate Last, Precision Precision) : Phrase
{
    public override Placed? Place(Bearings at) => Placed.Days(First, Last, Precision, Basis.Stated, isAnchored: false);
}

/// <summary>"Sunday", "last Friday", "next Monday", "Tuesday next week".</summary>
/// <param name="Which">-1 the last before the report's day, 1 the next after it, 0 this week's; null lets the tense decide.</param>
/// <param name="Weeks">Of the ISO week so many weeks from the report's; null when no week is named.</param>
internal sealed record WeekdayPhrase(IsoDayOfWeek Weekday, int? Which, int? Weeks) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        LocalDate day = Weeks is { } weeks ? Units.Monday(at.Day).PlusWeeks(weeks).PlusDays((int)Weekday - 1) : Nearest(at);
        return Placed.Days(day, day, Precision.Day, at.Basis == Basis.PostDate ? Basis.PostDate : Basis.Weekday, isAnchored: true);
    }

    /// <remarks>A bare weekday that is the report's own means the report's day: wire copy names the day and never says "today".</remarks>
    private LocalDate Nearest(Bearings at)
    {
        if (Which is 1) return at.Day.Next(Weekday);
        if (Which is -1) return at.Day.Previous(Weekday);
        if (at.Day.DayOfWeek == Weekday) return at.Day;
        if (Which is 0) return at.Tense is Direction.Past or Direction.Loose ? at.Day.Previous(Weekday) : at.Basis == Basis.PostDate ? NearestDay(at) : at.Day.Next(Weekday);
        return at.Tense switch
        {
            Direction.Future or Direction.Present => at.Day.Next(Weekday),
            Direction.Near => NearestDay(at),
            _ => at.Day.Previous(Weekday),
        };
    }

    private LocalDate NearestDay(Bearings at) =>
        at.Tense == Direction.Future || Period.DaysBetween(at.Day, at.Day.Next(Weekday)) <= 3 ? at.Day.Next(Weekday) : at.Day.Previous(Weekday);
}

/// <summary>"Winter 2021", "last summer", "this spring": three whole months of the northern hemisphere; winter bears the year of its January.</summary>
internal sealed record SeasonPhrase(int FirstMonth, int? Which, int? Year) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Year is { } year) return Of(FirstMonth == 12 ? year - 1 : year, isAnchored: false, Basis.Stated);
        Placed[] near = [.. Enumerable.Range(at.Day.Year - 2, 4).Select(other => Of(other, isAnchored: true, at.Basis))];
        return Which switch
        {
            -1 => near.Last(season => season.LastDay < at.Day),
            1 => near.First(season => season.FirstDay > at.Day),
            0 => near.First(season => season.LastDay >= at.Day),
            _ => DatePhrase.Nearest(near, at),
        };
    }

    private Placed Of(int year, bool isAnchored, Basis basis)
    {
        (LocalDate first, LocalDate last) = Units.Months(year, FirstMonth, 3);
        return Placed.Days(first, last, Precision.Season, basis, isAnchored);
    }
}

/// <summary>"The spring of last year".</summary>
internal sealed record SeasonOfYearPhrase(int FirstMonth, Phrase Year) : Phrase
{
    public override Placed? Place(Bearings at) => Year.Place(at) is not { First: not null } year ? null
        : new SeasonPhrase(FirstMonth, null, year.FirstDay.Year).Place(at)! with { Basis = year.Basis, IsAnchored = year.IsAnchored };
}

/// <summary>"The first Sunday in July", "the last Friday of next month".</summary>
/// <param name="Nth">Below zero from the end.</param>
internal sealed record NthWeekdayPhrase(int Nth, IsoDayOfWeek Weekday, Phrase Month) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Month.Place(at) is not { First: not null, Last: not null } month) return null;
        LocalDate day = Nth > 0 ? month.FirstDay.PlusDays(-1).Next(Weekday).PlusWeeks(Nth - 1) : month.LastDay.PlusDays(1).Previous(Weekday).PlusWeeks(Nth + 1);
        return day < month.FirstDay || day > month.LastDay ? null : Placed.Days(day, day, Precision.Day, month.Basis, month.IsAnchored);
    }
}

/// <summary>"The second quarter of 2023", "the first half of the year".</summary>
internal sealed record YearPartPhrase(int Months, int Nth, Phrase? Year) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        Placed? year = Year?.Place(at);
        if (Nth < 1 || Nth * Months > 12) return null;
        if (year is not null) return Of(year.FirstDay.Year, year.IsAnchored, year.Basis);
        return DatePhrase.Nearest(Enumerable.Range(at.Day.Year - 1, 3).Select(other => Of(other, true, at.Basis)), at);
    }

    private Placed Of(int year, bool isAnchored, Basis basis)
    {
        (LocalDate first, LocalDate last) = Units.Months(year, ((Nth - 1) * Months) + 1, Months);
        return Placed.Days(first, last, Precision.Quarter, basis, isAnchored);
    }
}

/// <summary>"Last November", "next May", "this March".</summary>
internal sealed record WhichMonthPhrase(int Month, int Which) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        int year = at.Day.Year;
        if (Which < 0 && Month >= at.Day.Month) year--;
        if (Which > 0 && Month <= at.Day.Month) year++;
        (LocalDate first, LocalDate last) = Units.Months(year, Month, 1);
        return Placed.Days(first, last, Precision.Month, at.Basis, isAnchored: true);
    }
}

/// <summary>"November last year", "20 May of the following year".</summary>
internal sealed record InYearPhrase(DatePhrase Date, Phrase Year) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Year.Place(at) is not { First: not null } year) return null;
        Placed? date = (Date with { Year = year.FirstDay.Year }).Place(at);
        return date is null ? null : date with { Basis = year.Basis, IsAnchored = year.IsAnchored };
    }
}

/// <summary>"The week of 14 March": seven days from the Monday of the day's week; "the weekend of 14 March".</summary>
internal sealed record WeekOfPhrase(Phrase Day, TimeUnit Unit) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Day.Place(at) is not { First: not null } day) return null;
        (LocalDate first, LocalDate last) = Units.Around(day.FirstDay, Unit);
        return Placed.Days(first, last, Precision.Week, day.Basis, day.IsAnchored);
    }
}

/// <summary>"The Friday of that week", "the first week of October, on Monday".</summary>
internal sealed record WeekdayInPhrase(IsoDayOfWeek Weekday, Phrase Week) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Week.Place(at) is not { First: not null, Precision: Precision.Week } week) return null;
        LocalDate day = Units.Monday(week.FirstDay).PlusDays((int)Weekday - 1);
        return Placed.Days(day, day, Precision.Day, week.Basis, week.IsAnchored);
    }
}

/// <summary>"The 5th of this month".</summary>
internal sealed record InMonthPhrase(int Day, Phrase Month) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Month.Place(at) is not { First: not null } month || Day > month.LastDay.Day) return null;
        LocalDate day = month.FirstDay.PlusDays(Day - 1);
        return Placed.Days(day, day, Precision.Day, month.Basis, month.IsAnchored);
    }
}

/// <summary>"The first week of 2021", "the last three days of May": so many units of a longer time, counted from its start or, below zero, from its end.</summary>
internal sealed record NthUnitPhrase(int Nth, int Count, TimeUnit Unit, Phrase Whole) : Phrase
{
    /// <summary>True for "the first days of January", which count none.</summary>
    public bool IsVague { get; init; }

    public override Placed? Place(Bearings at)
    {
        if (Whole.Place(at) is not { First: not null, Last: not null } whole) return null;
        (LocalDate first, LocalDate last) = Nth > 0 ? FromStart(whole.FirstDay) : FromEnd(whole.LastDay);
        return last < whole.FirstDay || first > whole.LastDay ? null : Placed.Days(first, last, IsVague ? Precision.Vague : Units.PrecisionOf(Unit), whole.Basis, whole.IsAnchored);
    }

    /// <remarks>A single week is an ISO week: the first of a month or year is the one with its first day, unless that is a weekend.</remarks>
    private (LocalDate First, LocalDate Last) FromStart(LocalDate start)
    {
        if (Unit == TimeUnit.Week && Count == 1) start = Units.Monday(start.PlusDays(start.DayOfWeek >= IsoDayOfWeek.Friday ? 3 : 0));
        LocalDate first = Units.Move(start, Unit, Nth - 1);
        return (first, Units.Move(first, Unit, Count).PlusDays(-1));
    }

    private (LocalDate First, LocalDate Last) FromEnd(LocalDate end)
    {
        if (Unit == TimeUnit.Week && Count == 1) return Units.Around(end.PlusDays(end.DayOfWeek < IsoDayOfWeek.Wednesday ? -3 : 0), Unit);
        return (Units.Move(end.PlusDays(1), Unit, -Count), end);
    }
}
