using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Records;
using Chancery.Tool.Pages;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Listing;

/// <summary>Found lines of records, each with its document.</summary>
internal static class LineListing
{
    public static Listing<LineOfRecord> Of(LineTable table, Func<RecordPage, IReadOnlySet<string>, IEnumerable<IRenderable>> page) => new(
        table.Kind,
        [
            .. LineTable.DocumentColumns.Select((name, at) => (name, (Func<LineOfRecord, object?>)(line => LineTable.DocumentCells(line.Record)[at]))),
            .. table.Columns.Select((name, at) => (name, (Func<LineOfRecord, object?>)(line => line.Row.Cells[at]))),
        ])
    {
        Json = line => line.Json.Value[line.Row.Id],
        Page = lines => page(new RecordPage(lines[0].Record), lines.Select(line => line.Row.Id).ToHashSet(StringComparer.Ordinal)),
        PageOf = line => line.Record.Report.Id,
    };

    public static IEnumerable<LineOfRecord> Lines(this LineTable table, IEnumerable<FoundLines> found) =>
        from lines in found
        let json = new Lazy<IReadOnlyDictionary<string, string>>(() => DocumentJson.WriteLines(lines, table.Kind))
        from row in table.Rows(lines.Record)
        where lines.Ids.Contains(row.Id)
        select new LineOfRecord(lines.Record, row, json);
}

/// <summary>A line in the record it belongs to.</summary>
/// <param name="Json">The found lines of the same record by their ids.</param>
internal sealed record LineOfRecord(Record Record, LineRow Row, Lazy<IReadOnlyDictionary<string, string>> Json);
