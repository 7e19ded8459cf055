using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>A word that names a contact: one line of <c>data/lexicon/en/encounters.tsv</c>.</summary>
/// <param name="Slots">Where its participants stand: "subject", "object", a preposition; "place:to" for a destination.</param>
/// <param name="Channel">Null when the word says none.</param>
/// <param name="Traits">"generic" fits several kinds; "needs-two" is one only with two participants; "refers" only points back.</param>
internal sealed record ContactWord(string Id, bool IsVerb, EncounterKind Kind, string? Channel, ValueList<string> Slots, ValueList<string> Traits)
{
    public bool Has(string trait) => Traits.Contains(trait);
}

/// <summary>Words for contacts, what governs them does to how they stand, and channels.</summary>
internal sealed class ContactLexicon
{
    private readonly Dictionary<(bool IsVerb, string Lemma), ContactWord> _words = [];
    private readonly Dictionary<(string Position, string Lemma), Status> _standings = [];
    private readonly Dictionary<string, HashSet<string>> _classes = [];
    private readonly Dictionary<string, string> _synonyms = [];

    public ContactLexicon(DataFile contacts, DataFile standings, DataFile synonyms)
    {
        foreach (DataRow row in synonyms.Rows)
            foreach (string lemma in row.List("words")) _synonyms[lemma] = row["meaning"];
        foreach (DataRow row in contacts.Rows)
        {
            ContactWord word = new(
                row["id"], row["pos"] == "verb", Kind(row), row["channel"] is { Length: > 0 } channel ? channel : null,
                [.. row.List("slots")], [.. row.List("traits")]);
            foreach (string lemma in row.List("words")) _words[(word.IsVerb, lemma)] = word;
        }
        foreach (DataRow row in standings.Rows)
            foreach (string lemma in row.List("words"))
                if (RecordWords.TryParse(row["standing"], out Status status)) _standings[(row["position"], lemma)] = status;
                else Class(row["position"]).Add(lemma);
    }

    public static ContactLexicon Load() =>
        new(DataFile.Embedded("data/lexicon/en/encounters.tsv"), DataFile.Embedded("data/lexicon/en/standing.tsv"), DataFile.Embedded("data/lexicon/en/synonyms.tsv"));

    public ContactWord? Find(bool isVerb, string lemma) => _words.GetValueOrDefault((isVerb, lemma));

    /// <summary>What a word in <paramref name="position"/> makes of the contact it governs or modifies; null when it says nothing.</summary>
    public Status? StandingOf(string position, string lemma) => _standings.TryGetValue((position, lemma), out Status status) ? status : null;

    /// <summary>True for a word of a class without a standing of its own, such as the light verbs.</summary>
    public bool IsOf(string name, string lemma) => _classes.TryGetValue(name, out HashSet<string>? lemmas) && lemmas.Contains(lemma);

    /// <summary>One word for all that mean the same in diplomatic prose; null when the lemma has no synonyms.</summary>
    public string? SynonymOf(string lemma) => _synonyms.GetValueOrDefault(lemma);

    private HashSet<string> Class(string name) => _classes.TryGetValue(name, out HashSet<string>? lemmas) ? lemmas : _classes[name] = [];

    private static EncounterKind Kind(DataRow row) => RecordWords.TryParse(row["kind"], out EncounterKind kind)
        ? kind
        : throw new ChanceryException($"{row.Where("kind")}: unknown kind of encounter '{row["kind"]}'. Known: {string.Join(", ", RecordWords.All<EncounterKind>())}.");
}
