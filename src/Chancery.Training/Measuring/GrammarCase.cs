using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Language;
using Chancery.Meaning;
using Chancery.Text;

namespace Chancery.Training.Measuring;

/// <summary>A sentence that tells one act: made to test another coder's grammar, with states put in for the invented ones of the test, or our own.</summary>
/// <param name="Expected">Codes of the tests are those of that coder's own little book, so of these only the sides are told.</param>
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

    /// <summary>Sentences with their code and countries; a recipient after <c>=</c> does the same to the actor.</summary>
    public static IEnumerable<GrammarCase> OfTable(DataFile table)
    {
        Codebook codebook = Codebook.Load();
        Dictionary<string, string> types = DataFile.Embedded("data/codebook/cameo.tsv").Rows.ToDictionary(row => row["code"], row => row["plover_type"]);
        foreach (DataRow row in table.Rows)
        {
            string code = row["code"], actor = row["actor"], recipient = row["recipient"].TrimStart('=');
            // PLOVER has no type of its own for appeals; a code without a type has that of the code above it.
            string? told = code.StartsWith("02", StringComparison.Ordinal) ? nameof(EventType.Request) : Enumerable.Range(0, Math.Max(0, code.Length - 1)).Select(cut => types.GetValueOrDefault(code[..^cut])).FirstOrDefault(name => name is { Length: > 0 });
            if (codebook.Find(code) is not { } cameo || !Enum.TryParse(told, ignoreCase: true, out EventType type)) throw new ChanceryException($"{row.Where("code")}: no event code '{code}'. Codes: data/codebook/cameo.tsv");
            CodedAct act = new(code, MarkedPair.NameOf(type), cameo.Quad, $"{actor} > {recipient}");
            yield return new GrammarCase(code, row["sentence"], row["recipient"].StartsWith('=') ? [act, act with { Sides = $"{recipient} > {actor}" }] : [act]);
        }
    }

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
