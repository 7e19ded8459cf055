using System.IO.Compression;
using System.Reflection;

namespace Chancery.Text;

/// <summary>A tab-separated table of facts or words: one fact a line, <c>#</c> comments, the first comment line names the columns.</summary>
/// <param name="Path"><c>data/lexicon/en/events.tsv</c> for an embedded file, else the file's path as given.</param>
public sealed record DataFile(string Path, ValueList<string> Columns, ValueList<DataRow> Rows)
{
    /// <summary>Reads an embedded table by its path under <c>data/</c>; one that ends in <c>.gz</c> is unpacked.</summary>
    public static DataFile Embedded(string path)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path)
            ?? throw new ChanceryException($"No embedded table '{path}'. Tables are listed in src/Chancery/Chancery.csproj.");
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using StreamReader reader = new(content);
        return Parse(path, reader);
    }

    /// <summary>Every embedded table, by path.</summary>
    public static IEnumerable<DataFile> AllEmbedded() =>
        from path in Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal)
        where path.StartsWith("data/", StringComparison.Ordinal) && path.Contains(".tsv", StringComparison.Ordinal)
        select Embedded(path);

    public static bool IsEmbedded(string path) => Assembly.GetExecutingAssembly().GetManifestResourceInfo(path) is not null;

    /// <summary>Reads lines; a short line has empty cells at its end, blank lines are passed over.</summary>
    public static DataFile Parse(string path, TextReader reader)
    {
        string[] columns = [];
        List<DataRow> rows = [];
        Dictionary<string, int> index = [];
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (line[0] == '#')
            {
                if (columns.Length > 0) continue;
                columns = [.. line[1..].Split('\t').Select(cell => cell.Trim())];
                for (int i = 0; i < columns.Length; i++) index[columns[i]] = i;
                continue;
            }
            rows.Add(new DataRow(path, number, index, line.Split('\t')));
        }
        return new DataFile(path, [.. columns], [.. rows]);
    }
}

/// <summary>One line of a <see cref="DataFile"/>.</summary>
public sealed class DataRow(string path, int line, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    public string Path => path;

    /// <summary>Counted from 1.</summary>
    public int Line => line;

    /// <summary>The trimmed cell; empty when the line is short or the table has no such column.</summary>
    public string this[string column] => columns.TryGetValue(column, out int i) && i < cells.Length ? cells[i].Trim() : "";

    public IReadOnlyList<string> Cells => cells;

    /// <summary>The cell split at <c>;</c>, trimmed, without empty parts.</summary>
    public string[] List(string column) => this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>path:line:column</c>, columns of characters counted from 1 with a tab as one.</summary>
    public string Where(string column)
    {
        int at = 1;
        if (columns.TryGetValue(column, out int i))
            for (int cell = 0; cell < i && cell < cells.Length; cell++) at += cells[cell].Length + 1;
        return $"{path}:{line}:{at}";
    }
}
