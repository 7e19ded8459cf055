using System.Globalization;

namespace Chancery.Time.Grammar;

/// <summary>How the parts of a form become a time of day.</summary>
internal static class ClockReadings
{
    public static Value? Clock(Captures captures)
    {
        int? fourDigits = captures.Number("hhmm");
        int hour = fourDigits / 100 ?? captures.Number("hh") ?? captures.Number("noon") ?? captures.First.Number;
        int? minute = fourDigits % 100 ?? captures.Number("mi") ?? (captures["noon"] is null ? null : 0);
        if (captures.Number("ampm") is { } shift) hour = hour > 12 ? 99 : (hour % 12) + shift;
        return hour > 24 ? null : Value.Of(new ClockPhrase(null, hour, minute, captures["zone"]?.Text ?? ""));
    }

    /// <summary>"Sept heures et vingt minutes", "huit heures moins vingt minutes".</summary>
    public static Value? InWords(Captures captures, int sign)
    {
        int minutes = (captures["number"]!.Number * 60) + (sign * captures["number", 1]!.Number);
        return minutes is > 0 and < 24 * 60 ? Value.Of(new ClockPhrase(null, minutes / 60, minutes % 60, "")) : null;
    }

    /// <summary>"8 pm (1700 GMT)": one moment, whose zone the second tells.</summary>
    public static Value? ClockPair(Captures captures)
    {
        if (captures.Phrases() is not [ClockPhrase local, ClockPhrase { Zone: "UTC" } universal] || local.Zone.Length > 0) return captures["clock"];
        int minutes = ((local.Hour - universal.Hour) * 60) + (local.Minute ?? 0) - (universal.Minute ?? 0);
        int ahead = (minutes + (36 * 60)) % (24 * 60) / 60 - 12;
        return Value.Of(minutes % 60 == 0 ? local with { Zone = string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-ahead:+0;-0}") } : local);
    }

    public static Value? ClockPart(Captures captures)
    {
        int part = Readings.Argument(captures["daypart"]!.Text.Split('-'), 0);
        ClockPhrase clock = captures.AnyPhrase() as ClockPhrase ?? new ClockPhrase(null, captures["hh"]!.Number, null, "");
        return clock.Hour > 12 ? null : Value.Of(clock with { Hour = (clock.Hour % 12) + (part >= 12 ? 12 : 0) });
    }

    /// <summary>"Quatre heures et demie du matin".</summary>
    public static Value? Half(Captures captures)
    {
        int part = Readings.Argument(captures["daypart"]!.Text.Split('-'), 0), hour = captures["number"]!.Number;
        return hour > 12 ? null : Value.Of(new ClockPhrase(null, (hour % 12) + (part >= 12 ? 12 : 0), 30, ""));
    }

    /// <summary>"Between 9 and 11 am": the first hour takes its half of the day from the second.</summary>
    public static Value? HourRange(Captures captures)
    {
        if (captures.Phrases() is not [ClockPhrase begin, ClockPhrase end]) return null;
        int hour = end.Hour >= 12 && begin.Hour + 12 <= end.Hour && end.Hour < 24 ? begin.Hour + 12 : begin.Hour;
        return Value.Of(new RangePhrase(begin with { Hour = hour, Zone = end.Zone }, end));
    }

    public static Value? OnDate(Captures captures)
    {
        List<Phrase> phrases = captures.Phrases();
        Phrase? clock = phrases.Find(phrase => phrase is ClockPhrase or RangePhrase);
        Phrase? day = phrases.FindLast(phrase => phrase is not ClockPhrase && phrase != clock);
        return clock switch
        {
            ClockPhrase moment => Value.Of(On(day, moment)),
            RangePhrase { From: ClockPhrase begin, To: ClockPhrase end } =>
                Value.Of(new RangePhrase(On(day, begin with { Zone = begin.Zone.Length > 0 ? begin.Zone : end.Zone }), On(day, end))),
            _ => null,
        };
    }

    /// <summary>"Last night at 8": the part of the day tells which half the hour is of.</summary>
    private static ClockPhrase On(Phrase? day, ClockPhrase clock) => day is DayPartPhrase part
        ? clock with { Day = part.Day, Hour = clock.Hour is >= 4 and < 12 && part.From >= 12 ? clock.Hour + 12 : clock.Hour }
        : clock with { Day = day };
}
