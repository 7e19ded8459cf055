using System.Text;

namespace Chancery.Tests.Reading;

public sealed class EncodingFinderTests
{
    private const string Russian = "Министр заявил в воскресенье, что переговоры о плотине прошли хорошо.";
    private const string French = "Le ministre a déclaré dimanche que l'échange a été utile – sans résultat.";
    private const string English = "The minister said on Sunday that the talks on the dam went well.";

    public static TheoryData<string, string> Files => new()
    {
        { "windows-1251", Russian }, { "koi8-r", Russian }, { "windows-1252", French }, { "utf-8", Russian }, { "utf-16", French }, { "utf-16BE", English },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Text_is_read_in_the_encoding_its_bytes_show(string encoding, string text) =>
        Assert.Equal(text, Given.Report(EncodingOf(encoding).GetBytes(text), "report.txt").Source.Text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_no_part_of_the_text(string encoding) =>
        Assert.Equal(French, Given.Report([.. EncodingOf(encoding).GetPreamble(), .. EncodingOf(encoding).GetBytes(French)], "report.txt").Source.Text);

    [Fact]
    public void A_page_may_declare_its_encoding()
    {
        byte[] page = EncodingOf("iso-8859-2").GetBytes("<html><head><meta charset=iso-8859-2></head><body><p>Łódź już wie.</p></body></html>");
        Assert.Equal("Łódź już wie.", Given.Report(page, "page.html").Source.Text);
    }

    private static Encoding EncodingOf(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
