using NodaTime;

namespace Chancery.Time.Grammar;

/// <summary>"Today", "last week", "this month", "next year": a whole unit some units from the report's day.</summary>
internal sealed record UnitPhrase(TimeUnit Unit, int Offset) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Unit is TimeUnit.Weekend && Offset == 0 && at.Tense == Direction.Past && Units.Monday(at.Day).PlusDays(5) > at.Day) return (this with { Offset = -1 }).Place(at);
        if (Unit is TimeUnit.Hour or TimeUnit.Minute) return new StretchPhrase(1, Unit, Math.Sign(Offset), false).Place(at);
        LocalDate day = Units.Move(at.Day, Unit, Offset);
        (LocalDate first, LocalDate last) = Units.Around(day, Unit);
        return Placed.Days(first, last, Units.PrecisionOf(Unit), at.Basis, isAnchored: true);
    }
}

/// <summary>"The weekend", "over the weekend": the one at or just before the report for what happened, else the coming one.</summary>
internal sealed record WeekendPhrase : Phrase
{
    public bool IsComing { get; init; }

    public override Placed? Place(Bearings at)
    {
        LocalDate saturday = Units.Monday(at.Day).PlusDays(5);
        if (IsComing) saturday = at.Day.Next(IsoDayOfWeek.Saturday);
        else if (at.Tense != Direction.Future && saturday > at.Day) saturday = saturday.PlusWeeks(-1);
        return Placed.Days(saturday, saturday.PlusDays(1), Precision.Week, at.Basis, isAnchored: true);
    }
}

/// <summary>"In the last three days", "in recent weeks", "in the coming months": from the report's day back or on, that day included.</summary>
/// <remarks>"He sat there for the next 30 hours" is told of the past and has no place of its own.</remarks>
/// <param name="IsVague">No number is said: the stretch is a likely one.</param>
internal sealed record StretchPhrase(int Count, TimeUnit Unit, int Sign, bool IsVague) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        if (Sign > 0 && at.Tense == Direction.Past && at.IsParsed && !at.LooksAhead) return null;
        bool hours = Unit is TimeUnit.Hour or TimeUnit.Minute;
        LocalDate other = hours ? at.Day.PlusDays(Sign * Math.Max(1, (Count + 23) / 24)) : Units.Move(at.Day, Unit, Sign * Count);
        Precision precision = hours ? Precision.Hour : IsVague ? Precision.Vague : Units.PrecisionOf(Unit);
        return Sign < 0
            ? Placed.Days(other, at.Day, precision, at.Basis, isAnchored: true)
            : Placed.Days(at.Day, other, precision, at.Basis, isAnchored: true);
    }
}

/// <summary>"Three days ago", "in two weeks", "two days before the summit of 5 May", "three days earlier".</summary>
/// <remarks>Days are exact, and "a week ago" is one. Weeks, months and years are not: nobody who says "two months ago" means a day, so it is that month as a whole.</remarks>
/// <param name="Base">What is counted from; null = the report's day.</param>
internal sealed record ShiftPhrase(int Count, TimeUnit Unit, int Sign, bool IsVague, Phrase? Base) : Phrase
{
    /// <summary>The lesser number of "two or three days ago".</summary>
    public int? Low { get; init; }

    /// <summary>True for "about a week ago", which is no day.</summary>
    public bool IsRough { get; init; }

    public override Placed? Place(Bearings at)
    {
        if (Base is not null && Base.Place(at) is not { First: not null, Last: not null }) return null;
        Placed? origin = Base?.Place(at);
        if (Base is SpokenTimePhrase && Sign > 0 && at.Tense == Direction.Past && Units.Move(origin!.FirstDay, Unit, Count) > at.Day) return null;
        LocalDate start = origin is null ? at.Day : Sign < 0 ? origin.FirstDay : origin.LastDay;
        Basis basis = origin?.Basis ?? at.Basis;
        bool isAnchored = origin?.IsAnchored ?? true;
        LocalDate day = Units.Move(start, Unit, Sign * Count);
        if (Low is { } low) return Between(day, Units.Move(start, Unit, Sign * low), basis, isAnchored);
        if (IsVague) return Vague(day, basis, isAnchored);
        if (origin is { Precision: Precision.Month or Precision.Year } && origin.Precision == Units.PrecisionOf(Unit)) return Whole(day, Unit, basis, isAnchored);
        if (origin is { Precision: Precision.Month } && Units.PrecisionOf(Unit) is Precision.Year or Precision.Decade) return Whole(day, TimeUnit.Month, basis, isAnchored);
        if (Unit is TimeUnit.Hour or TimeUnit.Minute && origin is not null) return FromMoment(origin);
        if (origin is { Precision: not (Precision.Day or Precision.Hour or Precision.Minute) }) return Vague(day, basis, isAnchored);
        bool isDayOfWeek = origin is not null ? Unit is TimeUnit.Week or TimeUnit.Fortnight : Unit is TimeUnit.Week && Count == 1 && !IsRough;
        if (isDayOfWeek) return Placed.Days(day, day, Precision.Day, basis, isAnchored);
        TimeUnit unit = Unit is TimeUnit.Fortnight ? TimeUnit.Week : Unit is TimeUnit.Quarter or TimeUnit.HalfYear or TimeUnit.Season ? TimeUnit.Month : Unit;
        return Whole(day, unit, basis, isAnchored);
    }

    /// <summary>"Six minutes later" counts from a moment; from a day it is that day, and from a month or a year it is nothing.</summary>
    private Placed? FromMoment(Placed origin)
    {
        if (origin.Precision is not (Precision.Day or Precision.Hour or Precision.Minute)) return null;
        if (!origin.HasClock || origin.First != origin.Last) return origin.FirstDay == origin.LastDay ? Whole(origin.FirstDay, Unit, origin.Basis, origin.IsAnchored) : null;
        LocalDateTime moment = Sign < 0 ? origin.First!.Value - Units.Length(Unit, Count) : origin.First!.Value + Units.Length(Unit, Count);
        return origin with { First = moment, Last = moment };
    }

    private static Placed Whole(LocalDate day, TimeUnit unit, Basis basis, bool isAnchored)
    {
        (LocalDate first, LocalDate last) = Units.Around(day, unit);
        return Placed.Days(first, last, unit is TimeUnit.Minute or TimeUnit.Hour ? Precision.Hour : Units.PrecisionOf(unit), basis, isAnchored);
    }

    /// <summary>"A few days ago": half as far to twice as far.</summary>
    private Placed Vague(LocalDate day, Basis basis, bool isAnchored)
    {
        LocalDate near = Units.Move(day, Unit, -Sign * Math.Max(1, Count / 2));
        LocalDate far = Units.Move(day, Unit, Sign * Math.Max(1, Count - 1));
        return Between(near, far, basis, isAnchored);
    }

    private static Placed Between(LocalDate a, LocalDate b, Basis basis, bool isAnchored) =>
        Placed.Days(a < b ? a : b, a < b ? b : a, Precision.Vague, basis, isAnchored);
}

/// <summary>"Two weeks and two days ago": a day, where the smaller unit is one.</summary>
internal sealed record ShiftMorePhrase(ShiftPhrase Shift, int Count, TimeUnit Unit) : Phrase
{
    public override Placed? Place(Bearings at) =>
        (Shift with { Count = Count, Unit = Unit }).Place(at with { Day = Units.Move(at.Day, Shift.Unit, Shift.Sign * Shift.Count) });
}

/// <summary>"Within 48 hours": from the report on, unless a past verb makes it the time something took ("within a few years it declared …").</summary>
internal sealed record WithinPhrase(Phrase Stretch) : Phrase
{
    public override Placed? Place(Bearings at) => at.Tense is Direction.Past && at.IsParsed && !at.LooksAhead ? null : Stretch.Place(at);
}

/// <summary>"In the new year": its first months, and late in a year those of the next.</summary>
internal sealed record NewYearPhrase : Phrase
{
    private const int LateMonth = 7;

    public override Placed? Place(Bearings at) => new PartPhrase(Part.Early, new UnitPhrase(TimeUnit.Year, at.Day.Month >= LateMonth ? 1 : 0)).Place(at);
}

/// <summary>"In two weeks": ahead of the report, unless a past verb makes it the time something took.</summary>
internal sealed record AheadPhrase(ShiftPhrase Shift) : Phrase
{
    public override Placed? Place(Bearings at) => at.Tense is Direction.Past or Direction.Loose ? null : Shift.Place(at);
}
