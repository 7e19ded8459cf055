using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>What a page says of itself: in JSON-LD, in meta elements (OpenGraph, Dublin Core), in its title and times.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] Dates =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "dc.date.issued", "dcterms.issued", "dc.date",
        "dcterms.created", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "date",
    ];
    private static readonly string[] Titles = ["og:title", "headline", "dc.title", "dcterms.title", "twitter:title", "title"];
    private static readonly string[] Publishers = ["og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name"];
    private static readonly string[] Urls = ["og:url"];
    private static readonly string[] Languages = ["og:locale", "content-language", "dc.language", "language"];

    public static Metadata Of(IDocument document)
    {
        Dictionary<string, string> meta = MetaOf(document);
        Metadata inMeta = new()
        {
            Title = First(meta, Titles),
            Url = First(meta, Urls),
            Publisher = First(meta, Publishers),
            Published = Dates.Select(name => DateOf(meta.GetValueOrDefault(name))).FirstOrDefault(date => date is not null),
        };
        Metadata inPage = new()
        {
            Title = TextOf(document.QuerySelector("h1")) ?? TextOf(document.QuerySelector("title")),
            Url = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null,
            Language = LanguageOf(document.DocumentElement.GetAttribute("lang") ?? First(meta, Languages)),
            Published = TimeIn(document),
        };
        return JsonLd.Of(document).Or(inMeta).Or(inPage);
    }

    private static Dictionary<string, string> MetaOf(IDocument document)
    {
        Dictionary<string, string> meta = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement element in document.QuerySelectorAll("meta[content]"))
        {
            string? name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            string content = element.GetAttribute("content")!.Trim();
            if (name is not null && content.Length > 0) meta.TryAdd(name.Trim(), content);
        }
        return meta;
    }

    private static string? First(Dictionary<string, string> meta, string[] names) =>
        names.Select(name => meta.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);

    /// <summary>The time marked as that of publication; else the page's only one.</summary>
    private static Publication? TimeIn(IDocument document)
    {
        IElement? marked = document.QuerySelector("time[itemprop=datePublished], time[pubdate], time.published, time.entry-date, [itemprop=datePublished]");
        if (marked is not null) return DateOf(marked.GetAttribute("datetime") ?? marked.GetAttribute("content") ?? marked.TextContent);
        Publication[] dates = [.. document.QuerySelectorAll("time").Select(time => DateOf(time.GetAttribute("datetime") ?? time.TextContent)).OfType<Publication>().Distinct()];
        return dates is [var only] ? only : null;
    }

    private static Publication? DateOf(string? words) => words is not null && DateWords.FindIn(words) is { } found ? found.Date : null;

    private static string? LanguageOf(string? tag) => tag is { Length: >= 2 } && char.IsAsciiLetter(tag[1]) ? tag[..2].ToLowerInvariant() : null;

    private static string? TextOf(IElement? element) =>
        element is null ? null : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;
}
