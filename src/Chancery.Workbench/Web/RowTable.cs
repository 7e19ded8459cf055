using Chancery.Archive.Exchange;

namespace Chancery.Workbench.Web;

/// <summary>What a view shows as rows, to be taken along.</summary>
/// <param name="Csv">With a line of names first.</param>
/// <param name="Json">A list with an object for each row.</param>
internal sealed record RowTable(Func<string> Csv, Func<string> Json)
{
    public static RowTable Of<T>(Sheet<T> sheet, IEnumerable<T> items) => new(
        () => DelimitedText.Csv.Line(sheet.Columns.Select(column => column.Name))
            + string.Concat(items.Select(item => DelimitedText.Csv.Line(sheet.Columns.Select(column => column.Value(item))))),
        () => $"[\n{string.Join(",\n", items.Select(sheet.Object))}\n]\n");
}
