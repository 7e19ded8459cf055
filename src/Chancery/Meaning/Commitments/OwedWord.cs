using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>A word by which something is owed or asked for: one line of <c>data/lexicon/en/commitments.tsv</c>.</summary>
/// <param name="What">Where what is owed stands: "inf", "that", "object" or a preposition, the likeliest first.</param>
/// <param name="To">Where the one it goes to stands.</param>
internal sealed record OwedWord(string Id, CommitmentKind Kind, ValueList<string> What, ValueList<string> To, ValueList<string> Traits)
{
    public bool Has(string trait) => Traits.Contains(trait);
}

/// <summary>Words of promising, offering and demanding, and words that set a condition.</summary>
internal sealed class OwedLexicon
{
    private readonly Dictionary<(bool IsVerb, string Lemma), List<OwedWord>> _words = [];
    private readonly Dictionary<string, bool> _conditions = [];

    public OwedLexicon(DataFile commitments, DataFile conditions)
    {
        foreach (DataRow row in commitments.Rows)
        {
            if (!RecordWords.TryParse(row["kind"], out CommitmentKind kind))
                throw new ChanceryException($"{row.Where("kind")}: unknown kind of commitment '{row["kind"]}'. Known: {string.Join(", ", RecordWords.All<CommitmentKind>())}.");
            OwedWord word = new(row["id"], kind, [.. row.List("what")], [.. row.List("to")], [.. row.List("traits")]);
            foreach (string lemma in row.List("words"))
            {
                if (!_words.TryGetValue((row["pos"] == "verb", lemma), out List<OwedWord>? lines)) _words[(row["pos"] == "verb", lemma)] = lines = [];
                lines.Add(word);
            }
        }
        foreach (DataRow row in conditions.Rows)
            foreach (string words in row.List("words")) _conditions[words] = row["takes"] == "clause";
    }

    public static OwedLexicon Load() =>
        new(DataFile.Embedded("data/lexicon/en/commitments.tsv"), DataFile.Embedded("data/lexicon/en/conditions.tsv"));

    /// <summary>The first line of the word.</summary>
    public OwedWord? Find(bool isVerb, string lemma) => LinesOf(isVerb, lemma).FirstOrDefault();

    /// <summary>Every line of the word, in the order of the file: "announced plans", "signed a plan", "put forward a plan".</summary>
    public IReadOnlyList<OwedWord> LinesOf(bool isVerb, string lemma) => _words.TryGetValue((isVerb, lemma), out List<OwedWord>? lines) ? lines : [];

    /// <summary>True for several words that only ever set a condition: "provided that", "as long as".</summary>
    public bool IsPlain(string words) => words.Contains(' ', StringComparison.Ordinal) && TakesClause(words) is true;

    /// <summary>True for words before a clause, false before a phrase, null where they set no condition.</summary>
    public bool? TakesClause(string words) => _conditions.TryGetValue(words, out bool takesClause) ? takesClause : null;
}
