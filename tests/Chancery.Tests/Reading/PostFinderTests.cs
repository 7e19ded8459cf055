using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class PostFinderTests
{
    [Theory]
    [InlineData("— Anna Muster (@annamuster) March 5, 2023")]
    [InlineData("&mdash; Anna Muster (@annamuster) 5 mars 2023")]
    [InlineData("- Anna Muster (@annamuster) 5 Mar. 2023")]
    [InlineData("–Anna Muster (@annamuster) 2023-03-05")]
    public void A_signature_makes_a_post(string signature)
    {
        const string Message = "Échange utile ce dimanche avec le ministre sur le barrage et la région. https://example.org/x";
        Report report = Given.Report($"The ministers spoke on Sunday.\n\n{Message} {signature}\n\nThe talks will go on.");

        Section section = report.Sections[1];
        Assert.Equal(SectionKind.Post, section.Kind);
        Post post = section.Post!;
        Assert.Equal(("Anna Muster", "annamuster", "twitter"), (post.DisplayName, post.Handle, post.Platform));
        Assert.Equal(new(2023, 3, 5), post.Posted);
        Assert.Equal(["https://example.org/x"], post.Links);
        Assert.Equal((Message, signature), (report.Source.Slice(post.Body), report.Source.Slice(post.Signature)));
        Assert.Equal(("fr", "en"), (section.Language, report.Language));
    }

    [Fact]
    public void A_signature_on_its_own_takes_the_paragraph_before_it()
    {
        Report report = Given.Report("The ministers spoke.\n\nA good call today.\n\n— Anna Muster (@annamuster) March 5, 2023\n\nThe talks go on.");
        Assert.Equal(
            ["Paragraph: The ministers spoke.", "Post: A good call today.\n\n— Anna Muster (@annamuster) March 5, 2023", "Paragraph: The talks go on."],
            Given.Sections(report));
    }

    [Fact]
    public void Words_after_a_signature_are_a_paragraph_of_their_own()
    {
        Report report = Given.Report("A good call today. — Anna Muster (@annamuster) March 5, 2023 The other side said nothing of it.");
        Assert.Equal(
            ["Post: A good call today. — Anna Muster (@annamuster) March 5, 2023", "Paragraph: The other side said nothing of it."], Given.Sections(report));
    }

    [Fact]
    public void A_handle_between_dashes_in_a_sentence_is_no_post()
    {
        Report report = Given.Report("The minister — Anna Muster (@annamuster) on the network — did not answer.");
        Assert.Equal(SectionKind.Paragraph, Assert.Single(report.Sections).Kind);
    }
}
