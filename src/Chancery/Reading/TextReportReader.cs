using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Reads plain text: paragraphs at blank lines, or one a line, or broken to a width.</summary>
internal static class TextReportReader
{
    public static Draft Read(RawText raw)
    {
        SourceText source = SourceText.From(raw.Text);
        Header header = Header.Find(source.Text);
        (IReadOnlyList<Part> parts, Metadata metadata) = SectionFinder.FindIn(source, BlockFinder.FindIn(source.Text, header.End));
        return new Draft(source, header.Before(source.Text, parts), header.Metadata.Or(metadata)) { Notes = raw.Notes };
    }
}
