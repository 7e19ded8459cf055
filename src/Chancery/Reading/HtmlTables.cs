using AngleSharp.Dom;

namespace Chancery.Reading;

/// <summary>Tells tables of figures and names from those that only lay out a page.</summary>
internal static class HtmlTables
{
    private const int LongestCell = 100;

    public static bool IsOfData(IElement row)
    {
        if (row.Children.Length < 2 || row.Closest("table") is not { } table) return false;
        if (table.QuerySelector("table, div, br, h1, h2, h3, ul, ol, p + p") is not null) return false;
        IHtmlCollection<IElement> cells = table.QuerySelectorAll("td, th");
        return cells.Length > row.Children.Length && cells.All(cell => cell.TextContent.Length <= LongestCell);
    }
}
