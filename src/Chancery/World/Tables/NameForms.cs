using Chancery.Text;

namespace Chancery.World;

/// <summary>Gathers names of all tables for the indexes, the likeliest meaning of a form first.</summary>
internal sealed class NameForms
{
    private const int LastOrder = 7;

    private readonly string? _userFolder;
    private readonly ILookup<string, string> _denied;
    private readonly List<(string Name, CasePolicy Policy, NameEntry Entry)>[] _forms = [.. Enumerable.Range(0, LastOrder + 1).Select(_ => new List<(string, CasePolicy, NameEntry)>())];
    private readonly List<Actor> _actors = new(8_000);
    private readonly List<(string Name, Place Place)> _areas = [];

    public NameForms(string? userFolder)
    {
        _userFolder = userFolder;
        _denied = FactFile.Rows("denied-names", userFolder).ToLookup(row => row["form"], row => row["kind"], StringComparer.Ordinal);
    }

    public void Add(List<StateFacts> states)
    {
        foreach ((State state, ValueList<string> names, ValueList<string> people) in states)
        {
            ActorId id = ActorId.State(state.Iso3);
            NameEntry entry = new(EntryKind.State, state.Name, id, state.Iso3, null, null);
            NameEntry demonym = new(EntryKind.People, state.Name, id, state.Iso3, null, null);
            foreach (string name in names) Add(0, name, CasePolicy.Place, entry);
            foreach (string name in people) Add(1, name, CasePolicy.Place, demonym);
            _actors.Add(new Actor(id, ActorKind.State, state.Name, state.Iso3, null, "GOV", null, null));
            Place place = new("country:" + state.Iso3, state.Name, state.Iso3, null, null);
            foreach (string name in names)
                if (!IsDenied(name, EntryKind.State)) _areas.Add((name, place));
        }
    }

    public void Add(List<BodyFacts> bodies)
    {
        foreach (BodyFacts body in bodies)
        {
            CasePolicy policy = body.Kind is EntryKind.Capital or EntryKind.Region or EntryKind.City or EntryKind.Authority ? CasePolicy.Place : CasePolicy.Body;
            foreach (string name in body.Names) Add(OrderOf(body.Kind), name, policy, body.Entry);
            bool stands = body.Kind == EntryKind.Seat && body.Actor?.Kind == "org";
            if (body.Actor is { } actor && body.Kind != EntryKind.Capital && !stands)
                _actors.Add(new Actor(actor, body.ActorKind, body.Name, body.Country, null, body.Sector, null, body.Wikidata));
            if (body.Kind is EntryKind.Region or EntryKind.Authority)
                foreach (string name in body.Names)
                    if (!IsDenied(name, body.Kind)) _areas.Add((name, new Place("area:" + body.Id.Slug, body.Name, body.Country, body.Latitude, body.Longitude)));
        }
    }

    /// <param name="people">The best known first.</param>
    public void Add(List<PersonFacts> people)
    {
        foreach (PersonFacts person in people)
        {
            NameEntry entry = person.Entry;
            NameEntry family = entry with { IsFamilyName = true };
            NameEntry alias = family with { IsAlias = true };
            foreach (string name in person.Names)
            {
                bool isWhole = name.Contains(' ', StringComparison.Ordinal) || person.Families.Count == 0;
                Add(5, name, CasePolicy.Strict, isWhole ? entry : person.Families.Contains(name) || !person.Name.Contains(' ', StringComparison.Ordinal) ? family : alias);
            }
            foreach (string name in person.Families) Add(7, name, CasePolicy.Strict, family);
            _actors.Add(new Actor(person.Id, ActorKind.Person, person.Name, person.Country, null, person.Sector, null, person.Wikidata));
        }
    }

    public IEnumerable<(string Name, CasePolicy Policy, NameEntry Value)> Ordered() => _forms.SelectMany(forms => forms);

    public IReadOnlyList<Actor> Actors() => _actors;

    public IReadOnlyList<(string Name, Place Place)> Areas() => _areas;

    public IEnumerable<(string Handle, NameEntry Owner)> Handles()
    {
        Dictionary<ActorId, NameEntry> owners = [];
        foreach ((_, _, NameEntry entry) in Ordered())
            if (entry.Actor is { } actor && !entry.IsFamilyName) owners.TryAdd(actor, entry);
        foreach (DataRow row in FactFile.Rows("handles", _userFolder))
            if (owners.TryGetValue(new ActorId(row["actor"]), out NameEntry? owner)) yield return (row["handle"], owner);
    }

    private void Add(int order, string name, CasePolicy policy, NameEntry entry)
    {
        string bare = name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
        bool needsArticle = bare != name && IsDenied(bare, entry.Kind);
        if (!IsDenied(name, entry.Kind)) _forms[order].Add((bare, policy, needsArticle ? entry with { NeedsArticle = true } : entry));
    }

    private bool IsDenied(string form, EntryKind kind) => _denied.Contains(form) && _denied[form].Any(denied => denied.Length == 0 || denied == kind.ToString());

    private static int OrderOf(EntryKind kind) => kind switch
    {
        EntryKind.State => 0,
        EntryKind.People => 1,
        EntryKind.Group or EntryKind.Seat => 2,
        EntryKind.Capital => 3,
        EntryKind.Region or EntryKind.City => 6,
        _ => 4,
    };
}
