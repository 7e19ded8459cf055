using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Tells tables of figures and names from those that only lay out a page; each table is looked at once.</summary>
internal sealed class HtmlTables
{
    private const int LongestCell = 100;

    /// <summary>The cells of each table that has only short words; null for the others.</summary>
    private readonly Dictionary<IElement, int?> _cells = [];

    public bool IsOfData(IElement row)
    {
        if (row.Children.Length < 2 || row.Closest("table") is not { } table) return false;
        if (!_cells.TryGetValue(table, out int? cells)) _cells[table] = cells = ShortCellsIn(table);
        return cells > row.Children.Length;
    }

    private static int? ShortCellsIn(IElement table)
    {
        if (table.QuerySelector("table, div, br, h1, h2, h3, ul, ol, p + p") is not null) return null;
        IHtmlCollection<IElement> cells = table.QuerySelectorAll("td, th");
        return cells.All(cell => cell.TextContent.Length <= LongestCell) ? cells.Length : null;
    }
}
