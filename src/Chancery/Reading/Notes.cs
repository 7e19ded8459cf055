using Chancery.Text;

namespace Chancery.Reading;

/// <summary>The notes this room writes; docs/reading.md explains them.</summary>
internal static class Notes
{
    public static Note NoDate { get; } = new(
        NoteLevel.Warning, "no-date",
        "The report has no publication date: relative times such as \"on Tuesday\" stay unresolved. Give --date YYYY-MM-DD or begin the text with a line 'date: YYYY-MM-DD'.");

    public static Note NoText(string name) => Error(
        "no-text", $"{name} has no words to read. Give the text of the report itself; scanned pages need text recognition first.");

    public static Note Empty(string name) => Error("empty", $"{name} is empty. Give a file with the text of a report.");

    private static Note Error(string code, string message) => new(NoteLevel.Error, code, message);
}
