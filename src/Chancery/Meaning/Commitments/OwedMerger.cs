using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>Brings together what is told twice: same kind, same makers, the same deed in nearly the same words.</summary>
internal static class OwedMerger
{
    private const double Enough = 0.6;

    public static List<Owed> Merge(IReadOnlyList<Owed> told)
    {
        List<Owed> merged = [];
        foreach (Owed next in told.OrderBy(owed => owed.What.Start))
        {
            int known = merged.FindIndex(owed => IsSame(owed, next));
            if (known < 0) merged.Add(next);
            else merged[known] = Join(merged[known], next);
        }
        return merged;
    }

    private static bool IsSame(Owed one, Owed other)
    {
        if (one.Kind != other.Kind && !(one.What.Overlaps(other.What) && one.Head == other.Head)) return false;
        if (one.Head == other.Head) return true;
        bool isSameDeed = one.Head.IsVerb && one.Head.Lemma == other.Head.Lemma && one.Head.Child("obj") is { } thing && other.Head.Child("obj")?.Lemma == thing.Lemma;
        if (isSameDeed && one.By.Equals(other.By) && one.To.Equals(other.To)) return true;
        return one.By.Any(other.By.Contains) && one.To.Count > 0 == other.To.Count > 0 && Likeness(one, other) >= Enough;
    }

    private static double Likeness(Owed one, Owed other)
    {
        HashSet<string> first = WordsOf(one), second = WordsOf(other);
        if (first.Count == 0 || second.Count == 0) return 0;
        int shared = first.Count(second.Contains);
        return (double)shared / Math.Max(first.Count, second.Count);
    }

    private static HashSet<string> WordsOf(Owed owed) =>
    [
        .. owed.Head.Subtree().Where(word => owed.What.Covers(word.Span) && (word.IsVerb || word.IsNominal || word.Pos is Language.PartOfSpeech.Adj or Language.PartOfSpeech.Num))
            .Select(word => word.Lemma.ToLowerInvariant()),
    ];

    private static Owed Join(Owed first, Owed next) => first with
    {
        To = first.To.Count > 0 ? first.To : next.To,
        Condition = first.Condition ?? next.Condition,
        Due = first.Due ?? next.Due,
        Status = next.Status is CommitmentStatus.Refused or CommitmentStatus.Accepted or CommitmentStatus.Conditional ? next.Status : first.Status,
        Evidence = [.. first.Evidence.Concat(next.Evidence).Distinct().Order()],
    };
}
