using System.Text;
using Chancery.Reading;
using Chancery.Records;
using NodaTime;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Meaning.Encounters;

public sealed class EncounterCoderTests
{
    private static readonly Lazy<Chancellor> Chancellor = new(() => Chancery.Chancellor.Load());

    [Fact]
    public void A_call_told_three_times_is_one_and_keeps_all_its_evidence()
    {
        Encounter call = Assert.Single(Read("Olaf Scholz telephoned Emmanuel Macron on Tuesday. During the call, Scholz thanked Macron. The conversation was brief.").Encounters);
        Assert.Equal((EncounterKind.Call, 3), (call.Kind, call.Evidence.Count));
    }

    [Fact]
    public void A_denied_cancellation_leaves_the_meeting_on() => Assert.All(
        Read("Olaf Scholz is due to meet Emmanuel Macron on Friday. Berlin denied that the meeting had been called off.").Encounters,
        encounter => Assert.Equal(Status.Planned, encounter.Status));

    [Fact]
    public void What_is_set_for_a_day_to_come_has_not_taken_place_whatever_is_said_of_it() => Assert.Equal(
        Status.Planned,
        Assert.Single(Read("On August 9, Ilham Aliyev will take part in a summit of the Organization of Turkic States. The summit's declaration will name a new road.").Encounters).Status);

    [Fact]
    public void Every_account_and_row_names_statements_of_the_record()
    {
        Record record = Read("Olaf Scholz and Emmanuel Macron spoke by telephone on Tuesday.\n\nThe Elysee said in a readout that Macron raised fishing. The German government's readout said Scholz raised rail.");
        HashSet<string> known = [.. record.Statements.Select(statement => statement.Id)];
        Assert.All(record.Encounters.SelectMany(encounter => encounter.Accounts.SelectMany(account => account.Statements).Concat(encounter.Comparison.SelectMany(row => row.Statements))), id => Assert.Contains(id, known));
    }

    private static Record Read(string text) =>
        Chancellor.Value.Read(new ReportReader().Read(Encoding.UTF8.GetBytes(text), "test.txt", new LocalDate(2024, 8, 1)).Single().Value!);
}
