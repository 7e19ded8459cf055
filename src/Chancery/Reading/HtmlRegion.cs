using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>The part of a page that is the report: what lies in <paramref name="Root"/> from the start of <paramref name="Head"/> to the end of <paramref name="Body"/>.</summary>
/// <param name="Head">Holds the headline; null when all of the root before the body's end counts.</param>
/// <param name="Body">Where the report's text begins; the root itself when nothing is marked in it.</param>
/// <param name="End">Ends the report; differs from the body where a page marks each of its paragraphs.</param>
internal sealed record HtmlRegion(IElement Root, IElement? Head, IElement Body, IElement End)
{
    /// <summary>More than a lead, a date and a byline lies between headline and text: other things than the report.</summary>
    private const int MostBetween = 1500;

    public static HtmlRegion Of(IElement body) => new(body, null, body, body);

    /// <summary>From the headline to the body, if the headline stands shortly before it; with date, byline, lead and picture between them.</summary>
    public static HtmlRegion From(IElement? headline, IElement body, IElement end, HtmlFurniture furniture)
    {
        if (body != end && Common(body, end) is { } both) return From(headline, both, body, end, furniture);
        return From(headline, body, body, body, furniture);
    }

    private static HtmlRegion From(IElement? headline, IElement around, IElement body, IElement end, HtmlFurniture furniture)
    {
        if (headline is null || around.Contains(headline)) return new HtmlRegion(around, null, around == body ? around : body, end);
        if ((headline.CompareDocumentPosition(body) & DocumentPositions.Following) == 0 || Common(headline, around) is not { } root)
            return new HtmlRegion(around, null, body, end);
        IElement head = headline;
        while (head.ParentElement is { } parent && parent != root) head = parent;
        foreach (IElement start in (IElement[])[head, headline])
        {
            HtmlRegion region = new(root, start, body, end);
            if (region.LettersBetween(furniture) <= MostBetween) return region;
        }
        return new HtmlRegion(around, null, body, end);
    }

    private static IElement? Common(IElement one, IElement other)
    {
        for (IElement? above = one; above is not null; above = above.ParentElement)
            if (above.Contains(other)) return above;
        return null;
    }

    private int LettersBetween(HtmlFurniture furniture)
    {
        (string text, List<Block> blocks) = HtmlBlocks.FindIn(this with { End = Body }, null, furniture);
        return blocks.Count == 0 ? 0 : text.Length - Math.Min(text.Length, HtmlBlocks.FindIn(Of(Body), null, furniture).Text.Length);
    }
}
