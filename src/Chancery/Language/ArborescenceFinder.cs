namespace Chancery.Language;

/// <summary>The best dependency tree of a sentence under the model's arc scores: Chu-Liu/Edmonds with exactly one child of ROOT.</summary>
internal static class ArborescenceFinder
{
    private const double Forbidden = -1e9;
    private const double Forced = 1e6;

    /// <summary>How many words that hang from ROOT are tried as its only child; more never differ in practice and cost a tree each.</summary>
    private const int MaxRootsTried = 12;

    /// <param name="arcs"><c>arcs[d * width + h]</c> is the score of head <c>h</c> for word <c>d</c>; row and column 0 are ROOT.</param>
    /// <param name="first">Row of the sentence's first word.</param>
    /// <param name="heads">Gets for each word of the sentence its head, from 1 counted in the sentence; 0 is ROOT.</param>
    public static void Find(ReadOnlySpan<float> arcs, int width, int first, Span<int> heads)
    {
        int size = heads.Length + 1;
        double[] scores = new double[size * size];
        for (int d = 1; d < size; d++)
        {
            ReadOnlySpan<float> row = arcs.Slice((first + d - 1) * width, width);
            scores[d * size] = row[0];
            for (int h = 1; h < size; h++) scores[(d * size) + h] = row[first + h - 1];
        }
        int[] tree = Span(scores, size);
        List<int> roots = RootsOf(tree);
        if (roots.Count != 1) tree = BestWithOneRoot(scores, size, roots);
        tree.AsSpan(1).CopyTo(heads);
    }

    private static int[] BestWithOneRoot(double[] scores, int size, List<int> roots)
    {
        IEnumerable<int> tried = roots.Count == 0 ? Enumerable.Range(1, size - 1) : roots;
        int limit = roots.Count == 0 ? 4 : MaxRootsTried;
        if (roots.Count == 0 || roots.Count > limit) tried = tried.OrderByDescending(word => scores[word * size]).Take(limit);
        int[] best = [];
        double bestTotal = double.NegativeInfinity;
        foreach (int root in tried)
        {
            double[] forced = (double[])scores.Clone();
            for (int d = 1; d < size; d++) forced[d * size] = d == root ? Forced : -Forced;
            int[] tree = Span(forced, size);
            double total = 0;
            for (int d = 1; d < size; d++) total += scores[(d * size) + tree[d]];
            if (best.Length == 0 || total > bestTotal) (best, bestTotal) = (tree, total);
        }
        return best;
    }

    private static List<int> RootsOf(int[] tree)
    {
        List<int> roots = [];
        for (int d = 1; d < tree.Length; d++)
            if (tree[d] == 0) roots.Add(d);
        return roots;
    }

    /// <summary>The maximum spanning arborescence from node 0; contracts one cycle and recurses until there is none.</summary>
    private static int[] Span(double[] scores, int size)
    {
        scores.AsSpan(0, size).Fill(Forbidden);
        for (int i = 0; i < size; i++) scores[(i * size) + i] = Forbidden;
        int[] heads = new int[size];
        for (int d = 1; d < size; d++) heads[d] = SpanTags.IndexOfLargest(scores.AsSpan(d * size, size));
        List<int> cycle = CycleIn(heads);
        return cycle.Count == 0 ? heads : Contract(scores, size, heads, cycle);
    }

    private static List<int> CycleIn(int[] heads)
    {
        int[] seen = new int[heads.Length];
        List<int> path = [];
        for (int i = 1; i < heads.Length; i++)
        {
            path.Clear();
            int j = i;
            for (; j != 0 && seen[j] == 0; j = heads[j])
            {
                seen[j] = i;
                path.Add(j);
            }
            if (j != 0 && seen[j] == i) return path[path.IndexOf(j)..];
        }
        return [];
    }

    private static int[] Contract(double[] scores, int size, int[] heads, List<int> cycle)
    {
        List<int> outside = [.. Enumerable.Range(0, size).Where(node => !cycle.Contains(node))];
        int count = outside.Count, width = count + 1;
        double[] smaller = new double[width * width];
        smaller.AsSpan().Fill(Forbidden);
        double inCycle = cycle.Sum(node => scores[(node * size) + heads[node]]);
        int[] enter = new int[count], leave = new int[count];
        for (int a = 0; a < count; a++)
        {
            int node = outside[a];
            for (int b = 0; b < count; b++) smaller[(a * width) + b] = scores[(node * size) + outside[b]];
            if (node != 0)
            {
                leave[a] = cycle.MaxBy(inside => scores[(node * size) + inside]);
                smaller[(a * width) + count] = scores[(node * size) + leave[a]];
            }
            enter[a] = cycle.MaxBy(EntryGain);
            smaller[(count * width) + a] = inCycle + EntryGain(enter[a]);

            double EntryGain(int inside) => scores[(inside * size) + node] - scores[(inside * size) + heads[inside]];
        }
        int[] found = Span(smaller, width);
        for (int a = 0; a < count; a++)
            if (outside[a] != 0) heads[outside[a]] = found[a] == count ? leave[a] : outside[found[a]];
        heads[enter[found[count]]] = outside[found[count]];
        return heads;
    }
}
