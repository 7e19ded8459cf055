using Chancery.Reading;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Records;

/// <summary>Days as <c>yyyy-MM-dd</c>, local times with seconds, publication moments with their offset.</summary>
internal static class JsonTime
{
    public static string Format(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Format(Publication published) =>
        published.Moment is { } moment ? OffsetDateTimePattern.Rfc3339.Format(moment) : Format(published.Day);

    /// <param name="hasClock">False: the day alone.</param>
    public static string? Format(LocalDateTime? bound, bool hasClock) =>
        bound is not { } time ? null : hasClock ? LocalDateTimePattern.GeneralIso.Format(time) : Format(time.Date);

    public static Publication ParsePublication(string text) =>
        text.Contains('T', StringComparison.Ordinal) && OffsetDateTimePattern.Rfc3339.Parse(text).Value is var moment
            ? new Publication(moment.Date, moment)
            : new Publication(LocalDatePattern.Iso.Parse(text).Value);

    public static LocalDateTime? ParseBound(string? text) =>
        text is null ? null
        : text.Contains('T', StringComparison.Ordinal) ? LocalDateTimePattern.GeneralIso.Parse(text).Value
        : LocalDatePattern.Iso.Parse(text).Value.AtMidnight();
}
