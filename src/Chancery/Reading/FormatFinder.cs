using System.Text.RegularExpressions;

namespace Chancery.Reading;

/// <summary>Tells a file's format: what its first bytes say counts more than its name.</summary>
internal static partial class FormatFinder
{
    private const int HeadBytes = 4096;

    private static readonly (byte[] Magic, string What)[] Binaries =
    [
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or a workbook"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ("7z\u00BC"u8.ToArray(), "a 7-Zip archive"),
        ("BZh"u8.ToArray(), "a bzip2 file"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"),
    ];

    /// <param name="what">What a binary file is, in words; empty for the others.</param>
    public static Format Find(ReadOnlySpan<byte> bytes, string name, out string what)
    {
        what = "";
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, HeadBytes)];
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return Format.Gzip;
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return Format.Pdf;
        if (head.StartsWith("PK\u0003\u0004"u8) && DocxReportReader.IsDocument(bytes)) return Format.Docx;
        foreach ((byte[] magic, string kind) in Binaries)
        {
            if (!head.StartsWith(magic)) continue;
            what = kind;
            return Format.Binary;
        }

        string text = EncodingFinder.Find(head).Encoding.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (IsBinary(text))
        {
            what = "a binary file";
            return Format.Binary;
        }
        if (XmlStart().IsMatch(text) && !HtmlStart().IsMatch(text))
        {
            what = "an XML file (a feed, it may be)";
            return Format.Binary;
        }
        return OfText(text, Path.GetExtension(name).ToLowerInvariant());
    }

    private static Format OfText(string head, string ending)
    {
        if (ending is ".jsonl" or ".ndjson") return Format.JsonLines;
        if (ending is ".eml" || MailStart().IsMatch(head)) return Format.Mail;
        if (ending is ".json" or ".geojson") return Format.Json;
        if (HtmlStart().IsMatch(head) || (ending is ".html" or ".htm" or ".xhtml" && head.Contains('<', StringComparison.Ordinal))) return Format.Html;
        if (ending is ".md" or ".markdown" || FrontMatterStart().IsMatch(head)) return Format.Markdown;
        return JsonStart().IsMatch(head) ? Format.Json : Format.Text;
    }

    private static bool IsBinary(string text)
    {
        int controls = 0;
        foreach (char c in text)
            if (c == '\0' || (char.IsControl(c) && c is not ('\n' or '\t' or '\r' or '\f' or '\v' or '\u0085' or '\u001A'))) controls++;
        return controls > 4 && controls * 10 > text.Length;
    }

    [GeneratedRegex(@"\A(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|meta|title)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"\A(?:<\?xml\b|<(?:rss|feed|rdf:RDF|nitf|newsml|newsMessage)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex XmlStart();

    [GeneratedRegex(@"\A(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|X-[A-Za-z-]+):[^\n]*\n(?:[ \t][^\n]*\n|[A-Za-z-]+:[^\n]*\n)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MailStart();

    [GeneratedRegex(@"\A---\r?\n[A-Za-z_]+\s*:", RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatterStart();

    [GeneratedRegex(@"\A(?:\{\s*""[^""\n]{1,60}""\s*:|\[\s*\{\s*"")", RegexOptions.CultureInvariant)]
    private static partial Regex JsonStart();
}
