using Chancery.Archive;
using Chancery.Records;
using Chancery.Tests.Records;
using NodaTime;
using Record = Chancery.Records.Record;
using Status = Chancery.Records.Status;

namespace Chancery.Tests.Archive;

public sealed class RecordChangeTests
{
    private static readonly Record Sample = SampleRecord.Make();

    [Fact]
    public void The_same_reading_changes_nothing() => Assert.False(RecordChange.Between(Sample, Sample).Any);

    [Fact]
    public void Lines_are_known_again_by_their_words_not_their_numbers()
    {
        Record after = Sample with
        {
            Events = [Sample.Events[1] with { Id = "e1", Status = Status.Refused }],
            Commitments = [Sample.Commitments[0] with { Event = "e1" }],
            Encounters = [Sample.Encounters[0] with { Event = null }],
        };
        RecordChange change = RecordChange.Between(Sample, after);
        Assert.Equal([(LineState.Changed, "e1"), (LineState.Removed, "e1")], change.Lines.Select(line => (line.State, line.Id)));
        Assert.Equal([new FieldChange("status", "requested", "refused")], change.Lines[0].Fields);
    }

    [Fact]
    public void A_new_reading_replaces_the_stored_one_and_its_rows()
    {
        using TemporaryProject temporary = new();
        using RecordArchive archive = temporary.Open(writes: true);
        archive.Add(Sample);
        Record after = Sample with { Events = [Sample.Events[0], Sample.Events[1] with { Status = Status.Refused }] };
        Assert.True(archive.Replace(after, new Deed("tester", NodaConstants.UnixEpoch))?.Any);
        Assert.Equal("e2", Assert.Single(Assert.Single(archive.Events(new Facets(Status: Status.Refused))).Ids));
        Assert.Equal(RecordJson.Write(after), RecordJson.Write(archive.Find(Sample.Report.Id)!));
        Assert.Contains("\"events changed\":1", Assert.Single(archive.Log()), StringComparison.Ordinal);
        Assert.Empty(archive.Faults());
    }
}
