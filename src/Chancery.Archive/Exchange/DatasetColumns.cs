namespace Chancery.Archive.Exchange;

/// <summary>Where a data set of the field has what the archive keeps of its events.</summary>
/// <param name="Counts">How many columns files without a header have, by version; empty for files that begin with a header.</param>
/// <param name="Columns">For each field the column's name; without a header its number from 0.</param>
internal sealed record DatasetColumns(string Name, char Separator, IReadOnlyList<int> Counts, IReadOnlyDictionary<string, string> Columns)
{
    public static readonly IReadOnlyList<string> Fields =
        ["id", "day", "source", "source country", "target", "target country", "code", "type", "score", "place", "country", "latitude", "longitude", "text"];

    private static readonly IReadOnlyList<DatasetColumns> Known =
    [
        Of("icews", '\t', [], "Event ID", "Event Date", "Source Name", "Source Country", "Target Name", "Target Country", "CAMEO Code", "Event Text", "Intensity", "City", "Country", "Latitude", "Longitude", ""),
        Of("polecat", '\t', [], "Event ID", "Event Date", "Actor Name", "Actor Country", "Recipient Name", "Recipient Country", "Event Mode", "Event Type", "Intensity", "Placename", "Country", "Latitude", "Longitude", ""),
        Of("gdelt", '\t', [61], "0", "1", "6", "7", "16", "17", "26", "28", "30", "52", "53", "56", "57", "60"),
        Of("acled", ',', [], "event_id_cnty", "event_date", "actor1", "", "actor2", "", "sub_event_type", "event_type", "", "location", "country", "latitude", "longitude", "notes"),
    ];

    public static IEnumerable<string> Names => Known.Select(dataset => dataset.Name);

    public bool HasHeader => Counts.Count == 0;

    public static DatasetColumns Named(string name) => Known.First(dataset => dataset.Name == name);

    private static DatasetColumns Of(string name, char separator, int[] counts, params string[] columns) =>
        new(name, separator, counts, Fields.Zip(columns).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
}
