using System.Diagnostics;
using Chancery.Meaning;
using Chancery.Reading;
using Chancery.Tests.Reading;
using Chancery.Text;

namespace Chancery.Tests.Meaning.Statements;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("\"Not now,\" he said.", "Not now")]
    [InlineData("He said: “Not now.”", "Not now.")]
    [InlineData("Il a dit « pas encore ».", "pas encore")]
    [InlineData("„Noch nicht“, sagte er.", "Noch nicht")]
    [InlineData("The next round comes in the 'next few hours' or so.", "next few hours")]
    [InlineData("Macron's envoy and the players' union met in the '90s.", "")]
    [InlineData("The \"draft\" and the \"plan\"", "draft|plan")]
    [InlineData("An unclosed \"quotation runs on.", "quotation runs on.")]
    [InlineData("It rose by 5\" in a year.", "")]
    public void Marks_of_all_kinds_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find(text).Select(found => found.Text)));

    [Fact]
    public void A_quotation_inside_a_quotation_is_nested()
    {
        (string Text, Quotation Quotation)[] found = Find("“He told me ‘wait here’ and left,” she said.");
        Assert.Equal(["He told me ‘wait here’ and left", "wait here"], found.Select(one => one.Text));
        Assert.Equal([false, true], found.Select(one => one.Quotation.IsNested));
    }

    [Fact]
    public void A_quotation_goes_on_where_the_next_paragraph_repeats_the_mark()
    {
        (string Text, Quotation Quotation)[] found = Find("“The first day was long.\n\n“The second was longer,” she said.\n\nThe \"third\" was short.");
        Assert.Equal([false, true, false], found.Select(one => one.Quotation.ContinuesPrevious));
        Assert.True(found[0].Quotation.IsOpen);
    }

    [Fact]
    public void Ten_thousand_marks_take_no_longer_than_ten_times_a_thousand()
    {
        string text = string.Concat(Enumerable.Repeat("\"a 'b \u201c", 5000));
        Report report = Report(text);
        long start = Stopwatch.GetTimestamp();
        QuotationFinder.FindIn(report);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2), "quotation marks took more than two seconds");
    }

    private static (string Text, Quotation Quotation)[] Find(string text)
    {
        Report report = Given.Report(text);
        return [.. QuotationFinder.FindIn(report).Select(found => (report.Source.Slice(found.Inner), found))];
    }

    private static Report Report(string text)
    {
        SourceText source = SourceText.From(text);
        return new Report(source, "-", null, null, null, "en", null, [new Section("p0", SectionKind.Paragraph, source.Whole, "en")], []);
    }
}
