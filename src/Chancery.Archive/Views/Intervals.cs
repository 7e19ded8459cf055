using Chancery.Records;
using NodaTime;

namespace Chancery.Archive.Views;

/// <summary>How much a time says.</summary>
internal static class Intervals
{
    /// <summary>In days; the longest there is for a time that is open or unknown.</summary>
    public static int Length(When? time) =>
        time?.Days is { Start: { } start, End: { } end } ? Period.DaysBetween(start.Date, end.Date) : int.MaxValue;
}
