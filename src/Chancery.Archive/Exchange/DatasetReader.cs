using System.Globalization;
using NodaTime.Text;
using Sylvan.Data.Csv;

namespace Chancery.Archive.Exchange;

/// <summary>Reads the events of a data set; columns are found by the names in the header, wherever they stand, or counted where there is none.</summary>
public sealed class DatasetReader
{
    private static readonly LocalDatePattern[] Days =
    [
        LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd"), LocalDatePattern.CreateWithInvariantCulture("M/d/uuuu"),
        LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu"),
    ];

    private readonly DatasetColumns _dataset;

    private DatasetReader(DatasetColumns dataset) => _dataset = dataset;

    public static IEnumerable<string> Names => DatasetColumns.Names;

    /// <param name="dataset">One of <see cref="Names"/>.</param>
    public static DatasetReader Of(string dataset) => new(DatasetColumns.Named(dataset));

    /// <summary>Row by row, either the event or why there is none; a header without the needed columns rejects the file with its first line.</summary>
    public IEnumerable<(ForeignEvent? Event, RejectedRow? Rejected)> Read(TextReader text)
    {
        Dictionary<string, int>? columns = _dataset.HasHeader ? null : _dataset.Columns.ToDictionary(pair => pair.Key, pair => int.Parse(pair.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        int width = 0;
        foreach ((int line, string[] cells) in Rows(text))
        {
            if (columns is null)
            {
                (columns, string? fault) = Align(cells);
                width = cells.Length;
                if (fault is null) continue;
                yield return (null, new RejectedRow(line, fault));
                yield break;
            }
            string? wrong = _dataset.HasHeader ? (cells.Length == width ? null : $"{cells.Length} cells, the header has {width}")
                : _dataset.Counts.Contains(cells.Length) ? null : $"{cells.Length} columns, {_dataset.Name} has {string.Join(" or ", _dataset.Counts)}";
            yield return wrong is null ? Of(line, cells, columns) : (null, new RejectedRow(line, wrong));
        }
    }

    private (Dictionary<string, int> Columns, string? Fault) Align(string[] header)
    {
        List<string> names = [.. header.Select(name => name.Trim('\uFEFF', ' ', '"').ToLowerInvariant())];
        Dictionary<string, int> columns = _dataset.Columns.ToDictionary(pair => pair.Key, pair => names.IndexOf(pair.Value.ToLowerInvariant()), StringComparer.Ordinal);
        string[] missing = [.. _dataset.Columns.Where(pair => columns[pair.Key] < 0).Select(pair => $"'{pair.Value}'")];
        return (columns, missing.Length == 0 ? null : $"no column {string.Join(", ", missing)}: the first line must be the header of {_dataset.Name}");
    }

    private (ForeignEvent? Event, RejectedRow? Rejected) Of(int line, string[] cells, Dictionary<string, int> columns)
    {
        string Cell(string field) => columns.TryGetValue(field, out int at) ? cells[at].Trim() : "";
        if (Cell("id").Length == 0) return (null, new RejectedRow(line, "no id"));
        if (Days.Select(pattern => pattern.Parse(Cell("day"))).FirstOrDefault(parsed => parsed.Success) is not { } day)
            return (null, new RejectedRow(line, $"'{Cell("day")}' is no date"));
        foreach (string number in (string[])["score", "latitude", "longitude"])
            if (Cell(number).Length > 0 && Number(Cell(number)) is null) return (null, new RejectedRow(line, $"'{Cell(number)}' is no number for {number}"));
        return (new ForeignEvent(
            _dataset.Name, Cell("id"), day.Value, Cell("source"), Cell("source country"), Cell("target"), Cell("target country"), Cell("code"), Cell("type"), Number(Cell("score")),
            Cell("place"), Cell("country"), Number(Cell("latitude")), Number(Cell("longitude")), Cell("text")), null);
    }

    /// <summary>Tab-separated files of the field quote nothing; those with commas do.</summary>
    private IEnumerable<(int Line, string[] Cells)> Rows(TextReader text)
    {
        if (_dataset.Separator == '\t')
        {
            for (int line = 1; text.ReadLine() is { } row; line++)
                if (row.Length > 0) yield return (line, row.Split('\t'));
            yield break;
        }
        using CsvDataReader csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = false, Delimiter = _dataset.Separator, ResultSetMode = ResultSetMode.SingleResult });
        while (csv.Read()) yield return (csv.RowNumber, [.. Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString)]);
    }

    private static double? Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}
