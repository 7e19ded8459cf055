using System.Globalization;
using System.Text;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Pages;

/// <summary>The sentences of a report from which nothing was recorded, without datelines and credits, to see what Chancery does not understand.</summary>
internal static class UnreadPage
{
    public static string Write(Record record)
    {
        Wording wording = new(record);
        List<TextSpan> evidence =
        [
            .. record.Statements.SelectMany(statement => statement.Content),
            .. record.Statements.Where(statement => statement.Cue is not null).Select(statement => statement.Cue?.Span ?? default),
            .. record.Events.SelectMany(happening => happening.Evidence),
            .. record.Commitments.SelectMany(commitment => commitment.Evidence),
        ];
        StringBuilder text = new();
        List<TextSpan> outside = [.. record.Report.Sections.Where(section => section.Kind is SectionKind.Dateline or SectionKind.Byline or SectionKind.Credit or SectionKind.Boilerplate).Select(section => section.Span)];
        foreach (TextSpan sentence in record.Sentences.Where(sentence => !evidence.Any(sentence.Overlaps) && !outside.Any(sentence.Overlaps)))
            text.Append(CultureInfo.InvariantCulture, $"{record.Report.SourceName} {sentence}: {wording.Words(sentence)}\n");
        return text.ToString();
    }
}
