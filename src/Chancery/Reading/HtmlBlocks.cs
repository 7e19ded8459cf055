using System.Text;
using AngleSharp.Dom;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Writes an element's text as it is shown, one block after the other, and says what each is.</summary>
internal sealed class HtmlBlocks
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly List<Block> _blocks = [];

    private HtmlBlocks()
    {
    }

    /// <param name="headline">Set before the text when <paramref name="article"/> doesn't hold it.</param>
    public static (string Text, List<Block> Blocks) FindIn(IElement article, IElement? headline)
    {
        HtmlBlocks writer = new();
        if (headline is not null && article.QuerySelector("h1") is null)
        {
            writer._line.Append(headline.TextContent);
            writer.Flush(SectionKind.Headline);
        }
        writer.Walk(article);
        return (writer._text.ToString(), writer._blocks);
    }

    /// <summary>Goes through the tree without recursion: its depth is the page's to choose. Siblings are counted, as asking a node for the next one is slow.</summary>
    private void Walk(IElement root)
    {
        Stack<(INode Node, int Next)> open = new();
        open.Push((root, 0));
        while (open.TryPop(out (INode Node, int Next) top))
        {
            if (top.Next == top.Node.ChildNodes.Length)
            {
                if (top.Node is IElement left) Leave(left);
                continue;
            }
            open.Push((top.Node, top.Next + 1));
            INode child = top.Node.ChildNodes[top.Next];
            if (child is IElement element && HtmlRules.IsSkipped(element)) continue;
            Enter(child);
            if (child is IElement) open.Push((child, 0));
        }
        Flush(null);
    }

    private void Enter(INode node)
    {
        if (node is IText words) _line.Append(words.Data.Replace('\n', HtmlRules.IsPreformatted(node) ? '\u2028' : ' '));
        else if (node is IElement { LocalName: "br" }) _line.Append('\u2028');
        else if (node is IElement element && HtmlRules.IsBlock(element)) Flush(HtmlRules.KindAround(element.ParentElement));
    }

    private void Leave(IElement element)
    {
        if (HtmlRules.IsBlock(element)) Flush(HtmlRules.KindAround(element));
    }

    /// <summary>Ends the block: white space becomes single spaces, two line breaks in a row begin another block.</summary>
    private void Flush(SectionKind? kind)
    {
        foreach (string paragraph in _line.ToString().Split("\u2028\u2028", StringSplitOptions.RemoveEmptyEntries))
        {
            IEnumerable<string> lines = paragraph.Split('\u2028').Select(Collapse).Where(line => line.Length > 0);
            string block = SourceText.From(string.Join('\n', lines)).Text;
            if (block.Length == 0) continue;
            if (_text.Length > 0) _text.Append("\n\n");
            _blocks.Add(new Block(new TextSpan(_text.Length, _text.Length + block.Length), kind));
            _text.Append(block);
        }
        _line.Clear();
    }

    private static string Collapse(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
