using System.Buffers;
using System.Globalization;

namespace Chancery.Archive.Exchange;

/// <summary>Rows as lines of cells with a separator between them: CSV with a comma (RFC 4180), TSV with a tab.</summary>
/// <remarks>Words of a report that a spreadsheet would run as a formula get an apostrophe before them (decision 7).</remarks>
/// <param name="separator">A tab has no quoting: tabs and line feeds inside of a cell become spaces.</param>
public sealed class DelimitedText(char separator)
{
    public static readonly DelimitedText Csv = new(','), Tsv = new('\t');

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> BeginFormula = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <returns>The line with its line feed.</returns>
    public string Line(IEnumerable<object?> cells) => string.Join(separator, cells.Select(cell => Quoted(Harmless(LineTable.Cell(cell))))) + "\n";

    private static string Harmless(string cell)
    {
        bool begins = cell.Length > 0 && BeginFormula.Contains(cell[0]);
        return begins && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell;
    }

    private string Quoted(string cell)
    {
        if (separator == '\t') return cell.ReplaceLineEndings(" ").Replace('\t', ' ');
        return cell.AsSpan().ContainsAny(NeedQuotes) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
