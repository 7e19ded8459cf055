using Chancery.Archive.Views;
using Chancery.Records;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>Meetings and deadlines, each once, as the report that told of it last has it.</summary>
internal sealed class CalendarFormat : TextFormat
{
    public override string Name => "ics";

    public override string Description => "iCalendar: meetings and deadlines";

    protected override void Write(ExportScope scope, TextWriter output)
    {
        output.Write(CalendarFile.Opening);
        Dictionary<string, (Record Record, HashSet<string> Lines)> last = new(StringComparer.Ordinal);
        foreach (Dossier dossier in scope.Archive.Commitments(scope.Facets).Cast<Dossier>().Concat(scope.Archive.Encounters(scope.Facets)))
        {
            Telling telling = dossier.Tellings[^1];
            if (!last.TryGetValue(telling.Document, out (Record Record, HashSet<string> Lines) entry)) last[telling.Document] = entry = (telling.Record, []);
            entry.Lines.Add(telling.Line);
        }
        foreach ((Record record, HashSet<string> lines) in last.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value))
        {
            output.Write(CalendarFile.Entries(record with
            {
                Commitments = [.. record.Commitments.Where(line => lines.Contains(line.Id))],
                Encounters = [.. record.Encounters.Where(line => lines.Contains(line.Id))],
            }));
        }
        output.Write(CalendarFile.Closing);
    }
}
