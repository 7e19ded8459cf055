using Chancery.Text;

namespace Chancery.Time.Grammar;

/// <summary>A run of letters, a run of digits or one other character of a text.</summary>
/// <param name="Word">Its number in the <see cref="Vocabulary"/>; 0 when no form or lexicon line has the word.</param>
/// <param name="Number">Value of a run of up to four digits, else -1.</param>
/// <param name="IsPart">True for digits of a longer number or a sum of money: "6,107", "2.5", "$12".</param>
internal readonly record struct Token(TextSpan Span, int Word, int Number, bool IsPart)
{
    public bool IsNumber => Number >= 0;

    public int Length => Span.Length;
}

/// <summary>Cuts text into tokens without making strings; dashes and apostrophes of all shapes count as one.</summary>
internal static class Tokenizer
{
    public static List<Token> Cut(string text, TextSpan span, Vocabulary words)
    {
        List<Token> tokens = new(span.Length / 4);
        for (int i = span.Start; i < span.End;)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }
            int end = i + 1;
            if (char.IsAsciiDigit(c))
            {
                while (end < span.End && char.IsAsciiDigit(text[end])) end++;
                int number = end - i <= 4 ? int.Parse(text.AsSpan(i, end - i), System.Globalization.CultureInfo.InvariantCulture) : -1;
                tokens.Add(new Token(new TextSpan(i, end), 0, number, IsPart(text, i, end)));
            }
            else if (char.IsLetter(c))
            {
                while (end < span.End && char.IsLetter(text[end])) end++;
                tokens.Add(new Token(new TextSpan(i, end), words.Find(text.AsSpan(i, end - i)), -1, false));
            }
            else
            {
                tokens.Add(new Token(new TextSpan(i, end), words.Find([Plain(c)]), -1, false));
            }
            i = end;
        }
        return tokens;
    }

    private static bool IsPart(string text, int start, int end)
    {
        if (start > 0 && text[start - 1] is '$' or '€' or '£' or '#') return true;
        if (start > 1 && text[start - 1] is '.' or ',' && char.IsAsciiDigit(text[start - 2])) return true;
        if (end < text.Length && text[end] == '%') return true;
        return end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]);
    }

    private static char Plain(char c) => c switch
    {
        '’' or 'ʼ' or '‘' => '\'',
        '–' or '‑' or '‐' or '−' => '-',
        _ => c,
    };
}

/// <summary>Numbers the words that forms and lexicon lines are made of; case is passed over.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _ids.Count + 1;

    public int Add(string word)
    {
        if (!_ids.TryGetValue(word, out int id)) _ids[word] = id = _ids.Count + 1;
        return id;
    }

    /// <summary>0 for a word no line has.</summary>
    public int Find(ReadOnlySpan<char> word) =>
        _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int id) ? id : 0;

    /// <summary>The numbers of the words of a phrase, cut as text is.</summary>
    public int[] AddPhrase(string phrase)
    {
        List<int> ids = [];
        foreach (Token token in Tokenizer.Cut(phrase, new TextSpan(0, phrase.Length), this))
            ids.Add(Add(phrase[token.Span.Start..token.Span.End]));
        return [.. ids];
    }
}
