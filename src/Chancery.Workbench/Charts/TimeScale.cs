using NodaTime;
using NodaTime.Text;

namespace Chancery.Workbench.Charts;

/// <summary>Days across a width, with the ticks that fit.</summary>
internal sealed class TimeScale(LocalDate first, LocalDate last, double left, double width)
{
    private const int MostDays = 21, MostWeeks = 130, MostMonths = 800, DaysOfWeek = 7, MostTicks = 14;

    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM"), Year = LocalDatePattern.CreateWithInvariantCulture("uuuu");

    /// <summary>What a date in an address can be; days beyond have no name there.</summary>
    public static readonly LocalDate Earliest = new(1, 1, 1), Latest = new(9999, 12, 31);

    public LocalDate First => first;

    public LocalDate Last => last;

    public int Days => Period.DaysBetween(first, last) + 1;

    /// <summary>Where a day begins; days outside are at the edges.</summary>
    public double At(LocalDate day) => left + (width * Math.Clamp(Period.DaysBetween(first, day), 0, Days) / Days);

    /// <summary>Where a day ends.</summary>
    public double After(LocalDate day) => left + (width * Math.Clamp(Period.DaysBetween(first, day) + 1, 0, Days) / Days);

    /// <summary>So many days later, or earlier, but within <see cref="Earliest"/> and <see cref="Latest"/>.</summary>
    public static LocalDate Shifted(LocalDate day, int days) => day.PlusDays(Math.Clamp(days, Period.DaysBetween(day, Earliest), Period.DaysBetween(day, Latest)));

    /// <summary>The shortest time in which nine of ten <paramref name="days"/> lie, with some room: one of another year would press all others into a line.</summary>
    /// <param name="days">In order.</param>
    /// <returns>Null if they are too few, or lie no denser there than in the whole time.</returns>
    public static DateInterval? Densest(IReadOnlyList<LocalDate> days)
    {
        int many = (days.Count * 9 / 10) - 1;
        if (many < 1) return null;
        int at = Enumerable.Range(0, days.Count - many).MinBy(i => Period.DaysBetween(days[i], days[i + many]));
        int length = Period.DaysBetween(days[at], days[at + many]), room = 2 + (length / 10);
        return length + (2 * room) < Period.DaysBetween(days[0], days[^1]) / 2 ? new DateInterval(Shifted(days[at], -room), Shifted(days[at + many], room)) : null;
    }

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
        for (LocalDate day = start; day <= last; day = day.Plus(period))
        {
            yield return day;
            if (Latest.Minus(period) < day) yield break;
        }
    }
}
