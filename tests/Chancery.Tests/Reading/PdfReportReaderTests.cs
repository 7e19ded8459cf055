using Chancery.Reading;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Chancery.Tests.Reading;

public sealed class PdfReportReaderTests
{
    [Fact]
    public void Lines_become_paragraphs_without_running_heads_hyphens_and_page_numbers()
    {
        byte[] file = Print(
            [
                ["The two ministers spoke on Sunday about the dam and the wa-", "ter in it, their offices said in the evening of that day. The"],
                ["talks will go on in the spring, one of the offices said, but it", "did not name a day for them or a town."],
            ]);

        Report report = Given.Report(file, "report.pdf");
        Assert.Contains("the dam and the water in it", report.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("EXAMPLE GAZETTE", report.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Page", report.Source.Text, StringComparison.Ordinal);
        Assert.All(report.Sections, section => Assert.Equal(SectionKind.Paragraph, section.Kind));
    }

    [Fact]
    public void Damaged_bytes_never_throw()
    {
        byte[] file = Print([["The two ministers spoke on Sunday about the dam."]]);
        for (int cut = 20; cut < file.Length; cut += file.Length / 8)
            Assert.Single(Given.Outcomes(file[..cut], "report.pdf"));
    }

    private static byte[] Print(string[][] pages)
    {
        using PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (int number = 1; number <= pages.Length; number++)
        {
            PdfPageBuilder page = builder.AddPage(PageSize.A4);
            page.AddText("EXAMPLE GAZETTE", 9, new PdfPoint(60, 810), font);
            page.AddText($"Page {number}", 9, new PdfPoint(280, 30), font);
            for (int line = 0; line < pages[number - 1].Length; line++)
                page.AddText(pages[number - 1][line], 11, new PdfPoint(60, 700 - (line * 14)), font);
        }
        return builder.Build();
    }
}
