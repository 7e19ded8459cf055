namespace Chancery.Text;

/// <summary>Holds quotations against the text they are from: the same words, or which differ. Case, marks and spaces do not count.</summary>
/// <remarks>Approximate search of words (Sellers 1980): the stretch of the source with the fewest words put in, left out or changed. An
/// ellipsis in the quotation lets words out without a change; words in square brackets are the quoter's own.</remarks>
public sealed class QuoteCheck(SourceText source)
{
    /// <summary>With more than a third of its words changed it is no quotation of that stretch.</summary>
    private const int LargestShareOfChanges = 3;

    /// <summary>Fewer words are found in any text by chance when one may change.</summary>
    private const int FewestToChange = 5;

    private const int MostWords = 400;

    /// <summary>Comparisons of two words that one search may take; in a longer text only the same words are found.</summary>
    private const int MostComparisons = 16_000_000;

    private readonly List<TextSpan> _spans = WordsOf(source.Text, int.MaxValue);

    private string[]? _words;

    private string[] Words => _words ??= [.. _spans.Select(span => Fold(source.Slice(span)))];

    /// <summary>The best match; absent where the text has nothing like it.</summary>
    public QuoteMatch Compare(string quoted)
    {
        TextSpan? place = null;
        List<QuoteChange> changes = [];
        int from = 0;
        foreach (string part in PartsOf(quoted))
        {
            List<TextSpan> spans = WordsOf(part, MostWords);
            if (spans.Count == 0) continue;
            string[] words = [.. spans.Select(span => Fold(part[span.Start..span.End]))];
            if (Find(words, from) is not { } found) return QuoteMatch.None;
            if (found.End == found.Start) continue;
            changes.AddRange(found.Changes);
            TextSpan here = new(_spans[found.Start].Start, _spans[found.End - 1].End);
            place = place is { } before ? before.Union(here) : here;
            from = found.End;
        }
        return place is null ? QuoteMatch.None : new QuoteMatch(changes.Count == 0 ? QuoteFidelity.Same : QuoteFidelity.Changed, place, [.. changes]);
    }

    /// <summary>The quotation cut at its ellipses and at what stands in square brackets.</summary>
    private static string[] PartsOf(string quoted)
    {
        int open;
        while ((open = quoted.IndexOf('[', StringComparison.Ordinal)) >= 0)
        {
            int close = quoted.IndexOf(']', open);
            quoted = close < 0 ? quoted[..open] : $"{quoted[..open]}…{quoted[(close + 1)..]}";
        }
        return quoted.Replace("...", "…", StringComparison.Ordinal).Split('…', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private readonly record struct Found(int Start, int End, List<QuoteChange> Changes);

    private Found? Find(string[] quoted, int from)
    {
        int exact = IndexOf(quoted, from);
        if (exact >= 0) return new Found(exact, exact + quoted.Length, []);
        int columns = Words.Length - from;
        if (quoted.Length < FewestToChange || (long)quoted.Length * columns > MostComparisons) return null;
        int[,] cost = new int[quoted.Length + 1, columns + 1];
        for (int i = 1; i <= quoted.Length; i++)
        {
            cost[i, 0] = i;
            for (int k = 1; k <= columns; k++)
                cost[i, k] = Math.Min(cost[i - 1, k - 1] + (quoted[i - 1] == Words[from + k - 1] ? 0 : 1), Math.Min(cost[i - 1, k], cost[i, k - 1]) + 1);
        }
        int best = Enumerable.Range(0, columns + 1).MinBy(k => cost[quoted.Length, k]);
        return cost[quoted.Length, best] * LargestShareOfChanges > quoted.Length ? null : Trace(quoted, from, cost, best);
    }

    /// <summary>Walks back along the cheapest way and joins neighboring changes.</summary>
    private Found Trace(string[] quoted, int from, int[,] cost, int end)
    {
        List<(string Quoted, string Source)> steps = [];
        int i = quoted.Length;
        int k = end;
        while (i > 0)
        {
            bool isSame = k > 0 && quoted[i - 1] == Words[from + k - 1];
            if (k > 0 && cost[i, k] == cost[i - 1, k - 1] + (isSame ? 0 : 1))
            {
                (i, k) = (i - 1, k - 1);
                steps.Add(isSame ? ("", "") : (quoted[i], Words[from + k]));
            }
            else if (k > 0 && cost[i, k] == cost[i, k - 1] + 1) steps.Add(("", Words[from + --k]));
            else steps.Add((quoted[--i], ""));
        }
        steps.Reverse();
        List<QuoteChange> changes = [];
        bool isOpen = false;
        foreach ((string said, string written) in steps)
        {
            if (said.Length + written.Length == 0) isOpen = false;
            else if (isOpen) changes[^1] = new QuoteChange($"{changes[^1].Quoted} {said}".Trim(), $"{changes[^1].Source} {written}".Trim());
            else
            {
                changes.Add(new QuoteChange(said, written));
                isOpen = true;
            }
        }
        return new Found(from + k, from + end, changes);
    }

    private int IndexOf(string[] quoted, int from)
    {
        for (int start = from; start + quoted.Length <= Words.Length; start++)
            if (Words.AsSpan(start, quoted.Length).SequenceEqual(quoted)) return start;
        return -1;
    }

    /// <summary>Runs of letters and digits, with the apostrophes and hyphens inside them.</summary>
    private static List<TextSpan> WordsOf(string text, int most)
    {
        List<TextSpan> words = [];
        for (int i = 0; i < text.Length && words.Count < most;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (IsInner(text[end]) && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))) end++;
            words.Add(new TextSpan(i, end));
            i = end;
        }
        return words;
    }

    private static bool IsInner(char c) => c is '\'' or '’' or '-' or '‑' or '.';

    private static string Fold(string word) => word.Replace('’', '\'').Replace('‑', '-').ToLowerInvariant();
}
