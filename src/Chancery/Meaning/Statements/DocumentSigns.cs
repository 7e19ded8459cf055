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

    /// <summary>All words of the sign.</summary>
    public IEnumerable<string> Words(string sign) => _kinds.Keys.Where(key => key.Sign == sign).Select(key => key.Words);

    public bool Has(string sign, string word) => _kinds.ContainsKey((sign, word));

    /// <summary>The longest run of words of <paramref name="text"/>, from its first one on, that the sign knows, in lower case; null for none.</summary>
    public (string Words, MediumKind Kind)? Opening(string sign, string text)
    {
        string lower = text.ToLowerInvariant();
        for (int end = lower.Length; end > 0; end = lower.LastIndexOf(' ', end - 1))
            if (_kinds.TryGetValue((sign, lower[..end].TrimEnd(',', ':', '!', '.')), out MediumKind kind)) return (lower[..end], kind);
        return null;
    }

    /// <summary>"Statement by …", "The ministers' joint statement on …", also after the place it is about ("Iran: Statement by …").</summary>
    public bool IsStatement(string headline)
    {
        string text = headline[TopicOf(headline)..];
        if (Opening("headline", text) is { Kind: MediumKind.Communique }) return true;
        for (int i = text.IndexOf(' ', StringComparison.Ordinal); i > 0; i = text.IndexOf(' ', i + 1))
            if (char.IsUpper(text[Math.Min(i + 1, text.Length - 1)]) && Opening("owned", text[(i + 1)..]) is { Kind: MediumKind.Communique }) return true;
        return false;
    }

    /// <summary>"Joint statement": no one side's.</summary>
    public static bool IsJoint(string words) => words.Contains("joint", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the words begin after "Iran: ", if they open a document; 0 for a headline without such a topic.</summary>
    public int TopicOf(string headline)
    {
        int colon = headline.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Opening("headline", headline[(colon + 2)..]) is not null ? colon + 2 : 0;
    }

    private static MediumKind KindOf(DataRow row) =>
        Enum.TryParse(row["medium"], ignoreCase: true, out MediumKind kind) ? kind : throw new ChanceryException($"{row.Where("medium")}: unknown medium '{row["medium"]}'.");
}
