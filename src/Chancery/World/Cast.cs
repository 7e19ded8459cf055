using Chancery.Language;
using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>Everyone and every place a report speaks of, with all their mentions.</summary>
public sealed class Cast
{
    private readonly Dictionary<ActorId, Actor> _actors;
    private readonly Dictionary<int, Mention> _byWord = [];
    private readonly Dictionary<int, Mention> _byHead = [];
    private readonly Dictionary<int, PlaceMention> _placeByWord = [];

    public Cast(ValueList<Actor> actors, ValueList<Mention> mentions, ValueList<PlaceMention> places, ValueList<Note> notes)
    {
        Actors = actors;
        Mentions = mentions;
        Places = places;
        Notes = notes;
        _actors = actors.ToDictionary(actor => actor.Id);
        foreach (Mention mention in mentions)
        {
            if (!_byHead.TryGetValue(mention.Head, out Mention? headed) || mention.Words.Length > headed.Words.Length) _byHead[mention.Head] = mention;
            for (int word = mention.Words.First; word < mention.Words.End; word++)
                if (!_byWord.TryGetValue(word, out Mention? other) || mention.Words.Length > other.Words.Length)
                    _byWord[word] = mention;
        }
        foreach (PlaceMention place in places)
            for (int word = place.Words.First; word < place.Words.End; word++) _placeByWord.TryAdd(word, place);
    }

    /// <summary>In order of first mention.</summary>
    public ValueList<Actor> Actors { get; }

    /// <summary>In text order.</summary>
    public ValueList<Mention> Mentions { get; }

    /// <summary>Every mention of a place as a place, in text order; a state's name is often both a mention of the state and a place.</summary>
    public ValueList<PlaceMention> Places { get; }

    public ValueList<Note> Notes { get; }

    public Actor this[ActorId id] => _actors[id];

    public bool Knows(ActorId id) => _actors.ContainsKey(id);

    /// <summary>The longest mention that covers the word, or null.</summary>
    public Mention? MentionAt(Word word) => _byWord.GetValueOrDefault(word.Index);

    /// <summary>The longest mention whose head is exactly this word, or null; a longer one with another head may cover it.</summary>
    public Mention? MentionOf(Word word) => _byHead.GetValueOrDefault(word.Index);

    /// <summary>The other side of "Palestinian-Israeli": the mention that a hyphen joins to the word's; null for none.</summary>
    public Mention? HyphenatedWith(Word word)
    {
        if (MentionAt(word) is not { } mention) return null;
        IReadOnlyList<Word> words = word.Sentence.Words;
        int first = mention.Words.First - words[0].Index, end = mention.Words.End - words[0].Index;
        return Joined(words, first - 1, first - 2) ?? Joined(words, end, end + 1);
    }

    private Mention? Joined(IReadOnlyList<Word> words, int hyphen, int partner) =>
        Math.Min(hyphen, partner) >= 0 && Math.Max(hyphen, partner) < words.Count && words[hyphen].Form is "-" or "–" && words[hyphen].Span.Start == words[hyphen - 1].Span.End
            && words[hyphen].Span.End == words[hyphen + 1].Span.Start ? MentionAt(words[partner]) : null;

    public PlaceMention? PlaceAt(Word word) => _placeByWord.GetValueOrDefault(word.Index);
}

public enum ActorKind
{
    Person, State, Government, Office, Organization, Party, Alliance, Format, Agreement, Authority, ArmedGroup, Population, Media, Company, Unnamed,
}

/// <param name="Name">The fullest form in use: "Emmanuel Macron", "Élysée", "Normandy format".</param>
/// <param name="Country">ISO 3166 alpha-3, XKX for Kosovo; null for bodies of no one state.</param>
/// <param name="Sector">CAMEO sector such as GOV, MIL, REB; null when not known.</param>
/// <param name="Cameo">Country and role: FRAGOV; null when it can't be made.</param>
/// <param name="Wikidata">Q-number where the table has one.</param>
public sealed record Actor(
    ActorId Id, ActorKind Kind, string Name, string? Country, HeldOffice? Office, string? Sector, string? Cameo, string? Wikidata)
{
    /// <summary>True for whom no name is known ("villagers"): a record keeps it only where one of its lines speaks of it.</summary>
    public bool IsIncidental { get; init; }
}

/// <summary>The office a person held on a day.</summary>
/// <param name="Body">The office's seat as an actor id: <c>office:elysee</c>; null when the table knows none.</param>
/// <param name="On">The day the table was asked for.</param>
/// <param name="Since">First day of the term as exact as the source gives it (first of month or year where no day is known).</param>
public sealed record HeldOffice(string Title, ActorId? Body, LocalDate On, LocalDate? Since);

public enum MentionForm { Name, Nominal, Pronoun, Metonym, Handle }

/// <summary>Words that name or describe one actor, or several together ("the two leaders").</summary>
/// <param name="Words">The words of the mention: name with its title ("French President Emmanuel Macron").</param>
/// <param name="Head">Index of the word that heads the mention in the tree (argument of verbs).</param>
public sealed record Mention(ValueList<ActorId> Actors, TextSpan Span, WordRange Words, int Head, MentionForm Form);

/// <param name="Id"><c>city:GEONAMESID</c>, <c>country:ISO3</c>, <c>area:slug</c>, or an actor's id for its seat.</param>
/// <param name="Country">ISO 3166 alpha-3, null for seas and the like.</param>
public sealed record Place(string Id, string Name, string? Country, double? Latitude, double? Longitude)
{
    /// <summary>How the name was told to mean this place.</summary>
    public PlaceFound Found { get; init; }
}

/// <summary>Why a name means the place it was taken for.</summary>
public enum PlaceFound
{
    /// <summary>No other place of the table is called so.</summary>
    Name,

    /// <summary>Of several, the one in a country that the report speaks of.</summary>
    Country,

    /// <summary>Of several, the largest.</summary>
    Largest,

    /// <summary>The seat of a power: the Kremlin, put where its capital is.</summary>
    Seat,

    /// <summary>Not in the table: as the report calls it, without coordinates.</summary>
    Text,
}

public sealed record PlaceMention(Place Place, TextSpan Span, WordRange Words);
