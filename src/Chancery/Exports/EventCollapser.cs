using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Exports;

/// <summary>Turns events with status and voice into the plain codes of PLOVER and CAMEO data sets: <c>data/codebook/collapse.tsv</c>.</summary>
public sealed class EventCollapser
{
    /// <summary>CAMEO "host a visit".</summary>
    private const string HostVisit = "043";

    private readonly List<Line> _lines;

    internal EventCollapser(DataFile table) =>
        _lines =
        [
            .. from row in table.Rows
               let cameo = row["cameo"]
               orderby cameo.Length descending
               select new Line(
                   RecordWords.TryParse(row["status"], out Status status) ? status : throw Wrong(row, "status"),
                   Parse(row, "type"), cameo, Parse(row, "as type"), row["as mode"] is { Length: > 0 } mode ? mode : null, row["as cameo"]),
        ];

    public static EventCollapser Load() => new(DataFile.Embedded("data/codebook/collapse.tsv"));

    /// <summary>The events of a record that such a data set has, in their order; what is denied, hypothetical or, as <paramref name="claims"/> says, only claimed falls out.</summary>
    public IEnumerable<CollapsedEvent> Collapse(Record record, Claims claims)
    {
        List<CollapsedEvent> collapsed = [];
        foreach (Event found in record.Events)
            if ((claims == Claims.Keep || found.Voice is null) && Collapse(found, record) is { } coded) collapsed.Add(coded);
        return collapsed.Where(coded => !collapsed.Any(other => SaysMore(other, coded)));
    }

    /// <summary>"promised to send tents" is one agreement, on aid, not one to something and one to aid.</summary>
    private static bool SaysMore(CollapsedEvent content, CollapsedEvent act) =>
        content != act && content.Type == act.Type && content.Source.Type != act.Type && act.Source.Type == act.Type
        && content.Actors.Equals(act.Actors) && act.Source.Evidence.Any(span => span.Covers(content.Source.Trigger.Span));

    private CollapsedEvent? Collapse(Event told, Record record)
    {
        // In the record who receives and who is received meet each other, the host named first; in the codebook of those sets the host acts.
        Event found = told is { Cameo: HostVisit, Symmetric: true, Actors.Count: > 1 } ? told with { Actors = [told.Actors[0]], Recipients = [.. told.Actors.Skip(1)], Symmetric = false } : told;
        Status status = found.Status switch { Status.Conditional => Status.Planned, Status.Ongoing or Status.Ended => Status.Occurred, _ => found.Status };
        Line? line = _lines.Find(line => line.Status == status && line.Type == found.Type && found.Cameo.StartsWith(line.Cameo, StringComparison.Ordinal));
        if (line is null && status == Status.Occurred) return new CollapsedEvent(found, found.Type, found.Mode, found.Cameo, found.Actors, found.Recipients, found.Symmetric);
        if (line is null) return null;
        (ValueList<ActorId> actors, ValueList<ActorId> recipients) = status == Status.Requested ? Asked(found, record) : (found.Actors, found.Recipients);
        if (actors.Count == 0) return null;
        return new CollapsedEvent(found, line.AsType, line.AsMode, line.AsCameo, actors, recipients, found.Symmetric && status != Status.Requested);
    }

    /// <summary>Of what is asked for, the one who asks acts, on those who are to do it.</summary>
    private static (ValueList<ActorId>, ValueList<ActorId>) Asked(Event found, Record record)
    {
        Statement? voice = record.Statements.FirstOrDefault(statement => statement.Id == found.Voice);
        ValueList<ActorId> askers = voice?.Speakers ?? [];
        return (askers, [.. found.Actors.Where(id => !askers.Contains(id))]);
    }

    private static EventType Parse(DataRow row, string column) =>
        Enum.TryParse(row[column], ignoreCase: true, out EventType type) ? type : throw Wrong(row, column);

    private static ChanceryException Wrong(DataRow row, string column) =>
        new($"{row.Where(column)}: '{row[column]}' is no {column}. Write one that data/codebook/plover.tsv and docs/record.md have.");

    private sealed record Line(Status Status, EventType Type, string Cameo, EventType AsType, string? AsMode, string AsCameo);
}
