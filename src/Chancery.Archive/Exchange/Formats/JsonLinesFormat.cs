using Chancery.Records;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>Whole records with their texts, one a line: what <c>import jsonl</c> takes back without loss.</summary>
internal sealed class JsonLinesFormat : TextFormat
{
    public override string Name => "jsonl";

    public override string Description => "whole records with their texts, one JSON object a line; import takes them back";

    protected override void Write(ExportScope scope, TextWriter output)
    {
        foreach (DocumentSummary document in scope.Archive.List())
            if (scope.Archive.Find(document.Id) is { } record) output.Write(RecordJson.Write(record, withText: true, indented: false) + "\n");
    }
}
