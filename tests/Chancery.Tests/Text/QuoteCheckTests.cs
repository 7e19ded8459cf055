using Chancery.Text;

namespace Chancery.Tests.Text;

public sealed class QuoteCheckTests
{
    private static readonly SourceText Letter = SourceText.From("Our harbours stay open to your grain. We will not let a single ship turn back before the spring, and we ask you for patience.");

    private static readonly QuoteCheck Check = new(Letter);

    [Fact]
    public void The_same_words_are_found_whatever_their_case_and_marks()
    {
        QuoteMatch match = Check.Compare("we will not let a single ship turn back,");
        Assert.Equal(QuoteFidelity.Same, match.Fidelity);
        Assert.Equal("We will not let a single ship turn back", Letter.Slice(match.InSource!.Value));
    }

    [Fact]
    public void A_changed_word_is_told_with_the_one_it_stands_for()
    {
        QuoteMatch match = Check.Compare("We may not let a single ship turn back");
        Assert.Equal(QuoteFidelity.Changed, match.Fidelity);
        Assert.Equal(new QuoteChange("may", "will"), Assert.Single(match.Changes));
    }

    [Fact]
    public void A_word_left_out_is_a_change_unless_an_ellipsis_says_so()
    {
        Assert.Equal(new QuoteChange("", "single"), Assert.Single(Check.Compare("We will not let a ship turn back").Changes));
        Assert.Equal(QuoteFidelity.Same, Check.Compare("We will not let a … ship turn back").Fidelity);
    }

    [Fact]
    public void Words_in_square_brackets_are_the_quoters() =>
        Assert.Equal(QuoteFidelity.Same, Check.Compare("[Turkey's] harbours stay open").Fidelity);

    [Theory]
    [InlineData("We ask you to sail home")]
    [InlineData("stay shut")]
    [InlineData("…")]
    public void Other_words_are_absent(string quoted) => Assert.Equal(QuoteFidelity.Absent, Check.Compare(quoted).Fidelity);
}
