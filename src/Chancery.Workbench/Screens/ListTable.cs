using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;

namespace Chancery.Workbench.Screens;

/// <summary>A list as a table. In a narrow window its rows stand below each other, and each cell says of which column it is.</summary>
internal static class ListTable
{
    private static readonly Dictionary<string, string> Looks = new(StringComparer.Ordinal)
    {
        ["when"] = "date", ["due"] = "date", ["told"] = "date", ["first"] = "date", ["last"] = "date", ["period"] = "date",
        ["events"] = "count", ["reports"] = "count", ["done"] = "count", ["claims"] = "count", ["goldstein"] = "count", ["score"] = "count", ["mean"] = "count",
    };

    /// <param name="title">For screen readers.</param>
    /// <param name="columns">Keys of their names, without <c>column.</c> before them.</param>
    /// <param name="rows">A cell for each column.</param>
    public static Html Of(Ask ask, string title, IReadOnlyList<string> columns, IEnumerable<Html[]> rows)
    {
        string[] names = [.. columns.Select(key => ask.Word("column." + key))];
        Html[] looks = [.. columns.Select(key => Looks.TryGetValue(key, out string? look) ? Html.Of($" class=\"{look}\"") : Html.None)];
        return Html.Of($"""
            <table class="list"><caption class="hidden">{title}</caption>
            <thead><tr>{names.Select((name, i) => Html.Of($"<th scope=\"col\"{looks[i]}>{name}</th>"))}</tr></thead>
            <tbody>{rows.Select(row => Html.Of($"<tr>{row.Select((cell, i) => Html.Of($"<td{looks[i]} data-column=\"{names[i]}\">{cell}</td>"))}</tr>\n"))}</tbody></table>
            """);
    }
}
