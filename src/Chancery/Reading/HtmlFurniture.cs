using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Tells what of a page is not read. Class names are chosen freely, so a name never hides the page's headline or nearly all of its text.</summary>
internal sealed class HtmlFurniture
{
    private const double NearlyAll = 0.9;

    private readonly int _letters;
    private readonly IElement? _headline;
    private readonly Dictionary<IElement, bool> _known = [];

    public HtmlFurniture(IDocument document, IElement? headline)
    {
        _headline = headline;
        _letters = document.DocumentElement is { } root ? LettersIn(root) : 0;
    }

    /// <summary>True if the element is not read, whatever is around it.</summary>
    public bool Holds(IElement element)
    {
        if (_known.TryGetValue(element, out bool known)) return known;
        return _known[element] = HtmlRules.IsNeverShown(element) || HtmlRules.IsOnlyLink(element) || (HtmlRules.IsCalledFurniture(element) && !IsTheReport(element));
    }

    /// <summary>True if the element or one around it is not read.</summary>
    public bool Surrounds(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
            if (Holds(element)) return true;
        return false;
    }

    /// <summary>Letters of paragraphs, which navigation has few of.</summary>
    public static int LettersIn(IElement element) => element.QuerySelectorAll("p").Sum(paragraph => paragraph.TextContent.Length);

    private bool IsTheReport(IElement element) =>
        (_headline is not null && element.Contains(_headline)) || (_letters > 0 && LettersIn(element) >= NearlyAll * _letters);
}
