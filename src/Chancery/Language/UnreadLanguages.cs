using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Says which parts of a report are in a language that is not read.</summary>
internal static class UnreadLanguages
{
    private const string Unknown = "und";

    /// <summary>Of this language words of speaking are known, but no sentence is parsed.</summary>
    private const string HalfRead = "fr";

    /// <summary>At most one note: a warning if it concerns most of the report's body, else for information.</summary>
    public static ValueList<Note> NotesOn(Report report)
    {
        Section[] body = [.. report.Sections.Where(section => section.Kind is SectionKind.Paragraph or SectionKind.List or SectionKind.Quote or SectionKind.Post)];
        Section[] unread = [.. body.Where(section => section.Language != Stretch.ReadLanguage)];
        if (unread.Length == 0) return [];

        string languages = string.Join(", ", unread.Select(section => section.Language).Distinct().Select(code => code == Unknown ? "an unknown language" : $"'{code}'"));
        bool isMost = unread.Sum(section => section.Span.Length) * 2 > body.Sum(section => section.Span.Length);
        string kept = unread.Any(section => section.Language == HalfRead) ? "of French who said what is recorded, of others that a post is a statement of its author" : "nothing is recorded of them, except that a post is a statement of its author";
        string message = $"{unread.Length} of {body.Length} sections are in {languages}; only English is fully read. They are kept, but {kept}. Give an English version of the report if there is one.";
        return [new Note(isMost ? NoteLevel.Warning : NoteLevel.Info, "unread-language", message, unread[0].Span)];
    }
}
