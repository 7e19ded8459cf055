using Chancery.Archive.Exchange;

namespace Chancery.Tests.Archive;

public sealed class DelimitedTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("- We will answer", "'- We will answer")]
    [InlineData("@minister", "'@minister")]
    [InlineData("+1 on that", "'+1 on that")]
    [InlineData("we - they", "we - they")]
    public void Words_that_begin_a_formula_are_text(string cell, string written) =>
        Assert.Equal(written + "\n", DelimitedText.Csv.Line([cell]));

    [Fact]
    public void Numbers_stay_numbers() => Assert.Equal("-5.5,-3,+2\n", DelimitedText.Csv.Line([-5.5, -3, "+2"]));

    [Fact]
    public void Tabs_have_no_formulas_either() => Assert.Equal("'=1+1\tb\n", DelimitedText.Tsv.Line(["=1+1", "b"]));
}
