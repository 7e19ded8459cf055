using System.Globalization;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Exchange;

/// <summary>One kind of record lines as rows of cells: names and words in the open, ids beside them.</summary>
public sealed class LineTable
{
    /// <summary>What every row begins with: the document of the line.</summary>
    public static readonly IReadOnlyList<string> DocumentColumns = ["document", "source", "published"];

    private readonly Func<Record, Wording, IEnumerable<LineRow>> _rows;

    private LineTable(string kind, IReadOnlyList<string> columns, Func<Record, Wording, IEnumerable<LineRow>> rows)
    {
        Kind = kind;
        Columns = columns;
        _rows = rows;
    }

    /// <summary><c>events</c>, <c>statements</c>, …</summary>
    public string Kind { get; }

    /// <summary>The columns of the line itself; the first is its <c>id</c>.</summary>
    public IReadOnlyList<string> Columns { get; }

    internal static LineTable Of<T>(
        string kind, Func<Record, IEnumerable<T>> lines, Func<T, TextSpan> anchor, params IReadOnlyList<(string Name, Func<T, Wording, object?> Value)> columns) =>
        new(kind, [.. columns.Select(column => column.Name)], (record, wording) => lines(record).Select(line =>
        {
            object?[] cells = [.. columns.Select(column => column.Value(line, wording))];
            return new LineRow((string)cells[0]!, anchor(line), cells);
        }));

    public IEnumerable<LineRow> Rows(Record record) => _rows(record, new Wording(record));

    /// <summary>The cells of <see cref="DocumentColumns"/>.</summary>
    public static IReadOnlyList<object?> DocumentCells(Record record) => [record.Report.Id, record.Report.SourceName, record.Report.Published?.Day];

    /// <summary>A cell as text: lists with their own separator, no value as nothing.</summary>
    public static string Cell(object? value) => value switch
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

/// <param name="Anchor">The words by which the line is known again in another reading of the text; empty when it has none.</param>
/// <param name="Cells">One for each column of the table.</param>
public sealed record LineRow(string Id, TextSpan Anchor, IReadOnlyList<object?> Cells);
