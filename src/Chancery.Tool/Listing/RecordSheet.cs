using Chancery.Archive.Exchange;
using Chancery.Records;

namespace Chancery.Tool.Listing;

/// <summary>One kind of lines of whole records as CSV.</summary>
internal static class RecordSheet
{
    /// <summary>The names of the columns, as a line.</summary>
    public static string Header(LineTable table) => DelimitedText.Csv.Line([.. LineTable.DocumentColumns, .. table.Columns]);

    public static string Rows(LineTable table, Record record) =>
        string.Concat(table.Rows(record).Select(row => DelimitedText.Csv.Line([.. LineTable.DocumentCells(record), .. row.Cells])));
}
