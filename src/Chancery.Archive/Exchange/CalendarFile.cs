using System.Text;
using Chancery.Records;
using Chancery.Time;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace Chancery.Archive.Exchange;

/// <summary>Meetings and deadlines of records as an iCalendar file: <see cref="Opening"/>, the entries of each record, <see cref="Closing"/>.</summary>
/// <remarks>In pieces, so that thousands of records need not be held at once. Lines end in CRLF, as the format wants.</remarks>
public static class CalendarFile
{
    public const string Opening = "BEGIN:VCALENDAR\r\nPRODID:-//Chancery//Chancery//EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\n";

    public const string Closing = "END:VCALENDAR\r\n";

    /// <summary>A whole file of several records.</summary>
    public static string Write(IEnumerable<Record> records)
    {
        StringBuilder file = new(Opening);
        foreach (Record record in records) file.Append(Entries(record));
        return file.Append(Closing).ToString();
    }

    /// <summary>The entries of one record, in the order of its lines; empty where nothing has a date.</summary>
    public static string Entries(Record record)
    {
        EventSerializer serializer = new();
        Wording wording = new(record);
        StringBuilder entries = new();
        foreach (CalendarEntry entry in CalendarEntry.Of(record))
            entries.Append(serializer.SerializeToString(EventOf(entry, wording)));
        return entries.ToString();
    }

    private static CalendarEvent EventOf(CalendarEntry entry, Wording wording)
    {
        (CalDateTime start, CalDateTime? end) = Bounds(entry.Due.Days!);
        return new CalendarEvent
        {
            Uid = entry.Key + "@chancery",
            DtStamp = StampOf(wording.Record),
            Start = start,
            End = end,
            Summary = entry.Title,
            Description = Description(entry, wording),
            Location = entry.Place,
            Status = entry.Certainty.ToString().ToUpperInvariant(),
            Transparency = entry.IsMeeting ? null : "TRANSPARENT",
            Categories = [entry.Kind],
        };
    }

    /// <summary>The report's day: a clock would make the same record give another file.</summary>
    private static CalDateTime StampOf(Record record)
    {
        LocalDate day = record.Report.Published?.Day ?? new LocalDate(1970, 1, 1);
        return Utc(day.AtMidnight());
    }

    /// <summary>
    /// Whole days where no clock is told; a moment with a named zone in UTC; one without as local time of whoever looks.
    /// "By Friday" has no first day and is an entry of its last; "from May on" one of its first.
    /// </summary>
    private static (CalDateTime Start, CalDateTime? End) Bounds(TimeInterval days)
    {
        LocalDateTime first = (days.Start ?? days.End)!.Value, last = (days.End ?? days.Start)!.Value;
        if (!days.HasClock) return (DayOf(first.Date), DayOf(last.Date.PlusDays(1)));
        CalDateTime start = MomentOf(first, days.Offset);
        return (start, first < last ? MomentOf(last, days.Offset) : null);
    }

    private static CalDateTime DayOf(LocalDate day) => new(day.ToDateOnly());

    private static CalDateTime MomentOf(LocalDateTime moment, Offset? offset) =>
        offset is { } known ? Utc(moment.WithOffset(known).ToInstant().InUtc().LocalDateTime) : new CalDateTime(moment.ToDateTimeUnspecified());

    private static CalDateTime Utc(LocalDateTime moment) => new(DateTime.SpecifyKind(moment.ToDateTimeUnspecified(), DateTimeKind.Utc));

    private static string Description(CalendarEntry entry, Wording wording)
    {
        Reading.Report report = wording.Record.Report;
        List<string> lines = [$"“{wording.Words(entry.Quotation)}”", $"{entry.State} — {wording.Voice(entry.Voice)}"];
        if (entry.Condition is { } condition) lines.Add($"on condition: “{wording.Words(condition)}”");
        if (entry.Due.Span is { } words) lines.Add($"when: “{wording.Words(words)}” ({RecordWords.Of(entry.Due.Precision)})");
        lines.Add(string.Join(" · ", new[] { report.Title, report.SourceName, report.Url, report.Id }.Where(part => !string.IsNullOrEmpty(part))));
        return string.Join('\n', lines);
    }
}
