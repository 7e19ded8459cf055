using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>The nouns that name where something is said, from <c>data/lexicon/en/media.tsv</c>.</summary>
public sealed class MediumLexicon
{
    public const string Path = "data/lexicon/en/media.tsv";

    private readonly FrozenDictionary<string, MediumKind> _kinds;

    private MediumLexicon(FrozenDictionary<string, MediumKind> kinds) => _kinds = kinds;

    public static MediumLexicon Load() => From(DataFile.Embedded(Path));

    public static MediumLexicon From(DataFile file) =>
        new(file.Rows.ToFrozenDictionary(row => row["lemma"], KindOf));

    /// <summary>The kind the noun names, with the noun before it where the two make one ("news conference"); null for other nouns.</summary>
    public MediumKind? KindOf(Word noun)
    {
        foreach (Word part in noun.ChildrenOf("compound"))
            if (_kinds.TryGetValue($"{part.Lemma} {noun.Lemma}", out MediumKind joint)) return joint;
        return _kinds.TryGetValue(noun.Lemma, out MediumKind kind) || _kinds.TryGetValue(noun.Form, out kind) ? kind : null;
    }

    private static MediumKind KindOf(DataRow row) =>
        Enum.TryParse(row["kind"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out MediumKind kind)
            ? kind
            : throw new ChanceryException($"{row.Where("kind")}: unknown medium '{row["kind"]}'. One of: {string.Join(", ", Enum.GetNames<MediumKind>())}.");
}
