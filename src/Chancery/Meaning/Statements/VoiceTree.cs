using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Hangs every draft under the innermost one whose content holds its cue, and drops what only repeats the voice it stands in.</summary>
internal static class VoiceTree
{
    /// <summary>For each draft the index of the one that reports it, -1 for the report's own voice.</summary>
    public static int[] ParentsOf(IReadOnlyList<Draft> drafts)
    {
        int[] parents = new int[drafts.Count];
        List<(TextSpan Span, int Draft)> contents = [];
        for (int i = 0; i < drafts.Count; i++)
            foreach (TextSpan span in drafts[i].Content) contents.Add((span, i));
        contents.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        for (int i = 0; i < drafts.Count; i++) parents[i] = ParentOf(i, drafts, contents);
        for (int i = 0; i < parents.Length; i++)
            if (IsInCycle(i, parents)) parents[i] = -1;
        return parents;
    }

    private static int ParentOf(int child, IReadOnlyList<Draft> drafts, List<(TextSpan Span, int Draft)> contents)
    {
        TextSpan anchor = drafts[child].Anchor;
        int best = -1;
        int length = int.MaxValue;
        foreach ((TextSpan span, int i) in contents)
        {
            if (span.Start > anchor.Start) break;
            if (i == child || !span.Covers(anchor) || span.Length >= length) continue;
            bool isSelf = drafts[child].Trigger is null ? span == anchor : drafts[i].Trigger is { } cue && anchor.Overlaps(cue.Span);
            if (!isSelf) (best, length) = (i, span.Length);
        }
        return best;
    }

    private static bool IsInCycle(int start, int[] parents)
    {
        int steps = 0;
        for (int i = parents[start]; i >= 0; i = parents[i])
            if (i == start || ++steps > parents.Length) return true;
        return false;
    }
}
