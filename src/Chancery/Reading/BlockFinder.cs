using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Cuts plain text into blocks: at blank lines, and at line ends that are not there only because the line was full.</summary>
internal static class BlockFinder
{
    /// <summary>Longer lines were not broken by hand or by a mail program; each is a paragraph.</summary>
    private const int WidestWrap = 100;

    private const int NarrowestWrap = 40;

    private const int FewestBreaks = 2;

    private const int FewestRagged = 3;

    /// <param name="start">What lies before it, a header, is passed over.</param>
    public static List<Block> FindIn(string text, int start = 0)
    {
        List<TextSpan> lines = LinesOf(text, start);
        int width = WrapWidth(text, lines);
        bool isRagged = IsRagged(text, lines);
        List<Block> blocks = [];
        TextSpan? open = null;
        TextSpan previous = default;
        bool isFirst = true;
        foreach (TextSpan line in lines)
        {
            TextSpan words = Spans.Trim(text, line);
            bool goesOn = open is { } begun && !words.IsEmpty && GoesOn(text, begun, previous, line, width, isRagged && !isFirst);
            isFirst = previous.IsEmpty;
            if (open is { } finished && !goesOn) blocks.Add(BlockOf(text, finished));
            open = words.IsEmpty ? null : goesOn ? open!.Value.Union(words) : words;
            previous = words;
        }
        if (open is { } last) blocks.Add(BlockOf(text, last));
        return [.. blocks.Where(block => HasWords(text, block.Span))];
    }

    private static List<TextSpan> LinesOf(string text, int start)
    {
        List<TextSpan> lines = [];
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            lines.Add(new TextSpan(start, end));
            start = end + 1;
        }
        return lines;
    }

    /// <summary>The width to which the text was broken; 0 when each line is a paragraph.</summary>
    private static int WrapWidth(string text, List<TextSpan> lines)
    {
        List<TextSpan> words = [.. lines.Select(line => Spans.Trim(text, line))];
        List<int> breaks = [.. Enumerable.Range(0, words.Count - 1).Where(i => CanWrap(words[i]) && CanWrap(words[i + 1]))];
        if (breaks.Count < FewestBreaks) return 0;

        int width = breaks.Max(i => words[i].Length);
        int full = breaks.Count(i => IsFull(text, words[i], words[i + 1], width));
        int inSentence = breaks.Count(i => !EndsSentence(text, words[i]));
        return width >= NarrowestWrap && full * 2 >= breaks.Count && inSentence * 2 >= breaks.Count ? width : 0;
    }

    /// <summary>True if most lines that end without a mark go on in small letters: the lines were broken anywhere, as in text copied out of some web pages.</summary>
    private static bool IsRagged(string text, List<TextSpan> lines)
    {
        int open = 0, small = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            TextSpan line = Spans.Trim(text, lines[i]), next = Spans.Trim(text, lines[i + 1]);
            if (line.IsEmpty || next.IsEmpty || EndsSentence(text, line)) continue;
            open++;
            if (char.IsLower(text[next.Start])) small++;
        }
        return small >= FewestRagged && small * 2 >= open;
    }

    private static bool CanWrap(TextSpan line) => !line.IsEmpty && line.Length <= WidestWrap;

    /// <summary>True if the next line's first word had no room in this one.</summary>
    private static bool IsFull(string text, TextSpan line, TextSpan next, int width) => line.Length + 1 + FirstWordLength(text, next) > width;

    private static bool GoesOn(string text, TextSpan begun, TextSpan previous, TextSpan line, int width, bool isInRagged)
    {
        TextSpan words = Spans.Trim(text, line);
        bool wasQuoted = text[previous.Start] == '>', isQuoted = text[words.Start] == '>';
        if (wasQuoted || isQuoted) return wasQuoted && isQuoted && words.Length > 1 && previous.Length > 1;
        if (IsMarked(text, words) || words.Start - line.Start > 3) return false;
        // A heading is one line: what has gone on once goes on to the end of its sentence.
        bool isOpen = isInRagged && HasWords(text, previous) && !Turn.IsLabelled(text, words) || begun != previous || text[previous.End - 1] is ',' || char.IsLower(text[words.Start]) || SmallWords.Default.EndsOpen(text.AsSpan(previous.Start, previous.Length));
        if (!EndsSentence(text, previous) && isOpen) return true;
        if (previous.Length > WidestWrap) return false;
        return width > 0 && CanWrap(words) && IsFull(text, previous, words, width);
    }

    /// <summary>A list item, or a line of a dialogue.</summary>
    private static bool IsMarked(string text, TextSpan line) =>
        ListMark.LengthAt(text.AsSpan(line.Start, line.Length)) > 0 || Turn.IsAt(text, line);

    private static Block BlockOf(string text, TextSpan span)
    {
        if (text[span.Start] == '>')
        {
            int start = span.Start;
            while (start < span.End && (text[start] == '>' || char.IsWhiteSpace(text[start]))) start++;
            return new Block(new TextSpan(start, span.End), SectionKind.Quote);
        }
        int mark = ListMark.LengthAt(text.AsSpan(span.Start, span.Length));
        return mark > 0 && !PostFinder.IsSignature(text, span) ? new Block(span with { Start = span.Start + mark }, SectionKind.List) : new Block(span);
    }

    /// <summary>False for rules such as "* * *", which are markup.</summary>
    private static bool HasWords(string text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])) return true;
        return false;
    }

    private static bool EndsSentence(string text, TextSpan line)
    {
        int end = line.End;
        while (end > line.Start && text[end - 1] is '"' or '”' or '’' or '\'' or '»' or ')' or ' ' or '\u00a0') end--;
        return end > line.Start && text[end - 1] is '.' or '!' or '?' or '…' or ':';
    }

    private static int FirstWordLength(string text, TextSpan line)
    {
        int end = line.Start;
        while (end < line.End && !char.IsWhiteSpace(text[end])) end++;
        return end - line.Start;
    }
}
