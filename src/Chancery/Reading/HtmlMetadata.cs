using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>What a page says of itself: in JSON-LD, in meta elements (OpenGraph, Dublin Core), in its title and times.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] Titles = FieldNames.Of("meta", "title");
    private static readonly string[] Bylines = FieldNames.Of("meta", "byline");
    private static readonly string[] Dates = FieldNames.Of("meta", "date");
    private static readonly string[] Publishers = FieldNames.Of("meta", "publisher");
    private static readonly string[] Urls = FieldNames.Of("meta", "url");
    private static readonly string[] Languages = FieldNames.Of("meta", "language");

    public static Metadata Of(IDocument document)
    {
        Dictionary<string, string> meta = MetaOf(document);
        Metadata inMeta = new()
        {
            Title = First(meta, Titles),
            Url = First(meta, Urls),
            Publisher = First(meta, Publishers),
            Byline = Bylines.Select(name => meta.GetValueOrDefault(name)).FirstOrDefault(name => name is not null && JsonRow.IsName(name)) is { } byline
                ? (Reading.Byline.IsAt(byline) ? byline[(byline.IndexOf(' ', StringComparison.Ordinal) + 1)..] : byline) : null,
            Published = Dates.Select(name => DateOf(meta.GetValueOrDefault(name))).FirstOrDefault(date => date is not null),
        };
        Metadata inPage = new()
        {
            Title = HtmlText.OrNull(document.QuerySelector("h1")) ?? HtmlText.OrNull(document.QuerySelector("title")),
            Url = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } url && url.StartsWith("http", StringComparison.Ordinal) ? url : null,
            Language = LanguageOf(document.DocumentElement.GetAttribute("lang") ?? First(meta, Languages)),
        };
        return JsonLd.Of(document).Or(inMeta).Or(inPage);
    }

    /// <summary>The title as the headline has it, where a site adds its name to it.</summary>
    public static string? WithoutSite(string? title, IElement? headline, string? publisher)
    {
        if (title is null) return null;
        if (HtmlText.OrNull(headline) is { Length: > 10 } words && title.StartsWith(words, StringComparison.OrdinalIgnoreCase)) return words;
        if (publisher is null || !title.EndsWith(publisher, StringComparison.OrdinalIgnoreCase)) return title;
        string bare = title[..^publisher.Length].TrimEnd();
        return bare.Length > 2 && bare[^1] is '|' or '-' or '–' or '—' or ':' or '•' or '·' ? bare.TrimEnd(' ', '|', '-', '–', '—', ':', '•', '·') : title;
    }

    /// <summary>The time marked as that of publication; else the page's only one.</summary>
    public static Publication? TimeIn(IDocument document)
    {
        IElement? marked = document.QuerySelector("time[itemprop=datePublished], time[pubdate], time.published, time.entry-date, [itemprop=datePublished]");
        if (marked is not null) return DateOf(marked.GetAttribute("datetime") ?? marked.GetAttribute("content") ?? marked.TextContent);
        Publication[] dates = [.. document.QuerySelectorAll("time").Select(time => DateOf(time.GetAttribute("datetime") ?? time.TextContent)).OfType<Publication>().Distinct()];
        return dates is [var only] ? only : null;
    }

    /// <summary>What JSON-LD says of the page that holds the article; else a date in a part called so, the first after the headline.</summary>
    public static Publication? DateAround(IDocument document, IElement? headline, HtmlFurniture furniture)
    {
        if (JsonLd.OfPage(document).Published is { } page) return page;
        (IElement Element, Publication? Date)[] called =
        [
            .. from element in document.QuerySelectorAll("[class], [id]")
               where HtmlRules.IsCalledDate(element) && !furniture.Surrounds(element)
               let words = HtmlText.Of(element)
               let date = DateLine.FindAlone(words, new(0, words.Length))
               where date is not null
               select (element, date),
        ];
        return (called.FirstOrDefault(one => headline is not null && (headline.CompareDocumentPosition(one.Element) & DocumentPositions.Following) != 0).Date)
            ?? called.LastOrDefault().Date;
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

    private static Publication? DateOf(string? words) => words is not null && DateWords.FindIn(words) is { } found ? found.Date : null;

    private static string? LanguageOf(string? tag) => tag is { Length: >= 2 } && char.IsAsciiLetter(tag[1]) ? tag[..2].ToLowerInvariant() : null;
}
