using System.Text;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Tests.Reading;

public sealed class JsonReportReaderTests
{
    [Fact]
    public void Each_row_is_a_report_or_says_what_is_wrong_with_it()
    {
        List<Outcome<Report>> outcomes = Given.Outcomes(
            """
            {"id":"x1","date":"2023-03-05","event_text":"The ministers spoke on Sunday.","publisher":"Example"}
            {"id":"x2","date":
            {"id":"x3","title":"No text"}
            """u8.ToArray(),
            "rows.jsonl");

        Report report = outcomes[0].Value!;
        Assert.Equal(("rows.jsonl#x1", "Example", "The ministers spoke on Sunday."), (report.SourceName, report.Publisher, report.Source.Text));
        Assert.Equal(new(2023, 3, 5), report.Published?.Day);
        Assert.Contains("line 2", Assert.Single(outcomes[1].Notes).Message, StringComparison.Ordinal);
        Assert.Contains("row 3", Assert.Single(outcomes[2].Notes).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"uri":"urn:1","versioncreated":"2023-03-05T10:00:00+00:00","headline":"A call","body_html":"<p>They spoke.</p>","source":"EX"}""")]
    [InlineData("""{"uri":"urn:1","versionCreated":"2023-03-05T10:00:00Z","headlines":[{"role":"sub","value":"s"},{"role":"main","value":"A call"}],"bodies":[{"value":"<p>They spoke.</p>"}],"infosources":[{"name":"EX"}]}""")]
    [InlineData("""[{"firstcreated":"2023-03-05T10:00:00Z","headline":"A call","body_text":"They spoke.","copyrightholder":"EX"}]""")]
    [InlineData("""{"documents":[{"date":"2023-03-05","title":"A call","text":"They spoke.","publisher":"EX"}]}""")]
    public void Ninjs_and_lists_are_read(string json)
    {
        Report report = Given.Report(json, "report.json");
        Assert.Equal(("A call", "EX", "A call\n\nThey spoke."), (report.Title, report.Publisher, report.Source.Text));
        Assert.Equal(new(2023, 3, 5), report.Published?.Day);
    }

    [Fact]
    public void A_title_beside_the_text_comes_first_unless_the_text_begins_with_it()
    {
        Report beside = Given.Report("""{"title":"Telephone conversation with the King of Oslo","text":"Lima\u2019s Mayor spoke.\n\nHe was glad. \u2014 Mayor (@mayor) March 5, 2023"}""", "report.json");
        Assert.Equal((SectionKind.Headline, "Telephone conversation with the King of Oslo"), (beside.Sections[0].Kind, beside.Source.Slice(beside.Sections[0].Span)));
        Section post = Assert.Single(beside.Sections, section => section.Kind is SectionKind.Post);
        Assert.Equal("He was glad.", beside.Source.Slice(post.Post!.Body));
        Report within = Given.Report("""{"title":"A call","text":"A call\n\nThey spoke at length."}""", "report.json");
        Assert.Equal("A call\n\nThey spoke at length.", within.Source.Text);
    }

    [Fact]
    public void A_half_character_is_replaced_and_noted()
    {
        Report report = Given.Report("""{"text":"One \ud83d half and one \ud83d\ude00 whole."}""", "report.json");
        Assert.Equal("One \uFFFD half and one 😀 whole.", report.Source.Text);
    }

    [Fact]
    public void Broken_json_says_where() =>
        Assert.Equal("bad-json", Given.Fault(Encoding.UTF8.GetBytes("""{"text": "They spoke."""), "report.json").Code);
}
