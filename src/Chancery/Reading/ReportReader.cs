using Chancery.Text;
using NodaTime;

namespace Chancery.Reading;

/// <summary>The room's door: bytes of any supported format to reports. Safe to share between threads.</summary>
public sealed class ReportReader
{
    private readonly ReportMaker _maker = new(new LanguageFinder());

    /// <summary>The reports in <paramref name="bytes"/>: one for a text, HTML, PDF, Word or e-mail file, one a line or element for JSON and JSONL.</summary>
    /// <param name="name">File name as given or <c>-</c>; its ending helps to tell the format.</param>
    /// <param name="date">Overrides every date the source gives.</param>
    /// <returns>In source order; an outcome without a value has an error note that says what is wrong and what to do.</returns>
    public IEnumerable<Outcome<Report>> Read(ReadOnlyMemory<byte> bytes, string name, LocalDate? date = null)
    {
        if (bytes.IsEmpty) return [Outcome.None<Report>(ReadingNotes.Empty(name))];
        Format format = FormatFinder.Find(bytes.Span, name, out string what);
        if (format == Format.Gzip) return ReadPacked(bytes, name, date);
        return ReadPlain(bytes, name, name, format, what, date);
    }

    private IEnumerable<Outcome<Report>> ReadPacked(ReadOnlyMemory<byte> packed, string name, LocalDate? date)
    {
        (byte[]? bytes, Note? fault) = Unpacker.Unpack(packed, name);
        if (bytes is null) return [Outcome.None<Report>(fault!)];
        if (bytes.Length == 0) return [Outcome.None<Report>(ReadingNotes.Empty(name))];

        string inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        Format format = FormatFinder.Find(bytes, inner, out string what);
        return format == Format.Gzip
            ? [Outcome.None<Report>(ReadingNotes.Binary(name, "packed twice"))]
            : ReadPlain(bytes, name, inner, format, what, date);
    }

    private IEnumerable<Outcome<Report>> ReadPlain(
        ReadOnlyMemory<byte> bytes, string name, string inner, Format format, string what, LocalDate? date)
    {
        if (format == Format.Binary) return [Outcome.None<Report>(ReadingNotes.Binary(name, what))];
        int limit = format switch
        {
            Format.Pdf or Format.Docx or Format.Mail => Limits.PdfBytes,
            Format.Json or Format.JsonLines => Limits.FileBytes,
            _ => Limits.ReportBytes,
        };
        if (bytes.Length > limit) return [Outcome.None<Report>(ReadingNotes.TooLarge(name, bytes.Length, limit))];
        return Drafts(bytes, name, format).Select(draft => _maker.Make(draft, name, date));
    }

    private static IEnumerable<Outcome<Draft>> Drafts(ReadOnlyMemory<byte> bytes, string name, Format format)
    {
        if (format == Format.Pdf) return [PdfReportReader.Read(bytes, name)];
        if (format == Format.Docx) return [DocxReportReader.Read(bytes, name)];
        if (format == Format.Mail) return [MailReportReader.Read(bytes, name)];
        if (format == Format.Json) return JsonReportReader.Read(bytes, name);
        if (format == Format.JsonLines) return JsonReportReader.ReadLines(bytes, name);
        RawText raw = RawText.Decode(bytes.Span);
        return format switch
        {
            Format.Html => [HtmlReportReader.Read(raw, name)],
            Format.Markdown => [Outcome.Of(MarkdownReportReader.Read(raw))],
            _ => [Outcome.Of(TextReportReader.Read(raw))],
        };
    }
}
