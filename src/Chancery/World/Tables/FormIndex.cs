using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds the longest known form in a row of words. Safe to share.</summary>
/// <remarks>Forms are kept by their first two letters, and those of two letters indexed when a word first begins so: no report meets them all.</remarks>
internal sealed class FormIndex<T>
{
    private const int MaxLength = 120;

    /// <summary>So much of a name tells its first two letters, accents, stops and apostrophes among them.</summary>
    private const int HeadLength = 12;

    /// <summary>Words that are also acronyms: in a headline in capitals nobody can tell them apart.</summary>
    private static readonly HashSet<string> HeadlineWords = ["us", "who", "is", "it", "or", "in", "am", "as", "un", "au", "may"];

    private readonly Dictionary<int, Lazy<Part>> _parts = [];

    /// <param name="forms">Best known meaning first: the order of equal forms is kept.</param>
    public FormIndex(IEnumerable<(string Name, CasePolicy Policy, T Value)> forms)
    {
        Span<char> cased = stackalloc char[MaxLength];
        Span<char> lower = stackalloc char[MaxLength];
        Dictionary<int, List<(string Name, CasePolicy Policy, T Value)>> heads = [];
        foreach ((string Name, CasePolicy Policy, T Value) form in forms)
        {
            int key;
            if (form.Name.Length > 1 && char.IsAsciiLetter(form.Name[0]) && char.IsAsciiLetter(form.Name[1]))
            {
                key = KeyOf([char.ToLowerInvariant(form.Name[0]), char.ToLowerInvariant(form.Name[1])]);
            }
            else
            {
                Pieces pieces = new(cased, lower);
                pieces.Append(form.Name.AsSpan(0, Math.Min(HeadLength, form.Name.Length)));
                if (pieces.Length == 0) continue;
                key = KeyOf(pieces.Lower);
            }
            if (!heads.TryGetValue(key, out List<(string Name, CasePolicy Policy, T Value)>? same)) heads.Add(key, same = []);
            same.Add(form);
        }
        foreach ((int key, List<(string Name, CasePolicy Policy, T Value)> same) in heads) _parts.Add(key, new Lazy<Part>(() => new Part(same)));
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
        if (PartOf(lower)?.Find(lower) is not { } forms) return null;
        bool isHeadline = IsHeadline(words, index, end);
        if (isHeadline && HeadlineWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower)) return null;
        return Agreeing(forms, cased, isHeadline);
    }

    private IReadOnlyList<T>? ValuesOf(ReadOnlySpan<char> cased, ReadOnlySpan<char> lower, bool isHeadline) =>
        PartOf(lower)?.Find(lower) is { } forms ? Agreeing(forms, cased, isHeadline) : null;

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

    private int LimitOf(ReadOnlySpan<char> lower) => PartOf(lower)?.LongestFrom(lower) is > 0 and int limit ? limit + 2 : 0;

    private Part? PartOf(ReadOnlySpan<char> lower) => _parts.TryGetValue(KeyOf(lower), out Lazy<Part>? part) ? part.Value : null;

    /// <summary>The first two letters; a first piece of one letter stands alone.</summary>
    private static int KeyOf(ReadOnlySpan<char> lower) => lower.IsEmpty ? 0 : lower[0] << 16 | (lower.Length > 1 && lower[1] != ' ' ? lower[1] : 0);

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

    private sealed record Form(string Cased, CasePolicy Policy, T[] Values);

    /// <summary>The forms that begin with the same two letters.</summary>
    private sealed class Part
    {
        private readonly Dictionary<string, Form[]> _forms;
        private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);

        public Part(List<(string Name, CasePolicy Policy, T Value)> forms)
        {
            _forms = new Dictionary<string, Form[]>(forms.Count, StringComparer.Ordinal);
            Span<char> cased = stackalloc char[MaxLength];
            Span<char> lower = stackalloc char[MaxLength];
            foreach ((string name, CasePolicy policy, T value) in forms)
            {
                Pieces pieces = new(cased, lower);
                pieces.Append(name);
                if (!pieces.IsFull) Add(ref pieces, name, policy, value);
            }
        }

        public Form[]? Find(ReadOnlySpan<char> lower) => _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out Form[]? forms) ? forms : null;

        /// <summary>Length of the longest form whose first piece these letters have; 0 for none.</summary>
        public int LongestFrom(ReadOnlySpan<char> lower)
        {
            int space = lower.IndexOf(' ');
            return _longest.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(space < 0 ? lower : lower[..space], out int limit) ? limit : 0;
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
    }
}
