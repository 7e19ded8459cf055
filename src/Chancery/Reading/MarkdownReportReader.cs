using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Reads Markdown. The text is the file's without marks inside lines (emphasis, link targets); marks of blocks stay, between sections.</summary>
internal static class MarkdownReportReader
{
    public static Draft Read(RawText raw)
    {
        SourceText source = SourceText.From(MarkdownMarks.Strip(SourceText.From(raw.Text).Text));
        Header header = Header.Find(source.Text);
        List<Block> blocks = MarkdownBlocks.FindIn(source.Text, header.End);
        if (header.Metadata.Title is null && blocks is [{ Kind: SectionKind.Heading }, ..]) blocks[0] = blocks[0] with { Kind = SectionKind.Headline };
        (IReadOnlyList<Part> parts, Metadata metadata) = SectionFinder.FindIn(source, blocks);
        return new Draft(source, header.Before(source.Text, parts), header.Metadata.Or(metadata)) { Notes = raw.Notes };
    }
}
