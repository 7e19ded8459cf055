namespace Chancery.Archive.Exchange;

/// <summary>How things of one kind are told by names and values: the columns of tables and CSV, the fields of JSON objects.</summary>
/// <param name="Name">The list's name in JSON.</param>
public sealed record Sheet<T>(string Name, params IReadOnlyList<(string Name, Func<T, object?> Value)> Columns)
{
    /// <summary>The whole object on one line, where it says more than the columns.</summary>
    public Func<T, string>? Json { get; init; }

    public string Object(T item) => Json is not null ? Json(item) : FieldJson.Write(Columns.Select(column => (column.Name, column.Value(item))));
}
