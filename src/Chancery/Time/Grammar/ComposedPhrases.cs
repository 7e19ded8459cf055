using NodaTime;

namespace Chancery.Time.Grammar;

internal enum Part { Early, Mid, Late, Earlier, Later }

/// <summary>"Early next week", "mid-May", "the end of the year", "later this month".</summary>
internal sealed record PartPhrase(Part Part, Phrase Whole) : Phrase
{
    private const int EarlyUntilHour = 9;
    private const int LateFromHour = 18;
    private const int Noon = 12;

    public override Placed? Place(Bearings at)
    {
        if (Whole.Place(at) is not { First: { } start, Last: { } end } whole) return null;
        if (whole.HasClock) return Whole is DayPartPhrase part ? OfDayPart(whole, part) : whole;
        if (whole.Precision == Precision.Day) return Whole is HolidayPhrase ? whole : OfDay(whole);
        bool holdsToday = whole.FirstDay <= at.Day && at.Day <= whole.LastDay;
        if (Part is Part.Earlier && holdsToday) return whole with { Last = at.Day.AtMidnight(), Precision = Precision.Vague };
        if (Part is Part.Later && holdsToday) return whole with { First = at.Day.AtMidnight(), Precision = Precision.Vague };
        int days = Period.DaysBetween(whole.FirstDay, whole.LastDay) + 1;
        (LocalDate early, LocalDate late) = whole.Precision is Precision.Year
            ? (start.Date.PlusMonths(4), end.Date.PlusDays(1).PlusMonths(-4))
            : (start.Date.PlusDays((days + 1) / 3), end.Date.PlusDays(1 - ((days + 1) / 3)));
        return (Part switch
        {
            Part.Early or Part.Earlier => whole with { Last = early.PlusDays(-1).AtMidnight() },
            Part.Mid => whole with { First = early.AtMidnight(), Last = late.PlusDays(-1).AtMidnight() },
            _ => whole with { First = late.AtMidnight() },
        }) with
        { Precision = Precision.Vague };
    }

    /// <summary>"From the end of March to the middle of May": the day that bounds a range, not the weeks around it.</summary>
    public Placed? Edge(Bearings at)
    {
        if (Whole.Place(at) is not { First: not null, Last: not null } whole || whole.FirstDay == whole.LastDay) return Place(at);
        LocalDate day = Part switch
        {
            Part.Early => whole.FirstDay,
            Part.Mid => whole.FirstDay.PlusDays((Period.DaysBetween(whole.FirstDay, whole.LastDay) + 1) / 2),
            Part.Late => whole.LastDay,
            _ => default,
        };
        return day == default ? Place(at) : whole with { First = day.AtMidnight(), Last = day.AtMidnight(), Precision = Precision.Vague };
    }

    /// <summary>"Early Wednesday morning" begins at midnight; of an afternoon or evening it is one half.</summary>
    private Placed OfDayPart(Placed whole, DayPartPhrase part)
    {
        if (Part is not (Part.Early or Part.Late) || part.To > 24) return whole;
        if (Part is Part.Early && part.To == Noon) return whole with { First = whole.FirstDay.AtMidnight(), Last = whole.FirstDay.At(new LocalTime(EarlyUntilHour, 0)) };
        if (part.From >= 20) return whole;
        LocalDateTime middle = whole.FirstDay.AtMidnight().PlusHours((part.From + part.To) / 2);
        return Part is Part.Early ? whole with { Last = middle.PlusMinutes(-1) } : whole with { First = middle };
    }

    /// <summary>"Early on Sunday", "late on Monday" are parts of that day; "earlier today" is only that day.</summary>
    private Placed OfDay(Placed day) => Part switch
    {
        Part.Early => day with { Last = day.FirstDay.At(new LocalTime(EarlyUntilHour, 0)), HasClock = true, Precision = Precision.Hour },
        Part.Late => day with { First = day.FirstDay.At(new LocalTime(LateFromHour, 0)), Last = day.FirstDay.At(new LocalTime(23, 59)), HasClock = true, Precision = Precision.Hour },
        _ => day,
    };
}

/// <summary>"Monday evening", "last night", "the morning of 24 February".</summary>
/// <param name="To">May pass 24: a night ends the next morning.</param>
internal sealed record DayPartPhrase(Phrase Day, int From, int To) : Phrase
{
    /// <summary>Cut off at midnight.</summary>
    public DayPartPhrase OfOneDay() => this with { To = Math.Min(To, 24) };

    public override Placed? Place(Bearings at)
    {
        if (Day.Place(at) is not { Precision: Precision.Day, First: not null } day) return null;
        LocalDateTime start = day.FirstDay.At(new LocalTime(From, 0));
        LocalDateTime end = day.FirstDay.AtMidnight().PlusHours(To).PlusMinutes(-1);
        return day with { First = start, Last = end, HasClock = true, Precision = Precision.Hour };
    }
}

/// <summary>"Overnight into Sunday": the night that ends on that day.</summary>
internal sealed record NightIntoPhrase(Phrase Day) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Day.Place(at) is not { Precision: Precision.Day, First: not null } day) return null;
        Placed before = day with { First = day.FirstDay.PlusDays(-1).AtMidnight(), Last = day.FirstDay.PlusDays(-1).AtMidnight() };
        return new DayPartPhrase(new PlacedPhrase(before), 20, 30).Place(at);
    }

    private sealed record PlacedPhrase(Placed Placed) : Phrase
    {
        public override Placed? Place(Bearings at) => Placed;
    }
}

/// <summary>"Cette nuit": the last one of what happened, else the coming one.</summary>
internal sealed record ThisNightPhrase : Phrase
{
    public override Placed? Place(Bearings at) =>
        new DayPartPhrase(new UnitPhrase(TimeUnit.Day, at.Tense is Direction.Past or Direction.Loose ? -1 : 0), 20, 30).Place(at);
}

/// <summary>"The second half of January".</summary>
internal sealed record HalfPhrase(int Nth, Phrase Whole) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Whole.Place(at) is not { First: not null, Last: not null } whole || Nth is not (1 or 2)) return null;
        LocalDate middle = whole.FirstDay.PlusDays((Period.DaysBetween(whole.FirstDay, whole.LastDay) + 1) / 2);
        return (Nth == 1 ? whole with { Last = middle.PlusDays(-1).AtMidnight() } : whole with { First = middle.AtMidnight() }) with { Precision = Precision.Vague };
    }
}

/// <summary>A time of day, on the day it is said with, else on that last spoken of, else on the report's.</summary>
/// <param name="Zone">A tz database id; empty when none is said.</param>
internal sealed record ClockPhrase(Phrase? Day, int Hour, int? Minute, string Zone) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Hour > 24 || Minute > 59) return null;
        Placed? day = (Day ?? new SpokenPhrase(TimeUnit.Day, 0)).Place(at);
        if (day is not { First: not null } || day.FirstDay != day.LastDay) return null;
        if (Day is null && day.Basis == Basis.Context && IsMorningOf(at.SpokenDay ?? at.EarlierDay)) day = Placed.Days(day.FirstDay.PlusDays(1), day.FirstDay.PlusDays(1), day.Precision, day.Basis, day.IsAnchored);
        LocalDateTime moment = day.FirstDay.AtMidnight().PlusHours(Hour).PlusMinutes(Minute ?? 0);
        return day with
        {
            First = moment,
            Last = moment,
            HasClock = true,
            Precision = Minute is null ? Precision.Hour : Precision.Minute,
            Offset = OffsetAt(moment),
        };
    }

    /// <summary>"Last night … at 4 am": an hour of the morning a night ends with; so is a small hour after "Monday evening".</summary>
    private bool IsMorningOf(Placed? night) =>
        night is { HasClock: true, First: { } first, Last: { } last } && first < last && (first.Date < last.Date ? Hour < 12 : first.Hour >= 18 && Hour < 6);

    private Offset? OffsetAt(LocalDateTime moment) =>
        Zone.Length > 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) is { } zone ? moment.InZoneLeniently(zone).Offset : null;
}

/// <summary>"From March to May 2015", "between Monday and Friday", "5-8 March".</summary>
internal sealed record RangePhrase(Phrase From, Phrase To) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (EdgeOf(To, at) is not { Last: { } end } last || Start(last, at) is not { First: { } start } first) return null;
        if (end < start && last.HasClock && first.FirstDay == last.FirstDay) end = end.PlusDays(1);
        else if (end < start && last.Basis is Basis.Weekday or Basis.PostDate) end = end.PlusWeeks(1);
        else if (end < start && last.IsAnchored && (at.Tense == Direction.Future || !first.IsAnchored)) end = end.PlusYears(1);
        else if (end < start && first.IsAnchored) start = start.PlusYears(-1);
        if (end < start) return null;
        return new Placed(
            start, end, Coarser(first.Precision, last.Precision), last.Basis == first.Basis || !last.IsAnchored ? first.Basis : last.Basis,
            first.IsAnchored || last.IsAnchored, first.HasClock || last.HasClock, first.Offset ?? last.Offset);
    }

    /// <summary>"From May to September": of two dates without a year the first is the last one before the second.</summary>
    private Placed? Start(Placed end, Bearings at)
    {
        if (From is not DatePhrase { Year: null, Month: not null } date || To is not DatePhrase { Year: null, Month: not null }) return EdgeOf(From, at);
        Placed? same = (date with { Year = end.LastDay.Year }).Place(at);
        Placed? start = same is not null && same.FirstDay <= end.LastDay ? same : (date with { Year = end.LastDay.Year - 1 }).Place(at);
        return start is null ? null : start with { IsAnchored = end.IsAnchored };
    }

    private static Placed? EdgeOf(Phrase phrase, Bearings at) => phrase is PartPhrase part ? part.Edge(at) : phrase.Place(at);

    private static Precision Coarser(Precision a, Precision b) => a > b ? a : b;
}

internal enum Opening { Since, From, AsOf, After, Before, Until }

/// <summary>"Since 2014", "before May", "by Friday", "until the end of the month": one bound is open; "before the end of May" takes May in.</summary>
internal sealed record OpenPhrase(Opening Opening, Phrase Bound) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        Direction tense = Opening switch
        {
            Opening.Since => Direction.Past,
            Opening.From when at.Tense != Direction.Future => Direction.Past,
            Opening.Until when at.LooksAhead || at.Tense is Direction.Unsaid or Direction.Present => Direction.Future,
            Opening.Until when at.Tense is Direction.Past && at.IsParsed => Direction.Past,             // "by Sunday he had no say"
            Opening.Until when at.Tense is Direction.Past or Direction.Loose => Direction.Near,      // "had left by Friday", "demanded an answer by Friday"
            _ => at.Tense,
        };
        if (Opening is Opening.Before && Bound is PartPhrase { Part: Part.Late }) return (this with { Opening = Opening.Until }).Place(at);
        if (Bound.Place(at with { Tense = tense }) is not { First: { } start, Last: { } end } bound) return null;
        return Opening switch
        {
            Opening.Since or Opening.From => bound with { Last = null },
            Opening.AsOf => at.Tense == Direction.Future ? bound with { Last = null } : bound,
            Opening.After => bound with { First = bound.HasClock ? end : end.PlusDays(1), Last = null },
            Opening.Before => bound with { First = null, Last = bound.HasClock ? start : start.PlusDays(-1) },
            _ => bound with { First = null, Last = IsNight(bound) ? start.Date.At(new LocalTime(23, 59)) : end },
        };
    }

    /// <summary>"Until Sunday night" is over with Sunday.</summary>
    private static bool IsNight(Placed bound) => bound.HasClock && bound.FirstDay < bound.LastDay;
}

/// <summary>"Two weeks", "every Monday": lengths and habits have no place on the calendar.</summary>
internal sealed record LengthPhrase(TimeKind Length, Precision Precision) : Phrase
{
    /// <summary>Null where the words do not count it.</summary>
    public Period? Period { get; init; }

    public override TimeKind Kind => Length;

    public override Placed? Place(Bearings at) => new(null, null, Precision, Basis.Stated, IsAnchored: false);
}
