using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds the longest known form in a row of words. Built once, then safe to share.</summary>
internal sealed class FormIndex<T>
{
    private const int MaxLength = 120;

    /// <summary>Forms of the large tables, so that their index is made in one go.</summary>
    private const int RoughCount = 40_000;

    /// <summary>Words that are also acronyms: in a headline in capitals nobody can tell them apart.</summary>
    private static readonly HashSet<string> HeadlineWords = ["us", "who", "is", "it", "or", "in", "am", "as", "un", "au", "may"];

    private readonly Dictionary<string, Form[]> _forms = new(RoughCount, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(RoughCount, StringComparer.Ordinal);

    /// <param name="forms">Best known meaning first: the order of equal forms is kept.</param>
    public FormIndex(IEnumerable<(string Name, CasePolicy Policy, T Value)> forms)
    {
        Span<char> cased = stackalloc char[MaxLength];
        Span<char> lower = stackalloc char[MaxLength];
        foreach ((string name, CasePolicy policy, T value) in forms)
        {
            Pieces pieces = new(cased, lower);
            pieces.Append(name);
            if (pieces.Length > 0 && !pieces.IsFull) Add(ref pieces, name, policy, value);
        }
    }

    /// <summary>How many words the longest form at <c>words[index]</c> takes; 0 if none.</summary>
    public int LongestAt(IReadOnlyList<Word> words, int index, int end, out IReadOnlyList<T> values)
    {
        values = [];
        Span<char> cased = stackalloc char[MaxLength];
        Span<char> lower = stackalloc char[MaxLength];
        Pieces pieces = new(cased, lower);
        int longest = 0, limit = 0;
        for (int i = index; i < end && !pieces.IsFull; i++)
        {
            int before = pieces.Length;
            pieces.Append(words[i].Form);
            if (pieces.Length == before)
            {
                if (i == index) return 0;
                continue;
            }
            if (limit == 0 && (limit = LimitOf(pieces.Lower)) == 0) return 0;
            if (Match(ref pieces, before, words, index, i + 1) is { } found) (longest, values) = (i + 1 - index, found);
            if (pieces.Length >= limit) break;
        }
        return longest;
    }

    /// <summary>The values of a written name.</summary>
    public IReadOnlyList<T> Find(string name)
    {
        Span<char> cased = stackalloc char[MaxLength];
        Span<char> lower = stackalloc char[MaxLength];
        Pieces pieces = new(cased, lower);
        pieces.Append(name);
        if (pieces.IsFull || pieces.Length == 0) return [];
        int start = pieces.Length > 4 && pieces.Lower.StartsWith("the ") ? 4 : 0;
        int end = pieces.Length > start + 2 && pieces.Lower.EndsWith(" s") ? pieces.Length - 2 : pieces.Length;
        return ValuesOf(pieces.Cased[start..], pieces.Lower[start..], false)
            ?? ValuesOf(pieces.Cased[start..end], pieces.Lower[start..end], false)
            ?? ValuesOf(pieces.Cased, pieces.Lower, false)
            ?? [];
    }

    /// <summary>A word that carries its own possessive ("Macron's") is met again without it.</summary>
    private IReadOnlyList<T>? Match(ref Pieces pieces, int before, IReadOnlyList<Word> words, int index, int end)
    {
        if (ValuesIn(pieces.Cased, pieces.Lower, words, index, end) is { } found) return found;
        bool isPossessive = pieces.Length - before > 2 && pieces.Lower.EndsWith(" s") && words[end - 1].Form.Length > 2;
        return isPossessive ? ValuesIn(pieces.Cased[..^2], pieces.Lower[..^2], words, index, end) : null;
    }

    private IReadOnlyList<T>? ValuesIn(ReadOnlySpan<char> cased, ReadOnlySpan<char> lower, IReadOnlyList<Word> words, int index, int end)
    {
        if (!_forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out Form[]? forms)) return null;
        bool isHeadline = IsHeadline(words, index, end);
        if (isHeadline && HeadlineWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower)) return null;
        return Agreeing(forms, cased, isHeadline);
    }

    private IReadOnlyList<T>? ValuesOf(ReadOnlySpan<char> cased, ReadOnlySpan<char> lower, bool isHeadline) =>
        _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out Form[]? forms) ? Agreeing(forms, cased, isHeadline) : null;

    private static IReadOnlyList<T>? Agreeing(Form[] forms, ReadOnlySpan<char> cased, bool isHeadline)
    {
        T[]? found = null;
        List<T>? several = null;
        foreach (Form form in forms)
        {
            if (!Casing.Agree(form.Cased, cased, form.Policy, isHeadline)) continue;
            if (found is null) found = form.Values;
            else (several ??= [.. found]).AddRange(form.Values.Except(several));
        }
        return several is null ? found : several;
    }

    private int LimitOf(ReadOnlySpan<char> lower)
    {
        int space = lower.IndexOf(' ');
        return _longest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(space < 0 ? lower : lower[..space], out int limit) ? limit + 2 : 0;
    }

    /// <summary>True if all words nearby are in capitals, and there are some.</summary>
    private static bool IsHeadline(IReadOnlyList<Word> words, int index, int end)
    {
        int capitals = 0;
        for (int i = Math.Max(0, index - 3); i < Math.Min(words.Count, end + 3); i++)
        {
            if (index <= i && i < end || !char.IsLetter(words[i].Form[0]) || words[i].Form.Length < 2) continue;
            foreach (char c in words[i].Form)
                if (char.IsLower(c)) return false;
            capitals++;
        }
        return capitals > 1;
    }

    /// <summary>Nearly every form has one meaning, so arrays that grow by one cost less than lists.</summary>
    private void Add(ref Pieces pieces, string name, CasePolicy policy, T value)
    {
        Dictionary<string, Form[]>.AlternateLookup<ReadOnlySpan<char>> lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(pieces.Lower, out Form[]? forms))
        {
            lookup[pieces.Lower] = [new Form(TextOf(pieces.Cased, name), policy, [value])];
            KeepLongest(pieces.Lower);
            return;
        }
        int same = -1;
        for (int i = 0; i < forms.Length; i++)
        {
            if (!pieces.Cased.SequenceEqual(forms[i].Cased)) continue;
            if (forms[i].Values.Contains(value)) return;
            if (forms[i].Policy == policy) same = i;
        }
        if (same >= 0) forms[same] = forms[same] with { Values = [.. forms[same].Values, value] };
        else lookup[pieces.Lower] = [.. forms, new Form(TextOf(pieces.Cased, name), policy, [value])];
    }

    private void KeepLongest(ReadOnlySpan<char> key)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> longest = _longest.GetAlternateLookup<ReadOnlySpan<char>>();
        int space = key.IndexOf(' ');
        ReadOnlySpan<char> first = space < 0 ? key : key[..space];
        if (!longest.TryGetValue(first, out int known) || known < key.Length) longest[first] = key.Length;
    }

    private static string TextOf(ReadOnlySpan<char> cased, string name) => cased.SequenceEqual(name) ? name : cased.ToString();

    private sealed record Form(string Cased, CasePolicy Policy, T[] Values);
}
