using Chancery.Language;
using Chancery.Text;
using CsCheck;

namespace Chancery.Tests.Language;

public sealed class WordSplitterTests
{
    [Theory]
    [InlineData("They don't, can't and cannot.", "They do n't , ca n't and can not .")]
    [InlineData("Norland’s envoy says she’ll sign what they've drafted", "Norland ’s envoy says she ’ll sign what they 've drafted")]
    [InlineData("the states' rights, O'Neill and Sana'a", "the states ' rights , O'Neill and Sana'a")]
    [InlineData("A U.S.-led, non-nuclear, mid-May plan", "A U.S. - led , non-nuclear , mid-May plan")]
    [InlineData("the UN-backed, Al-Sahra-based unit", "the UN - backed , Al - Sahra - based unit")]
    [InlineData("Gen. A. Morel met Mr. Ito on Sept. 3 at 5 p.m. in Geneva.", "Gen. A. Morel met Mr. Ito on Sept. 3 at 5 p.m. in Geneva .")]
    [InlineData("We chose plan B. It failed.", "We chose plan B . It failed .")]
    [InlineData("Resolution No. 12 said no. Nothing else, etc.", "Resolution No. 12 said no . Nothing else , etc .")]
    [InlineData("$5bn, 3.5% of 1,200,000 at 10:30pm (2014-2016)", "$ 5 bn , 3.5 % of 1,200,000 at 10:30 pm ( 2014 - 2016 )")]
    [InlineData("pages [13,14], 9/11, the 1990s, the 20th; call 212-555-0142 by 2021-05-03", "pages [ 13 , 14 ] , 9/11 , the 1990s , the 20th ; call 212-555-0142 by 2021-05-03")]
    [InlineData("See https://example.org/a?b=c. Write press@example.org, follow @example_mfa #peace!", "See https://example.org/a?b=c . Write press@example.org , follow @example_mfa #peace !")]
    [InlineData("\"Wait...\" she said—twice--(softly)…", "\" Wait ... \" she said — twice -- ( softly ) …")]
    [InlineData("Ana Lopez Lopez AnaPresident of Ruritania opened the talks", "Ana Lopez opened the talks")]
    [InlineData("Ms Lopez Lopez AnaPresident of Ruritania and Jon Berg Berg Jon , her guest", "Ms Lopez and Jon Berg , her guest")]
    [InlineData("New York New Yorkers and Boutros Boutros Ghali", "New York New Yorkers and Boutros Boutros Ghali")]
    [InlineData("What?! AT&T and R&D", "What ?! AT&T and R&D")]
    public void Words_are_those_of_the_treebanks(string text, string expected) => Assert.Equal(expected, string.Join(' ', Split(text)));

    [Fact]
    public void Words_cover_every_character_that_is_not_white_space_in_order() =>
        Gen.String[Gen.Char["ab Z9.,'’\"-–$%@#/&()\n\téß中\u0301\u200D\uD83D\uDE00\uD800"], 0, 60].Sample(text =>
        {
            List<TextSpan> spans = [];
            WordSplitter.Split(text, new TextSpan(0, text.Length), spans);
            int position = 0;
            foreach (TextSpan span in spans)
            {
                Assert.True(string.IsNullOrWhiteSpace(text[position..span.Start]));
                Assert.True(span.Length > 0 && !text[span.Start..span.End].Any(char.IsWhiteSpace));
                position = span.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[position..]));
        });

    [Fact]
    public void A_pair_of_surrogates_is_never_split()
    {
        Assert.Equal(["😀", "😀", "ok"], Split("😀😀 ok"));
    }

    private static IEnumerable<string> Split(string text)
    {
        List<TextSpan> spans = [];
        WordSplitter.Split(text, new TextSpan(0, text.Length), spans);
        return spans.Select(span => text[span.Start..span.End]);
    }
}
