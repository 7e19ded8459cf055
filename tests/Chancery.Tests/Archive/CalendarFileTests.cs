using Chancery.Archive.Exchange;
using Chancery.Records;
using Chancery.Tests.Records;
using Chancery.Time;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using Calendar = Ical.Net.Calendar;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Archive;

public sealed class CalendarFileTests
{
    private static readonly LocalDateTime Noon = new(2023, 5, 8, 12, 0);

    [Fact]
    public void A_deadline_is_an_entry_of_its_last_moment_with_its_quotation()
    {
        CalendarEvent entry = Entry(Commitments(CommitmentStatus.Demanded, new TimeInterval(null, Noon, HasClock: true)));
        Assert.Equal("Demand: Bo Tak → Ana Prlić: a full retreat", entry.Summary);
        Assert.Contains("“a full retreat\" by Monday”", entry.Description, StringComparison.Ordinal);
        Assert.Equal(new CalDateTime(2023, 5, 8, 12, 0, 0), entry.Start);
        Assert.Equal(("CONFIRMED", "TRANSPARENT"), (entry.Status, entry.Transparency));
    }

    [Fact]
    public void A_named_zone_becomes_the_same_moment_of_UTC()
    {
        TimeInterval kyiv = new(Noon, Noon, HasClock: true) { Offset = Offset.FromHours(3) };
        Assert.Equal(new CalDateTime(2023, 5, 8, 9, 0, 0, "UTC"), Entry(Commitments(CommitmentStatus.Demanded, kyiv)).Start);
    }

    [Fact]
    public void Days_end_before_the_day_after_them()
    {
        CalendarEvent entry = Entry(Commitments(CommitmentStatus.Demanded, TimeInterval.OfDays(new LocalDate(2023, 5, 8), new LocalDate(2023, 5, 9))));
        Assert.True(entry.IsAllDay);
        Assert.Equal((new CalDateTime(2023, 5, 8), new CalDateTime(2023, 5, 10)), (entry.Start, entry.End));
    }

    [Theory]
    [InlineData(CommitmentStatus.Demanded, Precision.Day, "CONFIRMED")]
    [InlineData(CommitmentStatus.Demanded, Precision.Month, "TENTATIVE")]
    [InlineData(CommitmentStatus.Conditional, Precision.Day, "TENTATIVE")]
    [InlineData(CommitmentStatus.Postponed, Precision.Day, "TENTATIVE")]
    [InlineData(CommitmentStatus.Lapsed, Precision.Day, "TENTATIVE")]
    public void Only_what_is_settled_is_confirmed(CommitmentStatus status, Precision precision, string expected)
    {
        Record record = Commitments(status, TimeInterval.OfDay(Noon.Date));
        Commitment commitment = record.Commitments[0];
        Assert.Equal(expected, Entry(record with { Commitments = [commitment with { Due = commitment.Due! with { Precision = precision } }] }).Status);
    }

    [Fact]
    public void A_meeting_that_is_commitment_and_encounter_is_one_entry()
    {
        Record record = SampleRecord.Make();
        Commitment meeting = record.Commitments[0] with { Kind = CommitmentKind.Meeting, Event = "e1", Due = record.Encounters[0].Time };
        Assert.Equal(2, Entries(record).Count());
        Assert.Equal("Meeting: Bo Tak → Ana Prlić", Assert.Single(Entries(record with { Commitments = [meeting] })).Summary);
    }

    [Fact]
    public void Lines_counted_anew_keep_the_identifier_of_an_entry()
    {
        Record record = Commitments(CommitmentStatus.Demanded, TimeInterval.OfDay(Noon.Date));
        Record renumbered = record with { Commitments = [record.Commitments[0] with { Id = "c7" }] };
        Assert.Equal(CalendarFile.Write([record]), CalendarFile.Write([renumbered]));
    }

    private static Record Commitments(CommitmentStatus status, TimeInterval due)
    {
        Record record = SampleRecord.Make();
        Commitment demand = record.Commitments[0] with { Status = status, Due = new When(due, Precision.Day, Basis.Weekday, null) };
        return record with { Commitments = [demand], Encounters = [] };
    }

    private static CalendarEvent Entry(Record record) => Assert.Single(Entries(record));

    private static IEnumerable<CalendarEvent> Entries(Record record) => Calendar.Load(CalendarFile.Write([record]))!.Events;
}
