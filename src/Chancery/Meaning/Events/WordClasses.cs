using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Named sets of lemmas that patterns and rules refer to, from <c>data/lexicon/en/classes.tsv</c>.</summary>
public sealed class WordClasses
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _classes;

    public WordClasses(DataFile file) =>
        _classes = file.Rows
            .GroupBy(row => row["class"])
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(row => row.List("lemmas")).ToFrozenSet());

    public static WordClasses Load() => new(DataFile.Embedded("data/lexicon/en/classes.tsv"));

    public bool Knows(string name) => _classes.ContainsKey(name);

    /// <summary>True if the class holds the lemma; an unknown class holds nothing.</summary>
    public bool Has(string name, string lemma) => _classes.TryGetValue(name, out FrozenSet<string>? lemmas) && lemmas.Contains(lemma);
}
