using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;
using NodaTime.Text;

namespace Chancery.Exports;

/// <summary>POLECAT: an event a row, several actors in one cell; of a mutual event the first is the actor and the others are recipients.</summary>
internal sealed class PolecatFormat : EventFormat
{
    private const string Separator = "; ";

    public override string Name => "polecat";

    public override bool HasHeader => true;

    public override IReadOnlyList<string> Columns { get; } =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    private protected override IEnumerable<string[]> Rows(ExportedReport report) => report.Events.Select(coded => Row(report, coded));

    private static string[] Row(ExportedReport report, CollapsedEvent coded)
    {
        Event found = coded.Source;
        bool isMutual = coded.Symmetric && coded.Actors.Count > 1;
        ValueList<ActorId> actors = isMutual ? [coded.Actors[0]] : coded.Actors;
        ValueList<ActorId> recipients = isMutual ? [.. coded.Actors.Skip(1)] : coded.Recipients;
        return
        [
            $"{report.Record.Report.Id}:{found.Id}", report.DayOf(coded) is { } day ? LocalDatePattern.Iso.Format(day) : "",
            RecordWords.Of(coded.Type), coded.Mode ?? "", Number(ExportTables.Shared.Codebook.ScoreOf(coded.Type, coded.Mode)), QuadCode(coded.Type), string.Join(';', found.Contexts),
            .. Side(report, found, actors), .. Side(report, found, recipients), .. PlaceCells(found),
            report.Publisher, report.Published is { } published ? LocalDatePattern.Iso.Format(published) : "",
            Story(report, actor => actor.Kind == ActorKind.Person),
            Story(report, actor => actor.Kind is ActorKind.Organization or ActorKind.Alliance or ActorKind.Office or ActorKind.ArmedGroup or ActorKind.Party or ActorKind.Company or ActorKind.Media),
            string.Join(Separator, report.Record.Events.Select(one => one.Place?.Place.Name).OfType<string>().Distinct()),
            report.Record.Report.Language, Record.Schema,
        ];
    }

    private static IEnumerable<string> Side(ExportedReport report, Event found, ValueList<ActorId> ids)
    {
        Actor[] actors = [.. ids.Select(report.Actor)];
        yield return Cell(actors.Select(actor => actor.Name));
        yield return Cell(actors.Select(actor => actor.Country));
        yield return Cell(ids.Select(id => report.StateOf(id)?.Cow));
        yield return actors.Select(actor => actor.Sector).FirstOrDefault(sector => sector is not null) ?? "";
        yield return Cell(actors.Select(actor => actor.Sector));
        yield return Cell(actors.Select(actor => actor.Office?.Title));
        yield return Cell(ids.Select(id => report.Words(id, found)));
        yield return "";
    }

    private static string[] PlaceCells(Event found)
    {
        if (found.Place is not { } where) return [.. Enumerable.Repeat("", 10)];
        string[] id = where.Place.Id.Split(':', 2);
        bool isCity = id[0] == "city";
        return
        [
            where.Place.Name, isCity ? where.Place.Name : "", "", "", where.Place.Country ?? "", Number(where.Place.Latitude), Number(where.Place.Longitude),
            isCity ? id[1] : "", where.Place.Name, isCity ? "PPL" : id[0] == "country" ? "PCLI" : "",
        ];
    }

    private static string QuadCode(EventType type) => ExportTables.Shared.Codebook.QuadOf(type) switch
    {
        "verbal-cooperation" => "V-COOP",
        "material-cooperation" => "M-COOP",
        "verbal-conflict" => "V-CONF",
        _ => "M-CONF",
    };

    private static string Story(ExportedReport report, Func<Actor, bool> isOne) =>
        string.Join(Separator, report.Record.Actors.Where(actor => isOne(actor.Actor)).Select(actor => actor.Actor.Name).Distinct());

    private static string Cell(IEnumerable<string?> values) => string.Join(Separator, values.Where(value => !string.IsNullOrEmpty(value)).Distinct());
}
