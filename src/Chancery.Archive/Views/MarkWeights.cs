namespace Chancery.Archive.Views;

/// <summary>How much a mark tells: the fewer propositions have it, the more.</summary>
internal sealed class MarkWeights
{
    /// <summary>An act of speaking is shared by many propositions that have nothing else in common.</summary>
    private const double WeightOfAct = 0.3;

    private readonly Dictionary<string, double> _weights;

    public MarkWeights(IReadOnlyList<Proposition> propositions) => _weights = propositions
        .SelectMany(proposition => proposition.Marks.Concat(proposition.Numbers)).GroupBy(mark => mark, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => Math.Log(1 + ((double)propositions.Count / same.Count())) * (same.Key[0] == '>' ? WeightOfAct : 1), StringComparer.Ordinal);

    /// <summary>The weight of shared marks in that of the shorter side's, tempered by that of the longer one's; 0 to 1.</summary>
    public double Likeness(Proposition one, Proposition other)
    {
        double shared = Sum(one.Marks.Intersect(other.Marks).Concat(one.Numbers.Intersect(other.Numbers)));
        double mine = Sum(one.Marks.Concat(one.Numbers)), its = Sum(other.Marks.Concat(other.Numbers));
        return shared == 0 ? 0 : shared / Math.Sqrt(mine * its);
    }

    private double Sum(IEnumerable<string> marks) => marks.Sum(mark => _weights[mark]);
}
