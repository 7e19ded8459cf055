using NodaTime;

namespace Chancery.Time.Grammar;

/// <summary>A time expression as its words say it, not yet placed on the calendar.</summary>
internal abstract record Phrase
{
    public virtual TimeKind Kind => TimeKind.Point;

    /// <summary>Null when the words name no possible time: 30 February.</summary>
    public abstract Placed? Place(Bearings at);
}

/// <summary>A phrase placed on the calendar.</summary>
/// <param name="First">First day or moment; null when open.</param>
/// <param name="Last">Last day or moment, included; null when open.</param>
/// <param name="IsAnchored">True when the report's or post's day was needed to place it.</param>
internal sealed record Placed(
    LocalDateTime? First, LocalDateTime? Last, Precision Precision, Basis Basis, bool IsAnchored, bool HasClock = false, Offset? Offset = null)
{
    public LocalDate FirstDay => (First ?? Last!.Value).Date;

    public LocalDate LastDay => (Last ?? First!.Value).Date;

    public static Placed Days(LocalDate first, LocalDate last, Precision precision, Basis basis, bool isAnchored) =>
        new(first.AtMidnight(), last.AtMidnight(), precision, basis, isAnchored);
}

/// <summary>What a phrase is placed by.</summary>
/// <param name="Day">Day of the report, or of the post the words stand in.</param>
/// <param name="Basis">What relative words rest on: <see cref="Basis.Relative"/>, in a post <see cref="Basis.PostDate"/>.</param>
/// <param name="Spoken">The last time spoken of before in the same paragraph.</param>
/// <param name="SpokenDay">The last single day spoken of there: "that day" and a bare hour never rest on a month.</param>
/// <param name="Tense">Where the governing verb looks.</param>
internal sealed record Bearings(LocalDate Day, Basis Basis, Placed? Spoken, Placed? SpokenDay, Direction Tense)
{
    /// <summary>The last single day spoken of in the paragraphs just before; null where there is none near the report.</summary>
    public Placed? EarlierDay { get; init; }

    /// <summary>True while the year spoken of is near enough to hold for a date without one.</summary>
    public bool SpokenYearHolds { get; init; }

    /// <summary>True where the tree of the sentence told the tense.</summary>
    public bool IsParsed { get; init; }

    /// <summary>True where the verb asks, promises or sets a time, so that "by Friday" is a Friday to come though the verb is past.</summary>
    public bool LooksAhead { get; init; }
}

/// <summary>
/// Before the report's day, after it, or not said; <see cref="Near"/>: "was scheduled for" may be either; <see cref="Present"/>: "takes effect on
/// Sunday" tells what is fixed for a Sunday to come, but "the law dates from 5 March" may be either. <see cref="Loose"/>: of a noun under a past verb,
/// mostly past ("welcomed the launch on 30 January" may be three days ahead).
/// </summary>
internal enum Direction { Unsaid, Past, Future, Near, Present, Loose }

internal enum TimeUnit { Minute, Hour, Day, Night, Week, Fortnight, Weekend, Month, Quarter, Season, HalfYear, Year, Decade, Century }
