namespace Chancery.Text;

public enum NoteLevel { Info, Warning, Error }

/// <summary>Something a reader of the record should know: what it means and what to do about it.</summary>
/// <param name="Code">Short, lower-case, hyphenated and stable, such as <c>no-date</c>; listed in docs/notes.md.</param>
/// <param name="Message">A sentence with what was met, quoting it, and the way out.</param>
/// <param name="Span">Where in the text; null when it concerns the whole report.</param>
public sealed record Note(NoteLevel Level, string Code, string Message, TextSpan? Span = null);
