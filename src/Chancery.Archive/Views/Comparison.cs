using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Views;

/// <summary>Two tellings side by side: what both say, where they differ, what only one says.</summary>
/// <param name="Rows">In the order of the left text; what only the right one says comes at its place there.</param>
public sealed record Comparison(string Left, string Right, ValueList<ComparedRow> Rows)
{
    /// <summary>Of two propositions that share less, weighed by how rare the shared marks are, nobody would say that they are on one point.</summary>
    private const double SamePoint = 0.2;

    /// <summary>With other numbers or days two sayings are on one point only where the rest is more alike.</summary>
    private const double SamePointOtherwise = 0.25;

    public static Comparison Of(Record left, Record right) => Of(Title(left), Title(right), Proposition.Of(left), Proposition.Of(right));

    public static Comparison Of(AccountOfSide left, AccountOfSide right) => Of(left.Name, right.Name, Proposition.Of(left), Proposition.Of(right));

    internal static Comparison Of(string leftName, string rightName, IReadOnlyList<Proposition> left, IReadOnlyList<Proposition> right)
    {
        MarkWeights weights = new([.. left, .. right]);
        var pairs =
            from i in Enumerable.Range(0, left.Count)
            from j in Enumerable.Range(0, right.Count)
            let score = weights.Likeness(left[i], right[j])
            where score >= (StandApart(left[i], right[j]) ? SamePointOtherwise : SamePoint)
            orderby score descending, i, j
            select (Left: i, Right: j, Score: score);
        Dictionary<int, (int Right, double Score)> matches = [];
        HashSet<int> taken = [];
        foreach ((int i, int j, double score) in pairs)
            if (!matches.ContainsKey(i) && taken.Add(j)) matches[i] = (j, score);
        IEnumerable<(double At, ComparedRow Row)> rows = left.Select((said, i) => ((double)i, matches.TryGetValue(i, out (int Right, double Score) match)
            ? new ComparedRow(StateOf(said, right[match.Right]), said, right[match.Right], Math.Round(match.Score, 2))
            : new ComparedRow(ComparisonState.Only, said, null, 0)));
        IEnumerable<(double At, ComparedRow Row)> rest = Enumerable.Range(0, right.Count).Where(j => !taken.Contains(j))
            .Select(j => (PlaceOf(j, matches), new ComparedRow(ComparisonState.Only, null, right[j], 0)));
        return new Comparison(leftName, rightName, [.. rows.Concat(rest).OrderBy(row => row.At).Select(row => row.Row)]);
    }

    /// <summary>After the left proposition whose match stands last before it.</summary>
    private static double PlaceOf(int right, Dictionary<int, (int Right, double Score)> matches) =>
        matches.Where(match => match.Value.Right < right).Select(match => match.Key).DefaultIfEmpty(-1).Max() + 0.5;

    private static ComparisonState StateOf(Proposition left, Proposition right) =>
        left.IsDenied != right.IsDenied || StandApart(left, right) ? ComparisonState.Differ : ComparisonState.Agree;

    private static bool StandApart(Proposition left, Proposition right) => AreApart(left.Numbers, right.Numbers) || AreApart(left.Days, right.Days);

    private static bool AreApart(IReadOnlySet<string> some, IReadOnlySet<string> others) => some.Count > 0 && others.Count > 0 && !some.Overlaps(others);

    private static string Title(Record record) => record.Report.Title ?? record.Report.SourceName;
}

/// <param name="Score">How alike the two are, 0 to 1; 0 where only one side says it.</param>
public sealed record ComparedRow(ComparisonState State, Proposition? Left, Proposition? Right, double Score);
