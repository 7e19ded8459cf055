using System.Globalization;
using Chancery.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Chancery.Reading;

/// <summary>Reads the text of a PDF in reading order: words to lines to paragraphs, without running heads and page numbers.</summary>
/// <remarks>The file's own date says when it was made; it is mentioned in a note, not taken for the day of publication.</remarks>
internal static class PdfReportReader
{
    public static Outcome<Draft> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            using PdfDocument document = PdfDocument.Open(bytes.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return document.NumberOfPages > Limits.PdfPages
                ? Outcome.None<Draft>(ReadingNotes.TooManyPages(name, document.NumberOfPages))
                : Outcome.Of(DraftOf(document));
        }
        catch (PdfDocumentEncryptedException)
        {
            return Outcome.None<Draft>(ReadingNotes.Locked(name));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The parser meets damaged files with exceptions of many kinds, its own and the runtime's.
            return Outcome.None<Draft>(ReadingNotes.Truncated(name, "a PDF file"));
        }
    }

    private static Draft DraftOf(PdfDocument document)
    {
        (string text, List<Block> blocks) = PdfBlocks.Write(PdfPages.ParagraphsOf(document));
        SourceText source = SourceText.From(text);
        (IReadOnlyList<Part> parts, Metadata metadata) = SectionFinder.FindIn(source, blocks);
        Metadata own = new() { Title = document.Information.Title is { Length: > 0 } title && metadata.Title is null ? title : null };
        Note[] notes = metadata.Published is null && MadeOn(document) is { } day ? [ReadingNotes.FileDate(day)] : [];
        return new Draft(source, parts, metadata.Or(own)) { Notes = [.. RawText.NotesOn(text), .. notes] };
    }

    private static string? MadeOn(PdfDocument document) =>
        document.Information.GetCreatedDateTimeOffset() is { } made ? made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
