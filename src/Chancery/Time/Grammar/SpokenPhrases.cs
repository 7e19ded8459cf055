using NodaTime;

namespace Chancery.Time.Grammar;

/// <summary>The time last spoken of in the paragraph, as a base: "that", "the following", "earlier". Without one it is the report's day.</summary>
/// <remarks>"The summit opens on Friday; shells fell the night before": what happened can't rest on a day still to come.</remarks>
internal sealed record SpokenPhrase(TimeUnit Unit, int Offset) : Phrase
{
    /// <summary>True for words that point back ("the day before"): where the paragraph names no day, they rest on that of the paragraphs before, as an hour does in what is told.</summary>
    public bool ReachesBack { get; init; }

    public override Placed? Place(Bearings at)
    {
        Placed? spoken = Unit == TimeUnit.Day ? at.SpokenDay ?? (ReachesBack || at.Tense == Direction.Past ? at.EarlierDay : null) : at.Spoken ?? (Unit == TimeUnit.Week ? at.EarlierDay : null);
        if (spoken is not null && at.Tense == Direction.Past && Units.Move(spoken.FirstDay, Unit, Offset) > at.Day) spoken = null;
        LocalDate start = spoken is null ? at.Day : Offset > 0 && Unit != TimeUnit.Day ? spoken.LastDay : spoken.FirstDay;
        (LocalDate first, LocalDate last) = Units.Around(Units.Move(start, Unit, Offset), Unit);
        if (Offset > 0 && at.Tense == Direction.Past && first > at.Day) return null;
        return Placed.Days(first, last, Units.PrecisionOf(Unit), spoken is null ? at.Basis : Basis.Context, spoken?.IsAnchored ?? true);
    }
}

/// <summary>"The following Monday", "the previous Friday": beside the time last spoken of.</summary>
internal sealed record SpokenWeekdayPhrase(IsoDayOfWeek Weekday, int Sign) : Phrase
{
    public override Placed? Place(Bearings at)
    {
        Placed? spoken = at.Spoken ?? at.EarlierDay;
        LocalDate start = spoken is null ? at.Day : Sign < 0 ? spoken.FirstDay : spoken.LastDay;
        LocalDate day = Sign < 0 ? start.Previous(Weekday) : start.Next(Weekday);
        return Placed.Days(day, day, Precision.Day, spoken is null ? at.Basis : Basis.Context, spoken?.IsAnchored ?? true);
    }
}

/// <summary>The time last spoken of in the paragraph as it is, else the report's day: what "three days earlier" counts from.</summary>
internal sealed record SpokenTimePhrase : Phrase
{
    public override Placed? Place(Bearings at) =>
        (at.Spoken ?? at.EarlierDay) is { } spoken ? spoken with { Basis = Basis.Context } : Placed.Days(at.Day, at.Day, Precision.Day, at.Basis, isAnchored: true);
}
