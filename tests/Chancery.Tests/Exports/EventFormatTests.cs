using System.Text.Json;
using Chancery.Exports;
using Chancery.Tests.Records;

namespace Chancery.Tests.Exports;

public sealed class EventFormatTests
{
    public static TheoryData<string> Names => [.. EventFormat.Names];

    [Theory]
    [InlineData("polecat", "polecat")]
    [InlineData("icews", "icews")]
    [InlineData("gdelt", "gdelt2_events")]
    [InlineData("gdelt-mentions", "gdelt2_mentions")]
    public void Columns_are_those_of_the_data_set(string name, string set)
    {
        if (TestFiles.Shared is null) Assert.Skip("the shared folder with the lists of columns is absent");
        using JsonDocument lists = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestFiles.Shared, "data", "events", "columns.json")));
        IEnumerable<string> columns = lists.RootElement.GetProperty(set).EnumerateArray()
            .Select(column => (column.ValueKind == JsonValueKind.Array ? column[0] : column).GetString()!);
        Assert.Equal(columns, EventFormat.Of(name).Columns);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_has_a_cell_for_each_column(string name)
    {
        EventFormat format = EventFormat.Of(name);
        string[][] rows = [.. format.Rows(SampleRecord.Make(), Claims.Keep)];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(format.Columns.Count, row.Length));
    }

    [Fact]
    public void A_meeting_is_one_row_of_POLECAT_and_two_of_ICEWS()
    {
        Assert.Equal(["Ana Prlić|Bo Tak"], Cells("polecat", "Actor Name", "Recipient Name"));
        Assert.Equal(["Ana Prlić|Bo Tak", "Bo Tak|Ana Prlić"], Cells("icews", "Source Name", "Target Name"));
    }

    [Fact]
    public void A_day_of_GDELT_is_told_four_ways() =>
        Assert.Equal("20230503|202305|2023|2023.4192", Cells("gdelt", "SQLDATE", "MonthYear", "Year", "FractionDate")[0]);

    [Fact]
    public void Cells_hold_neither_tabs_nor_line_ends()
    {
        EventFormat format = EventFormat.Of("icews");
        string text = format.Header() + format.Write(SampleRecord.Make());
        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Equal(format.Columns.Count, line.Split('\t').Length));
    }

    private static string[] Cells(string name, params string[] columns)
    {
        EventFormat format = EventFormat.Of(name);
        int[] indices = [.. columns.Select(column => format.Columns.ToList().IndexOf(column))];
        return [.. format.Rows(SampleRecord.Make()).Select(row => string.Join('|', indices.Select(index => row[index])))];
    }
}
