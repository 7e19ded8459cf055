using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class HtmlReportReaderTests
{
    private const string Page =
        """
        <!DOCTYPE html><html lang="en-GB"><head><title>A call | Example Times</title><link rel="canonical" href="https://example.org/a">
        <script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"x"},
        {"@type":"NewsArticle","headline":"Ministers speak","datePublished":"2023-03-05T18:20:00+01:00","publisher":{"name":"Example Times"}}]}</script></head>
        <body><nav><a href="/">Home</a></nav><h1>Ministers speak</h1><article><p class="byline">By Jane Doe</p>
        <p>The two ministers spoke on Sunday about the <a href="x">dam</a> and the water in it, their offices said in the evening of that day.
        It was the first call since the autumn, and both offices called it useful for the people at the river.</p>
        <figure><img src="x.png"><figcaption>The dam in March.</figcaption></figure><h2>No date</h2><p>Neither office gave one.</p>
        <aside><p>Most read: other things.</p></aside>
        <blockquote class="twitter-tweet"><p lang="fr">Échange utile ce dimanche avec le ministre. <a href="https://t.co/x">https://t.co/x</a></p>&mdash; Anna Muster (@annamuster) <a href="https://example.org/1">March 5, 2023</a></blockquote>
        <blockquote><p>The water is ours.</p></blockquote><ul><li><p>one</p></li></ul></article><script>var a = "<p>no</p>";</script><footer>All rights</footer></body></html>
        """;

    [Fact]
    public void A_news_page_gives_its_article_and_nothing_around_it()
    {
        Report report = Given.Report(Page, "page.html");
        Assert.Equal(
            [
                "Headline: Ministers speak", "Byline: By Jane Doe",
                "Paragraph: The two ministers spoke on Sunday about the dam and the water in it, their offices said in the evening of that day. "
                    + "It was the first call since the autumn, and both offices called it useful for the people at the river.",
                "Caption: The dam in March.", "Heading: No date", "Paragraph: Neither office gave one.",
                "Post: Échange utile ce dimanche avec le ministre. https://t.co/x\n\n— Anna Muster (@annamuster) March 5, 2023",
                "Quote: The water is ours.", "List: one",
            ],
            Given.Sections(report));
    }

    [Fact]
    public void The_page_says_its_title_date_publisher_language_and_address()
    {
        Report report = Given.Report(Page, "page.html");
        Assert.Equal(("Ministers speak", "Example Times", "en", "https://example.org/a"), (report.Title, report.Publisher, report.Language, report.Url));
        Assert.Equal("2023-03-05T18:20:00+01", report.Published?.Moment.ToString());
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2023-03-05T09:15:00Z">""")]
    [InlineData("""<meta name="DC.date.issued" content="2023-03-05">""")]
    [InlineData("""<meta name="date" content="Sun, 5 Mar 2023 09:15:00 GMT">""")]
    public void Meta_elements_date_a_page(string meta) =>
        Assert.Equal(new(2023, 3, 5), Given.Report($"<html><head>{meta}</head><body><p>The ministers spoke.</p></body></html>", "a.html").Published?.Day);

    [Fact]
    public void Tags_without_end_are_refused_before_they_are_parsed()
    {
        string page = string.Concat(Enumerable.Repeat("<div>", 10_000)) + "words";
        Assert.Equal("too-deep", Given.Fault(Encoding.UTF8.GetBytes(page), "deep.html").Code);
    }

    /// <summary>Each of these once took a time that grew with the square of the paragraphs or the depth.</summary>
    [Theory]
    [InlineData("<div>", 60, "<p>", "</p>")]
    [InlineData("<table>", 1, "<tr><td>1</td><td>", "</td></tr>")]
    [InlineData("<article>", 1, "<h3>Talks</h3><p><a href='/'>Next</a> ", "</p>")]
    public void A_page_of_three_thousand_paragraphs_is_read_whole(string around, int depth, string open, string close)
    {
        string paragraphs = string.Concat(Enumerable.Range(1, 3000).Select(i => $"{open}The ministers of Norway and of Chad agreed on point {i} of the plan, and said that the talks on the next point would follow.{close}"));
        Report report = Given.Report($"<!doctype html><html><body>{string.Concat(Enumerable.Repeat(around, depth))}{paragraphs}</body></html>", "page.html");
        Assert.Equal(3000, report.Sections.Count(section => report.Source.Slice(section.Span).Contains("on point", StringComparison.Ordinal)));
    }
}
