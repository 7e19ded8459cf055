using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chancery.Training.Measuring;

/// <summary>A sentence made to test another coder's grammar, with states put in for the invented ones of the test.</summary>
/// <param name="Expected">Codes are those of that coder's own little book, so only the sides are told.</param>
internal sealed record GrammarCase(string Id, string Text, IReadOnlyList<CodedAct> Expected)
{
    /// <summary>Names of the invented states and their towns, what stands in for them, the code of the test, the country.</summary>
    private static readonly (string Name, string StandIn, string Code, string Country)[] StandIns =
    [
        ("Gondor", "Spain", "GON", "ESP"), ("Minas Tirith", "Madrid", "GON", "ESP"), ("Arnorian", "Norwegian", "ARN", "NOR"), ("Arnor", "Norway", "ARN", "NOR"),
        ("Osgiliath", "Chile", "OSG", "CHL"), ("Eriadorian", "Kenyan", "ERI", "KEN"), ("Eriadori", "Kenyan", "ERI", "KEN"), ("Eriador", "Kenya", "ERI", "KEN"),
        ("Ithilen", "Peru", "ITH", "PER"), ("Calenardhon", "Ghana", "CAL", "GHA"), ("Dagolathi", "Finnish", "DAG", "FIN"), ("Dagolath", "Finland", "DAG", "FIN"),
        ("Bree", "Nepal", "BRE", "NPL"), ("Fornost", "Cuba", "FOR", "CUB"), ("Mordor", "Egypt", "MOR", "EGY"), ("Cirith Ungol", "Cairo", "MOR", "EGY"),
        ("Rohans", "Jordanians", "ROH", "JOR"), ("Rohan", "Jordan", "ROH", "JOR"),
    ];

    private static readonly string[] RealCodes = ["PHL", "FRA", "USA", "RUS", "DNK", "LBY", "ETH", "PRK", "KOR", "PAK", "AFG", "AUS", "CAF"];

    /// <summary>Those whose sides are all known states.</summary>
    public static IEnumerable<GrammarCase> Load(string file) => Treebank.Lines(file).Select(Parse).OfType<GrammarCase>();

    public static GrammarCase? Parse(string line)
    {
        using JsonDocument row = JsonDocument.Parse(line);
        string id = row.RootElement.GetProperty("id").GetString()!, text = row.RootElement.GetProperty("text").GetString()!;
        List<CodedAct> expected = [];
        foreach (JsonElement act in row.RootElement.GetProperty("expected").EnumerateArray())
        {
            if (CountryOf(act.GetProperty("source").GetString()) is not { } source || CountryOf(act.GetProperty("target").GetString()) is not { } target) return null;
            expected.Add(new CodedAct("", "", "", $"{source} > {target}"));
        }
        // What that coder drops by switch or by its book tells nothing on grammar.
        if (expected.Count == 0) return null;
        foreach ((string name, string standIn, _, _) in StandIns) text = Regex.Replace(text, $@"\b{name}\b", standIn);
        return new GrammarCase(id, text, expected);
    }

    private static string? CountryOf(string? code) =>
        code is not { Length: >= 3 } ? null
        : StandIns.FirstOrDefault(name => code.StartsWith(name.Code, StringComparison.Ordinal)).Country ?? RealCodes.FirstOrDefault(real => code.StartsWith(real, StringComparison.Ordinal));
}
