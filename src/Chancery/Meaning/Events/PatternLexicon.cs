using System.Collections.Frozen;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>All event patterns by trigger lemma.</summary>
public sealed class PatternLexicon
{
    private readonly FrozenDictionary<string, Pattern[]> _verbs;
    private readonly FrozenDictionary<string, Pattern[]> _nouns;

    private PatternLexicon(IReadOnlyList<Pattern> patterns)
    {
        All = patterns;
        _verbs = Index(patterns.Where(pattern => pattern.ForVerbs));
        _nouns = Index(patterns.Where(pattern => pattern.ForNouns));
    }

    public IReadOnlyList<Pattern> All { get; }

    public static PatternLexicon Load(Codebook codebook)
    {
        List<string> faults = [];
        PatternLexicon lexicon = Read(DataFile.Embedded("data/lexicon/en/events.tsv"), codebook, faults);
        return faults.Count == 0 ? lexicon : throw new ChanceryException(string.Join('\n', faults));
    }

    /// <summary>The patterns of <paramref name="file"/> that are well formed; <paramref name="faults"/> gets a line for each that is not.</summary>
    public static PatternLexicon Read(DataFile file, Codebook codebook, List<string> faults)
    {
        PatternParser parser = new(codebook);
        List<Pattern> patterns = [];
        HashSet<string> ids = [];
        foreach (DataRow row in file.Rows)
        {
            if (!ids.Add(row["id"])) faults.Add($"{row.Where("id")}: error LEX03: id '{row["id"]}' is used twice.");
            if (parser.Parse(row, patterns.Count, faults) is { } pattern) patterns.Add(pattern);
        }
        return new PatternLexicon(patterns);
    }

    public ReadOnlySpan<Pattern> ForVerb(string lemma) => _verbs.TryGetValue(lemma, out Pattern[]? found) ? found : [];

    public ReadOnlySpan<Pattern> ForNoun(string lemma) => _nouns.TryGetValue(lemma, out Pattern[]? found) ? found : [];

    private static FrozenDictionary<string, Pattern[]> Index(IEnumerable<Pattern> patterns) =>
        patterns.SelectMany(pattern => pattern.Lemmas.Select(lemma => (lemma, pattern)))
            .GroupBy(pair => pair.lemma)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.pattern).ToArray());
}
