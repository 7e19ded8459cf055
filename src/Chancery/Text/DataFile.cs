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
            rows.Add(new DataRow(path, number, index, line));
        }
        return new DataFile(path, [.. columns], [.. rows]);
    }
}

/// <summary>One line of a <see cref="DataFile"/>.</summary>
/// <remarks>Cut into cells when one is asked for: of the large tables a run looks at few lines.</remarks>
public sealed class DataRow(string path, int number, IReadOnlyDictionary<string, int> columns, string text)
{
    public string Path => path;

    /// <summary>Counted from 1.</summary>
    public int Line => number;

    /// <summary>The trimmed cell; empty when the line is short or the table has no such column.</summary>
    public string this[string column] => columns.TryGetValue(column, out int i) ? CellAt(i).Trim().ToString() : "";

    public IReadOnlyList<string> Cells => text.Split('\t');

    /// <summary>The cell split at <c>;</c>, trimmed, without empty parts.</summary>
    public string[] List(string column) => this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>path:line:column</c>, columns of characters counted from 1 with a tab as one.</summary>
    public string Where(string column) => $"{path}:{number}:{1 + (columns.TryGetValue(column, out int i) ? StartOf(i) : 0)}";

    private ReadOnlySpan<char> CellAt(int i)
    {
        ReadOnlySpan<char> rest = text.AsSpan(StartOf(i));
        int end = rest.IndexOf('\t');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>The end of the text for a cell that a short line lacks.</summary>
    private int StartOf(int i)
    {
        int start = 0;
        for (; i > 0; i--)
        {
            int tab = text.AsSpan(start).IndexOf('\t');
            if (tab < 0) return text.Length;
            start += tab + 1;
        }
        return start;
    }
}
