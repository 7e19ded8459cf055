using NodaTime;
using NodaTime.Text;

namespace Chancery.Workbench.Charts;

/// <summary>Days across a width, with the ticks that fit.</summary>
internal sealed class TimeScale(LocalDate first, LocalDate last, double left, double width)
{
    private const int MostDays = 21, MostWeeks = 130, MostMonths = 800, DaysOfWeek = 7, MostTicks = 14;

    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM"), Year = LocalDatePattern.CreateWithInvariantCulture("uuuu");

    public LocalDate First => first;

    public LocalDate Last => last;

    public int Days => Period.DaysBetween(first, last) + 1;

    /// <summary>Where a day begins; days outside are at the edges.</summary>
    public double At(LocalDate day) => left + (width * Math.Clamp(Period.DaysBetween(first, day), 0, Days) / Days);

    public double DayWidth => width / Days;

    public IEnumerable<(double At, string Label)> Ticks() =>
        from day in Steps()
        where first <= day && day <= last
        select (At(day), Days > MostMonths ? Year.Format(day) : Days > MostWeeks ? Month.Format(day) : LocalDatePattern.Iso.Format(day));

    private IEnumerable<LocalDate> Steps()
    {
        if (Days <= MostDays) return Every(first, Period.FromDays(Days > MostTicks ? 2 : 1));
        if (Days <= MostWeeks) return Every(first.PlusDays((DaysOfWeek + 1 - (int)first.DayOfWeek) % DaysOfWeek), Period.FromDays(DaysOfWeek * Step(Days / DaysOfWeek)));
        if (Days <= MostMonths) return Every(first.With(DateAdjusters.StartOfMonth), Period.FromMonths(Step(Days / 30)));
        return Every(new LocalDate(first.Year, 1, 1), Period.FromYears(Step(Days / 365)));
    }

    private static int Step(int ticks) => Math.Max(1, (ticks + MostTicks - 1) / MostTicks);

    private IEnumerable<LocalDate> Every(LocalDate start, Period period)
    {
        for (LocalDate day = start; day <= last; day = day.Plus(period)) yield return day;
    }
}
