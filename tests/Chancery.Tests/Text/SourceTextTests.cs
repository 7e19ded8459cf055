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
}
