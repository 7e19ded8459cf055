using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class TextReportReaderTests
{
    [Fact]
    public void Lines_broken_by_hand_in_the_middle_of_a_sentence_are_one_paragraph()
    {
        Report report = Given.Report(
            """
            Ministers speak about the dam

            At the minister's request,
            Jane Doe spoke with the engineers of the Northern
            Dam Company and thanked them.
            Work begins in May.
            """);

        Assert.Equal(
            [
                "Headline: Ministers speak about the dam",
                "Paragraph: At the minister's request,\nJane Doe spoke with the engineers of the Northern\nDam Company and thanked them.", "Paragraph: Work begins in May.",
            ],
            Given.Sections(report));
    }

    [Fact]
    public void A_wire_report_falls_into_its_parts()
    {
        Report report = Given.Report(
            """
            Ministers speak about the dam
            By Jane Doe and John Roe
            Sunday, March 5, 2023 14:05 GMT

            VIENNA (Example News) — The two ministers spoke for an hour, their offices said.

            No date for the next round

            Neither office gave a date:

            - engineers come first;
            - talks come later.

            Photo: Example Agency

            Reporting by Jane Doe; Editing by John Roe
            Our Standards: The Example Principles.
            """);

        Assert.Equal(
            [
                "Headline: Ministers speak about the dam", "Byline: By Jane Doe and John Roe", "Dateline: Sunday, March 5, 2023 14:05 GMT",
                "Dateline: VIENNA (Example News) —", "Paragraph: The two ministers spoke for an hour, their offices said.",
                "Heading: No date for the next round", "Paragraph: Neither office gave a date:",
                "List: engineers come first;", "List: talks come later.", "Credit: Photo: Example Agency",
                "Byline: Reporting by Jane Doe; Editing by John Roe", "Boilerplate: Our Standards: The Example Principles.",
            ],
            Given.Sections(report));
        Assert.Equal("Ministers speak about the dam", report.Title);
        Assert.Equal("Example News", report.Publisher);
        Assert.Equal("en", report.Language);
        Assert.Equal(new(2023, 3, 5), report.Published?.Day);
    }

    [Fact]
    public void A_leading_date_is_a_section_and_the_text_keeps_every_character()
    {
        const string Text = " date 2023-03-05 The ministers spoke on Sunday.\n";
        Report report = Given.Report(Text);
        Assert.Equal(Text, report.Source.Text);
        Assert.Equal(["Dateline: date 2023-03-05", "Paragraph: The ministers spoke on Sunday."], Given.Sections(report));
        Assert.Equal(new(2023, 3, 5), report.Published?.Day);
    }

    [Fact]
    public void Lines_broken_at_a_width_are_one_paragraph()
    {
        Report report = Given.Report(
            """
            The two ministers spoke on the telephone on Sunday about the
            dam and about the water behind it. Their offices called the
            Vienna talks useful and said that engineers would meet soon.
            """);
        Assert.Single(report.Sections);
    }

    [Fact]
    public void Lines_that_end_with_their_sentences_are_paragraphs_each()
    {
        Report report = Given.Report(
            """
            Ministers speak about the dam
            The two ministers spoke on the telephone on Sunday about the dam, their offices said in two statements that evening.
            What comes next
            Nobody knows yet, one of them said. The other did not answer.
            """);
        Assert.Equal(
            [SectionKind.Headline, SectionKind.Paragraph, SectionKind.Heading, SectionKind.Paragraph], report.Sections.Select(section => section.Kind));
    }

    [Theory]
    [InlineData("\"We will go on\"")]
    [InlineData("He would not say more, they did not ask,")]
    [InlineData("Q: Who asked for the call")]
    [InlineData("and nobody knew why")]
    public void A_short_line_that_is_no_heading_stays_a_paragraph(string line)
    {
        Report report = Given.Report($"The ministers spoke on Sunday.\n\n{line}\n\nThe talks will go on.");
        Assert.Equal(SectionKind.Paragraph, report.Sections[1].Kind);
    }

    [Fact]
    public void A_header_gives_title_date_and_address()
    {
        Report report = Given.Report("title: A call\ndate: 5 March 2023\nurl: https://example.org/a\n\nThe ministers spoke on Sunday.");
        Assert.Equal(("A call", "https://example.org/a"), (report.Title, report.Url));
        Assert.Equal(new(2023, 3, 5), report.Published?.Day);
    }

    [Fact]
    public void A_report_without_a_date_says_so()
    {
        Report report = Given.Report("The ministers spoke on Sunday.");
        Assert.Null(report.Published);
        Assert.Contains("--date", Assert.Single(report.Notes, note => note.Code == "no-date").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_users_date_wins()
    {
        byte[] bytes = "date: 2023-03-05\n\nThe ministers spoke on Sunday."u8.ToArray();
        Report report = new ReportReader().Read(bytes, "report.txt", new(2023, 3, 6)).Single().Value!;
        Assert.Equal(new(2023, 3, 6), report.Published?.Day);
    }

    [Theory]
    [InlineData("title: Envoys end talks\ndate: 2024-05-14\n\nEnvoys end talks\n\nThe envoys met in Oslo on Monday, a spokesman said.")]
    [InlineData("date 2024-05-14\n\nEnvoys end talks\n\nEnvoys end talks\n\nThe envoys met in Oslo on Monday, a spokesman said.")]
    public void A_title_written_twice_is_told_once(string text)
    {
        Report report = Given.Report(text);
        Assert.Equal("Envoys end talks", report.Title);
        Assert.DoesNotContain(report.Sections, section => section.Kind is SectionKind.Heading);
        Assert.Single(report.Sections, section => section.Kind is SectionKind.Headline);
    }

    [Theory]
    [InlineData("CHISINAU, 14 May 2024", true)]
    [InlineData("New York, May 14, 2024", true)]
    [InlineData("After the war, 14 May 2024", false)]
    public void A_line_of_a_town_and_a_day_dates_the_report(string line, bool isDate) =>
        Assert.Equal(isDate, Given.Report($"Envoys end talks\n\n{line}\n\nThe envoys met in Oslo on Monday, a spokesman said.").Published is not null);
}
