
namespace Chancery.Archive.Follow;

/// <summary>A text as the set of its three-word runs, hashed: how much two texts share does not depend on layout, case or punctuation.</summary>
internal sealed class Shingles
{
    private const int RunLength = 3;

    /// <summary>A sketch is cut into bands of so many values: texts that share 70 % share a band in 99 of 100 cases, at 30 % in 12.</summary>
    private const int Bands = 16, ValuesPerBand = 4;

    /// <summary>Shorter texts resemble each other by chance.</summary>
    private const int FewestRuns = 12;

    private readonly HashSet<ulong> _runs;

    private Shingles(HashSet<ulong> runs) => _runs = runs;

    public int Count => _runs.Count;

    public bool CanBeCompared => _runs.Count >= FewestRuns;

    public static Shingles Of(string text)
    {
        HashSet<ulong> runs = [];
        ulong before = 0, last = 0;
        int words = 0;
        foreach (ulong word in Words(text))
        {
            words++;
            if (words >= RunLength) runs.Add(Mix(Mix(before, last), word));
            (before, last) = (last, word);
        }
        return new Shingles(runs);
    }

    /// <summary>Shared runs among all runs of both, 0 to 1.</summary>
    public double ShareWith(Shingles other)
    {
        int common = CommonWith(other), all = Count + other.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    /// <summary>How much of the shorter text is in the longer one, 0 to 1.</summary>
    public double Containment(Shingles other)
    {
        int shorter = Math.Min(Count, other.Count);
        return shorter == 0 ? 0 : (double)CommonWith(other) / shorter;
    }

    /// <summary>One number per band; texts of which any is equal may resemble each other. Nothing for a text too short to tell.</summary>
    public IReadOnlyList<long> Sketch()
    {
        if (!CanBeCompared) return [];
        long[] bands = new long[Bands];
        for (int band = 0; band < Bands; band++)
        {
            ulong hash = (ulong)band;
            for (int value = 0; value < ValuesPerBand; value++) hash = Mix(hash, Least((ulong)((band * ValuesPerBand) + value + 1)));
            bands[band] = unchecked((long)hash);
        }
        return bands;
    }

    private int CommonWith(Shingles other)
    {
        (HashSet<ulong> small, HashSet<ulong> large) = Count <= other.Count ? (_runs, other._runs) : (other._runs, _runs);
        return small.Count(large.Contains);
    }

    private ulong Least(ulong seed)
    {
        ulong least = ulong.MaxValue;
        foreach (ulong run in _runs) least = Math.Min(least, Mix(run, seed));
        return least;
    }

    private static IEnumerable<ulong> Words(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            ulong hash = 14695981039346656037;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++) hash = unchecked((hash ^ char.ToLowerInvariant(text[i])) * 1099511628211);
            yield return hash;
        }
    }

    /// <summary>The finisher of SplitMix64 over both numbers: the same on every machine, unlike <see cref="HashCode"/>.</summary>
    private static ulong Mix(ulong a, ulong b)
    {
        ulong z = unchecked(a + (b * 0x9E3779B97F4A7C15) + 0x9E3779B97F4A7C15);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }
}
