using Chancery.Archive.Exchange;
using Spectre.Console;

namespace Chancery.Tool.Listing;

/// <summary>Things as a table with a column for each of their values.</summary>
internal static class TablePage
{
    public static Table Of<T>(IReadOnlyList<(string Name, Func<T, object?> Value)> columns, IReadOnlyList<T> items)
    {
        Table table = new() { Border = TableBorder.None };
        foreach ((string name, Func<T, object?> value) in columns)
        {
            TableColumn column = new(new Markup($"[grey]{Markup.Escape(name)}[/]"));
            bool isNumber = items.Count > 0 && items.All(item => value(item) is int or long or double);
            table.AddColumn(isNumber ? column.RightAligned().NoWrap() : column);
        }
        foreach (T item in items)
            table.AddRow([.. columns.Select(column => new Markup(Markup.Escape(LineTable.Cell(column.Value(item)).ReplaceLineEndings(" "))))]);
        return table;
    }
}
