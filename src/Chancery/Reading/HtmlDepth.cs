namespace Chancery.Reading;

/// <summary>Counts open tags before anything is parsed: parsing time grows with depth, and walking a tree too deep ends the program.</summary>
internal static class HtmlDepth
{
    /// <summary>Never closed, or closed by the next of their kind.</summary>
    private static readonly HashSet<string> Shallow = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup", "html", "head", "body",
    };

    public static bool Exceeds(string text, int limit)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> shallow = Shallow.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0;
        for (int at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            bool closes = at + 1 < text.Length && text[at + 1] == '/';
            int start = at + (closes ? 2 : 1), end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
            ReadOnlySpan<char> tag = text.AsSpan(start, end - start);
            if (tag.IsEmpty || shallow.Contains(tag)) continue;
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > limit) return true;
            if (closes || !(tag.Equals("script", StringComparison.OrdinalIgnoreCase) || tag.Equals("style", StringComparison.OrdinalIgnoreCase))) continue;
            int close = text.IndexOf("</" + tag.ToString(), end, StringComparison.OrdinalIgnoreCase);
            if (close < 0) return false;
            at = close - 1;
        }
        return false;
    }
}
