using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Chancery.Reading;

/// <summary>Finds the part of a page that is the report.</summary>
internal static class HtmlArticle
{
    private const int FewestLetters = 60;

    private const int FewestToGuess = 200;

    /// <summary>Letters, each as often as elements lie around it. The guess looks at every element's whole text again; pages of news have a tenth of this.</summary>
    private const long MostToGuess = 20_000_000;

    /// <summary>The guess asks for all of them once for each.</summary>
    private const int MostLinks = 2_000;

    /// <summary>Of the page's paragraphs; an article with less is one of many.</summary>
    private const double LeastShare = 0.4;

    /// <summary>What the page itself marks as its article; else what looks most like one; else the body.</summary>
    public static HtmlRegion FindIn(IDocument document, IElement? headline, HtmlFurniture furniture)
    {
        HtmlRegion whole = HtmlRegion.Of(document.Body ?? document.DocumentElement);
        if (JsonLd.IsLive(document) && Updates(document, headline, furniture) is { } live) return live;
        return MarkedBody(document, headline, furniture)
            ?? MarkedArticle(document, headline, furniture)
            ?? Guess(document, furniture)
            ?? (DensestIn(whole.Root, furniture) is { } densest ? HtmlRegion.From(headline, densest, densest, furniture) : whole);
    }

    /// <summary>The heading that tells the page's title; else its only one of the first level. Null when there is none.</summary>
    public static IElement? HeadlineOf(IDocument document, string? title)
    {
        IElement[] headings = [.. document.QuerySelectorAll("h1, h2, h3").Where(heading => !string.IsNullOrWhiteSpace(heading.TextContent))];
        IElement[] first = [.. headings.Where(heading => heading.LocalName == "h1")];
        return first.Concat(headings).FirstOrDefault(heading => Tells(heading, title)) ?? (first is [var only] ? only : null);
    }

    private static bool Tells(IElement heading, string? title) =>
        title is not null && HtmlText.Of(heading) is { Length: > 10 } words && title.StartsWith(words, StringComparison.OrdinalIgnoreCase);

    private static HtmlRegion? Updates(IDocument document, IElement? headline, HtmlFurniture furniture)
    {
        IElement[] updates = [.. document.QuerySelectorAll("article").Where(element => !furniture.Surrounds(element))];
        return updates.Length > 1 ? HtmlRegion.From(headline, updates[0], updates[^1], furniture) : null;
    }

    /// <summary>Of several bodies the longest, with those beside it: some pages mark each part of their text.</summary>
    private static HtmlRegion? MarkedBody(IDocument document, IElement? headline, HtmlFurniture furniture)
    {
        foreach (string selector in HtmlRules.BodySelectors)
        {
            IElement[] marked = [.. document.QuerySelectorAll(selector).Where(element => !furniture.Surrounds(element))];
            if (marked.MaxBy(element => element.TextContent.Length) is not { } longest) continue;
            IElement[] parts = [.. marked.Where(element => element.ParentElement == longest.ParentElement)];
            if (parts.Sum(part => part.TextContent.Trim().Length) >= FewestLetters) return HtmlRegion.From(headline, parts[0], parts[^1], furniture);
        }
        return null;
    }

    /// <summary>Of several articles the longest: the others are teasers.</summary>
    private static HtmlRegion? MarkedArticle(IDocument document, IElement? headline, HtmlFurniture furniture)
    {
        int all = document.QuerySelectorAll("p").Where(paragraph => !furniture.Surrounds(paragraph)).Sum(paragraph => paragraph.TextContent.Length);
        foreach (string selector in HtmlRules.ArticleSelectors)
        {
            if (document.QuerySelectorAll(selector).Where(element => !furniture.Surrounds(element)).MaxBy(HtmlFurniture.LettersIn) is not { } longest) continue;
            int letters = HtmlFurniture.LettersIn(longest);
            if (letters >= FewestLetters && letters >= LeastShare * all) return HtmlRegion.From(headline, longest, longest, furniture);
        }
        return null;
    }

    private static HtmlRegion? Guess(IDocument document, HtmlFurniture furniture)
    {
        if (document.Body is null || HtmlFurniture.LettersIn(document.Body) < FewestToGuess || TakesLong(document.Body)) return null;
        // SmartReader takes its document apart, so it gets one of its own, without what is not read.
        string page = HtmlText.Without(document.Body, furniture);
        IHtmlDocument copy = new HtmlParser().ParseDocument(page);
        int letters = HtmlFurniture.LettersIn(copy.Body!);
        Article article = new SmartReader.Reader("https://localhost/", copy).GetArticle();
        if (!article.IsReadable || string.IsNullOrWhiteSpace(article.Content)) return null;
        IElement? body = new HtmlParser().ParseDocument(article.Content).Body;
        return body is not null && HtmlFurniture.LettersIn(body) * 2 >= letters ? HtmlRegion.Of(body) : null;
    }

    private static bool TakesLong(IElement body)
    {
        if (body.QuerySelectorAll("a").Length > MostLinks) return true;
        long letters = 0;
        Stack<(INode Node, int Depth)> open = new([(body, 1)]);
        while (letters <= MostToGuess && open.TryPop(out (INode Node, int Depth) at))
        {
            if (at.Node is IText words) letters += (long)words.Length * at.Depth;
            foreach (INode child in at.Node.ChildNodes) open.Push((child, at.Depth + 1));
        }
        return letters > MostToGuess;
    }

    /// <summary>Goes down from the body as long as one part has nearly all of the words that are no links.</summary>
    private static IElement? DensestIn(IElement body, HtmlFurniture furniture)
    {
        IElement found = body;
        while (true)
        {
            int all = HtmlText.LettersOutsideLinks(found);
            IElement? next = found.Children.Where(child => HtmlRules.MayHoldArticle(child) && !furniture.Holds(child)).MaxBy(HtmlText.LettersOutsideLinks);
            if (next is null || HtmlText.LettersOutsideLinks(next) * 4 < all * 3) return found == body ? null : found;
            found = next;
        }
    }
}
