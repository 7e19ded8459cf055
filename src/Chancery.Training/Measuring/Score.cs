using System.Globalization;

namespace Chancery.Training.Measuring;

/// <summary>Counts of found, expected and right things; adds up over reports.</summary>
internal sealed class Score
{
    public int Right { get; private set; }

    public int Found { get; private set; }

    public int Expected { get; private set; }

    public double F1 => Found + Expected == 0 ? 0 : 200.0 * Right / (Found + Expected);

    /// <summary>Share of the expected that is right: accuracy where one thing is found for each.</summary>
    public double Share => Expected == 0 ? 0 : 100.0 * Right / Expected;

    public void Add<T>(IEnumerable<T> found, IEnumerable<T> expected)
    {
        HashSet<T> all = [.. expected];
        Expected += all.Count;
        foreach (T item in found.Distinct())
        {
            Found++;
            if (all.Contains(item)) Right++;
        }
    }

    public void Add(bool right)
    {
        Found++;
        Expected++;
        if (right) Right++;
    }

    public double Precision => Found == 0 ? 0 : 100.0 * Right / Found;

    public static string Show(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
