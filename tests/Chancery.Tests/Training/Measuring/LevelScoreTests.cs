using Chancery.Training.Measuring;

namespace Chancery.Tests.Training.Measuring;

/// <summary>What the scorer of event codes counts, on acts made up for it.</summary>
public sealed class LevelScoreTests
{
    private static readonly CodedAct Signed = new("057", "AGREE", "verbal-cooperation", "NOR > PER");

    [Fact]
    public void A_wrong_last_digit_is_right_at_root_and_type() =>
        Check([Signed with { Cameo = "050" }], [Signed],
            "full code | 1 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0 | 0.0", "root code | 1 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0", "type | 1 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0");

    [Fact]
    public void Wrong_sides_count_only_where_sides_are_asked_for() =>
        Check([Signed with { Sides = "PER > NOR" }], [Signed], "full code | 1 | 100.0 | 100.0 | 100.0 | 0.0 | 0.0 | 0.0", "any act | 1 | - | - | - | 0.0 | 0.0 | 0.0");

    [Fact]
    public void What_is_found_beyond_the_expected_costs_precision() =>
        Check([Signed, new("190", "ASSAULT", "material-conflict", "NOR > PER")], [Signed], "type | 1 | 50.0 | 100.0 | 66.7 | 50.0 | 100.0 | 66.7", "any act | 1 | - | - | - | 100.0 | 100.0 | 100.0");

    [Fact]
    public void An_act_told_twice_counts_once() => Check([Signed, Signed], [Signed], "full code | 1 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0");

    [Fact]
    public void A_level_the_set_does_not_tell_is_left_out()
    {
        LevelScore score = new("own");
        score.Add([Signed], [Signed with { Cameo = "", Type = "" }]);
        Assert.DoesNotContain("full code", score.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("| type |", score.ToString(), StringComparison.Ordinal);
        Assert.Contains("| quad class | 1 | 100.0", score.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_where_nothing_happens_is_wrong()
    {
        LevelScore score = new("own");
        score.Add([Signed], [Signed]);
        score.Add([Signed], []);
        Assert.Contains("| full code | 1 | 50.0 | 100.0 | 66.7 |", score.ToString(), StringComparison.Ordinal);
    }

    private static void Check(CodedAct[] found, CodedAct[] expected, params string[] lines)
    {
        LevelScore score = new("own");
        score.Add(found, expected);
        foreach (string line in lines) Assert.Contains($"| own | {line} |", score.ToString(), StringComparison.Ordinal);
    }
}
