using Chancery.Archive.Exchange;
using Chancery.Tool.Pages;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Listing;

/// <summary>Found lines of records, each with its document.</summary>
internal static class LineListing
{
    public static Listing<LineOfRecord> Of(LineTable table, Func<RecordPage, IReadOnlySet<string>, IEnumerable<IRenderable>> page) => new(Sheets.Lines(table))
    {
        Page = lines => page(new RecordPage(lines[0].Record), lines.Select(line => line.Row.Id).ToHashSet(StringComparer.Ordinal)),
        PageOf = line => line.Record.Report.Id,
    };
}
