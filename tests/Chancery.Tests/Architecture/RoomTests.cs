using System.Reflection;
using Chancery.Text;

namespace Chancery.Tests.Architecture;

public sealed class RoomTests
{
    private static readonly Assembly Library = typeof(TextSpan).Assembly;
    private static readonly Assembly Tool = typeof(Chancery.Tool.Evaluation.CaseFile).Assembly;
    private static readonly Assembly Archive = typeof(Chancery.Archive.RecordArchive).Assembly;
    private static readonly Assembly Workbench = typeof(Chancery.Workbench.WorkbenchHost).Assembly;
    private static readonly IReadOnlySet<TypeUse> Uses = TypeUse.In(Library);

    [Fact]
    public void A_room_uses_only_what_the_map_allows()
    {
        RoomMap map = RoomMap.Read("ARCHITECTURE.md");
        IEnumerable<string> strays =
            from use in Uses
            where use.FromRoom.Length > 0 && use.ToRoom.Length > 0 && !map.Allows(use.FromRoom, use.ToRoom)
            select $"{use.From} uses {use.To}; ARCHITECTURE.md does not let {use.FromRoom} know {use.ToRoom}";
        AssertNone(strays);
    }

    [Fact]
    public void Every_room_is_on_the_map()
    {
        RoomMap map = RoomMap.Read("ARCHITECTURE.md");
        AssertNone(Uses.Select(use => use.FromRoom).Where(room => room.Length > 0 && !map.Rooms.Contains(room)));
    }

    [Fact]
    public void Uses_in_bodies_of_methods_are_seen() =>
        Assert.Contains(Uses, use => use.From == typeof(Chancellor).FullName && use.To == typeof(World.CastFinder).FullName);

    [Fact]
    public void Only_Language_runs_the_model() => Assert.All(Uses.Where(use => use.To.StartsWith("Microsoft.ML.", StringComparison.Ordinal)), use => Assert.Equal("Language", use.FromRoom));

    [Fact]
    public void Only_Archive_contains_SQL() => AssertNone(
        from use in Uses.Concat(TypeUse.In(Tool)).Concat(TypeUse.In(Workbench))
        where use.To.StartsWith("Microsoft.Data.", StringComparison.Ordinal)
        select $"{use.From} uses {use.To}");

    [Fact]
    public void The_library_reads_neither_console_nor_environment() => AssertNone(
        from use in Uses
        where use.To == "System.Console" || (use.To == "System.Environment" && use.Member.Contains("EnvironmentVariable", StringComparison.Ordinal))
        select $"{use.From} uses {use.To}.{use.Member}");

    [Fact]
    public void Nothing_asks_what_time_it_is() => AssertNone(
        from use in Uses.Concat(TypeUse.In(Tool)).Concat(TypeUse.In(Archive)).Concat(TypeUse.In(Workbench))
        where use.To is "System.DateTime" or "System.DateTimeOffset" or "NodaTime.SystemClock"
        where use.Member is "get_Now()" or "get_UtcNow()" or "get_Today()" or "get_Instance()"
        select $"{use.From} uses {use.To}.{use.Member}");

    [Fact]
    public void Nothing_compares_text_by_culture()
    {
        string[] byCulture =
        [
            "System.String.StartsWith(System.String)", "System.String.EndsWith(System.String)", "System.String.IndexOf(System.String)",
            "System.String.CompareTo(System.String)", "System.String.Compare(System.String, System.String)", "System.String.ToLower()",
            "System.String.ToUpper()", "System.Char.ToLower(System.Char)", "System.Char.ToUpper(System.Char)",
            "System.StringComparer.get_CurrentCulture()", "System.Globalization.CultureInfo.get_CurrentCulture()",
        ];
        AssertNone(
            from use in Uses.Concat(TypeUse.In(Tool)).Concat(TypeUse.In(Archive)).Concat(TypeUse.In(Workbench))
            where byCulture.Contains($"{use.To}.{use.Member}")
            select $"{use.From} uses {use.To}.{use.Member}");
    }

    /// <summary>All of them are told, one a line.</summary>
    private static void AssertNone(IEnumerable<string> strays) => Assert.Equal("", string.Join('\n', strays.Distinct().Order(StringComparer.Ordinal)));
}
