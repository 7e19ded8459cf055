using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using NodaTime;

namespace Chancery.Time;

/// <summary>Every time expression of a report, in text order.</summary>
public sealed record Calendar(ValueList<TimeExpression> Expressions, ValueList<Note> Notes)
{
    /// <summary>The sections of a report told in dated entries, with their days; empty for other reports.</summary>
    public ValueList<DatedEntry> Entries { get; init; } = [];

    /// <summary>The day of the entry a section stands in; null outside of one.</summary>
    public LocalDate? DayOf(Section section) => Entries.FirstOrDefault(entry => entry.Section == section.Id)?.Day;

    /// <summary>Expressions that lie wholly inside <paramref name="span"/>.</summary>
    public IEnumerable<TimeExpression> In(TextSpan span) => Expressions.Where(expression => span.Covers(expression.Span));

    /// <summary>The expression that covers <paramref name="word"/>, or null.</summary>
    public TimeExpression? At(Word word) => Expressions.FirstOrDefault(expression => expression.Span.Covers(word.Span));
}

/// <summary>Words that say when, how long or how often.</summary>
/// <param name="Words">The words of the analysis it covers, without a leading preposition.</param>
/// <param name="Days">Null when it can't be resolved (no publication date), or for durations and sets.</param>
public sealed record TimeExpression(TextSpan Span, WordRange Words, TimeKind Kind, TimeInterval? Days, Precision Precision, Basis Basis)
{
    /// <summary>How long a duration is, where its words count it in one unit; null otherwise.</summary>
    public Period? Length { get; init; }
}

/// <summary>A date or time, a length ("two weeks"), a habit ("every Monday").</summary>
public enum TimeKind { Point, Duration, Set }

/// <summary>From start to end, both included, in local time of the report; a null bound is open ("since 2014", "before May").</summary>
/// <param name="HasClock">True if the bounds carry a time of day, not only a date.</param>
public sealed record TimeInterval(LocalDateTime? Start, LocalDateTime? End, bool HasClock)
{
    /// <summary>The zone the words name ("10:00 GMT"), as its offset on that day; null when they name none.</summary>
    public Offset? Offset { get; init; }

    public static TimeInterval OfDay(LocalDate day) => OfDays(day, day);

    public static TimeInterval OfDays(LocalDate first, LocalDate last) => new(first.AtMidnight(), last.AtMidnight(), HasClock: false);
}

public enum Precision { Minute, Hour, Day, Week, Month, Season, Quarter, Year, Decade, Vague }

public enum Basis { Stated, Weekday, Relative, PostDate, Dateline, ReportDate, Context }
