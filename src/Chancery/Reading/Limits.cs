namespace Chancery.Reading;

/// <summary>How much is read. More is refused with a note, so that one bad file can't take the machine's memory.</summary>
internal static class Limits
{
    private const int Megabyte = 1 << 20;

    /// <summary>Of one report as text, Markdown, HTML or JSON.</summary>
    public const int ReportBytes = 20 * Megabyte;

    /// <summary>Of a PDF file, most of which is pictures.</summary>
    public const int PdfBytes = 100 * Megabyte;

    /// <summary>Of a file with many reports, and of anything unpacked.</summary>
    public const int FileBytes = 200 * Megabyte;

    /// <summary>Tags open inside each other; pages of news have up to about fifty.</summary>
    public const int HtmlDepth = 500;

    public const int PdfPages = 2000;

    /// <summary>Whole megabytes, rounded up.</summary>
    public static long InMegabytes(long bytes) => (bytes + Megabyte - 1) / Megabyte;
}
