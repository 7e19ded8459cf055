using System.Text.Json;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tests.Records;

public sealed class RecordJsonTests
{
    [Fact]
    public void A_record_is_written_as_the_contract_shows_it() =>
        Assert.Equal(TestFiles.Read("Records/sample.json"), RecordJson.Write(SampleRecord.Make()) + "\n");

    [Fact]
    public void One_line_and_many_hold_the_same()
    {
        using JsonDocument many = JsonDocument.Parse(RecordJson.Write(SampleRecord.Make(), withText: true));
        string line = RecordJson.Write(SampleRecord.Make(), withText: true, indented: false);
        using JsonDocument one = JsonDocument.Parse(line);
        Assert.DoesNotContain('\n', line);
        Assert.True(JsonElement.DeepEquals(many.RootElement, one.RootElement));
    }

    [Fact]
    public void The_text_is_written_only_when_asked_for()
    {
        Assert.False(Document(RecordJson.Write(SampleRecord.Make())).TryGetProperty("text", out _));
        Assert.Equal(SampleRecord.Make().Report.Source.Text, Document(RecordJson.Write(SampleRecord.Make(), withText: true)).GetProperty("text").GetString());
    }

    [Fact]
    public void A_record_read_back_is_written_as_before()
    {
        string json = RecordJson.Write(SampleRecord.Make(), withText: true);
        Assert.Equal(json, RecordJson.Write(RecordJson.Parse(json), withText: true));
    }

    [Fact]
    public void A_record_is_not_read_back_with_another_text()
    {
        ChanceryException problem = Assert.Throws<ChanceryException>(() => RecordJson.Parse(RecordJson.Write(SampleRecord.Make()), "another text"));
        Assert.Contains("hashes differ", problem.Message, StringComparison.Ordinal);
    }

    private static JsonElement Document(string json) => JsonDocument.Parse(json).RootElement.GetProperty("document");
}
