using System.IO.Compression;
using System.Text;
using System.Xml;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Reads a Word document: its paragraphs, headings and list items in their order, tables cell by cell; notes, headers and what was struck out are left out.</summary>
internal static class DocxReportReader
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Limits.FileBytes, IgnoreWhitespace = false };

    /// <summary>True if a ZIP archive is such a document.</summary>
    public static bool IsDocument(ReadOnlySpan<byte> bytes) => bytes.IndexOf("word/document.xml"u8) >= 0;

    public static Outcome<Draft> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(bytes.ToArray(), writable: false));
            if (archive.GetEntry("word/document.xml") is not { } body) return Outcome.None<Draft>(ReadingNotes.Truncated(name, "a Word document"));
            (SourceText source, List<Block> blocks) = Compose(Paragraphs(body));
            (IReadOnlyList<Part> parts, Metadata said) = SectionFinder.FindIn(source, blocks);
            return Outcome.Of(new Draft(source, parts, new Metadata { Title = TitleOf(archive) }.Or(said)));
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return Outcome.None<Draft>(ReadingNotes.Truncated(name, "a Word document"));
        }
    }

    private static IEnumerable<(string Text, SectionKind? Kind)> Paragraphs(ZipArchiveEntry body)
    {
        using XmlReader xml = XmlReader.Create(body.Open(), Safe);
        StringBuilder text = new();
        SectionKind? kind = null;
        while (xml.Read())
        {
            if (xml.NamespaceURI != Word) continue;
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (xml.LocalName != "p") continue;
                if (text.Length > 0) yield return (text.ToString(), kind);
                text.Clear();
                kind = null;
                continue;
            }
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "t": text.Append(Words(xml)); break;
                case "tab": if (text.Length > 0) text.Append(' '); break;
                case "br" or "cr": text.Append('\n'); break;
                case "noBreakHyphen": text.Append('-'); break;
                case "numPr": kind ??= SectionKind.List; break;
                case "pStyle": kind = KindOf(xml.GetAttribute("val", Word)) ?? kind; break;
            }
        }
    }

    private static string Words(XmlReader xml)
    {
        StringBuilder words = new();
        if (xml.IsEmptyElement) return "";
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) words.Append(xml.Value);
        return words.ToString();
    }

    /// <summary>Word keeps its own names of styles in every language but for the title.</summary>
    private static SectionKind? KindOf(string? style) =>
        style is null ? null
        : style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Title", StringComparison.OrdinalIgnoreCase) ? SectionKind.Heading
        : style.Contains("Quote", StringComparison.OrdinalIgnoreCase) ? SectionKind.Quote
        : style.StartsWith("List", StringComparison.OrdinalIgnoreCase) ? SectionKind.List : null;

    private static (SourceText Source, List<Block> Blocks) Compose(IEnumerable<(string Text, SectionKind? Kind)> paragraphs)
    {
        StringBuilder text = new();
        List<Block> blocks = [];
        foreach ((string raw, SectionKind? kind) in paragraphs)
        {
            // Each by itself, so that what normalising changes does not move the spans of the others.
            string clean = SourceText.From(raw).Text.Trim();
            if (clean.Length == 0) continue;
            if (text.Length > 0) text.Append("\n\n");
            blocks.Add(new Block(new TextSpan(text.Length, text.Length + clean.Length), kind));
            text.Append(clean);
        }
        return (SourceText.From(text.ToString()), blocks);
    }

    private static string? TitleOf(ZipArchive archive)
    {
        if (archive.GetEntry("docProps/core.xml") is not { } core) return null;
        using XmlReader xml = XmlReader.Create(core.Open(), Safe);
        if (!xml.ReadToFollowing("title", DublinCore)) return null;
        string title = Words(xml).Trim();
        return title.Length > 0 ? title : null;
    }
}
