using AngleSharp.Dom;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>What the elements of a page are, by <c>data/reading/html.tsv</c>.</summary>
internal static class HtmlRules
{
    private static readonly DataFile Table = DataFile.Embedded("data/reading/html.tsv");
    private static readonly HashSet<string> BlockTags = Names("block");
    private static readonly HashSet<string> SkippedTags = Names("skip");
    private static readonly HashSet<string> SkippedRoles = Names("skip-role");
    private static readonly HashSet<string> SkippedClasses = Names("skip-class");
    private static readonly HashSet<string> CaptionClasses = Names("caption-class");
    private static readonly ClassWords SkippedWords = new(Names("skip-word"));
    private static readonly ClassWords BylineWords = new(Names("byline-word"));
    private static readonly ClassWords CaptionWords = new(Names("caption-word"));
    private static readonly ClassWords DateClassWords = new(Names("date-word"));

    /// <summary>More words are a paragraph of the report, whatever page wraps it in a link.</summary>
    private const int MostInLink = 25;

    /// <summary>Where pages say that the body of their article is, the surest first.</summary>
    public static string[] BodySelectors { get; } = [.. Names("body")];

    /// <summary>Where pages say that their article is.</summary>
    public static string[] ArticleSelectors { get; } = [.. Names("article")];

    public static bool IsBlock(IElement element) =>
        BlockTags.Contains(element.LocalName)
        || (element.LocalName == "time" && !IsInParagraph(element))
        || (IsByline(element) && !IsInParagraph(element) && !Above(element).Any(IsByline));

    /// <summary>Navigation, scripts, forms, and what the page hides.</summary>
    public static bool IsNeverShown(IElement element) =>
        SkippedTags.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("role") is { } role && SkippedRoles.Contains(role))
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Sharing, related articles, newsletters and the like, as far as the names of its classes say.</summary>
    public static bool IsCalledFurniture(IElement element) =>
        element.LocalName is not "body" and not "article" and not "main" && (HasClass(element, SkippedClasses) || SkippedWords.AreIn(element));

    /// <summary>An item or a short paragraph that is a link from end to end leads to another page.</summary>
    public static bool IsOnlyLink(IElement element) =>
        element.LocalName is "p" or "li" && element.QuerySelector("a[href]") is not null
        && HtmlText.LettersOutsideLinks(element) == 0 && Spans.CountWords(element.TextContent) <= MostInLink;

    public static bool IsCalledDate(IElement element) => DateClassWords.AreIn(element);

    /// <summary>True for elements that lay out a page, false for those of text.</summary>
    public static bool MayHoldArticle(IElement element) => element.LocalName is "article" or "center" or "div" or "main" or "section" or "table" or "tbody" or "td" or "tr";

    public static bool IsPreformatted(INode node) => node.ParentElement is { LocalName: "pre" };

    /// <summary>What a block is by the innermost element around it that says more than "paragraph"; null leaves it to the words.</summary>
    public static SectionKind? KindAround(IElement? element)
    {
        SectionKind? kind = null;
        for (; element is not null; element = element.ParentElement)
        {
            if (element.LocalName == "blockquote") return IsPost(element) ? SectionKind.Post : SectionKind.Quote;
            if (kind is null or SectionKind.Paragraph) kind = KindOf(element) ?? kind;
        }
        return kind;
    }

    public static bool IsPost(IElement element) => element.ClassList.Any(name => name.StartsWith("twitter-", StringComparison.OrdinalIgnoreCase));

    private static SectionKind? KindOf(IElement element)
    {
        if (HasClass(element, CaptionClasses) || CaptionWords.AreIn(element)) return SectionKind.Caption;
        if (IsByline(element)) return SectionKind.Byline;
        return element.LocalName switch
        {
            "h1" => SectionKind.Headline,
            "h2" or "h3" or "h4" or "h5" or "h6" => SectionKind.Heading,
            "li" or "dd" => SectionKind.List,
            "figcaption" or "caption" => SectionKind.Caption,
            "time" when !IsInParagraph(element) => SectionKind.Dateline,
            "p" when !IsAllBold(element) => SectionKind.Paragraph,
            _ => null,
        };
    }

    private static bool IsByline(IElement element) =>
        element.LocalName is not "body" and not "article" and not "main" && (element.GetAttribute("rel") == "author" || BylineWords.AreIn(element));

    private static bool IsInParagraph(IElement element) => Above(element).Any(above => above.LocalName is "p" or "li" or "blockquote" or "h1" or "h2");

    private static IEnumerable<IElement> Above(IElement element)
    {
        for (IElement? above = element.ParentElement; above is not null; above = above.ParentElement) yield return above;
    }

    /// <summary>Pages set headings as paragraphs in bold.</summary>
    private static bool IsAllBold(IElement element) =>
        element.Children is [{ LocalName: "b" or "strong" } bold] && bold.TextContent.Trim().Length == element.TextContent.Trim().Length;

    private static bool HasClass(IElement element, HashSet<string> names) => element.ClassList.Any(names.Contains);

    private static HashSet<string> Names(string kind) =>
        new(Table.Rows.Where(row => row["kind"] == kind).SelectMany(row => row.List("names")), StringComparer.OrdinalIgnoreCase);
}
