using Chancery.Archive;
using Chancery.Archive.Exchange;

namespace Chancery.Workbench.Api;

/// <summary>A list that can be asked for in pages.</summary>
/// <param name="Name">Of the address, and of the verb of the command line that lists the same.</param>
/// <param name="Shape">Of its elements, in <c>shapes.txt</c>.</param>
/// <param name="Columns">As in CSV.</param>
/// <param name="Rows">Those behind a key, in the order of their keys; each is loaded when it is asked for.</param>
internal sealed record Listing(
    string Name, string Shape, string Summary, string Items, IReadOnlyList<string> Columns, IReadOnlyList<Parameter> Parameters, Func<RecordArchive, Question, string, IEnumerable<Row>> Rows)
{
    /// <param name="find">Rows from behind a key on.</param>
    public static Listing Of<T>(
        string name, string shape, string summary, Sheet<T> sheet, IEnumerable<Parameter> parameters, Func<RecordArchive, Question, string, IEnumerable<T>> find, Func<T, string> key) => new(
            name, shape, summary, sheet.Name, [.. sheet.Columns.Select(column => column.Name)], [.. parameters, .. Parameter.OfLists],
            (archive, question, after) => find(archive, question, after).Select(item => new Row(key(item), () => sheet.Object(item), () => sheet.Columns.Select(column => column.Value(item)))));

    /// <summary>For answers that are made as a whole: the rows up to the key are passed over.</summary>
    public static Listing OfWhole<T>(
        string name, string shape, string summary, Sheet<T> sheet, IEnumerable<Parameter> parameters, Func<RecordArchive, Question, IEnumerable<T>> find, Func<T, string> key) =>
        Of(name, shape, summary, sheet, parameters, (archive, question, after) => find(archive, question).Where(item => string.CompareOrdinal(key(item), after) > 0), key);

    /// <summary>The page asked for.</summary>
    public Page Ask(RecordArchive archive, Question question)
    {
        string identity = $"{Name}?{question.Identity}";
        List<Row> rows = [.. Rows(archive, question, Cursor.Read(question.Text(Parameter.After.Name), identity)).Take(question.Limit + 1)];
        bool isLast = rows.Count <= question.Limit;
        return new Page(this, isLast ? rows : rows[..^1], isLast ? null : Cursor.Of(rows[^2].Key, identity));
    }
}

/// <param name="Key">Sorted by code points, keys give the order of the list.</param>
internal sealed record Row(string Key, Func<string> Json, Func<IEnumerable<object?>> Cells);

/// <param name="Next">The cursor of the next page; null for the last one.</param>
internal sealed record Page(Listing Listing, IReadOnlyList<Row> Rows, string? Next)
{
    /// <summary>An object with the list, an element a line, and <c>next</c>.</summary>
    public string Json() =>
        $"{{ \"{Listing.Items}\": [{(Rows.Count == 0 ? "" : "\n  ")}{string.Join(",\n  ", Rows.Select(row => row.Json()))}{(Rows.Count == 0 ? "" : "\n")}], \"next\": {(Next is null ? "null" : $"\"{Next}\"")} }}\n";

    public string Csv() => DelimitedText.Csv.Line(Listing.Columns) + string.Concat(Rows.Select(row => DelimitedText.Csv.Line(row.Cells())));
}
