using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Lines <c>title: …</c>, <c>date: …</c>, <c>url: …</c> at the top of a text, or front matter between <c>---</c> lines.</summary>
/// <param name="End">Where the text after it begins.</param>
internal sealed record Header(IReadOnlyList<Part> Parts, Metadata Metadata, int End)
{
    private static readonly Header None = new([], new Metadata(), 0);

    private static readonly string[] Keys =
        ["title", "headline", "date", "published", "publisher", "source", "url", "link", "language", "lang", "author", "byline"];

    /// <summary>Without front matter, the lines must be of known names and one of them the title or the date with nothing behind it.</summary>
    public static Header Find(string text)
    {
        int start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        bool isFenced = IsFence(text, start);
        int at = isFenced ? NextLine(text, start) : start;

        List<Part> parts = [];
        Metadata metadata = new();
        while (at < text.Length)
        {
            int end = LineEnd(text, at);
            if (isFenced && IsFence(text, at)) return new Header(parts, metadata, end);
            int colon = text.IndexOf(':', at, end - at);
            string key = colon < 0 ? "" : text[at..colon].Trim().ToLowerInvariant();
            TextSpan value = colon < 0 ? default : Unquoted(text, Spans.Trim(text, new TextSpan(colon + 1, end)));
            if (!isFenced && (!Keys.Contains(key) || value.IsEmpty)) break;

            if (!value.IsEmpty && Read(text, key, value, metadata) is { } read)
            {
                parts.Add(new Part(read.Kind, read.Kind == SectionKind.Boilerplate ? Spans.Trim(text, new TextSpan(at, end)) : value));
                metadata = read.Metadata;
            }
            else if (!Spans.Trim(text, new TextSpan(at, end)).IsEmpty) parts.Add(new Part(SectionKind.Boilerplate, Spans.Trim(text, new TextSpan(at, end))));
            at = NextLine(text, at);
        }
        bool isHeader = !isFenced && parts.Exists(part => part.Kind is SectionKind.Headline or SectionKind.Dateline);
        return isHeader ? new Header(parts, metadata, at) : None;
    }

    /// <summary>All parts of a text; the title written again above it is no second headline.</summary>
    public IReadOnlyList<Part> Before(string text, IReadOnlyList<Part> parts) =>
        [.. Parts, .. parts.Select(part => part.Kind is SectionKind.Headline or SectionKind.Heading && IsTitle(text, part.Span) ? part with { Kind = SectionKind.Boilerplate } : part)];

    private bool IsTitle(string text, TextSpan span) => text.AsSpan(span.Start, span.Length).Trim().Equals(Metadata.Title, StringComparison.OrdinalIgnoreCase);

    private static (SectionKind Kind, Metadata Metadata)? Read(string text, string key, TextSpan value, Metadata metadata)
    {
        string words = text[value.Start..value.End];
        switch (key)
        {
            case "title" or "headline":
                return (SectionKind.Headline, metadata with { Title = words });
            case "date" or "published":
                if (DateLine.FindAlone(text, value) is not { } date) return null;
                return (SectionKind.Dateline, metadata with { Published = date });
            case "author" or "byline":
                return (SectionKind.Byline, metadata with { Byline = words });
            case "publisher" or "source":
                return (SectionKind.Boilerplate, metadata with { Publisher = words });
            case "url" or "link":
                return (SectionKind.Boilerplate, metadata with { Url = words });
            case "language" or "lang":
                return (SectionKind.Boilerplate, words.Length < 2 ? metadata : metadata with { Language = words[..2].ToLowerInvariant() });
            default:
                return null;
        }
    }

    private static TextSpan Unquoted(string text, TextSpan value)
    {
        bool isQuoted = value.Length > 2 && text[value.Start] is '"' or '\'' && text[value.End - 1] == text[value.Start];
        return isQuoted ? new TextSpan(value.Start + 1, value.End - 1) : value;
    }

    private static bool IsFence(string text, int at) => text.AsSpan(at, LineEnd(text, at) - at).TrimEnd() is "---";

    private static int LineEnd(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }

    private static int NextLine(string text, int at) => Math.Min(text.Length, LineEnd(text, at) + 1);
}
