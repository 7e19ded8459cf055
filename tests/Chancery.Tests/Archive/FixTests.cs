using Chancery.Archive;
using Chancery.Archive.Corrections;
using Chancery.Language;
using Chancery.Records;
using Chancery.Tests.Records;
using Chancery.Text;
using Chancery.Tool.Evaluation;
using NodaTime;
using Record = Chancery.Records.Record;
using Status = Chancery.Records.Status;

namespace Chancery.Tests.Archive;

public sealed class FixTests : IDisposable
{
    private static readonly Record Sample = SampleRecord.Make();
    private static readonly Deed Deed = new("ada", Instant.FromUtc(2023, 6, 1, 8, 0), "the text says so");

    private readonly TemporaryProject _temporary = new(), _second = new();
    private readonly RecordArchive _archive;

    public FixTests()
    {
        _archive = _temporary.Open(writes: true);
        _archive.Add(Sample);
    }

    public void Dispose()
    {
        _archive.Dispose();
        _temporary.Dispose();
        _second.Dispose();
    }

    [Fact]
    public void A_decision_changes_the_record_and_every_answer_but_not_what_the_machine_read()
    {
        Decide("e2", ("status", "planned"), ("actors", "person:bo-tak,office:palace"), ("time", "2023-05-08"));
        Event decided = _archive.Find(Sample.Report.Id)!.Events[1];
        Assert.Equal((Status.Planned, 2), (decided.Status, decided.Actors.Count));
        Assert.Equal(new LocalDate(2023, 5, 8), decided.Time?.Days?.Start?.Date);
        Assert.Equal("e2", Assert.Single(Assert.Single(_archive.Events(new Facets(Status: Status.Planned, Actor: "palace"))).Ids));
        Assert.Equal(RecordJson.Write(Sample), RecordJson.Write(_archive.FindMachine(Sample.Report.Id)!));
        Assert.Empty(_archive.Faults());
        Assert.Contains("\"status\":{\"was\":\"requested\",\"is\":\"planned\"}", Assert.Single(_archive.Log()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_back_to_what_the_machine_says_takes_the_earlier_one_back()
    {
        Decide("e2", ("status", "planned"));
        Decide("e2", ("status", "requested"));
        Assert.Equal(Status.Requested, _archive.Find(Sample.Report.Id)!.Events[1].Status);
        Assert.Equal(2, _archive.Decisions().Count());
    }

    [Fact]
    public void A_line_that_was_dropped_can_be_put_back_and_dropped_again()
    {
        Decide("c1", ("drop", "true"));
        Assert.Empty(_archive.Find(Sample.Report.Id)!.Commitments);
        Decide("c1", ("drop", "false"));
        Assert.Equal("c1", Assert.Single(_archive.Find(Sample.Report.Id)!.Commitments).Id);
        Assert.Equal([FixState.Replaced, FixState.Confirmed], _archive.Decisions().Select(judged => judged.State));
        Decide("c1", ("drop", "true"));
        Assert.Empty(_archive.Find(Sample.Report.Id)!.Commitments);
    }

    [Fact]
    public void A_line_that_was_dropped_changed_or_added_is_as_before_when_that_is_taken_back()
    {
        Decide("c1", (Fix.Drop, "true"));
        Decide("e2", ("status", "planned"), ("mode", "none"));
        JudgedFix added = _archive.AddLine(Sample.Report.Id, "event", Sample.Report.Source.Text[33..60], [("type", "ACCUSE"), ("actors", "person:bo-tak")], Deed);
        foreach (string line in (string[])["c1", "e2", added.Fix.Line]) _archive.TakeBack(Sample.Report.Id, line, Deed);
        Assert.Equal(RecordJson.Write(Sample), RecordJson.Write(_archive.Find(Sample.Report.Id)!));
        Assert.Throws<ChanceryException>(() => _archive.TakeBack(Sample.Report.Id, "e2", Deed));

        Assert.Equal(added.Fix.Line, _archive.AddLine(Sample.Report.Id, "event", Sample.Report.Source.Text[33..60], [("type", "ACCUSE")], Deed).Fix.Line);
        Assert.Contains(_archive.Find(Sample.Report.Id)!.Events, line => line.Id == added.Fix.Line);
        Assert.Equal(FixState.Replaced, _archive.Decisions().First().State);
        Assert.Empty(_archive.Faults());
    }

    [Fact]
    public void What_only_points_at_a_dropped_line_goes_on_without_it()
    {
        Decide("e1", (Fix.Drop, "true"));
        Assert.Null(_archive.Find(Sample.Report.Id)!.Encounters[0].Event);
        ChanceryException refused = Assert.Throws<ChanceryException>(() => Decide("s1", (Fix.Drop, "true")));
        Assert.Contains("e2", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e9", "status", "planned")]
    [InlineData("e2", "colour", "red")]
    [InlineData("e2", "status", "maybe")]
    [InlineData("e2", "evidence", "x")]
    [InlineData("e2", "actors", "person:nobody-knows")]
    [InlineData("e2", "voice", "s9")]
    [InlineData("e2", "time", "next week")]
    [InlineData("s1", "drop", "true")]              // e2 rests on it
    [InlineData("c1", "drop", "maybe")]
    public void What_cannot_be_decided_is_refused_and_changes_nothing(string line, string field, string value)
    {
        Assert.Throws<ChanceryException>(() => Decide(line, (field, value)));
        Assert.Empty(_archive.Decisions());
        Assert.Empty(_archive.Log());
    }

    [Fact]
    public void Reading_again_never_overwrites_a_decision_and_shows_the_conflict()
    {
        Decide("e2", ("status", "planned"));
        Record shifted = Sample with { Events = [Sample.Events[1] with { Id = "e1", Status = Status.Refused }], Encounters = [], Commitments = [] };
        _archive.Replace(shifted, Deed);
        Assert.Equal(Status.Planned, Assert.Single(_archive.Find(Sample.Report.Id)!.Events).Status);
        Assert.Equal((FixState.Conflict, "\"refused\""), (Assert.Single(_archive.Decisions()).State, Assert.Single(_archive.Decisions()).Machine));
        _archive.Replace(shifted with { Events = [shifted.Events[0] with { Status = Status.Planned }] }, Deed);
        Assert.Equal(FixState.Confirmed, Assert.Single(_archive.Decisions()).State);
        _archive.Replace(shifted with { Events = [] }, Deed);
        Assert.Equal(FixState.Gone, Assert.Single(_archive.Decisions()).State);
        Assert.Empty(_archive.Faults());
    }

    [Fact]
    public void A_line_that_the_machine_missed_can_be_added_changed_and_taken_out_again()
    {
        string words = Sample.Report.Source.Text[33..60];
        JudgedFix added = _archive.AddLine(Sample.Report.Id, "event", words, [("type", "ACCUSE"), ("actors", "person:bo-tak"), ("recipients", "person:ana-prlic"), ("time", "2023-05-02")], Deed);
        Event line = _archive.Find(Sample.Report.Id)!.Events.Single(line => line.Id == added.Fix.Line);
        Assert.Equal((EventType.Accuse, "110", Status.Occurred, words), (line.Type, line.Cameo, line.Status, Sample.Report.Source.Slice(line.Evidence[0])));
        Assert.Equal(line.Id, Assert.Single(Assert.Single(_archive.Events(new Facets(Type: EventType.Accuse, Actor: "bo tak"))).Ids));

        Decide(line.Id, ("status", "denied"));
        Assert.Equal(Status.Denied, _archive.Find(Sample.Report.Id)!.Events.Single(other => other.Id == line.Id).Status);
        _archive.Replace(Sample with { Encounters = [] }, Deed);
        Assert.Contains(_archive.Find(Sample.Report.Id)!.Events, other => other.Id == line.Id && other.Status == Status.Denied);
        Decide(line.Id, ("drop", "true"));
        Assert.DoesNotContain(_archive.Find(Sample.Report.Id)!.Events, other => other.Type == EventType.Accuse);
        Assert.Empty(_archive.Faults());
    }

    [Fact]
    public void What_the_machine_has_come_to_find_confirms_an_added_line_instead_of_doubling_it()
    {
        Record blind = Sample with { Events = [], Encounters = [], Commitments = [] };
        _archive.Replace(blind, Deed);
        Event missed = Sample.Events[0];
        _archive.AddLine(Sample.Report.Id, "event", Sample.Report.Source.Slice(missed.Evidence[0]), [("type", "CONSULT"), ("actors", "person:bo-tak,person:ana-prlic")], Deed);
        Assert.Single(_archive.Find(Sample.Report.Id)!.Events);
        _archive.Replace(blind with { Events = [missed] }, Deed);
        Assert.Equal("consult.meet", Assert.Single(_archive.Find(Sample.Report.Id)!.Events).Rule);
        Assert.Equal(FixState.Confirmed, Assert.Single(_archive.Decisions()).State);
    }

    [Theory]
    [InlineData("event", "words that are not there", "type", "CONSULT")]
    [InlineData("rumor", "", "type", "CONSULT")]
    [InlineData("event", "", "status", "planned")]          // of which type?
    [InlineData("event", "", "type", "GOSSIP")]
    [InlineData("commitment", "", "kind", "promise of person:nobody-knows")]
    public void A_line_that_does_not_hold_together_is_not_added(string kind, string words, string field, string value)
    {
        Assert.Throws<ChanceryException>(() => _archive.AddLine(Sample.Report.Id, kind, words.Length > 0 ? words : Sample.Report.Source.Text[33..60], [(field, value)], Deed));
        Assert.Empty(_archive.Decisions());
    }

    [Fact]
    public void A_dropped_line_is_gone_from_all_answers()
    {
        Decide("c1", (Fix.Drop, "true"));
        Assert.Empty(_archive.Find(Sample.Report.Id)!.Commitments);
        Assert.Empty(_archive.Commitments(Facets.None));
    }

    [Fact]
    public void Two_projects_merge_with_their_agreement_measured()
    {
        using (RecordArchive theirs = RecordArchive.Open(_second.Project, writes: true))
        {
            theirs.Add(Sample);
            theirs.Add(Plain.Of(Plain.Story));
            Deed bob = Deed with { Who = "bob" };
            theirs.Decide(Sample.Report.Id, "e1", [("status", "ongoing")], bob);
            theirs.Decide(Sample.Report.Id, "e2", [("status", "refused"), ("mode", "withdraw")], bob);
        }
        Decide("e1", ("status", "ongoing"));
        Decide("e2", ("status", "planned"));
        using RecordArchive other = _second.Open();
        MergeResult result = _archive.Merge(other, Deed);
        Assert.Equal((1, 1, 3, 1), (result.Added, result.Present, result.Fixes, result.Disputed));
        Assert.Equal((2, 1), (result.Agreement.Both, result.Agreement.Same));
        Event decided = _archive.Find(Sample.Report.Id)!.Events[1];
        Assert.Equal((Status.Planned, "withdraw"), (decided.Status, decided.Mode));
        Assert.Single(_archive.Decisions(), fix => fix.State == FixState.Disputed);
        Assert.Equal((0, 2, 0), (_archive.Merge(other, Deed) is { } again ? (again.Added, again.Present, again.Fixes) : default));
        Assert.Empty(_archive.Faults());
    }

    [Fact]
    public void A_case_made_from_a_decision_wants_the_new_line_and_forbids_the_old_one()
    {
        Decide("e2", ("status", "planned"));
        string text = new CaseWriter(_archive.Find(Sample.Report.Id)!).WriteFix(Deed.Why, "e2", new CaseWriter(Sample));
        CaseFile file = CaseFile.Parse(text, "made.case");
        Assert.Contains("\nevent RETREAT", text, StringComparison.Ordinal);
        Assert.Contains("status=planned", text, StringComparison.Ordinal);
        Assert.Contains("\nnever event RETREAT", text, StringComparison.Ordinal);
        Assert.Equal(Deed.Why, file.Title);
    }

    private void Decide(string line, params (string, string)[] values) => _archive.Decide(Sample.Report.Id, line, values, Deed);
}
