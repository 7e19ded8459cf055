using Chancery.Records;
using Chancery.Time;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Records;

public sealed class ExplanationTests
{
    [Theory]
    [InlineData(Precision.Day, ", to the day, "), InlineData(Precision.Vague, ", vague, ")]
    public void A_time_says_how_exactly_it_is_known(Precision precision, string words)
    {
        Record sample = SampleRecord.Make();
        Event dated = sample.Events.First(line => line.Time is not null);
        Record record = sample with { Events = [dated with { Time = dated.Time! with { Precision = precision } }] };
        Assert.Contains(words, Explanation.Of(record, dated.Id)!.Rows.First(row => row.Name == "time").Value, StringComparison.Ordinal);
    }
}
