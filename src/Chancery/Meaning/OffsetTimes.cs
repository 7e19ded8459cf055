using Chancery.Language;
using Chancery.Records;
using Chancery.Time;
using NodaTime;

namespace Chancery.Meaning;

/// <summary>When a happening was or will be that is told by how far it lies from another one: "a day after the two spoke", "three weeks before the summit".</summary>
internal sealed class OffsetTimes(Scene scene)
{
    /// <param name="happening">The verb with "after" or "before" as its mark, or the noun with it as its preposition.</param>
    /// <returns>Null where no counted length stands before the mark, or the other happening has no day.</returns>
    public When? Of(Word happening)
    {
        Word? mark = happening.Children.FirstOrDefault(child => (child.Is("mark") || child.Is("case")) && child.Form.ToLowerInvariant() is "after" or "before");
        if (mark is null) return null;
        TimeExpression? length = scene.Calendar.In(happening.Sentence.Span).FirstOrDefault(expression => expression is { Kind: TimeKind.Duration, Length: not null } && expression.Words.End == mark.Index);
        if (length is null || DayOfOther(happening, length) is not { } other) return null;
        bool isEarlier = mark.Form.Equals("after", StringComparison.OrdinalIgnoreCase);
        return At(isEarlier ? other.Minus(length.Length!) : other.Plus(length.Length!), length);
    }

    /// <summary>The day told outside the happening's own clause, else the one on which the report tells it.</summary>
    private LocalDate? DayOfOther(Word happening, TimeExpression length)
    {
        HashSet<int> inside = [.. happening.Subtree().Select(word => word.Index)];
        TimeExpression? stated = scene.Calendar.In(happening.Sentence.Span)
            .Where(expression => expression is { Kind: TimeKind.Point, Precision: Precision.Day or Precision.Hour or Precision.Minute, Days.Start: not null } && !inside.Contains(expression.Words.First))
            .MinBy(expression => Math.Abs(expression.Words.First - length.Words.First));
        return stated?.Days?.Start?.Date ?? scene.Calendar.DayOf(happening.Sentence.Section) ?? scene.Analysis.Report.Published?.Day;
    }

    /// <summary>As exact as the unit that was counted.</summary>
    private static When? At(LocalDate day, TimeExpression length) => length.Length switch
    {
        { Years: > 0 } => new When(TimeInterval.OfDays(new LocalDate(day.Year, 1, 1), new LocalDate(day.Year, 12, 31)), Precision.Year, Basis.Relative, length.Span),
        { Months: > 0 } => new When(TimeInterval.OfDays(DateAdjusters.StartOfMonth(day), DateAdjusters.EndOfMonth(day)), Precision.Month, Basis.Relative, length.Span),
        { Weeks: > 0 } => new When(TimeInterval.OfDays(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(day), DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday)(day)), Precision.Week, Basis.Relative, length.Span),
        { Days: > 0 } => new When(TimeInterval.OfDay(day), Precision.Day, Basis.Relative, length.Span),
        _ => null,
    };
}
