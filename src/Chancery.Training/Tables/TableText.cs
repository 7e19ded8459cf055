using System.IO.Compression;
using System.Text;

namespace Chancery.Training.Tables;

/// <summary>Writes one table: columns, notes on sources, lines in ordinal order without duplicates.</summary>
internal static class TableText
{
    public static void Write(string path, string columns, IReadOnlyList<string> notes, IEnumerable<string> lines)
    {
        StringBuilder text = new("# " + columns + "\n");
        foreach (string note in notes) text.Append("# ").Append(note).Append('\n');
        foreach (string line in lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) text.Append(line).Append('\n');
        byte[] bytes = new UTF8Encoding(false).GetBytes(text.ToString());
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, bytes);
            return;
        }
        using FileStream file = File.Create(path);
        using GZipStream packed = new(file, CompressionLevel.SmallestSize);
        packed.Write(bytes);
    }

    /// <summary>One line; tabs and line ends in cells become spaces, empty cells at the end are left out.</summary>
    public static string Line(params ReadOnlySpan<string?> cells)
    {
        StringBuilder line = new();
        foreach (string? cell in cells) line.Append(Clean(cell)).Append('\t');
        return line.ToString().TrimEnd('\t');
    }

    public static string Join(IEnumerable<string> parts) => string.Join("; ", parts.Where(part => part.Length > 0).Distinct(StringComparer.Ordinal));

    private static string Clean(string? cell) =>
        cell is null ? "" : string.Join(' ', cell.Split(['\t', '\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries));
}
