using Chancery.Text;

namespace Chancery.World;

/// <summary>A seat, ministry, capital, group, region or medium: whatever is no person and no state.</summary>
internal sealed record BodyFacts(
    ActorId Id, EntryKind Kind, string Name, string? Country, string? StandsFor, OfficeKind? Office, string? Sector, string? Wikidata, double? Latitude, double? Longitude,
    ValueList<string> Names)
{
    private static readonly string[] Files = ["bodies", "groups", "regions", "media"];

    /// <summary>Bodies of all files, in the order of the files.</summary>
    public static List<BodyFacts> Read(string? userFolder)
    {
        List<BodyFacts> bodies = [];
        foreach (string file in Files)
            foreach (IGrouping<(string, string), DataRow> rows in FactFile.Rows(file, userFolder).Reverse<DataRow>().GroupBy(row => (row["id"], row["kind"])))
                if (rows.Key.Item1.Contains(':', StringComparison.Ordinal) && Enum.TryParse(rows.Last("kind"), out EntryKind kind)) bodies.Add(Make(rows.Key.Item1, kind, [.. rows.Reverse()]));
        return bodies;
    }

    /// <summary>Null for places, which act for nobody.</summary>
    public ActorId? Actor => Id.IsKind("area") || Id.IsKind("city") ? null : Id;

    public NameEntry Entry => new(Kind, Name, Actor, Country, StandsFor, Wikidata);

    /// <summary>The kind a record gives the actor.</summary>
    public ActorKind ActorKind => Kind switch
    {
        EntryKind.Seat => Id.IsKind("office") ? ActorKind.Office : ActorKind.State,
        EntryKind.Group => StandsFor == "alliance" ? ActorKind.Alliance : ActorKind.Organization,
        EntryKind.Authority => ActorKind.Authority,
        EntryKind.Party => ActorKind.Party,
        EntryKind.Media => ActorKind.Media,
        EntryKind.ArmedGroup => ActorKind.ArmedGroup,
        EntryKind.Agreement => ActorKind.Agreement,
        EntryKind.Format => ActorKind.Format,
        EntryKind.Company => ActorKind.Company,
        _ => ActorKind.State,
    };

    private static BodyFacts Make(string id, EntryKind kind, List<DataRow> rows) => new(
        new ActorId(id), kind, rows.Last("name"), rows.LastOrNull("country"), rows.LastOrNull("stands_for"),
        Enum.TryParse(rows.Last("office"), out OfficeKind office) ? office : null, rows.LastOrNull("sector") ?? SectorOf(kind, rows.Last("office")), rows.LastOrNull("wikidata"),
        Number(rows.Last("latitude")), Number(rows.Last("longitude")), [.. rows.All("names").Append(rows.Last("name"))]);

    private static double? Number(string cell) => double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out double number) ? number : null;

    private static string? SectorOf(EntryKind kind, string office) => kind switch
    {
        EntryKind.Seat => office switch { nameof(OfficeKind.SpeakerOfParliament) => "LEG", nameof(OfficeKind.IntelligenceChief) => "SPY", nameof(OfficeKind.MilitaryChief) => "MIL", _ => "GOV" },
        EntryKind.Group => "IGO",
        EntryKind.Authority => "DFA",
        EntryKind.Party => "PTY",
        EntryKind.Media => "MED",
        EntryKind.ArmedGroup => "REB",
        EntryKind.Company => "BUS",
        _ => null,
    };
}
