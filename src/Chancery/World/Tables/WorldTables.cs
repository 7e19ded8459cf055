using Chancery.Text;

namespace Chancery.World;

/// <summary>What Chancery knows of the world before it reads: names, offices by date, roles, states, places. Immutable; safe to share.</summary>
public sealed class WorldTables
{
    private readonly Lazy<ILookup<string, NameEntry>> _spellings;

    private WorldTables(NameIndex names, ActorTable actors, OfficeTable offices, RoleTable roles, RoleTable described, StateTable states, PlaceTable places, ValueList<Junta> juntas, IReadOnlyList<NameEntry> people)
    {
        Names = names;
        Actors = actors;
        Offices = offices;
        Roles = roles;
        Described = described;
        States = states;
        Places = places;
        Juntas = juntas;
        _spellings = new Lazy<ILookup<string, NameEntry>>(() => people.ToLookup(person => NameFold.Skeleton(person.Name), StringComparer.Ordinal));
    }

    /// <summary>Every form of every name.</summary>
    public NameIndex Names { get; }

    /// <summary>Kind, display name, country and sector of every actor that has an id in the tables.</summary>
    public ActorTable Actors { get; }

    /// <summary>Who held which office when.</summary>
    public OfficeTable Offices { get; }

    /// <summary>Role words: president, spokesman, troops.</summary>
    public RoleTable Roles { get; }

    /// <summary>Nouns that make an actor of those nobody names: villagers, a court.</summary>
    public RoleTable Described { get; }

    /// <summary>States and what belongs to them: codes, capital, the bodies of their offices.</summary>
    public StateTable States { get; }

    /// <summary>Cities and areas with coordinates.</summary>
    public PlaceTable Places { get; }

    /// <summary>People by how their names sound, made when first asked for.</summary>
    internal ILookup<string, NameEntry> Spellings => _spellings.Value;

    /// <summary>Military rulers whom reports tell of apart from their state.</summary>
    public ValueList<Junta> Juntas { get; }

    /// <summary>Reads the embedded <c>data/world</c>; files of the same names in <paramref name="userFolder"/> add lines and override those with the same key.</summary>
    public static WorldTables Load(string? userFolder = null)
    {
        Task<List<PersonFacts>> reading = Task.Run(() => PersonFacts.Read(userFolder));
        List<BodyFacts> bodies = BodyFacts.Read(userFolder);
        List<StateFacts> facts = StateFacts.Read(userFolder);
        StateTable states = new(
            facts.Select(fact => fact.State),
            bodies.Where(body => body.Office is not null && body.Country is not null).Select(body => (body.Country!, body.Office!.Value, body.Id)));
        List<PersonFacts> people = reading.GetAwaiter().GetResult();
        Task<OfficeTable> offices = Task.Run(() => new OfficeTable(new TermReader(people, states, userFolder), states));
        NameForms forms = new(userFolder);
        forms.Add(facts);
        forms.Add(bodies);
        forms.Add(people);
        return new WorldTables(
            new NameIndex(forms.Ordered(), forms.Handles()), new ActorTable(forms.Actors(), states), offices.GetAwaiter().GetResult(),
            new RoleTable(RoleReader.Read("roles", userFolder)), new RoleTable(RoleReader.Read("described", userFolder)), states, new PlaceTable(forms.Areas(), userFolder), Junta.Read(userFolder), [.. people.Select(person => person.Entry)]);
    }
}
