using Chancery.Text;

namespace Chancery.World;

/// <summary>A state with the names it goes by.</summary>
internal sealed record StateFacts(State State, ValueList<string> Names, ValueList<string> People)
{
    /// <summary><c>states.tsv</c> with <c>governments.tsv</c>.</summary>
    public static List<StateFacts> Read(string? userFolder)
    {
        Dictionary<string, IGrouping<string, DataRow>> governments = FactFile.ById("governments", userFolder).ToDictionary(rows => rows.Key);
        return [.. FactFile.ById("states", userFolder).Select(rows => Make(rows, governments.GetValueOrDefault(rows.Key)))];
    }

    private static StateFacts Make(IGrouping<string, DataRow> rows, IGrouping<string, DataRow>? government) => new(
        new State(
            rows.Key, rows.Last("iso2"), rows.Last("name"), rows.Last("official"), rows.Last("french"), rows.LastOrNull("capital"), rows.LastOrNull("cow"),
            rows.LastOrNull("gw"), rows.Last("region"), rows.Last("subregion"), rows.Last("un") == "1",
            Enum.TryParse(government?.Last("leader"), out OfficeKind leader) ? leader : null, government?.LastOrNull("head_of_state"), government?.Last("prime_minister") != "no"),
        [.. rows.All("names")], [.. rows.All("people")]);
}
