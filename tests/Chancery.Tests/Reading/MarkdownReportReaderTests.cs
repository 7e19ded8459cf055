using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class MarkdownReportReaderTests
{
    [Fact]
    public void Marks_of_blocks_lie_between_sections_and_marks_in_lines_are_gone()
    {
        Report report = Given.Report(
            """
            ---
            title: "A call"
            date: 2023-03-05
            publisher: Example Times
            ---

            ## Who *called*

            The **two ministers** spoke about the [dam](https://example.org/dam)
            and snake_case_words.

            > The water is
            > ours.

            * one thing
            1. another

            ***
            """,
            "report.md");

        Assert.Equal(
            [
                "Headline: A call", "Dateline: 2023-03-05", "Boilerplate: publisher: Example Times", "Heading: Who called",
                "Paragraph: The two ministers spoke about the dam\nand snake_case_words.", "Quote: The water is\nours.", "List: one thing", "List: another",
            ],
            Given.Sections(report));
        Assert.Equal(("A call", "Example Times"), (report.Title, report.Publisher));
        Assert.Equal(new(2023, 3, 5), report.Published?.Day);
    }
}
