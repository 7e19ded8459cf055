using Chancery.Text;
using Chancery.World;

namespace Chancery.Tests.WorldRoom;

public sealed class TableCheckTests
{
    private const string Columns = "# person\tcountry\toffice\tsince\tuntil\tend\ttitle\tsource\n";

    public static TheoryData<string> Tables =>
        ["bodies", "curated-bodies", "groups", "curated-groups", "regions", "curated-regions", "media", "people", "curated-people", "states", "offices", "curated-offices",
         "roles", "curated-roles", "described", "curated-cities", "handles", "governments", "denied-names"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_that_ships_has_no_fault(string name) => Assert.Empty(TableCheck.Check(name, DataFile.Embedded($"data/world/{name}.tsv")));

    [Theory]
    [InlineData("person:a\tSRB\tForeignMinister\t2012-05-07\t2008-05-07\texact\t\tours\n", "offices.tsv:2:41: error WLD08")]
    [InlineData("person:a\tSRB\tForeignMinster\t2012\t\topen\t\tours\n", "offices.tsv:2:14: error WLD06")]
    [InlineData("person:a\tSRB\tForeignMinister\tMay 2012\t\topen\t\tours\n", "offices.tsv:2:30: error WLD08")]
    [InlineData("a\tSRB\tForeignMinister\t2012\t\topen\t\tours\n", "offices.tsv:2:1: error WLD07")]
    [InlineData("person:a\tSRB\tForeignMinister\t2012\n", "error WLD05: 'source'")]
    [InlineData("person:b\tSRB\tOther\t\t\t\t\tours\nperson:a\tSRB\tOther\t\t\t\t\tours\n", "offices.tsv:3:1: error WLD04")]
    [InlineData("person:a\tSRB\tOther\t\t\t\t\tours\nperson:a\tSRB\tOther\t\t\t\t\tours\n", "offices.tsv:3:1: error WLD03")]
    public void A_fault_is_shown_where_it_is(string lines, string expected)
    {
        using StringReader reader = new(Columns + lines);
        Assert.Contains(expected, Assert.Single(TableCheck.Check("offices", DataFile.Parse("offices.tsv", reader))), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_term_is_held_by_a_known_person()
    {
        WorldTables world = WorldTables.Load();
        Assert.All(world.Offices.All, term => Assert.NotNull(world.Actors.Find(term.Person)));
    }
}
