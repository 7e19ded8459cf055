namespace Chancery.Time.Grammar;

/// <summary>How a count and a unit become a time so far from another, or a stretch of that length.</summary>
internal static class LengthReadings
{
    /// <param name="likely">How many units the words mean that count none: "the next day or two".</param>
    public static Value Stretch(Captures captures, int sign, int? likely = null)
    {
        TimeUnit unit = Readings.Unit(captures);
        Value? count = captures["count"];
        return Value.Of(new StretchPhrase(count?.Number ?? likely ?? Likely(unit), unit, sign, count is null || count.IsVague));
    }

    /// <summary>"The past two and a half years".</summary>
    public static Value? StretchHalf(Captures captures, int sign, int whole) =>
        Halves(captures, whole) is { } length ? Value.Of(new StretchPhrase(length.Count, length.Unit, sign, IsVague: false)) : null;

    /// <summary>"Two or three", "10 to 15".</summary>
    public static Value? CountRange(Captures captures) =>
        captures["number", 1] is { } upper && captures["number"] is { } lower && lower.Number < upper.Number ? upper with { Low = lower.Number, IsVague = true } : null;

    /// <summary>How many units "the first days" or "the last weeks" of a longer time are.</summary>
    public static int Few(TimeUnit unit) => unit is TimeUnit.Day or TimeUnit.Night ? 7 : 3;

    /// <summary>How many units "recent days" or "the coming weeks" reach at most.</summary>
    public static int Likely(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute or TimeUnit.Hour => 24,
        TimeUnit.Day or TimeUnit.Night => 7,
        TimeUnit.Week => 4,
        TimeUnit.Month => 6,
        TimeUnit.Year => 5,
        _ => 3,
    };

    /// <param name="likely">How many units the words mean that count none: "a day or two ago".</param>
    public static Value Shift(Captures captures, int sign, Phrase? origin, int? likely = null)
    {
        Value? count = captures["count"];
        return Value.Of(new ShiftPhrase(count?.Number ?? likely ?? 1, Readings.Unit(captures), sign, count is { IsVague: true } || likely > 1, origin) { Low = count?.Low ?? (likely is null ? null : 1) });
    }

    /// <summary>"Two weeks and two days ago": both lengths from the report's day.</summary>
    public static Value ShiftMore(Captures captures, int sign)
    {
        Units.TryParse(captures["unit", 1]!.Text, out TimeUnit second);
        ShiftPhrase first = new(captures.Number("count") ?? 1, Readings.Unit(captures), sign, IsVague: false, null);
        return Value.Of(new ShiftMorePhrase(first, captures.Number("count", 1) ?? 1, second));
    }

    /// <summary>"Two and a half years ago".</summary>
    public static Value? ShiftHalf(Captures captures, int sign, int whole) =>
        Halves(captures, whole) is { } length ? Value.Of(new ShiftPhrase(length.Count, length.Unit, sign, IsVague: false, captures.AnyPhrase())) : null;

    /// <summary>A number and a half of a unit, counted in smaller units as far as the calendar has them.</summary>
    private static (int Count, TimeUnit Unit)? Halves(Captures captures, int whole)
    {
        int count = captures.Number("count") ?? whole;
        (int Size, TimeUnit Unit)? halves = Readings.Unit(captures) switch
        {
            TimeUnit.Century => (10, TimeUnit.Decade),
            TimeUnit.Decade => (10, TimeUnit.Year),
            TimeUnit.Year => (12, TimeUnit.Month),
            TimeUnit.Month => (4, TimeUnit.Week),
            TimeUnit.Week => (7, TimeUnit.Day),
            TimeUnit.Day => (24, TimeUnit.Hour),
            TimeUnit.Hour => (60, TimeUnit.Minute),
            _ => null,
        };
        return halves is { } half ? ((count * half.Size) + (half.Size / 2), half.Unit) : null;
    }
}
