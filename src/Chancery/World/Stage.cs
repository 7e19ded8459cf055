using Chancery.Language;
using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>Everything the finders of one report share: what was read, what is known, who has been spoken of so far.</summary>
internal sealed class Stage
{
    private readonly Dictionary<ActorId, Actor> _madeUp = [];
    private readonly Dictionary<string, int> _unnamed = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Phrase> _byHead = [];
    private readonly int[] _ordinals;
    private readonly Lazy<string?> _mainCountry;
    private readonly Lazy<ValueList<string>> _mainCountries;

    public Stage(Analysis analysis, WorldTables tables, CastWords lexicon, LocalDate? day)
    {
        Analysis = analysis;
        Tables = tables;
        Lexicon = lexicon;
        Day = day;
        _ordinals = Ordinals(analysis);
        _mainCountry = new Lazy<string?>(FindMainCountry);
        _mainCountries = new Lazy<ValueList<string>>(FindMainCountries);
        Roster = new Roster(tables, day);
        Speech = new SpeechMap(analysis);
        Discourse = new Discourse(this);
        DataRow? issuer = IssuerTable.Of(analysis.Report);
        IssuerCountry = issuer?["country"] is { Length: > 0 } country ? country : null;
        IssuerBody = issuer is not null ? new ActorId(issuer["actor"]) : null;
        IssuerOrganization = issuer is not null && new ActorId(issuer["actor"]) is var body && body.IsKind("org") ? body.Slug.ToUpperInvariant() : null;
        Homes = new HomeFinder(this);
    }

    public Analysis Analysis { get; }

    public WorldTables Tables { get; }

    public CastWords Lexicon { get; }

    /// <summary>The day offices are looked up on; null when the report has none.</summary>
    public LocalDate? Day { get; }

    /// <summary>The country whose own page the report is; null for the press.</summary>
    public string? IssuerCountry { get; }

    /// <summary>The office or organization whose own page the report is; null for the press.</summary>
    public ActorId? IssuerBody { get; }

    /// <summary>The organization whose own page the report is, as the table of offices holds it; null for states and the press.</summary>
    public string? IssuerOrganization { get; }

    public Roster Roster { get; }

    public SpeechMap Speech { get; }

    public Discourse Discourse { get; }

    public HomeFinder Homes { get; }

    public List<Phrase> Phrases { get; } = [];

    public List<Note> Notes { get; } = [];

    /// <summary>Actors that no table knows, by id.</summary>
    public IReadOnlyDictionary<ActorId, Actor> MadeUp => _madeUp;

    public void Add(IEnumerable<Phrase> phrases)
    {
        foreach (Phrase phrase in phrases)
        {
            Phrases.Add(phrase);
            if (!_byHead.TryGetValue(phrase.Head.Index, out Phrase? other) || other.IsSilent || phrase.Range.Length > other.Range.Length && !phrase.IsSilent)
                _byHead[phrase.Head.Index] = phrase;
        }
    }

    /// <summary>How many sentences lie between two words, 0 for one sentence; one that the model cut in the middle counts once.</summary>
    public int Distance(Word earlier, Word later) => _ordinals[later.Sentence.Index] - _ordinals[earlier.Sentence.Index];

    private static int[] Ordinals(Analysis analysis)
    {
        int[] ordinals = new int[analysis.Sentences.Count];
        for (int i = 1; i < ordinals.Length; i++)
        {
            Sentence before = analysis.Sentences[i - 1], sentence = analysis.Sentences[i];
            bool isCut = before.Section == sentence.Section && before.Words[^1].Form[^1] is not ('.' or '!' or '?' or '"' or '”' or '»' or ':' or ';');
            ordinals[i] = ordinals[i - 1] + (isCut ? 0 : 1);
        }
        return ordinals;
    }

    /// <summary>The phrase whose head is this word, or null.</summary>
    public Phrase? PhraseOf(Word? word) => word is null ? null : _byHead.GetValueOrDefault(word.Index);

    public string TextOf(WordRange range) => Analysis.TextOf(Analysis.SpanOf(range));

    /// <summary>An actor the tables don't know, made from the report's own words; the first making counts.</summary>
    /// <param name="isIncidental">True for whom no name is known: see <see cref="Actor.IsIncidental"/>.</param>
    public ActorId MakeUp(ActorId id, ActorKind kind, string name, string? country, string? sector, bool isIncidental = false)
    {
        _madeUp.TryAdd(id, new Actor(id, kind, name, country, null, sector, null, null) { IsIncidental = isIncidental });
        return id;
    }

    /// <summary>Somebody nobody names: <c>unnamed:official-1</c>.</summary>
    public ActorId MakeUnnamed(string noun, string text, string? country)
    {
        string slug = NameFold.Slug(noun);
        int number = _unnamed[slug] = _unnamed.GetValueOrDefault(slug) + 1;
        return MakeUp(new ActorId($"unnamed:{slug}-{number}"), ActorKind.Unnamed, text, country, null);
    }

    /// <summary>The country the report is about, if it clearly is about one.</summary>
    public string? MainCountry => _mainCountry.Value;

    /// <summary>The place of that name, by the countries the report speaks of.</summary>
    public Place? PlaceCalled(string name) => Tables.Places.Find(name, [.. Roster.Countries]);

    /// <summary>The states of the adjectives or owners before a noun: "Russian and American troops".</summary>
    public ValueList<ActorId> StatesBefore(Phrase phrase)
    {
        List<ActorId> states = [];
        foreach (Word modifier in phrase.Head.Children.Where(child => child.Index < phrase.Head.Index && child.Relation is "amod" or "compound" or "nmod:poss"))
            foreach (Word word in modifier.ChildrenOf("conj").Prepend(modifier))
                if (PhraseOf(word) is { Kind: PhraseKind.Name, Country: { } country } && Tables.States.Find(country) is not null && !states.Contains(ActorId.State(country))) states.Add(ActorId.State(country));
        return [.. states];
    }

    /// <summary>The two countries the report names more often than any third; empty if there are no such two.</summary>
    public ValueList<string> MainCountries => _mainCountries.Value;

    private ValueList<string> FindMainCountries()
    {
        List<KeyValuePair<string, int>> ranked = CountriesByNames();
        return ranked.Count >= 2 && ranked[1].Value >= 2 && (ranked.Count == 2 || ranked[1].Value > ranked[2].Value) ? [ranked[0].Key, ranked[1].Key] : [];
    }

    private List<KeyValuePair<string, int>> CountriesByNames()
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (Phrase name in Phrases)
            if (name is { Kind: PhraseKind.Name, Country: { } country }) counts[country] = counts.GetValueOrDefault(country) + 1;
        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
    }

    private string? FindMainCountry()
    {
        List<KeyValuePair<string, int>> ranked = CountriesByNames();
        return ranked.Count > 0 && ranked[0].Value >= 2 && (ranked.Count == 1 || ranked[0].Value >= 3 * ranked[1].Value) ? ranked[0].Key : null;
    }

    public string? CountryOf(ActorId id)
    {
        if (id.IsKind("state")) return id.Slug;
        if (id.IsKind("person")) return Roster.Find(id)?.Country;
        return _madeUp.TryGetValue(id, out Actor? made) ? made.Country : Tables.Actors.Find(id)?.Country;
    }
}
