using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>The nouns that name where something is said, and those that name who may say it: <c>media.tsv</c>, <c>speakers.tsv</c>.</summary>
public sealed class MediumLexicon
{
    public const string Path = "data/lexicon/en/media.tsv";

    public const string SpeakersPath = "data/lexicon/en/speakers.tsv";

    private readonly FrozenDictionary<string, MediumKind> _kinds;
    private readonly FrozenDictionary<string, string> _speakers;

    private MediumLexicon(FrozenDictionary<string, MediumKind> kinds, FrozenDictionary<string, string> speakers) => (_kinds, _speakers) = (kinds, speakers);

    public static MediumLexicon Load() => From(DataFile.Embedded(Path), DataFile.Embedded(SpeakersPath));

    /// <param name="speakers">Nouns for people and bodies, who speak though nobody knows who they are.</param>
    public static MediumLexicon From(DataFile media, DataFile speakers) =>
        new(media.Rows.ToFrozenDictionary(row => row["lemma"], KindOf), SpeakersOf(speakers));

    /// <summary>True for people and bodies: "envoy", "ministry"; a thing ("the climb") does not speak.</summary>
    public bool MaySpeak(Word noun)
    {
        string lemma = noun.Lemma.ToLowerInvariant();
        // "Liberals", "Democrats": a name in the plural keeps its ending as its lemma.
        return _speakers.ContainsKey(lemma) || (noun.Pos is PartOfSpeech.Propn && lemma.EndsWith('s') && _speakers.ContainsKey(lemma[..^1]));
    }

    public bool IsPerson(Word noun) => _speakers.GetValueOrDefault(noun.Lemma.ToLowerInvariant()) == "person";

    /// <summary>The kind the noun names, with the noun before it where the two make one ("news conference"); null for other nouns.</summary>
    public MediumKind? KindOf(Word noun)
    {
        foreach (Word part in noun.Children.Where(child => child.Relation is "compound" or "amod" or "flat" && child.Index < noun.Index))
            if (_kinds.TryGetValue($"{part.Form} {noun.Lemma}", out MediumKind joint) || _kinds.TryGetValue($"{part.Lemma} {noun.Lemma}", out joint)) return joint;
        if (_kinds.TryGetValue(noun.Lemma, out MediumKind kind) || _kinds.TryGetValue(noun.Form, out kind)) return kind;
        // Elsewhere than at the head of a sentence a capital makes a name: the Post.
        bool isFirst = noun.Index == noun.Sentence.Range.First;
        return isFirst && _kinds.TryGetValue(noun.Form.ToLowerInvariant(), out kind) ? kind : null;
    }

    private static FrozenDictionary<string, string> SpeakersOf(DataFile file)
    {
        Dictionary<string, string> kinds = [];
        foreach (DataRow row in file.Rows)
            foreach (string lemma in row.List("lemmas")) kinds.TryAdd(lemma, row["kind"]);
        return kinds.ToFrozenDictionary();
    }

    private static MediumKind KindOf(DataRow row) =>
        Enum.TryParse(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out MediumKind kind)
            ? kind
            : throw new ChanceryException($"{row.Where("kind")}: unknown medium '{row["kind"]}'. One of: {string.Join(", ", Enum.GetNames<MediumKind>())}.");
}
