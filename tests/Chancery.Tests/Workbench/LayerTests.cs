using Chancery.Text;
using Chancery.Workbench.Pages;

namespace Chancery.Tests.Workbench;

public sealed class LayerTests
{
    private static readonly SourceText Words = SourceText.From("one two <b> four");

    [Fact]
    public void Layers_that_cross_are_cut_so_that_tags_nest()
    {
        Layer first = new(new TextSpan(0, 7), 1, Html.Of($"<span class=\"a\">"), Html.None);
        Layer second = new(new TextSpan(4, 11), 2, Html.Of($"<span class=\"b\">"), Html.Of($"!"));
        Assert.Equal(
            "<span class=\"a\">one <span class=\"b\">two</span></span><span class=\"b\"> &lt;b&gt;!</span> four",
            Layer.Render(Words.Whole, Words, [second, first]).Markup);
    }

    [Fact]
    public void A_layer_that_began_before_the_row_is_shown_inside_it() =>
        Assert.Equal("<span>two</span> ", Layer.Render(new TextSpan(4, 8), Words, [new Layer(new TextSpan(0, 7), 1, Html.Of($"<span>"), Html.None)]).Markup);
}
