using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>French words that set conditions, and futures that promise nothing: French is read without trees.</summary>
internal sealed class FrenchWords
{
    private static readonly string[] Marks = [".", ";", ":", "»", ",", "!", "?", "”"];

    private readonly ValueList<string>[] _conditions =
        [.. DataFile.Embedded("data/lexicon/fr/conditions.tsv").Rows.SelectMany(row => row.List("words")).Select(words => (ValueList<string>)[.. words.Replace("'", "' ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)]).OrderByDescending(words => words.Count)];

    private readonly HashSet<string> _idle = [.. DataFile.Embedded("data/lexicon/fr/idle-futures.tsv").Rows.SelectMany(row => row.List("words"))];

    /// <summary>"Paiera", "livreront", "enverrons": a future that names a deed.</summary>
    public bool IsDeed(Word word) => Lower(word) is { Length: > 4 } form && !char.IsUpper(word.Form[0]) && !_idle.Contains(form) && IsFuture(form);

    /// <summary>From the first condition's words of the sentence to the next mark; null for none.</summary>
    public TextSpan? ConditionIn(Sentence sentence)
    {
        for (int i = 0; i < sentence.Words.Count; i++)
            if (_conditions.Any(words => Begins(sentence, i, words))) return sentence.Words[i].Span.Union(sentence.Words[EndOf(sentence, i) - 1].Span);
        return null;
    }

    /// <summary>The end of a clause that begins at <paramref name="first"/>: the next mark or condition.</summary>
    public int EndOf(Sentence sentence, int first)
    {
        int end = first + 1;
        while (end < sentence.Words.Count && !Marks.Contains(sentence.Words[end].Form) && !_conditions.Any(words => Begins(sentence, end, words))) end++;
        return end;
    }

    private static bool IsFuture(string form) => form.EndsWith("era", StringComparison.Ordinal) || form.EndsWith("ira", StringComparison.Ordinal) || form.EndsWith("dra", StringComparison.Ordinal) || form.EndsWith("tra", StringComparison.Ordinal)
        || form.EndsWith("ront", StringComparison.Ordinal) || form.EndsWith("rons", StringComparison.Ordinal);

    private static bool Begins(Sentence sentence, int at, ValueList<string> words)
    {
        if (at + words.Count > sentence.Words.Count) return false;
        for (int i = 0; i < words.Count; i++)
            if (Lower(sentence.Words[at + i]) != words[i]) return false;
        return true;
    }

    private static string Lower(Word word) => word.Form.ToLowerInvariant().Replace('’', '\'');
}
