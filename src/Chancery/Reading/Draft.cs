using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A report on its way: text and parts, before ids, languages and the final date.</summary>
internal sealed record Draft(SourceText Source, IReadOnlyList<Part> Parts, Metadata Metadata)
{
    public ValueList<Note> Notes { get; init; } = [];

    /// <summary>The report's name where it is not the file's: a row of many.</summary>
    public string? Name { get; init; }
}

/// <summary>A section before it has an id and a language.</summary>
internal sealed record Part(SectionKind Kind, TextSpan Span, Post? Post = null);

/// <summary>What a source says of itself. Null where it says nothing.</summary>
internal sealed record Metadata
{
    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    /// <summary>Who wrote it, as the source's metadata say.</summary>
    public string? Byline { get; init; }

    public Publication? Published { get; init; }

    /// <summary>This, with what it doesn't say taken from <paramref name="other"/>.</summary>
    public Metadata Or(Metadata other) => new()
    {
        Title = Title ?? other.Title,
        Url = Url ?? other.Url,
        Publisher = Publisher ?? other.Publisher,
        Language = Language ?? other.Language,
        Byline = Byline ?? other.Byline,
        Published = Published ?? other.Published,
    };
}
