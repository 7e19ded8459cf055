namespace Chancery.Archive.Corrections;

/// <summary>How far two analysts decided alike where both decided on the same field of the same line.</summary>
/// <param name="Kappa">Cohen's kappa over those decisions, for each field by its own values; null where chance alone would give full agreement.</param>
public sealed record Agreement(int Both, int Same, double? Kappa)
{
    public static Agreement Between(IEnumerable<Fix> ours, IEnumerable<Fix> theirs)
    {
        Dictionary<(string, string, int, string), Fix> mine = Latest(ours), other = Latest(theirs);
        List<(string Mine, string Theirs)> pairs = [.. from fix in mine where other.ContainsKey(fix.Key) select (Value(fix.Value), Value(other[fix.Key]))];
        int same = pairs.Count(pair => pair.Mine == pair.Theirs);
        return new Agreement(pairs.Count, same, KappaOf(pairs, same));
    }

    /// <summary>The last decision on each question.</summary>
    internal static Dictionary<(string, string, int, string), Fix> Latest(IEnumerable<Fix> fixes) =>
        fixes.Where(fix => !fix.IsDisputed).GroupBy(fix => fix.Question).ToDictionary(same => same.Key, same => same.Last());

    private static string Value(Fix fix) => $"{fix.Field}={fix.Value}";

    private static double? KappaOf(List<(string Mine, string Theirs)> pairs, int same)
    {
        if (pairs.Count == 0) return null;
        double n = pairs.Count, observed = same / n;
        double chance = pairs.Select(pair => pair.Mine).Distinct().Sum(value => pairs.Count(pair => pair.Mine == value) / n * (pairs.Count(pair => pair.Theirs == value) / n));
        return chance >= 1 ? null : Math.Round((observed - chance) / (1 - chance), 2);
    }
}

/// <summary>What came of taking another project's documents and decisions in.</summary>
public sealed record MergeResult(int Added, int Present, int Fixes, int Disputed, Agreement Agreement);
