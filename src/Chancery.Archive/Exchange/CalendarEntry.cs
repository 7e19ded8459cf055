using Chancery.Records;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Archive.Exchange;

/// <summary>How sure a calendar may be of an entry; the words are those of iCalendar.</summary>
internal enum EntryStatus { Confirmed, Tentative, Cancelled }

/// <summary>A meeting or a deadline of a record, as a calendar shows it.</summary>
/// <param name="Key">Names the entry for good: the document and the place of its words, not the number of its line.</param>
/// <param name="IsMeeting">A deadline takes no time of anybody's day.</param>
/// <param name="Quotation">The spans of the text that tell of it.</param>
internal sealed record CalendarEntry(
    string Key, bool IsMeeting, string Kind, string Title, When Due, string? Place, EntryStatus Certainty, string State, TextSpan? Condition, string? Voice, ValueList<TextSpan> Quotation)
{
    /// <summary>Commitments with a due date, then the encounters that no such commitment tells of; what has no date has no place in a calendar.</summary>
    public static IEnumerable<CalendarEntry> Of(Record record)
    {
        Wording wording = new(record);
        List<Commitment> dated = [.. record.Commitments.Where(commitment => IsDated(commitment.Due))];
        foreach (Commitment commitment in dated) yield return Of(commitment, record, wording);
        foreach (Encounter encounter in record.Encounters)
            if (IsDated(encounter.Time) && encounter.Status != Status.Hypothetical && !dated.Exists(commitment => IsSame(commitment, encounter)))
                yield return Of(encounter, wording);
    }

    private static CalendarEntry Of(Commitment commitment, Record record, Wording wording)
    {
        bool isMeeting = commitment.Kind == CommitmentKind.Meeting;
        Encounter? encounter = isMeeting ? record.Encounters.FirstOrDefault(other => IsSame(commitment, other)) : null;
        string kind = encounter is null ? RecordWords.Of(commitment.Kind) : RecordWords.Of(encounter.Kind);
        string parties = commitment.To.Count == 0 ? wording.Names(commitment.By) : $"{wording.Names(commitment.By)} → {wording.Names(commitment.To)}";
        string what = isMeeting && commitment.By.Count > 0 ? "" : wording.Words(commitment.What);
        return new CalendarEntry(
            KeyOf(wording, isMeeting ? "meeting" : "due", commitment.What), isMeeting, kind, TitleOf(kind, parties, what), commitment.Due!, encounter?.Place?.Place.Name,
            StatusOf(commitment), RecordWords.Of(commitment.Status), commitment.Condition, commitment.Statement, commitment.Evidence);
    }

    private static CalendarEntry Of(Encounter encounter, Wording wording)
    {
        string kind = RecordWords.Of(encounter.Kind);
        TextSpan first = encounter.Evidence.Count > 0 ? encounter.Evidence[0] : new TextSpan(0, 0);
        return new CalendarEntry(
            KeyOf(wording, "meeting", first), IsMeeting: true, kind, TitleOf(kind, wording.Names(encounter.Participants), ""), encounter.Time!, encounter.Place?.Place.Name,
            StatusOf(encounter.Status), RecordWords.Of(encounter.Status), null, encounter.Voice, encounter.Evidence);
    }

    private static bool IsDated(When? time) => time?.Days is { } days && (days.Start ?? days.End) is not null;

    private static bool IsSame(Commitment commitment, Encounter encounter) =>
        commitment.Kind == CommitmentKind.Meeting
        && (commitment.Event is { } happening ? happening == encounter.Event : commitment.By == encounter.Participants && commitment.Due == encounter.Time);

    private static EntryStatus StatusOf(Commitment commitment) => commitment.Status switch
    {
        CommitmentStatus.Cancelled or CommitmentStatus.Refused or CommitmentStatus.Denied => EntryStatus.Cancelled,
        CommitmentStatus.Conditional or CommitmentStatus.Postponed or CommitmentStatus.Lapsed or CommitmentStatus.Unknown => EntryStatus.Tentative,
        _ when commitment.Kind is CommitmentKind.Proposal or CommitmentKind.Offer => EntryStatus.Tentative,
        _ => IsSettled(commitment) ? EntryStatus.Confirmed : EntryStatus.Tentative,
    };

    /// <summary>A meeting "in October" may be any day of it; "by the end of October" names the last.</summary>
    private static bool IsSettled(Commitment commitment) =>
        commitment.Due!.Precision is Precision.Minute or Precision.Hour or Precision.Day || (commitment.Kind != CommitmentKind.Meeting && commitment.Due.Days!.Start is null);

    private static EntryStatus StatusOf(Status status) => status switch
    {
        Status.Occurred or Status.Ongoing or Status.Ended => EntryStatus.Confirmed,
        Status.Refused or Status.Denied or Status.Cancelled => EntryStatus.Cancelled,
        _ => EntryStatus.Tentative,
    };

    private static string KeyOf(Wording wording, string sort, TextSpan words) =>
        $"{wording.Record.Report.Id.Replace("doc:", "", StringComparison.Ordinal)}-{sort}-{words.Start}-{words.End}";

    private static string TitleOf(string kind, string parties, string what)
    {
        string title = $"{char.ToUpperInvariant(kind[0])}{kind[1..].Replace('-', ' ')}";
        string rest = string.Join(": ", new[] { parties, what }.Where(part => part.Length > 0));
        return rest.Length == 0 ? title : $"{title}: {rest}";
    }
}
