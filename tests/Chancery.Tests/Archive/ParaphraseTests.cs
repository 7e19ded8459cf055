using System.Text;
using System.Text.Json;
using Chancery.Archive.Views;
using Chancery.Reading;
using Chancery.Records;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Archive;

/// <summary>Six pairs of accounts in our words, loosely alike as two offices write them, with the points that an analyst would set side by side.</summary>
public sealed class ParaphraseTests(ITestOutputHelper output)
{
    /// <summary>What was reached when this was written. All six pairs were looked at while the rules were made: they show what is lost, not how good it is.</summary>
    private const int FewestFound = 19, MostWrong = 0;

    [Fact]
    public void Most_points_told_in_other_words_are_found_and_no_two_points_are_taken_for_one()
    {
        using Chancellor chancellor = Chancellor.Load();
        using JsonDocument pairs = JsonDocument.Parse(TestFiles.Read("Archive/accounts.json"));
        int points = 0, found = 0, wrong = 0;
        foreach (JsonElement pair in pairs.RootElement.EnumerateArray())
        {
            Record left = Read(chancellor, pair, "left"), right = Read(chancellor, pair, "right");
            ComparedRow[] rows = [.. Comparison.Of(left, right).Rows.Where(row => row is { Left: not null, Right: not null } && !Tells(row.Left))];
            HashSet<ComparedRow> expected = [];
            foreach (JsonElement[] gold in pair.GetProperty("gold").EnumerateArray().Select(line => line.EnumerateArray().ToArray()))
            {
                if (gold[0].GetString() is not { } one || gold[1].GetString() is not { } other) continue;
                points++;
                if (rows.FirstOrDefault(row => IsAt(row.Left!, one) && IsAt(row.Right!, other)) is not { } row)
                {
                    output.WriteLine($"missed: {one} / {other}");
                    continue;
                }
                expected.Add(row);
                if (row.State == (gold[2].GetString() == "differ" ? ComparisonState.Differ : ComparisonState.Agree)) found++;
            }
            wrong += rows.Count(row => !expected.Contains(row));
        }
        output.WriteLine($"{found} of {points} points with their state, {wrong} wrong pairs");
        Assert.True(found >= FewestFound && wrong <= MostWrong, $"{found} of {points} points found, {wrong} wrong pairs");
    }

    private static Record Read(Chancellor chancellor, JsonElement pair, string side)
    {
        JsonElement text = pair.GetProperty(side);
        string json = JsonSerializer.Serialize(new { date = pair.GetProperty("date").GetString(), url = text.GetProperty("url").GetString(), title = text.GetProperty("title").GetString(), text = text.GetProperty("text").GetString() });
        return chancellor.Read(Assert.Single(new ReportReader().Read(Encoding.UTF8.GetBytes(json), "account.json")).Value!);
    }

    /// <summary>In the sentence that has the words.</summary>
    private static bool IsAt(Proposition said, string words)
    {
        int at = said.Record.Report.Source.Text.IndexOf(words, StringComparison.Ordinal);
        return said.Record.Sentences.Any(sentence => sentence.Contains(at) && sentence.Overlaps(said.Span));
    }

    private static bool Tells(Proposition said) => said.Record.Encounters.Any(encounter => encounter.Evidence.Any(said.Span.Overlaps)) && said.Statement is null;
}
