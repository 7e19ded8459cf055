using Chancery.Records;
using Chancery.Text;
using Chancery.World;
using NodaTime.Text;

namespace Chancery.Exports;

/// <summary>ICEWS: a row for each who acts and each acted on; mutual events in both directions.</summary>
internal sealed class IcewsFormat : EventFormat
{
    public override string Name => "icews";

    public override bool HasHeader => true;

    public override IReadOnlyList<string> Columns { get; } =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country",
        "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    private protected override IEnumerable<string[]> Rows(ExportedReport report)
    {
        string story = $"{StableNumber.Of(report.Record.Report.Id)}";
        foreach (Dyad dyad in report.Dyads())
        {
            Event found = dyad.Coded.Source;
            Place? place = found.Place?.Place;
            Meaning.CameoCode? code = ExportTables.Shared.Codebook.Find(dyad.Coded.Cameo);
            yield return
            [
                $"{dyad.Number}", report.DayOf(dyad.Coded) is { } day ? LocalDatePattern.Iso.Format(day) : "", .. Side(report, dyad.Source),
                code?.Title ?? "", dyad.Coded.Cameo, Number(code?.Goldstein), .. Side(report, dyad.Target),
                story, $"{report.SentenceOf(found)}", report.Publisher,
                place is not null && place.Id.StartsWith("city:", StringComparison.Ordinal) ? place.Name : "", "", "",
                ExportedReport.StateOf(place?.Country)?.Name ?? "", Number(place?.Latitude), Number(place?.Longitude),
            ];
        }
    }

    /// <summary>Name, sectors, country.</summary>
    private static string[] Side(ExportedReport report, ActorId? id)
    {
        if (id is not { } known) return ["", "", ""];
        Actor actor = report.Actor(known);
        string sector = actor.Sector is { } code ? ExportTables.Shared.Sectors.GetValueOrDefault(code, code) : "";
        return [actor.Name, sector, report.StateOf(known)?.Name ?? ""];
    }
}
