using Chancery.Text;
using NodaTime;

namespace Chancery.Reading;

/// <summary>A dated news text or official readout as it was read: its normalised text cut into sections.</summary>
/// <param name="SourceName">The file's name as given, a URL, or <c>-</c> for standard input.</param>
/// <param name="Language">ISO 639-1 code of most of the text; <c>und</c> when it can't be told.</param>
/// <param name="Published">Null when neither the text, its metadata nor the user says.</param>
public sealed record Report(
    SourceText Source,
    string SourceName,
    string? Url,
    string? Publisher,
    string? Title,
    string Language,
    Publication? Published,
    ValueList<Section> Sections,
    ValueList<Note> Notes)
{
    /// <summary>Who wrote it, as the source's metadata say; null where they don't. Bylines in the text are sections.</summary>
    public string? Byline { get; init; }

    /// <summary><c>doc:</c> and the first 16 hex digits of the text's hash: the same text twice is one document.</summary>
    public string Id => "doc:" + Source.Hash["sha256:".Length..][..16];
}

/// <summary>When the report was published: the day, and the moment where the source gives it.</summary>
public sealed record Publication(LocalDate Day, OffsetDateTime? Moment = null);
