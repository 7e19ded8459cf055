using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Chancery.Time.Grammar;

/// <summary>"Easter", "Victory Day", "Ramadan", "New Year's Eve": days by a rule of <c>time.tsv</c>.</summary>
/// <param name="Rule">
/// <c>12-25</c> a day of the year; <c>12-31..01-01</c> several; <c>easter+1</c>, <c>orthodox+0</c> days from Easter; <c>islamic 9</c> a month,
/// <c>islamic 10-01</c> a day of the calendar of Mecca, which the sighting of the moon may move by a day; <c>nth 11 4 4</c> the fourth Thursday of November;
/// <c>persian 01-01</c>, <c>hebrew 1-15..1-22</c> days of those calendars (Hebrew months counted from Nisan);
/// <c>chinese</c> the first day of the Chinese year (1902 to 2099).
/// </param>
internal sealed record HolidayPhrase(string Rule, int? Year, int? Which) : Phrase
{
    private static readonly ChineseLunisolarCalendar ChineseYears = new();

    private const int HebrewYearOffset = 3760;
    private const int DaysImpending = 14;
    private const int FirstUmmAlQura = 1902;
    private const int LastUmmAlQura = 2075;

    public override Placed? Place(Bearings at)
    {
        if (Year is { } year) return In(year).Select(days => Days(days, Basis.Stated, isAnchored: false)).FirstOrDefault();
        List<Placed> near = [];
        for (int other = at.Day.Year - 2; other <= at.Day.Year + 2; other++)
            near.AddRange(In(other).Select(days => Days(days, at.Basis is Basis.PostDate ? at.Basis : Basis.Stated, isAnchored: true)));
        return Which switch
        {
            < 0 => near.Where(days => days.LastDay < at.Day).MaxBy(days => days.FirstDay),
            > 0 => near.Where(days => days.FirstDay > at.Day).MinBy(days => days.FirstDay),
            0 => near.Where(days => days.FirstDay.Year == at.Day.Year).MinBy(days => days.FirstDay),
            _ => Impending(near, at) ?? DatePhrase.Nearest(near, at),
        };
    }

    /// <summary>"Agreed on a truce for Eid" in the days before it means that feast, not the one a year ago.</summary>
    private static Placed? Impending(List<Placed> near, Bearings at) =>
        near.Exists(days => days.FirstDay <= at.Day && days.LastDay.PlusMonths(6) > at.Day) ? null
            : near.Find(days => at.Day < days.FirstDay && days.FirstDay <= at.Day.PlusDays(DaysImpending));

    private static Placed Days((LocalDate First, LocalDate Last) days, Basis basis, bool isAnchored) =>
        Placed.Days(days.First, days.Last, days.First == days.Last ? Precision.Day : Period.DaysBetween(days.First, days.Last) > 20 ? Precision.Month : Precision.Week, basis, isAnchored);

    /// <summary>All the times it falls in a year: an Islamic feast can come twice.</summary>
    private IEnumerable<(LocalDate First, LocalDate Last)> In(int year)
    {
        string[] rule = Rule.Split(' ', '+');
        switch (rule[0])
        {
            case "easter":
                yield return One(Easter(year).PlusDays(Number(rule[1])));
                break;
            case "orthodox":
                yield return One(OrthodoxEaster(year).PlusDays(Number(rule[1])));
                break;
            case "nth":
                yield return One(Nth(year, Number(rule[1]), Number(rule[2]), (IsoDayOfWeek)Number(rule[3])));
                break;
            case "chinese":
                yield return One(LocalDate.FromDateTime(ChineseYears.ToDateTime(Math.Clamp(year, 1902, 2099), 1, 1, 0, 0, 0, 0)));
                break;
            case "islamic" or "persian" or "hebrew":
                foreach ((LocalDate First, LocalDate Last) days in InCalendar(rule[0], rule[1], year)) yield return days;
                break;
            default:
                string[] ends = Rule.Split("..");
                LocalDate first = Day(year, ends[0]), last = Day(year, ends[^1]);
                yield return (first, last < first ? last.PlusYears(1) : last);
                break;
        }
    }

    private static IEnumerable<(LocalDate First, LocalDate Last)> InCalendar(string name, string rule, int year)
    {
        (CalendarSystem calendar, int start) = name switch
        {
            "islamic" => (Islamic(year), new LocalDate(year, 1, 1).WithCalendar(CalendarSystem.IslamicBcl).Year),
            "persian" => (CalendarSystem.PersianArithmetic, year - 621),
            _ => (CalendarSystem.HebrewScriptural, year + HebrewYearOffset),
        };
        for (int other = start; other <= start + (name == "islamic" ? 1 : 0); other++)
        {
            string[] ends = rule.Split("..");
            LocalDate first = In(calendar, other, ends[0], isEnd: false), last = In(calendar, other, ends[^1], isEnd: true);
            if (first.Year == year) yield return (first, last);
        }
    }

    /// <summary>The calendar of Mecca, which agencies follow, as far as it is reckoned ahead; the civil one beyond.</summary>
    private static CalendarSystem Islamic(int year) => FirstUmmAlQura <= year && year <= LastUmmAlQura
        ? CalendarSystem.UmAlQura
        : CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base16, IslamicEpoch.Civil);

    private static LocalDate In(CalendarSystem calendar, int year, string day, bool isEnd)
    {
        string[] parts = day.Split('-');
        int month = Number(parts[0]);
        int dayOfMonth = parts.Length > 1 ? Number(parts[1]) : isEnd ? calendar.GetDaysInMonth(year, month) : 1;
        return new LocalDate(year, month, dayOfMonth, calendar).WithCalendar(CalendarSystem.Iso);
    }

    private static (LocalDate First, LocalDate Last) One(LocalDate day) => (day, day);

    private static LocalDate Day(int year, string day)
    {
        string[] parts = day.Split('-');
        return new LocalDate(year, Number(parts[0]), Number(parts[1]));
    }

    private static LocalDate Nth(int year, int month, int nth, IsoDayOfWeek weekday) =>
        new LocalDate(year, month, 1).PlusDays(-1).Next(weekday).PlusWeeks(nth - 1);

    /// <summary>The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        int l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }

    /// <summary>Easter of the Julian calendar (Meeus, the same chapter), as an ISO date.</summary>
    private static LocalDate OrthodoxEaster(int year)
    {
        int d = ((19 * (year % 19)) + 15) % 30;
        int e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        int n = d + e + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
