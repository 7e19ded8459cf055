using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Reads plain text: paragraphs at blank lines, or one a line, or broken to a width.</summary>
internal static class TextReportReader
{
    public static Draft Read(string raw)
    {
        SourceText source = SourceText.From(raw);
        (IReadOnlyList<Part> parts, Metadata metadata) = SectionFinder.FindIn(source, BlockFinder.FindIn(source.Text));
        return new Draft(source, parts, metadata);
    }
}
