using Chancery.Reading;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Whose own page a report is, by its address or by words that only this issuer's releases bear: <c>issuers.tsv</c>.</summary>
public static class IssuerTable
{
    /// <summary>
    /// Columns: site (a host, with the beginning of a path where the host is shared), actor, name, country, lines (words of a headline, heading
    /// or credit line), words (how the text itself begins).
    /// </summary>
    public const string Path = "data/lexicon/en/issuers.tsv";

    /// <summary>So many paragraphs from the top the words of a release may stand.</summary>
    private const int OpeningParagraphs = 2;

    private const int LongestLine = 160;

    private static readonly Lazy<DataFile> Table = new(() => DataFile.Embedded(Path));

    private static readonly Lazy<(DataRow Row, string[] Lines, string[] Words)[]> Marks = new(() =>
        [.. All.Where(row => row["lines"].Length > 0 || row["words"].Length > 0).Select(row => (row, row.List("lines").ToArray(), row.List("words").ToArray()))]);

    /// <summary>Every site, with whom it belongs to.</summary>
    public static IReadOnlyList<DataRow> All => Table.Value.Rows;

    /// <returns>Null for the press, and for a report that nothing marks as somebody's own.</returns>
    public static DataRow? Of(Report report) =>
        All.FirstOrDefault(row => IsAt(report.Url, row["site"]) || IsAt(report.Publisher, row["site"]) || row["name"].Equals(report.Publisher, StringComparison.OrdinalIgnoreCase)) ?? (IsPress(report) ? null : ByMarks(report));

    /// <summary>A byline, an agency before the first words, a publisher that is nobody's own page.</summary>
    public static bool IsPress(Report report) =>
        report.Publisher is not null || report.Sections.Any(section => section.Kind is SectionKind.Byline) || HasPressDateline(report);

    /// <summary>A dateline of the press runs into its paragraph; place and day of a release stand on a line of their own.</summary>
    public static bool HasPressDateline(Report report) =>
        report.Sections.Any(section => section.Kind is SectionKind.Dateline && !IsOwnLine(report.Source.Text, section.Span.End));

    private static bool IsOwnLine(string text, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(end).TrimStart(' ');
        return rest.IsEmpty || rest[0] == '\n';
    }

    private static DataRow? ByMarks(Report report)
    {
        int paragraphs = 0;
        foreach (Section section in report.Sections)
        {
            ReadOnlySpan<char> text = report.Source.Text.AsSpan(section.Span.Start, section.Span.Length);
            bool isLine = section.Span.Length <= LongestLine && text[^1] is not ('.' or '?' or '!');
            bool isOpening = section.Kind is SectionKind.Paragraph && paragraphs++ < OpeningParagraphs;
            foreach ((DataRow row, string[] lines, string[] words) in Marks.Value)
                if (isLine && Holds(text, lines) || isOpening && Holds(text, words)) return row;
        }
        return null;
    }

    private static bool Holds(ReadOnlySpan<char> text, string[] marks)
    {
        foreach (string mark in marks)
            if (text.Contains(mark, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>"en.kremlin.ru/events" is at kremlin.ru, "notkremlin.ru" and "example.org/kremlin.ru" are not.</summary>
    private static bool IsAt(string? address, string site)
    {
        if (address is null) return false;
        int host = address.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0;
        int path = address.IndexOf('/', host);
        int at = address.IndexOf(site, host, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (path >= 0 && at > path) || (at > host && address[at - 1] is not '.')) return false;
        int end = at + site.Length;
        return site.Contains('/', StringComparison.Ordinal) || end == address.Length || address[end] is '/' or ':' or '?';
    }
}
