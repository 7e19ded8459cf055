using System.Globalization;
using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;
using NodaTime;

namespace Chancery.Exports;

/// <summary>GDELT 2 events: a row for each who acts and each acted on, mutual events in both directions; files without a header.</summary>
/// <remarks>Tone is left empty: the record has none. Places of actors are not told apart from that of the event and stay 0.</remarks>
internal sealed class GdeltEventFormat : EventFormat
{
    public override string Name => "gdelt";

    public override bool HasHeader => false;

    public override IReadOnlyList<string> Columns { get; } =
    [
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", "Actor1Code", "Actor1Name", "Actor1CountryCode", "Actor1KnownGroupCode",
        "Actor1EthnicCode", "Actor1Religion1Code", "Actor1Religion2Code", "Actor1Type1Code", "Actor1Type2Code", "Actor1Type3Code", "Actor2Code", "Actor2Name",
        "Actor2CountryCode", "Actor2KnownGroupCode", "Actor2EthnicCode", "Actor2Religion1Code", "Actor2Religion2Code", "Actor2Type1Code", "Actor2Type2Code",
        "Actor2Type3Code", "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles",
        "AvgTone", "Actor1Geo_Type", "Actor1Geo_FullName", "Actor1Geo_CountryCode", "Actor1Geo_ADM1Code", "Actor1Geo_ADM2Code", "Actor1Geo_Lat", "Actor1Geo_Long",
        "Actor1Geo_FeatureID", "Actor2Geo_Type", "Actor2Geo_FullName", "Actor2Geo_CountryCode", "Actor2Geo_ADM1Code", "Actor2Geo_ADM2Code", "Actor2Geo_Lat",
        "Actor2Geo_Long", "Actor2Geo_FeatureID", "ActionGeo_Type", "ActionGeo_FullName", "ActionGeo_CountryCode", "ActionGeo_ADM1Code", "ActionGeo_ADM2Code",
        "ActionGeo_Lat", "ActionGeo_Long", "ActionGeo_FeatureID", "DATEADDED", "SOURCEURL",
    ];

    private protected override IEnumerable<string[]> Rows(ExportedReport report) => report.Dyads().Select(dyad => Row(report, dyad));

    private static string[] Row(ExportedReport report, Dyad dyad)
    {
        Event found = dyad.Coded.Source;
        string cameo = dyad.Coded.Cameo;
        return
        [
            $"{dyad.Number}", .. DateCells(report.DayOf(dyad.Coded)), .. ActorCells(report, dyad.Source), .. ActorCells(report, dyad.Target),
            found.Trigger.Span.Start < LeadEnd(report.Record) ? "1" : "0", cameo, cameo[..Math.Min(3, cameo.Length)], cameo[..2], QuadClass(cameo, dyad.Coded.Type),
            Number(ExportTables.Shared.Codebook.Find(cameo)?.Goldstein), $"{found.Evidence.Count}", "1", "1", "",
            .. NoPlace, .. NoPlace, .. PlaceCells(found.Place?.Place), report.Published is { } published ? Moment(published) : "", report.Record.Report.Url ?? "",
        ];
    }

    private static readonly string[] NoPlace = ["0", "", "", "", "", "", "", ""];

    /// <summary>SQLDATE, MonthYear, Year, FractionDate.</summary>
    private static string[] DateCells(LocalDate? day) => day is not { } date
        ? ["", "", "", ""]
        : [Digits(date), Digits(date)[..6], Digits(date)[..4], Number(date.Year + ((date.Month * 30) + date.Day) / 365.0, "0.0000")];

    internal static string Digits(LocalDate day) => day.ToString("uuuuMMdd", CultureInfo.InvariantCulture);

    internal static string Moment(LocalDate day) => Digits(day) + "000000";

    /// <summary>Code, name, country, known group, ethnic, two religions, three types.</summary>
    private static string[] ActorCells(ExportedReport report, ActorId? id)
    {
        if (id is not { } known) return [.. Enumerable.Repeat("", 10)];
        Actor actor = report.Actor(known);
        return [actor.Cameo ?? actor.Country ?? "", actor.Name.ToUpperInvariant(), actor.Country ?? "", "", "", "", "", actor.Sector ?? "", "", ""];
    }

    /// <summary>Type, full name, country (FIPS), first and second level, latitude, longitude, feature.</summary>
    private static string[] PlaceCells(Place? place)
    {
        if (place is null) return NoPlace;
        string fips = place.Country is { } country ? ExportTables.Shared.Fips.GetValueOrDefault(country, "") : "";
        bool isCity = place.Id.StartsWith("city:", StringComparison.Ordinal);
        string name = isCity && ExportedReport.StateOf(place.Country) is { } state ? $"{place.Name}, {state.Name}" : place.Name;
        return [isCity ? "4" : "1", name, fips, "", "", Number(place.Latitude), Number(place.Longitude), isCity ? "" : fips];
    }

    private static string QuadClass(string cameo, EventType type) => (ExportTables.Shared.Codebook.Find(cameo)?.Quad ?? ExportTables.Shared.Codebook.QuadOf(type)) switch
    {
        "verbal-cooperation" => "1",
        "material-cooperation" => "2",
        "verbal-conflict" => "3",
        _ => "4",
    };

    /// <summary>Where the first paragraph ends.</summary>
    private static int LeadEnd(Record record) =>
        record.Report.Sections.FirstOrDefault(section => section.Kind == Reading.SectionKind.Paragraph)?.Span.End ?? record.Report.Source.Length;
}
