using System.Data;
using System.Globalization;
using Chancery.Records;
using Chancery.Text;
using Sylvan.Data.Csv;

namespace Chancery.Tool.Pages;

/// <summary>One kind of record lines as CSV for a spreadsheet: names and words in the open, ids beside them.</summary>
internal sealed class Sheet
{
    private readonly IReadOnlyList<string> _columns;
    private readonly Func<Wording, IEnumerable<string[]>> _rows;

    private Sheet(IReadOnlyList<string> columns, Func<Wording, IEnumerable<string[]>> rows)
    {
        _columns = columns;
        _rows = rows;
    }

    public static Sheet Of<T>(Func<Record, IEnumerable<T>> lines, params IReadOnlyList<(string Name, Func<T, Wording, object?> Value)> columns) =>
        new(["document", "source", "published", .. columns.Select(column => column.Name)],
            wording => lines(wording.Record).Select(line => (string[])
            [
                wording.Record.Report.Id, wording.Record.Report.SourceName, Cell(wording.Record.Report.Published?.Day),
                .. columns.Select(column => Cell(column.Value(line, wording))),
            ]));

    /// <summary>The names of the columns, as a line.</summary>
    public string Header() => Write([], withHeader: true);

    public string Rows(Record record) => Write(_rows(new Wording(record)), withHeader: false);

    /// <summary>Only the lines with those ids.</summary>
    public string Rows(Record record, IReadOnlySet<string> ids)
    {
        int id = _columns.ToList().IndexOf("id");
        return Write(_rows(new Wording(record)).Where(row => ids.Contains(row[id])), withHeader: false);
    }

    /// <summary>A whole sheet of other things than lines of records.</summary>
    public static string Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        new Sheet(columns, _ => []).Write(rows.Select(row => row.Select(Cell).ToArray()), withHeader: true);

    private string Write(IEnumerable<string[]> rows, bool withHeader)
    {
        using DataTable table = new() { Locale = CultureInfo.InvariantCulture };
        foreach (string column in _columns) table.Columns.Add(column, typeof(string));
        foreach (string[] row in rows) table.Rows.Add([.. row]);
        if (table.Rows.Count == 0 && !withHeader) return "";
        using StringWriter text = new();
        using (CsvDataWriter csv = CsvDataWriter.Create(text, new CsvDataWriterOptions { WriteHeaders = withHeader, NewLine = "\n" }))
        using (DataTableReader reader = table.CreateDataReader()) csv.Write(reader);
        return text.ToString();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => text,
        bool claim => claim ? "yes" : "no",
        NodaTime.LocalDate day => NodaTime.Text.LocalDatePattern.Iso.Format(day),
        IEnumerable<ActorId> ids => string.Join(' ', ids),
        IEnumerable<string> words => string.Join("; ", words),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
