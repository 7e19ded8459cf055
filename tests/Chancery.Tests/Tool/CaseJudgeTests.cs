using Chancery.Tests.Records;
using Chancery.Tool.Evaluation;

namespace Chancery.Tests.Tool;

public sealed class CaseJudgeTests
{
    [Fact]
    public void A_line_the_record_lacks_is_missed() => Check("event ASSAULT at=\"met\"", Verdict.Missed);

    [Fact]
    public void A_wrong_field_makes_a_line_partly_right() => Check("event CONSULT status=planned at=\"met\"", Verdict.Partly);

    [Fact]
    public void A_line_that_must_not_be_is_wrong() => Check("never event CONSULT status=occurred at=\"met\"", Verdict.Wrong);

    [Fact]
    public void The_voice_of_a_demand_is_who_demands_or_whose_readout_it_is()
    {
        Check("event RETREAT voice=person:bo-tak at=\"a full retreat\"");
        Check("event RETREAT voice=office:palace at=\"a full retreat\"");
        Check("event RETREAT voice=report at=\"a full retreat\"", Verdict.Partly);
    }

    [Fact]
    public void An_optional_line_is_neither_required_nor_extra() => Check("event ASSAULT at=\"met\" ?");

    [Fact]
    public void Ids_of_one_actor_line_are_one_actor() =>
        Check("actor person:robert|person:bo-tak \"Bo Tak\"\nstatement act=demand by=person:robert at=\"by Monday\"");

    [Fact]
    public void Lines_of_a_complete_kind_that_gold_does_not_have_are_extra()
    {
        CaseResult result = Judge("complete: events\n", "event CONSULT at=\"met\"");
        Assert.Equal(Verdict.Extra, Assert.Single(result.Findings).Verdict);
    }

    [Fact]
    public void Words_that_are_not_in_the_text_are_told_with_their_line()
    {
        CaseException problem = Assert.Throws<CaseException>(() => Judge("title: x\n", "event CONSULT at=\"never written\""));
        Assert.StartsWith("sample.case:9: ", problem.Message, StringComparison.Ordinal);
    }

    private static void Check(string gold, params Verdict[] expected) =>
        Assert.Equal(expected, Judge("title: x\n", gold).Findings.Select(finding => finding.Verdict));

    private static CaseResult Judge(string header, string gold) =>
        new CaseJudge(CaseFile.Parse($"{header}---\n{SampleRecord.Make().Report.Source.Text}\n---\n{gold}\n", "sample.case"), SampleRecord.Make()).Judge();
}
