using Chancery.Records;
using Chancery.Text;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Records;

public sealed class EvidenceCheckTests
{
    [Fact]
    public void A_sound_record_has_no_faults() => Assert.Empty(EvidenceCheck.Faults(SampleRecord.Make()));

    [Fact]
    public void Evidence_beyond_the_text_is_a_fault()
    {
        Record record = SampleRecord.Make();
        Event stray = record.Events[0] with { Evidence = [new TextSpan(200, 2000)] };
        Assert.Contains("e1 points at [200, 2000)", Assert.Single(EvidenceCheck.Faults(record with { Events = [stray, record.Events[1]] })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_voice_that_is_no_statement_of_the_record_is_a_fault()
    {
        Record record = SampleRecord.Make();
        Event stray = record.Events[1] with { Voice = "s9" };
        Assert.Contains("refers to s9", Assert.Single(EvidenceCheck.Faults(record with { Events = [record.Events[0], stray] })), StringComparison.Ordinal);
    }

    [Fact]
    public void An_actor_the_record_does_not_list_is_a_fault()
    {
        Record record = SampleRecord.Make();
        Commitment stray = record.Commitments[0] with { To = [new ActorId("person:nobody")] };
        Assert.Contains("person:nobody", Assert.Single(EvidenceCheck.Faults(record with { Commitments = [stray] })), StringComparison.Ordinal);
    }

    [Fact]
    public void Statements_that_report_each_other_are_a_fault()
    {
        Record record = SampleRecord.Make();
        ValueList<Statement> circle = [record.Statements[0] with { Within = "s2" }, record.Statements[1] with { Within = "s1" }];
        Assert.Contains(EvidenceCheck.Faults(record with { Statements = circle }), fault => fault.Contains("within itself", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_that_is_not_sound_is_a_bug_and_is_told_with_its_lines()
    {
        Record record = SampleRecord.Make();
        ChanceryException problem = Assert.Throws<ChanceryException>(() => EvidenceCheck.Require(record with { Statements = [] }));
        Assert.Contains("e2 refers to s1", problem.Message, StringComparison.Ordinal);
    }
}
