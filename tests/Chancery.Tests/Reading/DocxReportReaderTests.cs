using System.IO.Compression;
using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class DocxReportReaderTests
{
    private const string Body = """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Talks in Velm</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">The envoys met on </w:t></w:r><w:r><w:t>Monday &amp; Tuesday.</w:t></w:r><w:del><w:r><w:delText>They quarrelled.</w:delText></w:r></w:del></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>open the pass</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        </w:body></w:document>
        """;

    [Fact]
    public void Paragraphs_headings_and_lists_are_read_in_order_and_what_was_struck_out_is_not()
    {
        Report report = Given.Report(Document(Body), "talks.docx");
        Assert.Equal(["Heading: Talks in Velm", "Paragraph: The envoys met on Monday & Tuesday.", "List: open the pass"], Given.Sections(report));
    }

    [Fact]
    public void A_damaged_document_is_told() =>
        Assert.Equal("truncated", Given.Fault(Document("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p>"), "talks.docx").Code);

    [Fact]
    public void Other_archives_are_no_text() => Assert.Equal("binary", Given.Fault(Archive("photo.txt", "x"), "photos.zip").Code);

    private static byte[] Document(string body) => Archive("word/document.xml", body);

    private static byte[] Archive(string entry, string content)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream part = archive.CreateEntry(entry).Open();
            part.Write(Encoding.UTF8.GetBytes(content));
        }
        return bytes.ToArray();
    }
}
