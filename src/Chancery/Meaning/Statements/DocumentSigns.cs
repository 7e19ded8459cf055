using System.Collections.Frozen;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Words that tell what kind of document a whole text is: <c>documents.tsv</c>.</summary>
internal sealed class DocumentSigns
{
    public const string Path = "data/lexicon/en/documents.tsv";

    private static readonly Lazy<DocumentSigns> Embedded = new(() => new DocumentSigns(DataFile.Embedded(Path)));

    private readonly FrozenDictionary<(string Sign, string Words), MediumKind> _kinds;

    private DocumentSigns(DataFile file)
    {
        Dictionary<(string, string), MediumKind> kinds = [];
        foreach (DataRow row in file.Rows)
            foreach (string words in row.List("words")) kinds[(row["sign"], words)] = KindOf(row);
        _kinds = kinds.ToFrozenDictionary();
    }

    public static DocumentSigns Load() => Embedded.Value;

    public bool Has(string sign, string word) => _kinds.ContainsKey((sign, word));

    /// <summary>The longest run of words of <paramref name="text"/>, from its first one on, that the sign knows, in lower case; null for none.</summary>
    public (string Words, MediumKind Kind)? Opening(string sign, string text)
    {
        string lower = text.ToLowerInvariant();
        for (int end = lower.Length; end > 0; end = lower.LastIndexOf(' ', end - 1))
            if (_kinds.TryGetValue((sign, lower[..end].TrimEnd(',', ':', '!', '.')), out MediumKind kind)) return (lower[..end], kind);
        return null;
    }

    private static MediumKind KindOf(DataRow row) =>
        Enum.TryParse(row["medium"], ignoreCase: true, out MediumKind kind) ? kind : throw new ChanceryException($"{row.Where("medium")}: unknown medium '{row["medium"]}'.");
}
