using Chancery.Language;
using CsCheck;

namespace Chancery.Tests.Language;

public sealed class ArborescenceFinderTests
{
    /// <summary>All head assignments of four words are tried one by one.</summary>
    [Fact]
    public void The_tree_is_the_best_of_all_trees_with_one_root() =>
        Gen.Float[-9f, 9f].Array[25].Sample(arcs =>
        {
            int[] heads = new int[4];
            ArborescenceFinder.Find(arcs, 5, 1, heads);
            Assert.True(IsTree(heads));
            double best = AllHeads().Where(IsTree).Max(tree => Total(arcs, tree));
            Assert.Equal(best, Total(arcs, heads), 4);
        });

    [Fact]
    public void A_lone_word_is_the_root()
    {
        int[] heads = [7];
        ArborescenceFinder.Find([0, 0, -3, 5], 2, 1, heads);
        Assert.Equal([0], heads);
    }

    private static IEnumerable<int[]> AllHeads() =>
        from a in Enumerable.Range(0, 5)
        from b in Enumerable.Range(0, 5)
        from c in Enumerable.Range(0, 5)
        from d in Enumerable.Range(0, 5)
        select (int[])[a, b, c, d];

    private static bool IsTree(int[] heads)
    {
        for (int word = 1; word <= heads.Length; word++)
        {
            int steps = 0;
            for (int at = word; at != 0; at = heads[at - 1])
                if (++steps > heads.Length) return false;
        }
        return heads.Count(head => head == 0) == 1;
    }

    private static double Total(float[] arcs, int[] heads) => heads.Select((head, i) => (double)arcs[((i + 1) * 5) + head]).Sum();
}
