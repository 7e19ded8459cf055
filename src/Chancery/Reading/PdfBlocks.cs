using System.Text;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Writes paragraphs of printed lines as text: lines joined, words put together again, sentences carried over to the next page.</summary>
internal static class PdfBlocks
{
    public static (string Text, List<Block> Blocks) Write(IEnumerable<string[]> paragraphs)
    {
        List<string> joined = [];
        foreach (string[] lines in paragraphs)
        {
            string paragraph = SourceText.From(Join(lines)).Text.Trim();
            if (paragraph.Length == 0) continue;
            if (joined.Count > 0 && GoesOn(joined[^1], paragraph)) joined[^1] = Join([joined[^1], paragraph]);
            else joined.Add(paragraph);
        }

        StringBuilder text = new();
        List<Block> blocks = [];
        foreach (string paragraph in joined)
        {
            if (text.Length > 0) text.Append("\n\n");
            int mark = ListMark.LengthAt(paragraph);
            TextSpan span = new(text.Length + mark, text.Length + paragraph.Length);
            blocks.Add(new Block(span, mark > 0 ? SectionKind.List : null));
            text.Append(paragraph);
        }
        return (text.ToString(), blocks);
    }

    /// <summary>A hyphen between small letters at a line's end is the printer's; "Franco-" before "German" is not.</summary>
    private static string Join(string[] lines)
    {
        StringBuilder text = new();
        foreach (string line in lines)
        {
            bool isSplit = text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLower(text[^2]) && line.Length > 0 && char.IsLower(line[0]);
            if (isSplit) text.Length--;
            else if (text.Length > 0) text.Append(' ');
            text.Append(line);
        }
        return text.ToString();
    }

    private static bool GoesOn(string above, string paragraph) =>
        char.IsLower(paragraph[0]) && (char.IsLower(above[^1]) || above[^1] is ',' or '-' or '\u00AD');
}
