using System.Text.Json.Nodes;
using Chancery.Archive.Exchange;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive;

/// <summary>How two readings of one text differ, line by line.</summary>
public sealed record RecordChange(string Document, ValueList<LineChange> Lines)
{
    /// <summary>They name other lines, whose numbers shift when a line comes or goes.</summary>
    private static readonly string[] Numbering = ["id", "within", "statement", "event", "confidence", "mentions"];

    public bool Any => Lines.Count > 0;

    /// <param name="after">A reading of the same text.</param>
    public static RecordChange Between(Record before, Record after) =>
        new(after.Report.Id, [.. LineTables.All.SelectMany(table => Between(table, before, after))]);

    /// <summary>Per kind and state how many lines changed.</summary>
    public JsonObject Counts() => new(
        from line in Lines
        group line by $"{line.Kind} {line.State}".ToLowerInvariant() into same
        orderby same.Key
        select KeyValuePair.Create(same.Key, (JsonNode?)same.Count()));

    private static IEnumerable<LineChange> Between(LineTable table, Record before, Record after)
    {
        List<LineRow> old = [.. table.Rows(before)];
        foreach (LineRow row in table.Rows(after))
        {
            // Of two lines at the same words the one that is the same is taken first.
            LineRow? former = old.Where(other => IsSame(table, row, other)).MinBy(other => Differences(table, other, row).Count());
            if (former is null)
            {
                yield return new LineChange(table.Kind, row.Id, LineState.Added, Words(after, row), []);
                continue;
            }
            old.Remove(former);
            ValueList<FieldChange> fields = [.. Differences(table, former, row)];
            if (fields.Count > 0) yield return new LineChange(table.Kind, row.Id, LineState.Changed, Words(after, row), fields);
        }
        foreach (LineRow gone in old) yield return new LineChange(table.Kind, gone.Id, LineState.Removed, Words(before, gone), []);
    }

    private static bool IsSame(LineTable table, LineRow row, LineRow other) => table.Kind == "actors" ? row.Id == other.Id : row.Anchor.Overlaps(other.Anchor);

    private static IEnumerable<FieldChange> Differences(LineTable table, LineRow before, LineRow after) =>
        from at in Enumerable.Range(0, table.Columns.Count)
        where !Numbering.Contains(table.Columns[at])
        let was = LineTable.Cell(before.Cells[at])
        let isNow = LineTable.Cell(after.Cells[at])
        where was != isNow
        select new FieldChange(table.Columns[at], was, isNow);

    private static string Words(Record record, LineRow row) => new Wording(record).Words(row.Anchor);
}

/// <param name="Kind"><c>events</c>, <c>statements</c>, …</param>
/// <param name="Id">In the new record; of a removed line in the former one.</param>
/// <param name="Words">The words by which the line is known.</param>
public sealed record LineChange(string Kind, string Id, LineState State, string Words, ValueList<FieldChange> Fields);

public enum LineState { Added, Removed, Changed }

public sealed record FieldChange(string Field, string Before, string After);
