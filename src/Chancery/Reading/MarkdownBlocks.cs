using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Cuts Markdown into headings, list items, quotations and paragraphs; rules, fences and table lines are left out.</summary>
internal static class MarkdownBlocks
{
    public static List<Block> FindIn(string text, int start)
    {
        List<Block> blocks = [];
        bool inFence = false, isOpen = false;
        for (int at = start; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            TextSpan line = Spans.Trim(text, new TextSpan(at, end));
            ReadOnlySpan<char> words = text.AsSpan(line.Start, line.Length);
            at = end + 1;

            if (words.StartsWith("```") || words.StartsWith("~~~")) inFence = !inFence;
            bool isUnderline = isOpen && IsUnderline(words);
            if (isUnderline) blocks[^1] = blocks[^1] with { Kind = SectionKind.Heading };
            if (inFence || isUnderline || words.IsEmpty || IsRule(words))
            {
                isOpen = false;
                continue;
            }

            Block block = BlockOf(text, line);
            if (isOpen && GoesOn(blocks[^1], block)) blocks[^1] = blocks[^1] with { Span = blocks[^1].Span.Union(block.Span) };
            else if (!block.Span.IsEmpty) blocks.Add(block);
            isOpen = !block.Span.IsEmpty && block.Kind != SectionKind.Heading;
        }
        return blocks;
    }

    private static Block BlockOf(string text, TextSpan line)
    {
        ReadOnlySpan<char> words = text.AsSpan(line.Start, line.Length);
        int marks = words.IndexOfAnyExcept('#');
        if (marks is > 0 and <= 6 && char.IsWhiteSpace(words[marks]))
            return new Block(Spans.Trim(text, new TextSpan(line.Start + marks, line.Start + words.TrimEnd('#').Length)), SectionKind.Heading);
        if (words[0] == '>')
            return new Block(Spans.Trim(text, new TextSpan(line.Start + words.IndexOfAnyExcept('>', ' ') switch { < 0 => words.Length, int n => n }, line.End)), SectionKind.Quote);
        int mark = ListMark.LengthAt(words);
        return mark > 0 && !PostFinder.IsSignature(text, line)
            ? new Block(line with { Start = line.Start + mark }, SectionKind.List)
            : new Block(line, SectionKind.Paragraph);
    }

    /// <summary>A line without a mark of its own goes on with the block above it; so does a quoted line after a quoted one.</summary>
    private static bool GoesOn(Block above, Block block) =>
        block.Kind == SectionKind.Paragraph || (block.Kind == SectionKind.Quote && above.Kind == SectionKind.Quote);

    private static bool IsUnderline(ReadOnlySpan<char> line) => line.Length >= 3 && (line.IndexOfAnyExcept('=') < 0 || line.IndexOfAnyExcept('-') < 0);

    private static bool IsRule(ReadOnlySpan<char> line) => line.IndexOfAnyExcept("-*_=|:+ ") < 0;
}
