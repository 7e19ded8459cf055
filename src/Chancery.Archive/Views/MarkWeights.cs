namespace Chancery.Archive.Views;

/// <summary>How much a mark tells: the fewer propositions have it, the more.</summary>
internal sealed class MarkWeights(IReadOnlyList<Proposition> propositions)
{
    /// <summary>An act of speaking is shared by many propositions that have nothing else in common.</summary>
    private const double WeightOfAct = 0.3;

    /// <summary>One word in common is chance, but in the shortest of sayings, or when no third one has it.</summary>
    private const int FewestWords = 2;

    private readonly Dictionary<string, double> _weights = propositions
        .SelectMany(proposition => proposition.Marks.Concat(proposition.Numbers)).GroupBy(mark => mark, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => Math.Log(1 + ((double)propositions.Count / same.Count())) * (same.Key[0] == '>' ? WeightOfAct : 1), StringComparer.Ordinal);

    /// <summary>The weight of shared marks in that of the shorter side's, tempered by that of the longer one's; 0 to 1.</summary>
    public double Likeness(Proposition one, Proposition other)
    {
        if (one.IsOfContact != other.IsOfContact) return 0;
        string[] common = [.. one.Marks.Intersect(other.Marks), .. one.Numbers.Intersect(other.Numbers)];
        string[] words = [.. common.Where(IsWord)];
        if (words.Length == 0) return 0;
        int fewest = Math.Min(WordsOf(one), WordsOf(other));
        bool isOnlyTheirs = _pairs.Contains(words[0]);
        // "Agreed to stay in touch": the shortest of sayings have their act as well.
        if (fewest < FewestWords && !(isOnlyTheirs && common.Any(mark => mark[0] == '>'))) return 0;
        if (words.Length < FewestWords && fewest > FewestWords && !isOnlyTheirs) return 0;
        double shared = Sum(common);
        double mine = Sum(one.Marks.Concat(one.Numbers)), its = Sum(other.Marks.Concat(other.Numbers));
        return shared == 0 ? 0 : shared / Math.Sqrt(mine * its);
    }

    private readonly HashSet<string> _pairs = [.. propositions.SelectMany(proposition => proposition.Marks).GroupBy(mark => mark, StringComparer.Ordinal).Where(same => same.Count() == 2).Select(same => same.Key)];

    private static int WordsOf(Proposition one) => one.Marks.Count(IsWord) + one.Numbers.Count;

    private static bool IsWord(string mark) => mark[0] is not ('@' or '!' or '>');

    private double Sum(IEnumerable<string> marks) => marks.Sum(mark => _weights[mark]);
}
