using Chancery.Text;
using NodaTime;

namespace Chancery.Reading;

/// <summary>Makes the report of a draft: ids, languages, the date that counts, and notes on what is missing.</summary>
internal sealed class ReportMaker(LanguageFinder languages)
{
    public Outcome<Report> Make(Outcome<Draft> read, string file, LocalDate? date)
    {
        if (read.Value is not { } draft) return new Outcome<Report>(null, read.Notes);
        string name = draft.Name ?? file;
        if (draft.Parts.Count == 0) return Outcome.None<Report>(ReadingNotes.NoText(name));

        (string language, IReadOnlyList<string> own) = languages.FindIn(draft);
        ValueList<Section> sections = [.. draft.Parts.Select((part, i) => new Section($"p{i}", part.Kind, part.Span, own[i], part.Post))];
        Publication? published = date is { } day ? PublishedOn(day, draft.Metadata.Published) : draft.Metadata.Published;
        ValueList<Note> notes = published is null ? [.. draft.Notes, ReadingNotes.NoDate] : draft.Notes;
        return Outcome.Of(new Report(
            draft.Source, name, draft.Metadata.Url, draft.Metadata.Publisher, draft.Metadata.Title, language, published, sections, notes)
        {
            Byline = draft.Metadata.Byline,
        });
    }

    /// <summary>The user's day; the source's moment is kept if it is of that day.</summary>
    private static Publication PublishedOn(LocalDate day, Publication? source) => source?.Day == day ? source : new Publication(day);
}
