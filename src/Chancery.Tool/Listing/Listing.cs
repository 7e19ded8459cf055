using System.CommandLine;
using Chancery.Archive.Exchange;
using Chancery.Text;
using Chancery.Tool.Pages;
using Chancery.Tool.Verbs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Listing;

/// <summary>How things of one kind are printed: as a page, JSON, CSV or TSV, whole or some columns of it. Printed as they come, never all held.</summary>
internal sealed class Listing<T>(Sheet<T> sheet)
{
    private const int PageLength = 500;

    /// <summary>What people read; without it a table of the columns.</summary>
    public Func<IReadOnlyList<T>, IEnumerable<IRenderable>>? Page { get; init; }

    /// <summary>Neighbors with the same value are given to <see cref="Page"/> together.</summary>
    public Func<T, object>? PageOf { get; init; }

    /// <returns>The exit code: something or nothing found.</returns>
    public int Print(IEnumerable<T> items, ParseResult options)
    {
        IReadOnlyList<(string Name, Func<T, object?> Value)> shown = Columns(options.GetValue(ListingOptions.Fields));
        int count = 0;
        IEnumerable<T> counted = Counted(items, options.GetValue(ListingOptions.Limit), () => count++);
        if (options.GetValue(SharedOptions.Json)) PrintJson(counted, shown);
        else if (options.GetValue(SharedOptions.JsonLines)) foreach (T item in counted) Console.Out.Write(Object(item, shown) + "\n");
        else if (options.GetValue(SharedOptions.Csv)) PrintRows(DelimitedText.Csv, counted, shown);
        else if (options.GetValue(ListingOptions.Tsv)) PrintRows(DelimitedText.Tsv, counted, shown);
        else PrintPages(counted, shown);
        if (count > 0) return ExitCode.Success;
        Console.Error.WriteLine("chancery: nothing found. 'chancery actors' lists the names of the project, 'chancery list' its documents.");
        return ExitCode.NothingFound;
    }

    private IReadOnlyList<(string Name, Func<T, object?> Value)> Columns(string? fields)
    {
        if (fields is null) return sheet.Columns;
        return
        [
            .. from field in fields.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
               let at = sheet.Columns.ToList().FindIndex(column => IsCalled(column.Name, field))
               select 0 <= at ? sheet.Columns[at] : throw new ChanceryException($"'{field}' is no column: give some of {string.Join(", ", sheet.Columns.Select(column => FieldJson.NameOf(column.Name)))}."),
        ];
    }

    private static bool IsCalled(string column, string field) =>
        string.Equals(column, field, StringComparison.OrdinalIgnoreCase) || string.Equals(FieldJson.NameOf(column), field, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<T> Counted(IEnumerable<T> items, int? limit, Action count)
    {
        int left = limit ?? int.MaxValue;
        foreach (T item in items)
        {
            if (left-- == 0)
            {
                Console.Error.WriteLine($"chancery: stopped after {limit}, there are more: raise --limit or leave it out.");
                yield break;
            }
            count();
            yield return item;
        }
    }

    private string Object(T item, IReadOnlyList<(string Name, Func<T, object?> Value)> shown) =>
        ReferenceEquals(shown, sheet.Columns) ? sheet.Object(item) : FieldJson.Write(shown.Select(column => (column.Name, column.Value(item))));

    private void PrintJson(IEnumerable<T> items, IReadOnlyList<(string Name, Func<T, object?> Value)> shown)
    {
        Console.Out.Write($"{{ \"{sheet.Name}\": [");
        string separator = "\n";
        foreach (T item in items)
        {
            Console.Out.Write($"{separator}  {Object(item, shown)}");
            separator = ",\n";
        }
        Console.Out.Write("\n] }\n");
    }

    private static void PrintRows(DelimitedText form, IEnumerable<T> items, IReadOnlyList<(string Name, Func<T, object?> Value)> shown)
    {
        Console.Out.Write(form.Line(shown.Select(column => column.Name)));
        foreach (T item in items) Console.Out.Write(form.Line(shown.Select(column => column.Value(item))));
    }

    private void PrintPages(IEnumerable<T> items, IReadOnlyList<(string Name, Func<T, object?> Value)> shown)
    {
        Screen screen = Screen.OfConsole();
        Func<IReadOnlyList<T>, IEnumerable<IRenderable>> page = Page is not null && ReferenceEquals(shown, sheet.Columns) ? Page : some => [TablePage.Of(shown, some, screen.Width)];
        List<T> together = [];
        foreach (T item in items)
        {
            bool isFull = PageOf is null ? together.Count == PageLength : together.Count > 0 && !PageOf(together[0]).Equals(PageOf(item));
            if (isFull) Flush();
            together.Add(item);
        }
        if (together.Count > 0) Flush();

        void Flush()
        {
            Console.Out.Write(screen.Render(page(together)));
            together.Clear();
        }
    }
}
