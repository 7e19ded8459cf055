using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Puts a title that stands beside a text before it: what only the title tells then has words to point at.</summary>
internal static class HeadlineAdder
{
    private const string Between = "\n\n";

    /// <summary>The same draft where it has a headline, no title is known, or the text begins with it.</summary>
    public static Draft Add(Draft draft)
    {
        string text = draft.Source.Text;
        string title = draft.Metadata.Title is { } given ? SourceText.From(HtmlText.Collapse(given)).Text : "";
        bool isThere = draft.Parts.Any(part => part.Kind == SectionKind.Headline) || text.AsSpan().TrimStart().StartsWith(title, StringComparison.OrdinalIgnoreCase);
        if (isThere || title.Length == 0) return draft;
        int by = title.Length + Between.Length;
        return draft with
        {
            Source = SourceText.From(title + Between + text),
            Parts = [new Part(SectionKind.Headline, new TextSpan(0, title.Length)), .. draft.Parts.Select(part => Moved(part, by))],
        };
    }

    private static Part Moved(Part part, int by) =>
        part with { Span = Moved(part.Span, by), Post = part.Post is { } post ? post with { Body = Moved(post.Body, by), Signature = Moved(post.Signature, by) } : null };

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);
}
