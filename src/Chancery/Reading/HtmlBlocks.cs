using System.Text;
using AngleSharp.Dom;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Writes a region's text as it is shown, one block after the other, and says what each is.</summary>
internal sealed class HtmlBlocks
{
    private const char LineBreak = '\u2028';

    private readonly HtmlRegion _region;
    private readonly IElement? _headline;
    private readonly HtmlFurniture _furniture;
    private readonly HtmlTables _tables = new();
    private readonly StringBuilder _line = new();
    private readonly List<(string Text, SectionKind? Kind)> _found = [];
    private bool _isOpen;
    private bool _inBody;
    private bool _hasLeft;
    private bool _meets;

    private HtmlBlocks(HtmlRegion region, IElement? headline, HtmlFurniture furniture)
    {
        (_region, _headline, _furniture) = (region, headline, furniture);
        _isOpen = region.Head is null;
        _inBody = region.Root == region.Body;
    }

    /// <param name="headline">Set before the text when the region doesn't hold it.</param>
    public static (string Text, List<Block> Blocks) FindIn(HtmlRegion region, IElement? headline, HtmlFurniture furniture)
    {
        HtmlBlocks writer = new(region, headline, furniture);
        writer.Walk(region.Root);
        return HtmlOrder.Compose(writer._found, headline);
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
            if (child is IElement element && _furniture.Holds(element)) continue;
            Enter(child);
            if (child is IElement && !TakeRow(child)) open.Push((child, 0));
        }
        Flush(null);
    }

    private void Enter(INode node)
    {
        if (node is IElement entered)
        {
            if (entered == _region.Head || entered == _region.Body) _isOpen = true;
            if (entered == _region.Body) _inBody = true;
            _meets |= (_hasLeft || entered.LocalName is "small") && entered.LocalName is not "sup" and not "sub";
        }
        if (node is IText words) Append(words.Data.Replace('\n', HtmlRules.IsPreformatted(node) ? LineBreak : ' '));
        else if (node is IElement { LocalName: "br" }) Append(LineBreak.ToString());
        else if (node is IElement element && HtmlRules.IsBlock(element)) Flush(HtmlRules.KindAround(element.ParentElement));
    }

    private void Append(string words)
    {
        if (!_isOpen || words.Length == 0) return;
        // Pages set apart by style what stands side by side in the markup: <a>Jane Doe</a><span>Published …
        if (_meets && _line.Length > 0 && IsSeam(_line[^1], words[0])) _line.Append(' ');
        _hasLeft = _meets = false;
        _line.Append(words);
    }

    private static bool IsSeam(char before, char after) =>
        (char.IsLetterOrDigit(before) || before is ')' or '.' or '!' or '?' or '”') && (char.IsUpper(after) || char.IsDigit(after));

    private void Leave(IElement element)
    {
        _hasLeft = true;
        if (element == _headline) Flush(SectionKind.Headline);
        else if (HtmlRules.IsBlock(element)) Flush(HtmlRules.KindAround(element));
        if (element == _region.End) _isOpen = false;
    }

    /// <summary>A row of figures and names is one line.</summary>
    private bool TakeRow(INode node)
    {
        if (node is not IElement { LocalName: "tr" } row || !_tables.IsOfData(row)) return false;
        Append(string.Join(" | ", row.Children.Select(HtmlText.Of)));
        Flush(SectionKind.List);
        return true;
    }

    /// <summary>Ends the block: white space becomes single spaces, two line breaks in a row begin another block.</summary>
    private void Flush(SectionKind? kind)
    {
        // Between headline and text a paragraph may be a label ("Press release"): its words decide.
        if (kind == SectionKind.Paragraph && !_inBody) kind = null;
        foreach (string paragraph in _line.ToString().Split("\u2028\u2028", StringSplitOptions.RemoveEmptyEntries))
        {
            string lines = SourceText.From(string.Join('\n', paragraph.Split(LineBreak).Select(HtmlText.Collapse).Where(line => line.Length > 0))).Text;
            if (kind is not null) Add(lines, kind);
            else foreach (Block block in BlockFinder.FindIn(lines)) Add(lines[block.Span.Start..block.Span.End], block.Kind);
        }
        _line.Clear();
        _hasLeft = _meets = false;
    }

    /// <summary>Rules such as "* * *" and "###" are no text.</summary>
    private void Add(string block, SectionKind? kind)
    {
        if (block.Any(char.IsLetterOrDigit)) _found.Add((block, kind is SectionKind.Byline or SectionKind.List or SectionKind.Paragraph && DateLine.IsOne(block) ? SectionKind.Dateline : kind));
    }
}
