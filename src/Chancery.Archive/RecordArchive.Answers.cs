using System.Globalization;
using Chancery.Archive.Exchange;
using Chancery.Archive.Sqlite;
using Chancery.Archive.Views;
using NodaTime;

namespace Chancery.Archive;

/// <summary>What the archive answers, in streams: each thing is loaded when it is asked for.</summary>
public sealed partial class RecordArchive
{
    /// <param name="words">Words that must all occur, <c>"phrases"</c>, <c>begin*</c>, <c>-without</c>.</param>
    /// <returns>Best first; nothing where there is no word to search for.</returns>
    public IEnumerable<SearchHit> Search(string words, Facets? facets = null)
    {
        Conditions conditions = new();
        return SearchWords.ToQuery(words) is { } query && _search.AddToDocuments(conditions, facets ?? Facets.None) ? _shelf.Search(query, conditions) : [];
    }

    /// <summary>Document by document, in the order in which they were added; each is loaded when it is asked for.</summary>
    public IEnumerable<FoundLines> Events(Facets facets, LinePlace after = default) => Load(_search.Find(LineKind.Event, facets, after));

    /// <inheritdoc cref="Events"/>
    public IEnumerable<FoundLines> Statements(Facets facets, LinePlace after = default) => Load(_search.Find(LineKind.Statement, facets, after));

    /// <summary>Events with all that reports tell of each, by day.</summary>
    public IEnumerable<EventDossier> Timeline(Facets facets, DossierPlace after = default) =>
        Places(LineKind.Event, facets, after).Select(place => _dossiers.Event(place.Number) with { ListedAt = place });

    /// <summary>Contacts with the accounts of all sides, by day.</summary>
    public IEnumerable<EncounterDossier> Encounters(Facets facets, DossierPlace after = default) =>
        Places(LineKind.Encounter, facets, after).Select(place => _dossiers.Encounter(place.Number) with { ListedAt = place });

    /// <summary>Commitments with their histories, by the day on which they are due or were told.</summary>
    /// <param name="on">The day on which one asks what has become of them; null for the day of the archive's last report.</param>
    public IEnumerable<CommitmentDossier> Commitments(Facets facets, LocalDate? on = null, DossierPlace after = default)
    {
        LocalDate? day = on ?? _dossiers.LastDay();
        return Places(LineKind.Commitment, facets, after).Select(place => _dossiers.Commitment(place.Number, day) with { ListedAt = place });
    }

    /// <summary>How two sides dealt with each other, by month or by day; a state stands for all who act for it.</summary>
    /// <param name="withClaims">False leaves out events that no report tells in its own voice.</param>
    public IReadOnlyList<Tension> Tensions(string one, string other, bool byMonth, bool withClaims, Facets facets) => _dyads.Tensions(one, other, byMonth, withClaims, facets);

    /// <summary>Pairs of actors with the events between them, most events first.</summary>
    public IEnumerable<Link> Network(Facets facets) => _dyads.Network(facets);

    /// <summary>By day, what each state did towards each other one; a mutual event counts in both directions.</summary>
    public IEnumerable<StateDyadDay> StateDyadDays(Facets facets, bool withClaims) => _dyads.StateDays(facets, withClaims);

    /// <summary>Everyone in the archive, or those so called; in most documents first.</summary>
    public IEnumerable<KnownActor> Actors(string? name) => _dyads.Actors(name);

    /// <param name="id">Such as <c>E12</c>, <c>C3</c>, <c>N7</c>.</param>
    /// <returns>Null if the archive has none of that id.</returns>
    public Dossier? FindDossier(string id, LocalDate? on = null) =>
        id.Length < 2 || !long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? null
        : char.ToUpperInvariant(id[0]) switch
        {
            'E' when _dossiers.Find(LineKind.Event, number) is not null => _dossiers.Event(number),
            'N' when _dossiers.Find(LineKind.Encounter, number) is not null => _dossiers.Encounter(number),
            'C' when _dossiers.Find(LineKind.Commitment, number) is not null => _dossiers.Commitment(number, on ?? _dossiers.LastDay()),
            _ => null,
        };

    public IEnumerable<ForeignEvent> Imported(Facets facets) => new ForeignStore(_session).Find(facets);

    private IEnumerable<DossierPlace> Places(LineKind kind, Facets facets, DossierPlace after) => _search.Dossiers(kind, facets).Where(place => place.CompareTo(after) > 0);

    private IEnumerable<FoundLines> Load(IEnumerable<(string Document, long Place, string Line)> lines)
    {
        (string Document, long Place)? current = null;
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach ((string id, long place, string line) in lines)
        {
            if (current is { } done && id != done.Document)
            {
                if (_shelf.Find(done.Document) is { } record) yield return new FoundLines(record, ids, done.Place);
                ids = new HashSet<string>(StringComparer.Ordinal);
            }
            current = (id, place);
            ids.Add(line);
        }
        if (current is { } rest && _shelf.Find(rest.Document) is { } last) yield return new FoundLines(last, ids, rest.Place);
    }
}
