using System.Globalization;
using NodaTime;

namespace Chancery.Time.Grammar;

/// <summary>How the parts of a form become one value: the readings that <c>time-forms.tsv</c> names. docs/time.md lists them.</summary>
internal static class Readings
{
    private delegate Value? Reading(Captures captures, string[] arguments);

    private static readonly Dictionary<string, Reading> All = new()
    {
        ["same"] = (captures, _) => captures.AnyPhrase() is { } phrase ? Value.Of(phrase) : captures.First,
        ["counted"] = (captures, _) => captures["number"],
        ["yearteens"] = (captures, _) => Value.Of((captures["hundreds"]!.Number * 100) + captures["teens"]!.Number),
        ["yearwords"] = (captures, _) => YearInWords(captures),
        ["countrange"] = (captures, _) => LengthReadings.CountRange(captures),
        ["number"] = (_, arguments) => Value.Of(Argument(arguments, 0)),
        ["sum"] = (captures, _) => Value.Of(captures["tens"]!.Number + captures["ones"]!.Number),
        ["nthsum"] = (captures, _) => Value.Of(captures["tens"]!.Number + captures["nthones"]!.Number),
        ["vaguelast"] = (captures, _) => captures["vaguecount"]! with { IsVague = true },
        ["vague"] = (captures, _) => captures.First with { IsVague = true },
        ["date"] = (captures, _) => Value.Of(new DatePhrase(Year(captures), Month(captures), Day(captures))),
        ["weekdate"] = (captures, _) => Value.Of(((DatePhrase)captures.AnyPhrase()!) with
        {
            Weekday = (IsoDayOfWeek)(captures.Number("weekday") ?? captures.Number("weekdayabbr") ?? 0),
        }),
        ["weekdayofmonth"] = (captures, _) => Value.Of(new DatePhrase(null, null, Day(captures)) { Weekday = WeekdayOf(captures) }),
        ["dayrange"] = (captures, _) => DayRange(captures),
        ["yearrange"] = (captures, _) => YearRange(captures),
        ["inyear"] = (captures, _) => InYear(captures),
        ["yearoff"] = (captures, arguments) => Value.Of(new UnitPhrase(TimeUnit.Year, captures.Number("which") ?? Argument(arguments, 0))),
        ["spokenyear"] = (_, arguments) => Value.Of(new SpokenPhrase(TimeUnit.Year, Argument(arguments, 0))),
        ["whichmonth"] = (captures, arguments) => Value.Of(new WhichMonthPhrase(captures["monthname"]!.Number, captures.Number("which") ?? Argument(arguments, 0))),
        ["week"] = (captures, arguments) => Value.Of(new UnitPhrase(TimeUnit.Week, captures.Number("which") ?? Argument(arguments, 0))),
        ["year"] = (_, arguments) => Value.Of(new UnitPhrase(TimeUnit.Year, Argument(arguments, 0))),
        ["weekof"] = (captures, _) => Value.Of(new WeekOfPhrase(captures.AnyPhrase()!, TimeUnit.Week)),
        ["spokenday"] = (_, arguments) => Value.Of(new SpokenPhrase(TimeUnit.Day, Argument(arguments, 0)) { ReachesBack = true }),
        ["near"] = (_, arguments) => Value.Of(new StretchPhrase(LengthReadings.Likely(TimeUnit.Month), TimeUnit.Month, Argument(arguments, 0), IsVague: true)),
        ["night"] = (_, arguments) => Value.Of(new DayPartPhrase(new UnitPhrase(TimeUnit.Day, Argument(arguments, 0)), 20, 30)),
        ["thisnight"] = (_, _) => Value.Of(new ThisNightPhrase()),
        ["partday"] = (captures, _) => PartOf(captures, new SpokenPhrase(TimeUnit.Day, 0) { ReachesBack = true }),
        ["partspan"] = (captures, arguments) => arguments.Length > 0
            ? Value.Of(new PartPhrase(Enum.Parse<Part>(arguments[0]), new UnitPhrase(Unit(captures), 0))) : PartOf(captures, new UnitPhrase(Unit(captures), 0)),
        ["partseason"] = (captures, _) => PartOf(captures, new SeasonPhrase(captures["season"]!.Number, null, Year(captures))),
        ["decade"] = (captures, _) => Decade(captures.First.Number),
        ["century"] = (captures, _) => Fixed(Units.Years(((captures.First.Number - 1) * 100) + 1, 100), Precision.Vague),
        ["weekday"] = (captures, arguments) => Weekday(captures, arguments.Length > 0 ? Argument(arguments, 0) : captures.Number("which"), null),
        ["weekdayin"] = (captures, _) => Value.Of(new WeekdayInPhrase(WeekdayOf(captures), captures.AnyPhrase()!)),
        ["weekdayweek"] = (captures, arguments) => Weekday(captures, null, arguments.Length > 0 ? Argument(arguments, 0) : captures.Number("which")),
        ["spokenweekday"] = (captures, arguments) => Value.Of(new SpokenWeekdayPhrase(WeekdayOf(captures), Argument(arguments, 0))),
        ["unit"] = (captures, arguments) => Value.Of(new UnitPhrase(Unit(captures), arguments.Length > 0 ? Argument(arguments, 0) : captures.Number("which") ?? 0)),
        ["day"] = (_, arguments) => Value.Of(new UnitPhrase(TimeUnit.Day, Argument(arguments, 0))),
        ["weekend"] = (captures, arguments) => Weekend(captures, arguments),
        ["spoken"] = (captures, arguments) => Value.Of(new SpokenPhrase(Unit(captures), Argument(arguments, 0))),
        ["stretch"] = (captures, arguments) => LengthReadings.Stretch(captures, captures.Number("whichmany") ?? Argument(arguments, 0), arguments.Length > 1 ? Argument(arguments, 1) : null),
        ["stretchone"] = (captures, arguments) => Value.Of(new StretchPhrase(1, Unit(captures), Argument(arguments, 0), IsVague: false)),
        ["stretchhalf"] = (captures, arguments) => LengthReadings.StretchHalf(captures, Argument(arguments, 0), arguments.Length > 1 ? Argument(arguments, 1) : 1),
        ["stretchsince"] = (captures, _) => Value.Of(new RangePhrase(captures.AnyPhrase()!, LengthReadings.Shift(captures, 1, captures.AnyPhrase()).Phrase!)),
        ["shift"] = (captures, arguments) => LengthReadings.Shift(captures, Argument(arguments, 0), captures.AnyPhrase(), arguments.Length > 1 ? Argument(arguments, 1) : null),
        ["shiftrough"] = (captures, arguments) => Value.Of((ShiftPhrase)LengthReadings.Shift(captures, Argument(arguments, 0), null).Phrase! with { IsRough = true }),
        ["eve"] = (captures, _) => Value.Of(new ShiftPhrase(1, TimeUnit.Day, -1, IsVague: false, captures.AnyPhrase())),
        ["shiftspoken"] = (captures, arguments) => LengthReadings.Shift(captures, Argument(arguments, 0), new SpokenTimePhrase()),
        ["shiftmore"] = (captures, arguments) => LengthReadings.ShiftMore(captures, Argument(arguments, 0)),
        ["shifthalf"] = (captures, arguments) => LengthReadings.ShiftHalf(captures, Argument(arguments, 0), arguments.Length > 1 ? Argument(arguments, 1) : 1),
        ["half"] = (captures, _) => Value.Of(new HalfPhrase(captures.Number("nth") ?? 1, captures.AnyPhrase()!)),
        ["nightrange"] = (captures, _) => captures.AnyPhrase() is RangePhrase { To: DatePhrase { Day: not null } last } ? Value.Of(new NightIntoPhrase(last)) : null,
        ["nightinto"] = (captures, _) => Value.Of(new NightIntoPhrase(captures.Phrases()[^1])),
        ["nthunit"] = (captures, arguments) => NthUnit(captures, arguments),
        ["firstunits"] = (captures, arguments) => Value.Of(new NthUnitPhrase(Argument(arguments, 0), LengthReadings.Few(Unit(captures)), Unit(captures), captures.AnyPhrase()!) { IsVague = true }),
        ["in"] = (captures, arguments) => Value.Of(new AheadPhrase((ShiftPhrase)LengthReadings.Shift(captures, 1, null, arguments.Length > 0 ? Argument(arguments, 0) : null).Phrase!)),
        ["within"] = (captures, _) => Value.Of(new WithinPhrase(LengthReadings.Stretch(captures, 1).Phrase!)),
        ["newyear"] = (_, _) => Value.Of(new NewYearPhrase()),
        ["part"] = (captures, _) => PartOf(captures, captures.AnyPhrase()!),
        ["daypart"] = (captures, arguments) => DayPart(captures, arguments),
        ["clock"] = (captures, _) => ClockReadings.Clock(captures),
        ["clockhalf"] = (captures, _) => ClockReadings.Half(captures),
        ["clockminutes"] = (captures, arguments) => ClockReadings.InWords(captures, Argument(arguments, 0)),
        ["clockpair"] = (captures, _) => ClockReadings.ClockPair(captures),
        ["clockpart"] = (captures, _) => ClockReadings.ClockPart(captures),
        ["hourrange"] = (captures, _) => ClockReadings.HourRange(captures),
        ["openclock"] = (captures, arguments) => ClockReadings.OnDate(captures) is { Phrase: { } moment } ? Value.Of(new OpenPhrase(Enum.Parse<Opening>(arguments[0]), moment)) : null,
        ["rangenow"] = (captures, _) => Value.Of(new RangePhrase(captures.AnyPhrase()!, new UnitPhrase(TimeUnit.Day, 0))),
        ["fromnow"] = (captures, _) => Value.Of(new RangePhrase(new UnitPhrase(TimeUnit.Day, 0), captures.AnyPhrase()!)),
        ["daypartweek"] = (captures, _) => Value.Of(DayPart(captures, new WeekdayPhrase(WeekdayOf(captures), null, captures.Number("which"))).OfOneDay()),
        ["weekendof"] = (captures, _) => Value.Of(new WeekOfPhrase(captures.AnyPhrase()!, TimeUnit.Weekend)),
        ["unitmonth"] = (captures, arguments) => Value.Of(new UnitPhrase(TimeUnit.Month, captures.Number("which") ?? Argument(arguments, 0))),
        ["inmonth"] = (captures, _) => Value.Of(new InMonthPhrase(captures["day"]!.Number, captures.AnyPhrase()!)),
        ["dayofmonth"] = (captures, _) => Value.Of(new DatePhrase(null, null, captures["dd"]!.Number)),
        ["stamp"] = (captures, _) => Value.Of((ClockPhrase)captures.AnyPhrase()! with { Day = new DatePhrase(Year(captures), Month(captures), Day(captures)) }),
        ["ondate"] = (captures, _) => ClockReadings.OnDate(captures),
        ["season"] = (captures, arguments) => Value.Of(new SeasonPhrase(
            captures["season"]!.Number, arguments.Length > 0 ? Argument(arguments, 0) : captures.Number("which"), Year(captures))),
        ["seasonyears"] = (captures, _) => captures["season"]!.Number == 12 && YearRange(captures)?.Phrase is RangePhrase { To: DatePhrase { Year: { } year } }
            ? Value.Of(new SeasonPhrase(captures["season"]!.Number, null, year)) : null,
        ["seasonyear"] = (captures, _) => Value.Of(new SeasonOfYearPhrase(captures["season"]!.Number, captures.AnyPhrase()!)),
        ["nthweekday"] = (captures, arguments) => Value.Of(new NthWeekdayPhrase(
            arguments.Length > 0 ? Argument(arguments, 0) : captures["nth"]!.Number, WeekdayOf(captures), captures.AnyPhrase()!)),
        ["yearpart"] = (captures, arguments) => YearPart(captures, Argument(arguments, 0)),
        ["holiday"] = (captures, _) => Value.Of(new HolidayPhrase(captures["holiday"]!.Text, Year(captures), captures.Number("which"))),
        ["anniversary"] = (captures, _) => Anniversary(captures),
        ["anniversaryof"] = (captures, _) => captures.AnyPhrase() is DatePhrase { Year: { } year } date ? Value.Of(new AnniversaryPhrase(date with { Year = year + captures["nth"]!.Number })) : null,
        ["range"] = (captures, _) => Range(captures),
        ["open"] = (captures, arguments) => Value.Of(new OpenPhrase(Enum.Parse<Opening>(arguments[0]), captures.AnyPhrase()!)),
        ["duration"] = (captures, _) => Value.Of(new LengthPhrase(TimeKind.Duration, Units.PrecisionOf(Unit(captures)))
        {
            Period = captures is { Count: 2 } && captures["count"] is { IsVague: false, Number: > 0 } count ? Units.Length(Unit(captures), count.Number) : null,
        }),
        ["set"] = (captures, _) => Value.Of(new LengthPhrase(TimeKind.Set, captures["unit"] is null ? Precision.Day : Units.PrecisionOf(Unit(captures)))),
    };

    public static bool Exists(string name) => All.ContainsKey(name);

    /// <returns>Null when the parts don't go together, such as a month of 31 February.</returns>
    public static Value? Read(Form form, Captures captures) => All[form.Reading](captures, form.Arguments);

    public static int Argument(string[] arguments, int index) => int.Parse(arguments[index], CultureInfo.InvariantCulture);

    private static int? Year(Captures captures) => captures.Number("year") ?? captures.Number("yyyy") ?? captures.Number("yearwords") ?? (captures.Number("yy") is { } yy ? Century(yy) : null);

    private static int? Month(Captures captures) => captures.Number("plainmonth") ?? captures.Number("monthname") ?? captures.Number("mm");

    private static int Century(int yy) => yy < 50 ? 2000 + yy : 1900 + yy;

    private static int? Day(Captures captures) => captures.Number("day") ?? captures.Number("dd") ?? captures.Number("number");

    public static TimeUnit Unit(Captures captures) =>
        Units.TryParse((captures["unit"] ?? captures["oneunit"] ?? captures["units"] ?? captures["span"])!.Text, out TimeUnit unit) ? unit : TimeUnit.Day;

    private static IsoDayOfWeek WeekdayOf(Captures captures) => (IsoDayOfWeek)captures["weekday"]!.Number;

    private static Value Weekday(Captures captures, int? which, int? weeks) => Value.Of(new WeekdayPhrase(WeekdayOf(captures), which, weeks));

    /// <summary>"The weekend", "last weekend", "le week-end prochain", which is the coming one.</summary>
    private static Value Weekend(Captures captures, string[] arguments)
    {
        if (arguments is ["Coming"]) return Value.Of(new WeekendPhrase { IsComing = true });
        int? which = captures.Number("which") ?? (arguments.Length > 0 ? Argument(arguments, 0) : null);
        return Value.Of(which is { } weeks ? new UnitPhrase(TimeUnit.Weekend, weeks) : new WeekendPhrase());
    }

    private static Value Fixed((LocalDate First, LocalDate Last) days, Precision precision) => Value.Of(new FixedPhrase(days.First, days.Last, precision));

    private static Value Decade(int year) => Fixed(Units.Years(year >= 100 ? year : year < 20 ? 2000 + year : 1900 + year, 10), Precision.Decade);

    /// <summary>"The first week of 2021", "the last two weeks of July": a negative number counts from the end.</summary>
    private static Value NthUnit(Captures captures, string[] arguments)
    {
        int nth = captures.Number("nth") ?? Argument(arguments, 0);
        return Value.Of(new NthUnitPhrase(nth, captures.Number("count") ?? 1, Unit(captures), captures.AnyPhrase()!));
    }

    /// <summary>"Nineteen eighty-six", "nineteen hundred ninety-three", "two thousand and five", "twenty twenty-two".</summary>
    private static Value YearInWords(Captures captures)
    {
        if (captures["hundreds"] is null) return Value.Of(2000 + (captures.Number("number") ?? 0));
        return Value.Of((captures["hundreds"]!.Number * 100) + (captures.Number("tens") ?? captures.Number("number") ?? 0) + (captures.Number("ones") ?? 0));
    }

    private static Value? DayRange(Captures captures)
    {
        int? year = Year(captures), month = Month(captures);
        int? first = captures.Number("day"), last = captures.Number("day", 2) ?? captures.Number("day", 1);
        return first < last ? Value.Of(new RangePhrase(new DatePhrase(year, month, first), new DatePhrase(year, month, last))) : null;
    }

    /// <summary>A date without a year takes it from the other end: "5 March to 8 April 2022", "November to February 2017".</summary>
    private static Value Range(Captures captures)
    {
        List<Phrase> ends = captures.Phrases();
        (Phrase start, Phrase end) = (ends[0], ends[1]);
        if (start is DatePhrase { Year: null, Month: { } month } first && end is DatePhrase { Year: { } year, Month: { } last })
            start = first with { Year = month > last ? year - 1 : year };
        return Value.Of(new RangePhrase(start, end));
    }

    private static Value? YearRange(Captures captures)
    {
        int year = captures["yyyy"]!.Number, last = (year / 100 * 100) + captures["yy"]!.Number;
        return year < last ? Value.Of(new RangePhrase(new DatePhrase(year, null, null), new DatePhrase(last, null, null))) : null;
    }

    private static Value? InYear(Captures captures)
    {
        List<Phrase> phrases = captures.Phrases();
        DatePhrase? date = captures["plainmonth"] is { } month ? new DatePhrase(null, month.Number, null) : phrases.OfType<DatePhrase>().FirstOrDefault();
        return date is { Year: null } ? Value.Of(new InYearPhrase(date, phrases.FindLast(phrase => phrase != date) ?? date)) : null;
    }

    private static Value PartOf(Captures captures, Phrase whole) => Value.Of(new PartPhrase(Enum.Parse<Part>(captures["part"]!.Text), whole));

    /// <summary>"Monday night" and "the night before" are over with their day, "last night" with the morning.</summary>
    private static Value DayPart(Captures captures, string[] arguments)
    {
        Phrase day = captures.AnyPhrase() ?? (arguments[0] == "spoken"
            ? new SpokenPhrase(TimeUnit.Day, Argument(arguments, 1)) { ReachesBack = true }
            : new UnitPhrase(TimeUnit.Day, Argument(arguments, 0)));
        DayPartPhrase part = DayPart(captures, day);
        return Value.Of(arguments is ["sameday" or "spoken", ..] ? part.OfOneDay() : part);
    }

    private static DayPartPhrase DayPart(Captures captures, Phrase day)
    {
        string[] hours = (captures["daypart"] ?? captures["aloneparts"])!.Text.Split('-');
        return new DayPartPhrase(day, Argument(hours, 0), Argument(hours, 1));
    }

    private static Value YearPart(Captures captures, int months)
    {
        int? year = Year(captures);
        Phrase? whole = year is null ? captures.AnyPhrase() : new DatePhrase(year, null, null);
        return Value.Of(new YearPartPhrase(months, captures.Number("nth") ?? captures.Number("digits") ?? 1, whole));
    }

    private static Value? Anniversary(Captures captures)
    {
        string[] day = captures["milestone"]!.Text.Split('-');
        int year = Argument(day, 0) + captures["nth"]!.Number;
        return year > 2200 ? null : Value.Of(new DatePhrase(year, Argument(day, 1), Argument(day, 2)));
    }
}
