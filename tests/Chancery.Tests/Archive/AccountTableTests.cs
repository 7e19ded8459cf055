using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Text;
using Record = Chancery.Records.Record;
using Status = Chancery.Records.Status;

namespace Chancery.Tests.Archive;

public sealed class AccountTableTests
{
    private const string
        Harbor = "The ministers opened the harbor gate at Velm for grain barges.", HarborToo = "A harbor gate at Velm was opened for barges with grain.",
        Forty = "They agreed that 40 barges would pass each morning.", Twenty = "Each morning 25 barges would pass, they agreed.", Copper = "Tariffs on copper plates remain in dispute.";

    [Fact]
    public void Three_sides_stand_in_one_table_a_row_a_point()
    {
        AccountTable table = AccountTable.Of(Encounter(Account("north", Harbor, Forty), Account("south", HarborToo, Copper), Account("west", Twenty)));
        Assert.Equal(["north", "south", "west"], table.Columns.Select(column => column.Name));
        Assert.Equal(
            [(ComparisonState.Agree, Harbor, HarborToo, null), (ComparisonState.Only, null, Copper, null), (ComparisonState.Differ, Forty, null, Twenty)],
            table.Rows.Select(row => (row.State, row.Cells[0]?.Words, row.Cells[1]?.Words, row.Cells[2]?.Words)));
    }

    [Fact]
    public void One_side_alone_is_a_table_too()
    {
        AccountTable table = AccountTable.Of(Encounter(Account("north", Harbor, Forty)));
        Assert.Equal([ComparisonState.Only, ComparisonState.Only], table.Rows.Select(row => row.State));
    }

    private static EncounterDossier Encounter(params AccountOfSide[] accounts) => new(
        "N1", EncounterKind.Meeting, null, [], [], Status.Occurred, null, "", null, [], [.. accounts], [.. accounts.Select(account => account.Telling)]);

    private static AccountOfSide Account(string name, params string[] sentences)
    {
        Record record = Plain.Of(string.Join(' ', sentences), name: name);
        List<TextSpan> spans = [];
        foreach (string sentence in sentences)
        {
            int start = record.Report.Source.Text.IndexOf(sentence, StringComparison.Ordinal);
            spans.Add(new TextSpan(start, start + sentence.Length));
        }
        ActorId by = new("office:" + name);
        Telling telling = new(record with { Sentences = [.. spans] }, "n1", 1, "occurred", name, "");
        return new AccountOfSide(by, name, new Account(by, MediumKind.Readout, []), telling);
    }
}
