namespace Chancery.Tool.Evaluation;

/// <summary>How the answers a gold line accepts meet what a record says.</summary>
internal static class Answers
{
    /// <summary>The accepted answers, separated by <c>|</c>, in lower case.</summary>
    public static IReadOnlyList<string> Of(string? field) =>
        [.. (field ?? "").Split('|').Select(answer => answer.Trim().ToLowerInvariant())];

    public static bool Accept(string? field, string? given) => Of(field).Contains((given ?? "").ToLowerInvariant());

    /// <summary>The ids of one answer, separated by commas.</summary>
    public static HashSet<string> Ids(string answer) =>
        [.. answer.Split(',').Select(id => id.Trim().ToLowerInvariant()).Where(id => id.Length > 0)];

    /// <summary>1 if one of the answers holds exactly the ids given, else the share the first answer has in common with them.</summary>
    public static double Match(string wanted, IEnumerable<string> given)
    {
        HashSet<string> got = [.. given.Select(id => id.ToLowerInvariant())];
        foreach (string answer in wanted.Split('|'))
        {
            HashSet<string> ids = Ids(answer);
            if (ids.SetEquals(["*"]) || ids.SetEquals(got) || (got.Count == 0 && ids.SetEquals(["-"]))) return 1;
        }
        HashSet<string> first = Ids(wanted.Split('|')[0]);
        int common = first.Count(got.Contains);
        return (double)common / Math.Max(1, first.Count + got.Count - common);
    }

    /// <summary>Dates match by prefix: a month is right for each of its days; an interval may end earlier than said.</summary>
    public static bool MatchDate(string wanted, string? start, string? end)
    {
        string[] answers = wanted.Split('|');
        string? first = start ?? end, last = end ?? start;
        if (first is null || last is null) return answers.Contains("-");
        foreach (string answer in answers)
        {
            string[] bounds = answer.Split("..");
            string from = bounds[0], to = bounds.Length > 1 ? bounds[1] : answer;
            if (first.StartsWith(from, StringComparison.Ordinal)
                && string.CompareOrdinal(last[..Math.Min(to.Length, last.Length)], to) <= 0) return true;
        }
        return false;
    }
}
