using Chancery.Text;

namespace Chancery.World;

/// <summary>One meaning of a name.</summary>
/// <param name="Kind">What the name names; a seat or capital usually stands for a power.</param>
/// <param name="Name">The name as it should be shown, whatever variant was met.</param>
/// <param name="Actor">Who is meant when the name acts or speaks: the state for a capital or a demonym, the body for a seat; null for a mere place.</param>
/// <param name="Country">ISO 3166 alpha-3 (XKX for Kosovo); null for what belongs to no one state.</param>
/// <param name="StandsFor">For seats and capitals, the power meant in words: <c>head of state</c>, <c>foreign ministry</c>, <c>government</c>.</param>
/// <param name="Wikidata">Q-number where the table has one.</param>
public sealed record NameEntry(EntryKind Kind, string Name, ActorId? Actor, string? Country, string? StandsFor, string? Wikidata)
{
    /// <summary>True if the form met is only a family name ("Macron"): a candidate, to be confirmed by date, title or an earlier full name.</summary>
    public bool IsFamilyName { get; init; }

    /// <summary>True for a name of one word that is no part of the full one, a nom de guerre: it means its bearer without more.</summary>
    public bool IsAlias { get; init; }

    /// <summary>True where the word alone means another: "the Emirates" are a state, Emirates an airline.</summary>
    public bool NeedsArticle { get; init; }
}

/// <summary>What a name names.</summary>
public enum EntryKind
{
    State,

    /// <summary>A people or the adjective of a state: Russian, Russians; the actor is the state.</summary>
    People,

    /// <summary>A capital, which may be the city or the government; the actor is the state.</summary>
    Capital,

    /// <summary>A palace, street, ministry or other body of one state: Elysee, Quai d'Orsay, Foreign Office, State Duma; the actor is the body.</summary>
    Seat,

    /// <summary>An organization, alliance or forum: UN, NATO, African Union.</summary>
    Group,

    /// <summary>A de facto authority: Donetsk People's Republic.</summary>
    Authority,

    /// <summary>A disputed or special territory as a place: Crimea, Donbas.</summary>
    Region,
    Person,
    Party,
    Media,
    ArmedGroup,
    Agreement,

    /// <summary>A negotiation format: Normandy format, P5+1.</summary>
    Format,

    /// <summary>A city that is no capital, by its usual names; places have more (see <see cref="PlaceTable"/>).</summary>
    City,
    Company,
}
