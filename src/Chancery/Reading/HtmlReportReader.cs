using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Reads a page or a fragment of HTML: the article's text as it is shown, block by block, and what the page says of itself.</summary>
internal static class HtmlReportReader
{
    public static Outcome<Draft> Read(RawText raw, string name)
    {
        if (HtmlDepth.Exceeds(raw.Text, Limits.HtmlDepth)) return Outcome.None<Draft>(ReadingNotes.TooDeep(name));
        IDocument document = new HtmlParser().ParseDocument(raw.Text);
        Metadata metadata = HtmlMetadata.Of(document);
        IElement? headline = HtmlArticle.HeadlineOf(document, metadata.Title);
        HtmlFurniture furniture = new(document, headline);
        (string text, List<Block> blocks) = HtmlBlocks.FindIn(HtmlArticle.FindIn(document, headline, furniture), headline, furniture);

        SourceText source = SourceText.From(text);
        (IReadOnlyList<Part> parts, Metadata said) = SectionFinder.FindIn(source, blocks);
        metadata = metadata.Or(said with { Published = null }) with
        {
            Title = HtmlMetadata.WithoutSite(metadata.Title, headline, metadata.Publisher) ?? said.Title,
            Published = metadata.Published ?? HtmlMetadata.TimeIn(document) ?? said.Published ?? HtmlMetadata.DateAround(document, headline, furniture),
        };
        return Outcome.Of(new Draft(source, parts, metadata) { Notes = raw.Notes });
    }
}
