using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Tells the language of an ordinary text by counting its small words; gives no answer when in doubt.</summary>
internal sealed class SmallWords
{
    public static readonly SmallWords Default = new(DataFile.Embedded("data/reading/languages.tsv"));

    /// <summary>Enough for an answer: a long text tells itself in its first lines.</summary>
    private const int MostWords = 400;

    private const int FewestHits = 3;

    private readonly string[] _languages;
    private readonly Dictionary<string, int[]> _languagesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly HashSet<string> _links;

    private SmallWords(DataFile file)
    {
        _links = [.. file.Rows.SelectMany(row => row.List("links"))];
        _languages = [.. file.Rows.Select(row => row["language"])];
        for (int i = 0; i < file.Rows.Count; i++)
            foreach (string word in file.Rows[i].List("words"))
                _languagesOf[word] = [.. _languagesOf.GetValueOrDefault(word, []), i];
        _lookup = _languagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Null unless one language has an eighth of the words, and half as many again as the next.</summary>
    public string? LanguageOf(ReadOnlySpan<char> text)
    {
        Span<int> hits = stackalloc int[_languages.Length];
        int words = Count(text, hits);

        int best = 0;
        for (int i = 1; i < hits.Length; i++)
            if (hits[i] > hits[best]) best = i;
        int second = 0;
        for (int i = 0; i < hits.Length; i++)
            if (i != best) second = Math.Max(second, hits[i]);
        return hits[best] >= FewestHits && hits[best] * 8 >= words && hits[best] * 2 >= second * 3 ? _languages[best] : null;
    }

    public bool Knows(string language) => Array.IndexOf(_languages, language) >= 0;

    /// <summary>True if the text can't end here: its last word ties it to the next, as "of" does.</summary>
    public bool EndsOpen(ReadOnlySpan<char> text) =>
        _links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[(text.LastIndexOfAny(' ', '\u00A0') + 1)..]);

    /// <summary>True if at least a tenth of the words are small words of <paramref name="language"/>.</summary>
    public bool HasSome(ReadOnlySpan<char> text, string language)
    {
        int index = Array.IndexOf(_languages, language);
        if (index < 0) return false;
        Span<int> hits = stackalloc int[_languages.Length];
        int words = Count(text, hits);
        return hits[index] > 0 && hits[index] * 10 >= words;
    }

    /// <summary>True if the text has a small word of <paramref name="language"/>, and of no other language more.</summary>
    public bool Leads(ReadOnlySpan<char> text, string language)
    {
        int index = Array.IndexOf(_languages, language);
        if (index < 0) return false;
        Span<int> hits = stackalloc int[_languages.Length];
        Count(text, hits);
        int most = 0;
        foreach (int count in hits) most = Math.Max(most, count);
        return most > 0 && hits[index] == most;
    }

    private int Count(ReadOnlySpan<char> text, Span<int> hits)
    {
        int words = 0;
        Span<char> lower = stackalloc char[16];
        for (int start = 0; start < text.Length && words < MostWords;)
        {
            while (start < text.Length && !char.IsLetter(text[start])) start++;
            int end = start;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end == start) break;
            words++;
            if (end - start <= lower.Length)
            {
                int length = text[start..end].ToLowerInvariant(lower);
                if (_lookup.TryGetValue(lower[..length], out int[]? languages))
                    foreach (int language in languages) hits[language]++;
            }
            start = end;
        }
        return words;
    }
}
