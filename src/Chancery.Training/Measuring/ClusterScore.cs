namespace Chancery.Training.Measuring;

/// <summary>The measures of co-reference over documents, added up before they are divided.</summary>
internal sealed class ClusterScore
{
    private readonly double[] _muc = new double[4], _bCubed = new double[4], _ceaf = new double[4], _exact = new double[4];

    public void Add(List<HashSet<int>> gold, List<HashSet<int>> found)
    {
        AddSide(gold, found, 0);
        AddSide(found, gold, 2);
        double matched = Assign(gold, found);
        int right = gold.Count(entity => found.Exists(other => other.SetEquals(entity)));
        (double[] Sums, double Value)[] parts = [(_ceaf, matched), (_exact, right)];
        foreach ((double[] sums, double value) in parts)
        {
            sums[0] += value;
            sums[1] += gold.Count;
            sums[2] += value;
            sums[3] += found.Count;
        }
    }

    public override string ToString()
    {
        double muc = F1(_muc), bCubed = F1(_bCubed), ceaf = F1(_ceaf);
        double[] cells = [muc, bCubed, ceaf, (muc + bCubed + ceaf) / 3, Share(_exact, 2), Share(_exact, 0), F1(_exact)];
        return string.Join(" | ", cells.Select(Score.Show));
    }

    /// <summary>Recall of one side's entities in the other's: links kept (MUC) and, for each mention, the share of its entity kept (B³).</summary>
    private void AddSide(List<HashSet<int>> entities, List<HashSet<int>> others, int at)
    {
        foreach (HashSet<int> entity in entities)
        {
            int[] shared = [.. others.Select(other => other.Count(entity.Contains)).Where(count => count > 0)];
            int parts = shared.Length + entity.Count - shared.Sum();
            _muc[at] += entity.Count - parts;
            _muc[at + 1] += entity.Count - 1;
            _bCubed[at] += shared.Sum(count => (double)count * count / entity.Count);
            _bCubed[at + 1] += entity.Count;
        }
    }

    /// <summary>The best one-to-one pairing of entities by 2·shared/(both sizes), found by successive best paths (Hungarian method).</summary>
    private static double Assign(List<HashSet<int>> gold, List<HashSet<int>> found)
    {
        int size = Math.Max(gold.Count, found.Count);
        double[] rowPrice = new double[size + 1], columnPrice = new double[size + 1];
        int[] rowOf = new int[size + 1], cameFrom = new int[size + 1];
        double CostOf(int row, int column) => row < gold.Count && column < found.Count ? -2.0 * gold[row].Count(found[column].Contains) / (gold[row].Count + found[column].Count) : 0;
        for (int row = 1; row <= size; row++)
        {
            double[] least = [.. Enumerable.Repeat(double.MaxValue, size + 1)];
            bool[] isDone = new bool[size + 1];
            int column = 0;
            for (rowOf[0] = row; rowOf[column] != 0;)
            {
                isDone[column] = true;
                int next = 0;
                double delta = double.MaxValue;
                for (int j = 1; j <= size; j++)
                {
                    if (isDone[j]) continue;
                    double cost = CostOf(rowOf[column] - 1, j - 1) - rowPrice[rowOf[column]] - columnPrice[j];
                    if (cost < least[j]) (least[j], cameFrom[j]) = (cost, column);
                    if (least[j] < delta) (delta, next) = (least[j], j);
                }
                for (int j = 0; j <= size; j++)
                {
                    if (isDone[j]) (rowPrice[rowOf[j]], columnPrice[j]) = (rowPrice[rowOf[j]] + delta, columnPrice[j] - delta);
                    else least[j] -= delta;
                }
                column = next;
            }
            for (; column != 0; column = cameFrom[column]) rowOf[column] = rowOf[cameFrom[column]];
        }
        return -Enumerable.Range(1, size).Sum(column => CostOf(rowOf[column] - 1, column - 1));
    }

    private static double Share(double[] sums, int at) => sums[at + 1] == 0 ? 0 : 100 * sums[at] / sums[at + 1];

    private static double F1(double[] sums)
    {
        double recall = Share(sums, 0), precision = Share(sums, 2);
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }
}
