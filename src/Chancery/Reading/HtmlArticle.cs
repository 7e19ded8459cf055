using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Chancery.Reading;

/// <summary>Finds the part of a page that is the report.</summary>
internal static class HtmlArticle
{
    private const int FewestLetters = 200;

    private static readonly string[] Marks = ["[itemprop~=articleBody]", "article", "[role=article]", ".entry-content", "main", "[role=main]"];

    /// <summary>What the page itself marks as its article; else what looks most like one; else the body.</summary>
    /// <remarks>Of several articles the longest: the others are teasers.</remarks>
    public static IElement FindIn(IDocument document)
    {
        foreach (string mark in Marks)
        {
            (IElement Element, int Letters)[] marked = [.. document.QuerySelectorAll(mark).Select(element => (element, LettersIn(element)))];
            if (marked.Length == 0) continue;
            (IElement element, int letters) = marked.MaxBy(candidate => candidate.Letters);
            if (letters >= FewestLetters) return element;
        }
        return Guess(document) ?? document.Body ?? document.DocumentElement;
    }

    /// <summary>The page's only first-level heading, wherever it stands; null when it has none or several.</summary>
    public static IElement? HeadlineOf(IDocument document) =>
        document.QuerySelectorAll("h1").Where(heading => !string.IsNullOrWhiteSpace(heading.TextContent)).ToArray() is [var only] ? only : null;

    private static int LettersIn(IElement element) => element.QuerySelectorAll("p").Sum(paragraph => paragraph.TextContent.Length);

    private static IElement? Guess(IDocument document)
    {
        // SmartReader takes its document apart, so it gets one of its own.
        if (document.Body is null || LettersIn(document.Body) < FewestLetters) return null;
        IHtmlDocument copy = (IHtmlDocument)document.Clone();
        Article article = new SmartReader.Reader("https://localhost/", copy).GetArticle();
        if (!article.IsReadable || string.IsNullOrWhiteSpace(article.Content)) return null;
        IElement? body = new HtmlParser().ParseDocument(article.Content).Body;
        return body is not null && LettersIn(body) * 2 >= LettersIn(document.Body) ? body : null;
    }
}
