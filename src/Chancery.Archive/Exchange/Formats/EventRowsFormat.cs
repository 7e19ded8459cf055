using Chancery.Exports;
using Chancery.Records;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>Events in the columns of a data set of the field, document by document.</summary>
internal sealed class EventRowsFormat(EventFormat format) : TextFormat
{
    public override string Name => format.Name;

    public override string Description => $"events in the {format.Columns.Count} columns of {format.Name}, tab-separated";

    protected override void Write(ExportScope scope, TextWriter output)
    {
        output.Write(format.Header());
        foreach (FoundLines found in scope.Archive.Events(scope.Facets))
        {
            Record record = found.Record with { Events = [.. found.Record.Events.Where(line => found.Ids.Contains(line.Id))] };
            output.Write(format.Write(record, scope.Claims));
        }
    }
}
