using Chancery.Text;

namespace Chancery.World;

/// <summary>Writes out the actors of a report from what tables and text say of them.</summary>
internal sealed class ActorMaker(Stage stage)
{
    public ValueList<Actor> Make(IEnumerable<Mention> mentions)
    {
        List<Actor> actors = [];
        HashSet<ActorId> seen = [];
        foreach (Mention mention in mentions)
            foreach (ActorId id in mention.Actors)
                if (seen.Add(id)) actors.Add(Make(id));
        return [.. actors];
    }

    private Actor Make(ActorId id)
    {
        Actor? known = stage.Tables.Actors.Find(id);
        if (stage.Roster.Find(id) is { } person) return MakePerson(id, person, known);
        Actor actor = known ?? stage.MadeUp.GetValueOrDefault(id) ?? new Actor(id, KindOf(id), id.Slug, null, null, null, null, null);
        return actor with { Cameo = actor.Cameo ?? Cameo(actor.Country, actor.Sector) };
    }

    private Actor MakePerson(ActorId id, Person person, Actor? known)
    {
        HeldOffice? office = null;
        if (stage.Day is { } day)
        {
            Outcome<OfficeTerm> term = stage.Tables.Offices.OfficeOf(id, day);
            if (term.Value is { } held) office = held.On(day);
        }
        string? country = person.Country ?? known?.Country;
        string? sector = office is not null ? known?.Sector ?? person.Sector ?? "GOV" : person.Sector ?? known?.Sector;
        return new Actor(id, ActorKind.Person, known?.Name ?? person.Name, country, office, sector, Cameo(country, sector), known?.Wikidata);
    }

    private static string? Cameo(string? country, string? sector) => country is null ? null : country + sector;

    private static ActorKind KindOf(ActorId id) => id.Kind switch
    {
        "person" => ActorKind.Person,
        "state" => ActorKind.State,
        "office" => ActorKind.Office,
        "format" => ActorKind.Format,
        "agreement" => ActorKind.Agreement,
        "authority" => ActorKind.Authority,
        "armed-group" => ActorKind.ArmedGroup,
        "population" => ActorKind.Population,
        "media" => ActorKind.Media,
        "company" => ActorKind.Company,
        "party" => ActorKind.Party,
        "unnamed" => ActorKind.Unnamed,
        _ => ActorKind.Organization,
    };
}
