using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class FurnitureLinesTests
{
    [Theory]
    [InlineData("Follow our live coverage of the talks")]
    [InlineData("You may also like")]
    [InlineData("Editors’ picks")]
    [InlineData("Already a subscriber? Sign in")]
    [InlineData("Suivez en direct la visite")]
    public void Lines_that_sell_the_page_are_no_text(string line) =>
        Assert.Equal(SectionKind.Boilerplate, Given.Report($"The ministers spoke on Sunday.\n\n{line}\n\nThey will meet again in May.").Sections[1].Kind);

    [Theory]
    [InlineData("Watch this space, the minister said, when she was asked about the new bridge and its price.")]
    [InlineData("Follow our example, the envoy told the council on Sunday, and open the gates of the harbor to the ships that bring grain from the south this winter.")]
    public void Sentences_that_begin_alike_are(string line) =>
        Assert.Equal(SectionKind.Paragraph, Given.Report($"The ministers spoke on Sunday.\n\n{line}\n\nThey will meet again in May.").Sections[1].Kind);
}
