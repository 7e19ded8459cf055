using Chancery.Text;

namespace Chancery.Reading;

/// <summary>The notes this room writes; docs/reading.md explains them.</summary>
internal static class ReadingNotes
{
    public static Note NoDate { get; } = new(
        NoteLevel.Warning, "no-date",
        "The report has no publication date: relative times such as \"on Tuesday\" stay unresolved. Give --date YYYY-MM-DD or begin the text with a line 'date: YYYY-MM-DD'.");

    public static Note Cleaned(int controls, int surrogates, int unreadable) => new(
        NoteLevel.Info, "cleaned",
        $"Left out {Count(controls, "control character")}; replaced {Count(surrogates, "half character")} and {Count(unreadable, "unreadable byte sequence")} by U+FFFD. Spans are those of the cleaned text.");

    public static Note FileDate(string day) => new(
        NoteLevel.Warning, "file-date",
        $"The only date is {day}, when the file was made; it is not taken for the day of publication. Give --date YYYY-MM-DD.");

    public static Note CutCharacter { get; } = new(
        NoteLevel.Warning, "truncated", "The text ends in the middle of a character: it may have been cut off. Check its end, or get it again.");

    public static Note NoText(string name) => Error(
        "no-text", $"{name} has no words to read. Give the text of the report itself; scanned pages need text recognition first.");

    public static Note Empty(string name) => Error("empty", $"{name} is empty. Give a file with the text of a report.");

    public static Note Binary(string name, string what) => Error(
        "binary", $"{name} is {what}, not text. Save it as plain text, HTML, Word (docx) or PDF and give that.");

    public static Note TooLarge(string name, long bytes, long limit) => Error(
        "too-large",
        $"{name} has {Limits.InMegabytes(bytes)} MB; this kind of file may have at most {Limits.InMegabytes(limit)} MB. Split it, or give many reports as JSONL, one a line.");

    public static Note TooLargeUnpacked(string name) => Error(
        "too-large", $"{name} unpacks to more than {Limits.InMegabytes(Limits.FileBytes)} MB. Split it before packing it.");

    public static Note TooManyPages(string name, int pages) => Error(
        "too-large", $"{name} has {pages} pages; at most {Limits.PdfPages} are read. Give the pages with the report.");

    public static Note TooDeep(string name) => Error(
        "too-deep", $"{name} has more than {Limits.HtmlDepth} tags open inside each other; no news page has. Save the page's text and give that.");

    public static Note Truncated(string name, string what) => Error("truncated", $"{name} is {what} that ends too early or is damaged. Get it again.");

    public static Note Locked(string name) => Error("locked", $"{name} needs a password. Save it without one and give that.");

    public static Note BadJson(string name, string where, string why) => Error("bad-json", $"{name}, {where}: {why}");

    private static Note Error(string code, string message) => new(NoteLevel.Error, code, message);

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
