using System.Globalization;
using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>Checks tables of facts, the embedded ones or a user's, and says of each fault where it is and what to do.</summary>
/// <remarks>Codes are WLD01 to WLD08; <c>docs/world.md</c> lists them.</remarks>
public static class TableCheck
{
    /// <summary>Tables the check knows, without <c>.tsv</c>; <c>curated-</c> before a name means the same columns.</summary>
    private static readonly Dictionary<string, string[]> Needed = new(StringComparer.Ordinal)
    {
        ["bodies"] = ["id", "kind", "name"],
        ["groups"] = ["id", "kind", "name"],
        ["regions"] = ["id", "kind", "name"],
        ["media"] = ["id", "kind", "name"],
        ["people"] = ["id", "name"],
        ["states"] = ["id", "name"],
        ["offices"] = ["person", "country", "office", "source"],
        ["roles"] = ["words", "shape"],
        ["described"] = ["words", "shape"],
        ["cities"] = ["id", "name"],
        ["handles"] = ["handle", "actor"],
        ["governments"] = ["id"],
        ["juntas"] = ["authority", "country", "since"],
        ["denied-names"] = ["form"],
    };

    /// <summary>Every fault of one table, in the order of its lines: <c>path:line:column: error CODE: message</c>.</summary>
    /// <param name="name"><c>offices</c>, <c>curated-people</c>: the file's name without <c>.tsv</c>.</param>
    public static IReadOnlyList<string> Check(string name, DataFile file)
    {
        string kind = name.StartsWith("curated-", StringComparison.Ordinal) ? name["curated-".Length..] : name;
        if (!Needed.TryGetValue(kind, out string[]? needed)) return [$"{file.Path}:1:1: error WLD01: no table is called '{name}'. Tables: {string.Join(", ", Needed.Keys)}."];
        List<string> faults = [.. needed.Where(column => !file.Columns.Contains(column)).Select(column => $"{file.Path}:1:1: error WLD02: column '{column}' is missing from the first line.")];
        if (faults.Count > 0) return faults;
        string before = "";
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (DataRow row in file.Rows)
        {
            string line = string.Join('\t', file.Columns.Select(column => row[column])).TrimEnd('\t');
            if (!seen.Add(line)) faults.Add($"{row.Where(file.Columns[0])}: error WLD03: this line stands here twice. Delete one.");
            else if (string.CompareOrdinal(before, line) > 0) faults.Add($"{row.Where(file.Columns[0])}: error WLD04: lines are not in order. Sort them by their bytes (LC_ALL=C sort).");
            before = line;
            foreach (string column in needed)
                if (row[column].Length == 0) faults.Add($"{row.Where(column)}: error WLD05: '{column}' is empty.");
            faults.AddRange(Words(kind, row));
            if (kind is "offices" or "juntas") faults.AddRange(Dates(row));
        }
        return faults;
    }

    private static IEnumerable<string> Words(string kind, DataRow row)
    {
        if (kind == "offices" && Fault<OfficeKind>(row, "office") is { } office) yield return office;
        if (kind is "roles" or "described" && Fault<RoleShape>(row, "shape") is { } shape) yield return shape;
        if (kind is "bodies" or "groups" or "regions" or "media" && Fault<EntryKind>(row, "kind") is { } entry) yield return entry;
        string id = kind == "offices" ? "person" : kind == "handles" ? "actor" : kind is "people" or "bodies" or "groups" or "regions" or "media" ? "id" : "";
        if (id.Length > 0 && row[id].Length > 0 && row[id].IndexOf(':', StringComparison.Ordinal) is <= 0)
            yield return $"{row.Where(id)}: error WLD07: '{row[id]}' is no id. Ids are a kind, a colon and a name, such as person:first-last or office:elysee.";
    }

    private static string? Fault<T>(DataRow row, string column)
        where T : struct, Enum =>
        row[column].Length == 0 || Enum.TryParse(row[column], out T _) ? null
            : $"{row.Where(column)}: error WLD06: unknown {column} '{row[column]}'. Known: {string.Join(", ", Enum.GetNames<T>())}.";

    private static IEnumerable<string> Dates(DataRow row)
    {
        foreach (string column in (string[])["since", "until"])
            if (row[column].Length > 0 && TermReader.FirstDay(row[column]) is null)
                yield return $"{row.Where(column)}: error WLD08: '{row[column]}' is no date. Write 2022-02-21, 2022-02 or 2022.";
        if (TermReader.FirstDay(row["since"]) is { } since && TermReader.LastDay(row["until"]) is { } until && until < since)
            yield return $"{row.Where("until")}: error WLD08: term {Iso(since)}..{Iso(until)} ends before it starts.";
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
