using Chancery.Text;

namespace Chancery.World;

/// <summary>One table of <c>data/world</c> with what was curated by hand and what the user's folder adds.</summary>
internal static class FactFile
{
    /// <summary>The rows of <c>NAME.tsv</c>, of <c>curated-NAME.tsv</c> and of the user's <c>NAME.tsv</c>, in this order: the later of two wins.</summary>
    public static List<DataRow> Rows(string name, string? userFolder)
    {
        List<DataRow> rows = [];
        foreach (string path in new[] { $"data/world/{name}.tsv", $"data/world/curated-{name}.tsv" })
            if (DataFile.IsEmbedded(path)) rows.AddRange(DataFile.Embedded(path).Rows);
        if (userFolder is null) return rows;
        string file = Path.Combine(userFolder, name + ".tsv");
        if (!File.Exists(file)) return rows;
        using StreamReader reader = new(file);
        rows.AddRange(DataFile.Parse(file, reader).Rows);
        return rows;
    }

    /// <summary>Rows of one id become one fact: a later row's filled cells replace, its lists add.</summary>
    public static IEnumerable<IGrouping<string, DataRow>> ById(string name, string? userFolder) =>
        Rows(name, userFolder).Where(row => row["id"].Length > 0).GroupBy(row => row["id"], StringComparer.Ordinal);

    /// <summary>The last filled cell.</summary>
    public static string Last(this IEnumerable<DataRow> rows, string column)
    {
        string last = "";
        foreach (DataRow row in rows)
            if (row[column] is { Length: > 0 } cell) last = cell;
        return last;
    }

    /// <summary>All parts of the cells.</summary>
    public static IEnumerable<string> All(this IEnumerable<DataRow> rows, string column) => rows.SelectMany(row => row.List(column));

    /// <summary>The last filled cell, or null.</summary>
    public static string? LastOrNull(this IEnumerable<DataRow> rows, string column) => rows.Last(column) is { Length: > 0 } cell ? cell : null;
}
