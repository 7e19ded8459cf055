using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tests.Time;

/// <summary>The lines of <c>dated-sentences.tsv</c>: each names one time expression of a sentence and where it lies.</summary>
public sealed class DatedSentencesTests
{
    private static readonly TimeFinder Finder = new();

    [Fact]
    public void Every_sentence_gives_its_expressions_with_interval_precision_and_basis()
    {
        using StreamReader reader = new(Path.Combine(AppContext.BaseDirectory, "Time", "dated-sentences.tsv"));
        DataFile file = DataFile.Parse("dated-sentences.tsv", reader);
        List<string> faults = [.. file.Rows.Select(Fault).OfType<string>()];
        Assert.True(faults.Count == 0, $"{faults.Count} of {file.Rows.Count} lines fail:\n{string.Join('\n', faults)}");
        Assert.True(file.Rows.Count >= 120);
    }

    [Fact]
    public void Without_a_date_one_note_says_how_many_expressions_stay_unresolved()
    {
        Calendar calendar = Finder.FindIn(AnalysisOf("They spoke on Sunday and will meet next week.", "en", null, null));
        Note note = Assert.Single(calendar.Notes);
        Assert.Equal("no-date-relative", note.Code);
        Assert.Contains("2 relative", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_in_the_first_dateline_is_based_on_it()
    {
        SourceText source = SourceText.From("Vienna, 12 May 2024\nThe talks ended on 11 May 2024.");
        Section[] sections =
        [
            new("p0", SectionKind.Dateline, new TextSpan(0, 19), "en"),
            new("p1", SectionKind.Paragraph, new TextSpan(20, source.Length), "en"),
        ];
        Report report = new(source, "-", null, null, null, "en", new Publication(new LocalDate(2024, 5, 12)), [.. sections], []);
        Calendar calendar = Finder.FindIn(new Analysis(report, [], [], [], [], [], [], []));
        Assert.Equal([Basis.Dateline, Basis.Stated], calendar.Expressions.Select(expression => expression.Basis));
    }

    [Fact]
    public void A_named_zone_is_kept_as_its_offset_on_that_day()
    {
        Calendar calendar = Finder.FindIn(AnalysisOf("The corridor opens at 10:00 Kyiv time on 5 July 2024.", "en", new LocalDate(2024, 7, 1), null));
        Assert.Equal(Offset.FromHours(3), Assert.Single(calendar.Expressions).Days!.Offset);
    }

    private static string? Fault(DataRow row)
    {
        bool isPost = row["date"].StartsWith("post ", StringComparison.Ordinal);
        string date = isPost ? row["date"]["post ".Length..] : row["date"];
        LocalDate? day = date == "-" ? null : LocalDatePattern.Iso.Parse(date).Value;
        Analysis analysis = AnalysisOf(row["sentence"], row["language"], isPost ? day?.PlusDays(1) : day, isPost ? day : null);
        Calendar calendar = Finder.FindIn(analysis);
        string all = string.Join("; ", calendar.Expressions.Select(expression => $"'{analysis.TextOf(expression.Span)}' {Shown(expression)}"));
        string wanted = row["interval"] == "none" ? "" : $"'{row["expression"]}' {row["interval"]} {row["precision"]} {row["basis"]}";
        bool isFound = row["interval"] == "none" ? all.Length == 0 : all.Split("; ").Contains(wanted);
        return isFound ? null : $"{row.Where("sentence")} {row["sentence"]}\n    expected {wanted}\n    got      {all}";
    }

    private static string Shown(TimeExpression expression)
    {
        string interval = expression switch
        {
            { Kind: TimeKind.Duration } => "duration",
            { Kind: TimeKind.Set } => "set",
            { Days: null } => "unresolved",
            { Days: { Start: { } start, End: { } end } days } when start == end => Shown(start, days.HasClock),
            { Days: { } days } => $"{Shown(days.Start, days.HasClock)}..{Shown(days.End, days.HasClock)}",
        };
        return $"{interval} {expression.Precision} {expression.Basis}";
    }

    private static string Shown(LocalDateTime? moment, bool hasClock) =>
        moment is not { } known ? "" : hasClock ? known.ToString("yyyy-MM-dd'T'HH:mm", null) : LocalDatePattern.Iso.Format(known.Date);

    private static Analysis AnalysisOf(string text, string language, LocalDate? published, LocalDate? posted)
    {
        SourceText source = SourceText.From(text);
        Section section = posted is null
            ? new Section("p0", SectionKind.Paragraph, source.Whole, language)
            : new Section("p0", SectionKind.Post, source.Whole, language, new Post("", "", "", posted, [], source.Whole, new TextSpan(source.Length, source.Length)));
        Report report = new(source, "-", null, null, null, language, published is { } day ? new Publication(day) : null, [section], []);
        return new Analysis(report, [], [], [], [], [], [], []);
    }
}
