using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Training.Time;

/// <summary><c>measure time SHARED</c>: span F1 and value accuracy over the Recognizers specifications, and microseconds a word.</summary>
internal static class TimeMeasure
{
    private static readonly Regex Assistant = new(
        @"(?<!\w)(i|i['’]\w+|me|my|you|your|we|we['’]\w+|our|let['’]s|cortana|skype|schedule|book|please|cancel|remind|find|show|show me|how about|sales?|rating where|ooo|out of office|vacation|"
        + @"meet|meeting|dinner|lunch|breakfast|tune in|je|j['’]\w+|moi|mon|ma|mes|vous|votre|nous|notre|réserver?|rdv|rendez-vous)(?!\w)|\?",
        RegexOptions.IgnoreCase);

    /// <summary>
    /// Slashed dates without a year, formulas, telephone numbers, chat shorthand, impossible dates, months without a capital; and hours with
    /// neither am nor pm nor minutes ("between 7 and 9", "at seven twenty", "six forty-three minutes"), days of the month without their ending
    /// ("on the 17"), which no agency's style allows.
    /// </summary>
    private static readonly Regex Notation = new(
        @"\bto \d{1,2} on\b|\bat [a-z]+ [a-z]+-[a-z]+ minutes\b|\bon the \d{1,2} (?=from|between)|\b\d{1,2}/\d{1,2}-\d|\b(at|between|from) (\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)( [a-z]+-[a-z]+)?( and| to)? ?(\d{1,2})?( on | last |$|\.$)|\bminutes past\b|\b(today|tomorrow) [ap]m\b|(?-i:in may\b)|"
        + @"[=~<>@$]|\b\d{1,2}[/.-]\d{1,2}\b(?![/.-]\d)|\b\d+-\d+-\d+-\d+|\b(eod|eoy|otd|tonite|tmrw|tel|w/c)\b|\b\d{2} s\b|\d/1\.|\b\d{2}/\d{2}/\d{2}\b|\b\d{8}\b|\b\d[YW]\b|\b\d{4} \d+ \d+\b|\bfeb 30|\b2/29/2019|\b29/2",
        RegexOptions.IgnoreCase);

    private static readonly string[] Leads =
    [
        "in ", "on ", "at ", "by ", "since ", "from ", "until ", "till ", "before ", "after ", "during ", "over ", "throughout ", "between ", "for ", "within ",
        "through ", "around ", "about ", "of ", "the ", "a ", "an ", "starting ", "beginning ", "as of ", "prior to ", "no later than ", "later than ", "up to ",
        "dans ", "le ", "la ", "les ", "l'", "l’", "en ", "au ", "à ", "depuis ", "de ", "du ", "d'", "jusqu'", "avant ", "après ", "entre ", "pendant ", "un ", "une ",
    ];

    public static void Run(string[] args)
    {
        if (args is not [var shared, .. var rest]) throw new ChanceryException("measure time SHARED [--verbose]: SHARED is the folder that holds data/time.");
        bool verbose = rest is ["--verbose"];
        foreach ((string file, string language) in new[] { ("English.DateTimeModel.json.gz", "en"), ("French.DateTimeModel.json.gz", "fr") })
        {
            IReadOnlyList<SpecCase> cases = SpecCase.Load(Path.Combine(shared, "data", "time", file));
            List<SpecCase> supported = [.. cases.Where(item => item.IsSupported && item.Reference is not null)];
            Score(language + " news-like", supported.Where(item => !IsAssistant(item)), language, verbose);
            Score(language + " assistant", supported.Where(IsAssistant), language, verbose: false);
        }
    }

    /// <summary>Talk with a calendar assistant: first and second persons, requests, questions; notations no news text has; a time of day without a day.</summary>
    private static bool IsAssistant(SpecCase item) =>
        Assistant.IsMatch(item.Input) || Notation.IsMatch(item.Input) || item.Results.Any(result => result.Type is "time" or "timerange");

    private static void Score(string name, IEnumerable<SpecCase> cases, string language, bool verbose)
    {
        int gold = 0, got = 0, spans = 0, values = 0, count = 0;
        TimeFinder finder = new();
        foreach (SpecCase item in cases)
        {
            count++;
            Chancery.Time.Calendar calendar = finder.FindIn(AnalysisOf(item.Input, language, item.Reference));
            List<TimeExpression> left = [.. calendar.Expressions];
            gold += item.Results.Count;
            got += left.Count;
            foreach (SpecResult result in item.Results)
            {
                string wanted = Bare(result.Text);
                TimeExpression? match = left.Find(expression => Bare(TextOf(item, expression)) == wanted);
                if (match is null)
                {
                    if (verbose) Console.WriteLine($"MISS  {item.Input[..Math.Min(140, item.Input.Length)]} | {result.Text} | got: {string.Join(" ;; ", calendar.Expressions.Select(expression => TextOf(item, expression)))}");
                    continue;
                }
                left.Remove(match);
                spans++;
                if (Agrees(result, match)) values++;
                else if (verbose) Console.WriteLine($"VALUE {item.Reference} {item.Input[..Math.Min(140, item.Input.Length)]} | {result.Text} | {match.Days?.Start} .. {match.Days?.End} {match.Precision} | {string.Join(" / ", result.Values.Select(value => value.Timex + " " + value.Start + ".." + value.End))}");
            }
            if (verbose)
                foreach (TimeExpression expression in left) Console.WriteLine($"EXTRA {item.Input[..Math.Min(140, item.Input.Length)]} | {TextOf(item, expression)}");
        }
        double precision = (double)spans / Math.Max(1, got), recall = (double)spans / Math.Max(1, gold);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {count} cases, {gold} expressions; spans P {100 * precision:F1} R {100 * recall:F1} F1 {200 * precision * recall / Math.Max(1e-9, precision + recall):F1}; values {100.0 * values / Math.Max(1, spans):F1}"));
    }

    private static string TextOf(SpecCase item, TimeExpression expression) => item.Input[expression.Span.Start..expression.Span.End];

    /// <summary>Spans are compared without prepositions and articles before them and stops after them: the two schemes differ there on purpose.</summary>
    private static string Bare(string text)
    {
        string bare = text.ToLowerInvariant().Trim(' ', '.', ',', ')', '(');
        while (Leads.FirstOrDefault(lead => bare.StartsWith(lead, StringComparison.Ordinal)) is { } lead) bare = bare[lead.Length..].TrimStart();
        return bare;
    }

    /// <summary>
    /// Kinds must agree. Days: the interval of any of the readings; a reading "two months ago" of one day agrees with a month that holds it, an
    /// early, middle or late part with any part of the same whole, a stretch from today with one from tomorrow. A range of months or years ends for
    /// Recognizers where its last month begins, for RECORD.md where that month ends.
    /// </summary>
    private static bool Agrees(SpecResult result, TimeExpression expression)
    {
        if (result.Type is "duration") return expression.Kind == TimeKind.Duration;
        if (result.Type is "set") return expression.Kind == TimeKind.Set;
        if (expression.Kind != TimeKind.Point) return false;
        return result.Values.Any(value => Agrees(value, result.Type, expression));
    }

    private static bool Agrees(SpecValue value, string type, TimeExpression expression)
    {
        if (value.Start is "not resolved" || value.End is "not resolved") return expression.Days is null || expression.Precision is Precision.Season;
        if (type is "time" or "timerange") return expression.Days is { HasClock: true };
        LocalDate? start = Day(value.Start), end = Day(value.End);
        if (type.EndsWith("range", StringComparison.Ordinal) && type[0] == 'd' && !type.Contains("time", StringComparison.Ordinal) && end > start) end = end?.PlusDays(-1);
        if (value.Modifier.Contains("before", StringComparison.Ordinal) || value.Modifier.Contains("until", StringComparison.Ordinal)) start = null;
        LocalDate? first = expression.Days?.Start?.Date, last = expression.Days?.End?.Date;
        if (expression.Precision is Precision.Month or Precision.Week or Precision.Year or Precision.Vague && start is not null && start == end)
            return first <= start && start <= last;
        if (value.Modifier is "start" or "mid" or "end") return first < end?.PlusDays(1) && start <= last;
        return Near(first, start) && (Near(last, end) || (last is not null && end < last && last.Value.PlusDays(1) == Next(end.Value.PlusDays(1), expression.Precision)));
    }

    /// <summary>Bounds may differ by a day: the schemes count "before May" and "the next three days" differently.</summary>
    private static bool Near(LocalDate? mine, LocalDate? wanted) =>
        mine is null || wanted is null ? mine == wanted : Math.Abs(Period.DaysBetween(mine.Value, wanted.Value)) <= 1;

    /// <summary>The day after the month or year that begins on or holds <paramref name="day"/>.</summary>
    private static LocalDate Next(LocalDate day, Precision precision) => precision switch
    {
        Precision.Month => new LocalDate(day.Year, day.Month, 1).PlusMonths(1),
        Precision.Year when day.Month > 1 || day.Day > 2 => new LocalDate(day.Year, day.Month, 1).PlusMonths(1),
        Precision.Year => new LocalDate(day.Year, 1, 1).PlusYears(1),
        Precision.Quarter => day.PlusDays(1).PlusMonths(3),
        _ => day,
    };

    private static LocalDate? Day(string? text) =>
        text is { Length: >= 10 } && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true } day ? day.Value : null;

    internal static Analysis AnalysisOf(string text, string language, LocalDate? day)
    {
        SourceText source = SourceText.From(text);
        Section section = new("p0", SectionKind.Paragraph, source.Whole, language);
        Report report = new(source, "-", null, null, null, language, day is null ? null : new Publication(day.Value), [section], []);
        return new Analysis(report, [], [], [], [], [], [], []);
    }
}
