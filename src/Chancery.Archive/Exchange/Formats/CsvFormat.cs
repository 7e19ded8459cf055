namespace Chancery.Archive.Exchange.Formats;

/// <summary>Events as one CSV sheet, as <c>events --csv</c> prints them.</summary>
internal sealed class CsvFormat : TextFormat
{
    public override string Name => "csv";

    public override string Description => "CSV: the sheet of events";

    protected override void Write(ExportScope scope, TextWriter output)
    {
        LineTable table = LineTables.Of("events");
        output.Write(DelimitedText.Csv.Line([.. LineTable.DocumentColumns, .. table.Columns]));
        foreach (FoundLines found in scope.Archive.Events(scope.Facets))
            foreach (LineRow row in table.Rows(found.Record))
                if (found.Ids.Contains(row.Id)) output.Write(DelimitedText.Csv.Line([.. LineTable.DocumentCells(found.Record), .. row.Cells]));
    }
}
