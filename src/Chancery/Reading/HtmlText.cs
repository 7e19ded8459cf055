using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Words of an element, with single spaces.</summary>
internal static class HtmlText
{
    public static string Of(INode node) => Collapse(node.TextContent);

    public static string? OrNull(INode? node) => node is not null && Of(node) is { Length: > 0 } text ? text : null;

    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static int LettersOutsideLinks(IElement element)
    {
        int letters = 0;
        foreach (INode node in element.Descendants<IText>())
            if (node.ParentElement is { LocalName: not ("a" or "script" or "style" or "noscript" or "title") }) letters += node.TextContent.Trim().Length;
        return letters;
    }

    /// <summary>The element as markup, without the parts that are not read.</summary>
    public static string Without(IElement element, HtmlFurniture furniture)
    {
        HashSet<INode> left = [.. element.QuerySelectorAll("*").Where(furniture.Holds)];
        IElement copy = (IElement)element.Clone();
        IElement[] originals = [.. element.QuerySelectorAll("*")], copies = [.. copy.QuerySelectorAll("*")];
        for (int i = 0; i < originals.Length; i++)
            if (left.Contains(originals[i])) copies[i].Remove();
        return copy.OuterHtml;
    }
}
