using Chancery.Records;
using Chancery.Text;

namespace Chancery.Exports;

/// <summary>GDELT 2 mentions: a row for each place in the text that tells of an event of <see cref="GdeltEventFormat"/>.</summary>
internal sealed class GdeltMentionFormat : EventFormat
{
    /// <summary>GDELT's kinds of sources: a page of the web, and one that has no address.</summary>
    private const string Web = "1", CitationOnly = "2";

    public override string Name => "gdelt-mentions";

    public override bool HasHeader => false;

    public override IReadOnlyList<string> Columns { get; } =
    [
        "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier", "SentenceID", "Actor1CharOffset",
        "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras",
    ];

    private protected override IEnumerable<string[]> Rows(ExportedReport report)
    {
        foreach (Dyad dyad in report.Dyads())
            foreach (TextSpan span in dyad.Coded.Source.Evidence)
                yield return Row(report, dyad, span);
    }

    private static string[] Row(ExportedReport report, Dyad dyad, TextSpan span)
    {
        Event found = dyad.Coded.Source;
        string day = report.DayOf(dyad.Coded) is { } happened ? GdeltEventFormat.Moment(happened) : "";
        return
        [
            $"{dyad.Number}", day, report.Published is { } published ? GdeltEventFormat.Moment(published) : "",
            report.Record.Report.Url is null ? CitationOnly : Web, report.Publisher, report.Record.Report.Url ?? report.Record.Report.SourceName, $"{report.SentenceOf(found)}",
            Offset(report, dyad.Source, found), Offset(report, dyad.Target, found), $"{(span.Overlaps(found.Trigger.Span) ? found.Trigger.Span.Start : span.Start)}",
            "1", $"{Math.Max(10, (int)Math.Round(found.Confidence * 10) * 10)}", $"{report.Record.Report.Source.Length}", "", "", "",
        ];
    }

    private static string Offset(ExportedReport report, ActorId? id, Event found) => id is { } known && report.OffsetOf(known, found) is { } offset ? $"{offset}" : "-1";
}
