using Chancery.Archive.Exchange;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Listing;

/// <summary>Things as a table with a column for each of their values; where that is too wide to be read, each as a block of lines.</summary>
internal static class TablePage
{
    /// <summary>A line's worth of columns that a cell may be broken into before a block is easier to read.</summary>
    private const double MostSquashed = 1.5;

    /// <summary>More columns than these are read as a table only where nothing in them is broken.</summary>
    private const int MostColumns = 6;

    /// <summary>Longer values get a line of their own in a block.</summary>
    private const int LongestInline = 20;

    public static IRenderable Of<T>(IReadOnlyList<(string Name, Func<T, object?> Value)> columns, IReadOnlyList<T> items, int width)
    {
        List<string[]> cells = [.. items.Select(item => columns.Select(column => LineTable.Cell(column.Value(item)).ReplaceLineEndings(" ")).ToArray())];
        int natural = Enumerable.Range(0, columns.Count).Sum(i => Math.Max(columns[i].Name.Length, cells.Max(row => row[i].Length)) + 2);
        return (columns.Count > MostColumns && natural > width) || (columns.Count > 3 && natural > MostSquashed * width)
            ? Blocks([.. columns.Select(column => column.Name)], cells)
            : Table([.. columns.Select(column => (column.Name, IsNumber: items.All(item => column.Value(item) is int or long or double)))], cells);
    }

    private static Table Table(IReadOnlyList<(string Name, bool IsNumber)> columns, List<string[]> cells)
    {
        Table table = new() { Border = TableBorder.None };
        foreach ((string name, bool isNumber) in columns)
        {
            TableColumn column = new(new Markup($"[grey]{Markup.Escape(name)}[/]"));
            table.AddColumn(isNumber ? column.RightAligned().NoWrap() : column);
        }
        foreach (string[] row in cells) table.AddRow([.. row.Select(cell => new Markup(Markup.Escape(cell)))]);
        return table;
    }

    /// <summary>The first value heads; short ones follow it on the line, long ones have their own.</summary>
    private static Grid Blocks(string[] names, List<string[]> cells)
    {
        int longest = Math.Max(names.Max(name => name.Length), Math.Min(LongestInline, cells.Max(row => row[0].Length)));
        Grid grid = new() { Expand = true };
        grid.AddColumn(new GridColumn { Width = longest, Padding = new Padding(2, 0, 2, 0) }).AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (string[] row in cells)
        {
            int[] filled = [.. Enumerable.Range(1, names.Length - 1).Where(i => row[i] is not ("" or "no" or "null"))];
            string inline = string.Join(" · ", filled.Where(i => row[i].Length <= LongestInline).Select(i => Inline(names[i], row[i])));
            grid.AddRow(new Markup($"[bold]{Markup.Escape(row[0])}[/]"), new Markup(Markup.Escape(inline)));
            foreach (int i in filled.Where(i => row[i].Length > LongestInline)) grid.AddRow(new Markup($"[grey]{Markup.Escape(names[i])}[/]"), new Markup(Markup.Escape(row[i])));
            grid.AddEmptyRow();
        }
        return grid;
    }

    /// <summary>What a value alone would not say: "3 reports", "mutual" for yes.</summary>
    private static string Inline(string name, string value) => value switch
    {
        "yes" => name,
        "1" => $"1 {(name.EndsWith('s') ? name[..^1] : name)}",
        _ when double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _) => $"{value} {name}",
        _ => value,
    };
}
