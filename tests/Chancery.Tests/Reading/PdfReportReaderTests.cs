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
    public void Narrow_columns_set_to_full_width_keep_every_word_in_its_line()
    {
        string[] columns =
        [
            "The Finnish government said on Tuesday that the administrative responsibilities of the northernmost municipalities would be reconsidered after international negotiations concluded without agreement. Foreign Minister Elina Valtonen told parliament that counterparts had acknowledged the recommendations.",
            "Representatives of neighboring administrations welcomed the announcement. Estonia's Prime Minister Kaja Kallas congratulated the negotiators and emphasized that cooperation would continue throughout the forthcoming presidency of the council.",
        ];
        Assert.Equal(string.Join("\n\n", columns), Given.Report(Justified(columns, width: 142), "report.pdf").Source.Text.Replace('\u2019', '\''));
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

    /// <summary>Columns side by side, each line but a column's last set to the full width.</summary>
    private static byte[] Justified(string[] columns, double width)
    {
        const double size = 9.5, gap = 18;
        using PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        PdfPageBuilder page = builder.AddPage(PageSize.A4);
        for (int column = 0; column < columns.Length; column++)
        {
            double left = 72 + (column * (width + gap)), top = 700;
            string[] words = columns[column].Split(' ');
            for (int first = 0, end; first < words.Length; first = end)
            {
                end = first + 1;
                while (end < words.Length && Width(string.Join(' ', words[first..(end + 1)])) <= width) end++;
                double space = end == words.Length || end - first == 1 ? Width(" ") : (width - words[first..end].Sum(Width)) / (end - first - 1);
                double at = left;
                foreach (string word in words[first..end])
                {
                    page.AddText(word, size, new PdfPoint(at, top), font);
                    at += Width(word) + space;
                }
                top -= 11.5;
            }
        }
        return builder.Build();

        double Width(string text) => page.MeasureText(text, size, new PdfPoint(0, 0), font).Max(letter => letter.EndBaseLine.X);
    }
}
