using Chancery.Text;
using Chancery.World;

namespace Chancery.Tests.WorldRoom;

/// <summary>The codes of all states of the table, held against each other: ISO 3166, Correlates of War, Gleditsch-Ward, FIPS.</summary>
public sealed class StateCodesTests
{
    private static readonly IReadOnlyList<State> States = WorldTables.Load().States.All;

    /// <summary>States that the two lists number differently; all others have one number in both.</summary>
    private static readonly string[] NumberedTwice = ["DEU", "KIR", "NRU", "SRB", "TON", "TUV", "YEM"];

    [Fact]
    public void No_code_is_two_states()
    {
        Assert.Empty(Twice(state => state.Iso3));
        Assert.Empty(Twice(state => state.Iso2));
        Assert.Empty(Twice(state => state.Cow));
        Assert.Empty(Twice(state => state.Gw));
    }

    [Fact]
    public void Each_of_the_193_members_of_the_UN_has_every_code()
    {
        State[] members = [.. States.Where(state => state.IsUnMember)];
        Assert.Equal(193, members.Length);
        Assert.All(members, state => Assert.True(state is { Iso2.Length: 2, Iso3.Length: 3, Cow: not null, Gw: not null }, $"{state.Iso3}: COW {state.Cow}, Gleditsch-Ward {state.Gw}"));
    }

    [Fact]
    public void The_two_lists_of_political_science_differ_where_they_are_known_to()
    {
        string[] different = [.. States.Where(state => state.Cow != state.Gw).Select(state => state.Iso3).Order(StringComparer.Ordinal)];
        Assert.Equal(NumberedTwice, different);
    }

    [Theory]
    [InlineData("USA", "US", "2", "2")]
    [InlineData("GBR", "GB", "200", "200")]
    [InlineData("FRA", "FR", "220", "220")]
    [InlineData("DEU", "DE", "255", "260")]
    [InlineData("RUS", "RU", "365", "365")]
    [InlineData("UKR", "UA", "369", "369")]
    [InlineData("SRB", "RS", "345", "340")]
    [InlineData("XKX", "XK", "347", "347")]
    [InlineData("YEM", "YE", "679", "678")]
    [InlineData("CHN", "CN", "710", "710")]
    [InlineData("TWN", "TW", "713", "713")]
    [InlineData("SSD", "SS", "626", "626")]
    [InlineData("TLS", "TL", "860", "860")]
    [InlineData("KIR", "KI", "946", "970")]
    public void A_state_has_the_numbers_the_lists_give_it(string iso3, string iso2, string cow, string gw)
    {
        State state = States.Single(state => state.Iso3 == iso3);
        Assert.Equal((iso2, cow, gw), (state.Iso2, state.Cow, state.Gw));
    }

    [Fact]
    public void FIPS_codes_are_of_states_of_the_table_and_each_of_one()
    {
        IReadOnlyList<DataRow> rows = DataFile.Embedded("data/codebook/fips.tsv").Rows;
        HashSet<string> known = [.. States.Select(state => state.Iso3)];
        Assert.All(rows, row => Assert.Contains(row["iso3"], known));
        Assert.Equal(rows.Count, rows.Select(row => row["iso3"]).Distinct().Count());
        Assert.Equal(rows.Count, rows.Select(row => row["fips"]).Distinct().Count());
    }

    private static IEnumerable<string> Twice(Func<State, string?> code) =>
        States.Select(code).OfType<string>().Where(value => value.Length > 0).GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key);
}
