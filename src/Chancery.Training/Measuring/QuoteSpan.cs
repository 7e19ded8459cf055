using Chancery.Text;

namespace Chancery.Training.Measuring;

/// <summary>A span without what the corpus and the record count differently: marks at its ends, leading "that", "to", "and", "but" and articles.</summary>
internal readonly record struct QuoteSpan(TextSpan Span)
{
    public static QuoteSpan Of(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (end > start && !char.IsLetterOrDigit(text[end - 1])) end--;
        bool isCut = true;
        while (isCut)
        {
            while (start < end && !char.IsLetterOrDigit(text[start])) start++;
            int before = start;
            foreach (string word in (string[])["that ", "to ", "the ", "a ", "and ", "but "])
                if (text.AsSpan(start, end - start).StartsWith(word, StringComparison.OrdinalIgnoreCase)) start += word.Length;
            isCut = start > before;
        }
        return new QuoteSpan(new TextSpan(start, end));
    }

    public IEnumerable<int> WordsIn(string text)
    {
        for (int i = Span.Start; i < Span.End; i++)
            if (char.IsLetterOrDigit(text[i]) && (i == Span.Start || !char.IsLetterOrDigit(text[i - 1]))) yield return i;
    }

    /// <summary>"direct" where quotation marks stand around it, "mixed" where they stand in it, else "indirect".</summary>
    public string DeliveryIn(string text)
    {
        TextSpan span = Span;
        bool isInside = text.AsSpan(span.Start, span.Length).IndexOfAny("\"“”") >= 0;
        int open = span.Start;
        while (open > 0 && !char.IsLetterOrDigit(text[open - 1]) && text[open - 1] is not ('"' or '“' or '”' or '\n')) open--;
        int close = span.End;
        while (close < text.Length && !char.IsLetterOrDigit(text[close]) && text[close] is not ('"' or '“' or '”' or '\n')) close++;
        bool opens = open > 0 && text[open - 1] is '"' or '“';
        bool closes = close < text.Length && text[close] is '"' or '”';
        return opens && closes && !isInside ? "direct" : isInside || opens || closes ? "mixed" : "indirect";
    }
}
