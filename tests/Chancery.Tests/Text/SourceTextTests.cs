using Chancery.Text;

namespace Chancery.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("E\u0301lyse\u0301e", "Élysée")]
    [InlineData("И\u0306 и\u0306", "Й й")]
    [InlineData("u\u0308\u0304", "ǖ")]
    [InlineData("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글")]
    [InlineData("x\u0301", "x\u0301")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("â\u0323", "ậ")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("a\u0301\u0308", "á\u0308")]
    [InlineData("\u212B \u2126", "Å Ω")]
    [InlineData("\u0915\u093C \u0958", "\u0915\u093C \u0915\u093C")]
    [InlineData("\u0643\u0651\u064E", "\u0643\u064E\u0651")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    public void A_text_is_brought_to_one_form(string raw, string normalized) => Assert.Equal(normalized, SourceText.From(raw).Text);

    [Fact]
    public void Control_characters_go_and_half_characters_are_replaced() => Assert.Equal("ab\uFFFD", SourceText.From("a\u0000b\uD83D").Text);

    [Fact]
    public void A_text_in_that_form_is_left_as_it_is()
    {
        const string Text = " Élysée\n\n— “Й” 😀\tend ";
        Assert.Same(Text, SourceText.From(Text).Text);
    }

    [Fact]
    public void A_hundred_thousand_marks_on_one_letter_take_no_longer_than_as_many_letters()
    {
        string marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 50_000));
        Assert.Equal(100_001, SourceText.From("q" + marks).Length);
    }
}
