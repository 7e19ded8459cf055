using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Views;

/// <summary>One event as all reports tell it.</summary>
/// <param name="Actors">Names, as the telling with the most of them has them.</param>
/// <param name="Time">The narrowest interval told.</param>
public sealed record EventDossier(
    string Id, EventType Type, string? Mode, ValueList<string> Actors, ValueList<string> Recipients, When? Time, string When, string? Place, ValueList<Telling> Tellings)
    : Dossier(Id, Tellings)
{
    internal static EventDossier Of(string id, ValueList<Telling> tellings)
    {
        List<(Telling Telling, Event Line)> lines = [.. tellings.Select(telling => (telling, telling.Record.Events.First(line => line.Id == telling.Line)))];
        (Telling fullest, Event most) = lines.MaxBy(line => line.Line.Actors.Count + line.Line.Recipients.Count);
        (Telling dated, Event exact) = lines.MinBy(line => Intervals.Length(line.Line.Time));
        Wording wording = new(fullest.Record);
        return new EventDossier(
            id, most.Type, lines.Select(line => line.Line.Mode).FirstOrDefault(mode => mode is not null),
            [.. most.Actors.Select(wording.Name)], [.. most.Recipients.Select(wording.Name)],
            exact.Time, new Wording(dated.Record).Dates(exact.Time), lines.Select(line => line.Line.Place?.Place.Name).FirstOrDefault(place => place is not null), tellings);
    }
}
