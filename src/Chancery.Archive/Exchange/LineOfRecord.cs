using Chancery.Records;

namespace Chancery.Archive.Exchange;

/// <summary>A line in the record it belongs to.</summary>
/// <param name="Place">Of the document, in the order of adding; 0 for a record outside of an archive.</param>
/// <param name="Json">The found lines of the same record by their ids.</param>
public sealed record LineOfRecord(long Place, Record Record, LineRow Row, Lazy<IReadOnlyDictionary<string, string>> Json)
{
    public static IEnumerable<LineOfRecord> In(LineTable table, IEnumerable<FoundLines> found) =>
        from lines in found
        let json = new Lazy<IReadOnlyDictionary<string, string>>(() => DocumentJson.WriteLines(lines, table.Kind))
        from row in table.Rows(lines.Record)
        where lines.Ids.Contains(row.Id)
        select new LineOfRecord(lines.Place, lines.Record, row, json);
}
