using AngleSharp.Dom;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>What the elements of a page are, by <c>data/reading/html.tsv</c>.</summary>
internal static class HtmlRules
{
    private static readonly DataFile Table = DataFile.Embedded("data/reading/html.tsv");
    private static readonly HashSet<string> BlockTags = Names("block");
    private static readonly HashSet<string> SkippedTags = Names("skip");
    private static readonly HashSet<string> SkippedClasses = Names("skip-class");
    private static readonly HashSet<string> BylineClasses = Names("byline-class");
    private static readonly HashSet<string> CaptionClasses = Names("caption-class");

    public static bool IsBlock(IElement element) => BlockTags.Contains(element.LocalName) || IsByline(element);

    /// <summary>Navigation, scripts, forms, sharing, and what the page hides.</summary>
    public static bool IsSkipped(IElement element) =>
        SkippedTags.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        || (element.LocalName is not "p" and not "body" and not "article" and not "main" && HasClass(element, SkippedClasses));

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

    private static SectionKind? KindOf(IElement element)
    {
        if (HasClass(element, CaptionClasses)) return SectionKind.Caption;
        if (IsByline(element)) return SectionKind.Byline;
        return element.LocalName switch
        {
            "h1" => SectionKind.Headline,
            "h2" or "h3" or "h4" or "h5" or "h6" => SectionKind.Heading,
            "li" or "dd" => SectionKind.List,
            "figcaption" or "caption" => SectionKind.Caption,
            "p" when !IsAllBold(element) => SectionKind.Paragraph,
            _ => null,
        };
    }

    public static bool IsPost(IElement element) => element.ClassList.Any(name => name.StartsWith("twitter-", StringComparison.OrdinalIgnoreCase));

    private static bool IsByline(IElement element) => element.GetAttribute("rel") == "author" || HasClass(element, BylineClasses);

    /// <summary>Pages set headings as paragraphs in bold.</summary>
    private static bool IsAllBold(IElement element) =>
        element.Children is [{ LocalName: "b" or "strong" } bold] && bold.TextContent.Trim().Length == element.TextContent.Trim().Length;

    private static bool HasClass(IElement element, HashSet<string> names) => element.ClassList.Any(names.Contains);

    private static HashSet<string> Names(string kind) =>
        new(Table.Rows.Where(row => row["kind"] == kind).SelectMany(row => row.List("names")), StringComparer.OrdinalIgnoreCase);
}
