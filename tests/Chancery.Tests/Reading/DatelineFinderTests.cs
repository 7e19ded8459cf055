using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class DatelineFinderTests
{
    [Theory]
    [InlineData("VIENNA, April 3 (EXN) -", "EXN")]
    [InlineData("VIENNA (Example) —", "Example")]
    [InlineData("PARIS, Feb 20 -", null)]
    [InlineData("UNITED NATIONS —", null)]
    [InlineData("VIENNA/PARIS, Feb 20 (EXN) --", "EXN")]
    [InlineData("Paris, 20 February (EXN) –", "EXN")]
    [InlineData("VIENNA, February 20. /EXN/.", "EXN")]
    [InlineData("KYIV, Ukraine (EX) —", "EX")]
    [InlineData("Vienna. February 20. EXNEWS -", "EXNEWS")]
    [InlineData("(Example) -", "Example")]
    public void A_dateline_is_a_section_and_names_the_agency(string dateline, string? agency)
    {
        Report report = Given.Report($"{dateline} The ministers spoke on Sunday.");
        Assert.Equal([$"Dateline: {dateline}", "Paragraph: The ministers spoke on Sunday."], Given.Sections(report));
        Assert.Equal(agency, report.Publisher);
    }

    [Theory]
    [InlineData("Vienna - a town of talks - was quiet on Sunday.")]
    [InlineData("The minister (Example Party) — he is new — did not answer.")]
    [InlineData("On April 3 - a Monday - they met.")]
    [InlineData("They met in Vienna. April 3. NATO - the alliance - was there.")]
    public void A_sentence_with_a_dash_has_none(string sentence) =>
        Assert.Equal([$"Paragraph: {sentence}"], Given.Sections(Given.Report(sentence)));

    [Fact]
    public void A_town_alone_counts_only_at_the_beginning()
    {
        Report report = Given.Report("The ministers spoke.\n\nNATO — the alliance — was silent.");
        Assert.Equal(SectionKind.Paragraph, report.Sections[1].Kind);
    }

    [Fact]
    public void A_day_without_a_year_dates_nothing()
    {
        Assert.Null(Given.Report("PARIS, Feb 20 - The ministers spoke.").Published);
        Assert.Equal(new(2023, 2, 20), Given.Report("PARIS, Feb 20, 2023 - The ministers spoke.").Published?.Day);
    }
}
