using Chancery.Archive.Views;
using Chancery.Records;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Pages;

/// <summary>Two tellings in two columns: = where they agree, ≠ where they differ, the other side empty where only one says it.</summary>
internal static class ComparisonPage
{
    public static IEnumerable<IRenderable> Rows(IReadOnlyList<ComparedRow> rows)
    {
        Table table = new() { Border = TableBorder.Rounded, Expand = true };
        table.AddColumn(new TableColumn(new Markup("")).NoWrap());
        table.AddColumn(new TableColumn(new Markup("[bold]left[/]")));
        table.AddColumn(new TableColumn(new Markup("[bold]right[/]")));
        foreach (ComparedRow row in rows) table.AddRow(new Markup(Sign(row.State)), Cell(row.Left), Cell(row.Right));
        return [table];
    }

    private static string Sign(ComparisonState state) => state switch
    {
        ComparisonState.Agree => "[green]=[/]",
        ComparisonState.Differ => "[red]≠[/]",
        _ => "[grey]only[/]",
    };

    private static Markup Cell(Proposition? said) =>
        new(said is null ? "[grey]silent[/]" : $"{Markup.Escape(said.Words)} [grey]— {Markup.Escape(said.Voice)}{(said.Statement is { } id ? " " + id : "")}[/]");
}
