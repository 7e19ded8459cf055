using System.IO.Compression;
using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class BadFileTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t\n", "no-text")]
    [InlineData("PK\u0003\u0004 and the rest of a document", "binary")]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News</title></channel></rss>", "binary")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007words", "binary")]
    [InlineData("%PDF-1.7 and nothing more", "truncated")]
    public void What_cannot_be_read_is_named(string content, string code) =>
        Assert.Equal(code, Given.Fault(Encoding.UTF8.GetBytes(content), "file.txt").Code);

    [Fact]
    public void A_text_of_a_hundred_megabytes_is_refused_with_both_sizes()
    {
        byte[] bytes = new byte[100 << 20];
        Array.Fill(bytes, (byte)'a');
        string message = Given.Fault(bytes, "big.txt").Message;
        Assert.Contains("100 MB", message, StringComparison.Ordinal);
        Assert.Contains("20 MB", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_report_is_unpacked() =>
        Assert.Equal("They spoke.", Given.Report(Pack("They spoke."u8), "report.txt.gz").Source.Text);

    [Fact]
    public void A_packed_report_cut_short_is_refused() =>
        Assert.Equal("truncated", Given.Fault(Pack("They spoke on Sunday, and on Monday."u8)[..^12], "report.txt.gz").Code);

    [Fact]
    public void A_packed_file_that_grows_without_end_is_refused() =>
        Assert.Equal("too-large", Given.Fault(Pack(new byte[(200 << 20) + 1]), "bomb.gz").Code);

    [Fact]
    public void Control_characters_are_left_out_and_counted()
    {
        Report report = Given.Report("They\u0007 spoke\u001B.");
        Assert.Equal("They spoke.", report.Source.Text);
        Assert.Contains("2 control characters", Assert.Single(report.Notes, note => note.Code == "cleaned").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_ends_inside_a_character_is_read_and_noted()
    {
        Report report = Given.Report("They spoke é"u8.ToArray()[..^1], "cut.txt");
        Assert.Equal("They spoke ", report.Source.Text);
        Assert.Single(report.Notes, note => note.Code == "truncated");
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionLevel.Fastest)) stream.Write(bytes);
        return packed.ToArray();
    }
}
