using Chancery.Reading;
using Chancery.Text;
using NodaTime;

namespace Chancery.Time;

/// <summary>Finds the days of a report that is told in entries, each under or after a date of its own: "Saturday, August 26", "Aug. 26 - The army …".</summary>
internal static class DatedEntries
{
    private const int LongestHeading = 60;

    /// <summary>One date may be the report's own; several are a row of entries.</summary>
    private const int Fewest = 2;

    /// <param name="read">The time expressions of a section.</param>
    /// <returns>The day of each section that stands in an entry; empty for other reports.</returns>
    public static ValueList<DatedEntry> FindIn(Report report, Func<Section, IEnumerable<TimeExpression>> read)
    {
        List<DatedEntry> entries = [];
        int dates = 0;
        LocalDate? under = null;
        foreach (Section section in report.Sections)
        {
            if (section.Kind is SectionKind.Dateline or SectionKind.Post or SectionKind.Headline) continue;
            if (Opening(report, section, read) is { } opening)
            {
                dates++;
                if (opening.IsWhole) under = opening.Day;
                entries.Add(new DatedEntry(section.Id, opening.Day));
            }
            else if (section.Kind == SectionKind.Heading && entries.Count > 0 && section.Span.Length > LongestHeading) under = null;
            else if (under is { } day) entries.Add(new DatedEntry(section.Id, day));
        }
        return dates >= Fewest && entries.Select(entry => entry.Day).Distinct().Count() >= Fewest ? [.. entries] : [];
    }

    /// <summary>The date a section is, or begins with before a dash or colon.</summary>
    private static (LocalDate Day, bool IsWhole)? Opening(Report report, Section section, Func<Section, IEnumerable<TimeExpression>> read)
    {
        ReadOnlySpan<char> text = report.Source.Slice(section.Span).AsSpan();
        bool mayBeDate = text.Length > 3 && text[..Math.Min(text.Length, LongestHeading)].IndexOfAnyInRange('0', '9') >= 0 && (char.IsUpper(text[0]) || char.IsDigit(text[0]));
        if (!mayBeDate || read(section).FirstOrDefault() is not { Kind: TimeKind.Point, Precision: Precision.Day, Days: { Start: { } start, End: { } end } } first || start.Date != end.Date) return null;
        if (first.Span.Start - section.Span.Start > 3) return null;
        ReadOnlySpan<char> after = text[(first.Span.End - section.Span.Start)..].TrimStart();
        if (after.IsEmpty || after is "." or ":" or ",") return (start.Date, IsWhole: true);
        return after[0] is ':' or '–' or '—' || after.StartsWith("- ") ? (start.Date, IsWhole: false) : null;
    }
}

/// <summary>A section told under a date of its own.</summary>
/// <param name="Section">The section's id.</param>
public sealed record DatedEntry(string Section, LocalDate Day);
