using System.Collections.Frozen;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>The French words that carry statements, by their forms: <c>data/lexicon/fr/reporting.tsv</c>.</summary>
internal sealed class FrenchLexicon
{
    public const string Path = "data/lexicon/fr/reporting.tsv";

    private static readonly Lazy<FrenchLexicon> Embedded = new(() => new FrenchLexicon(DataFile.Embedded(Path)));

    private readonly FrozenDictionary<string, FrenchEntry[]> _byForm;

    private FrenchLexicon(DataFile file)
    {
        Dictionary<string, List<FrenchEntry>> entries = [];
        foreach (DataRow row in file.Rows)
        {
            FrenchEntry entry = new(row["lemma"], [.. row["content"].Split(' ', StringSplitOptions.RemoveEmptyEntries)], row["addressee"], ActOf(row));
            foreach (string form in row.List("forms"))
            {
                if (!entries.TryGetValue(form, out List<FrenchEntry>? list)) entries[form] = list = [];
                list.Add(entry);
            }
        }
        _byForm = entries.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    public static FrenchLexicon Load() => Embedded.Value;

    public IReadOnlyList<FrenchEntry> Of(string form) => _byForm.TryGetValue(form, out FrenchEntry[]? entries) ? entries : [];

    private static Act ActOf(DataRow row) =>
        Enum.TryParse(row["act"].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out Act act) ? act
        : throw new ChanceryException($"{row.Where("act")}: unknown act '{row["act"]}'. One of: {string.Join(", ", Enum.GetNames<Act>())}.");
}
