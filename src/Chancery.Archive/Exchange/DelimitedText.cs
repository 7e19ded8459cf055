using System.Buffers;

namespace Chancery.Archive.Exchange;

/// <summary>Rows as lines of cells with a separator between them: CSV with a comma (RFC 4180), TSV with a tab.</summary>
/// <param name="separator">A tab has no quoting: tabs and line feeds inside of a cell become spaces.</param>
public sealed class DelimitedText(char separator)
{
    public static readonly DelimitedText Csv = new(','), Tsv = new('\t');

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <returns>The line with its line feed.</returns>
    public string Line(IEnumerable<object?> cells) => string.Join(separator, cells.Select(cell => Quoted(LineTable.Cell(cell)))) + "\n";

    private string Quoted(string cell)
    {
        if (separator == '\t') return cell.ReplaceLineEndings(" ").Replace('\t', ' ');
        return cell.AsSpan().ContainsAny(NeedQuotes) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
