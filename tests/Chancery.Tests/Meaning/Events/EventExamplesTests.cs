using Chancery.Training.Measuring;

namespace Chancery.Tests.Meaning.Events;

/// <summary>Every event pattern brings a sentence it is for, and some one that it must not read.</summary>
public sealed class EventExamplesTests
{
    /// <summary>What is missed for want of a right tree, with room for a line or two.</summary>
    private const int MostMissed = 36;

    private static readonly Lazy<string[]> Faults = new(() =>
    {
        using Chancellor chancellor = Chancellor.Load();
        return [.. ExampleMeasure.Faults(chancellor)];
    });

    [Fact]
    public void Nine_of_ten_lines_give_their_type_on_their_own_sentence()
    {
        string[] missed = [.. Faults.Value.Where(fault => fault.Contains("\tmissed\t", StringComparison.Ordinal))];
        Assert.True(missed.Length <= MostMissed, string.Join('\n', missed));
    }

    [Fact]
    public void No_line_reads_the_sentence_it_must_not() =>
        Assert.DoesNotContain(Faults.Value, fault => fault.Contains("\twrong\t", StringComparison.Ordinal));
}
