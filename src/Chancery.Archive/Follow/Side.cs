namespace Chancery.Archive.Follow;

/// <summary>One who takes part in a line: who it is, and for which state.</summary>
/// <param name="Country">Null for bodies of no one state.</param>
internal readonly record struct Side(string Id, string? Country)
{
    /// <summary>What the side counts as when lines that may be one are looked for.</summary>
    public string Key => Country ?? Id;

    /// <summary>A state, or an office that speaks for it; reports put these for its people and the other way round.</summary>
    private bool IsState => Country is not null && (Id.StartsWith("state:", StringComparison.Ordinal) || Id.StartsWith("office:", StringComparison.Ordinal));

    public override string ToString() => $"{Id}@{Country}";

    public static Side Parse(string text)
    {
        int at = text.LastIndexOf('@');
        return new Side(text[..at], at + 1 < text.Length ? text[(at + 1)..] : null);
    }

    public bool Matches(Side other) => Id == other.Id || ((IsState || other.IsState) && Country is not null && Country == other.Country);

    /// <summary>True if each side of one list stands for one of the other, none left over.</summary>
    public static bool AreSame(IReadOnlyList<Side> some, IReadOnlyList<Side> others)
    {
        List<Side> left = Settled(others), wanted = Settled(some);
        if (wanted.Count != left.Count) return false;
        foreach (Side side in wanted.OrderBy(side => side.IsState))         // people first: a state takes who is left
        {
            int at = left.FindIndex(other => other.Id == side.Id);
            if (at < 0) at = left.FindIndex(side.Matches);
            if (at < 0) return false;
            left.RemoveAt(at);
        }
        return true;
    }

    /// <summary>Without states and offices for which a person is named as well.</summary>
    private static List<Side> Settled(IReadOnlyList<Side> sides) =>
        [.. sides.Where(side => !side.IsState || !sides.Any(other => !other.IsState && other.Country == side.Country)).DistinctBy(side => side.IsState ? side.Country : side.Id)];
}
