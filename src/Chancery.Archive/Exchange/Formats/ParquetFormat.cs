using Parquet;
using Parquet.Schema;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>Events as Apache Parquet, for DuckDB, pandas, Spark: the columns of the sheet, numbers and truths as such, the rest as text.</summary>
internal sealed class ParquetFormat : ProjectFormat
{
    private const int RowsPerGroup = 50_000;

    private static readonly LineTable Table = LineTables.Of("events");

    private static readonly string[] Numbers = ["goldstein", "latitude", "longitude", "confidence"];

    public override string Name => "parquet";

    public override string Description => "Apache Parquet: the sheet of events, for DuckDB, pandas, Spark";

    public override void Write(ExportScope scope, Stream output)
    {
        // The library writes with gaps that only a stream with a position can take; standard output has none.
        using MemoryStream whole = new();
        WriteAsync(scope, whole).GetAwaiter().GetResult();
        whole.Position = 0;
        whole.CopyTo(output);
    }

    private static async Task WriteAsync(ExportScope scope, Stream output)
    {
        string[] columns = [.. LineTable.DocumentColumns.Concat(Table.Columns).Select(column => column.Replace(' ', '_'))];
        DataField[] fields = [.. columns.Select(column => Numbers.Contains(column) ? new DataField<double?>(column) : (DataField)new DataField<string>(column))];
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (object?[][] rows in Rows(scope).Chunk(RowsPerGroup))
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                for (int column = 0; column < fields.Length; column++)
                {
                    int at = column;
                    if (Numbers.Contains(columns[column])) await group.WriteAsync<double>(fields[column], rows.Select(row => (double?)row[at]).ToArray()).ConfigureAwait(false);
                    else await group.WriteAsync(fields[column], rows.Select(row => LineTable.Cell(row[at])).ToArray()).ConfigureAwait(false);
                }
            }
        }
    }

    private static IEnumerable<object?[]> Rows(ExportScope scope) =>
        from found in scope.Archive.Events(scope.Facets)
        from row in Table.Rows(found.Record)
        where found.Ids.Contains(row.Id)
        select (object?[])[.. LineTable.DocumentCells(found.Record), .. row.Cells];
}
