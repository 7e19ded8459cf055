using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Finds quotations by their marks: straight and curly, double and single, low and angle, nested, over several paragraphs.</summary>
/// <remarks>One pass over the characters: each mark is pushed or closes what lies on the stack. An unbalanced mark reaches no further than its paragraph.</remarks>
public static class QuotationFinder
{
    /// <summary>A stretch in straight single marks longer than this is taken for two apostrophes.</summary>
    private const int LongestSingle = 300;

    private const int DeepestNesting = 8;

    /// <summary>In text order; a nested quotation comes after the one that holds it.</summary>
    public static ValueList<Quotation> FindIn(Report report)
    {
        List<Quotation> found = [];
        bool leftOpen = false;
        for (int i = 0; i < report.Sections.Count; i++)
            leftOpen = FindIn(report.Source.Text, report.Sections[i].Span, i, leftOpen, found);
        found.Sort((a, b) => a.Outer.Start != b.Outer.Start ? a.Outer.Start.CompareTo(b.Outer.Start) : b.Outer.End.CompareTo(a.Outer.End));
        return [.. found];
    }

    /// <returns>True if the section ends inside a quotation that the next paragraph may continue.</returns>
    private static bool FindIn(string text, TextSpan section, int index, bool leftOpen, List<Quotation> found)
    {
        List<(char Closing, int Start)> open = [];
        int first = FirstMark(text, section);
        for (int i = section.Start; i < section.End; i++)
        {
            char c = text[i];
            if (!IsMark(c)) continue;
            int closes = Closes(text, i, section, open);
            if (closes >= 0)
            {
                Add(new TextSpan(open[closes].Start, i + 1), closes > 0, isOpen: false);
                open.RemoveRange(closes, open.Count - closes);
            }
            else if (ClosingOf(text, i, section) is { } closing && open.Count < DeepestNesting) open.Add((closing, i));
        }

        // Of marks never closed only the outermost double one counts: a lone single mark is an apostrophe.
        int unclosed = open.FindIndex(mark => mark.Closing is not ('\'' or '’'));
        if (unclosed < 0) return false;
        int start = open[unclosed].Start;
        Add(new TextSpan(start, section.End), unclosed > 0, isOpen: true);
        return true;

        void Add(TextSpan outer, bool isNested, bool isOpen)
        {
            TextSpan inner = Trim(text, new TextSpan(outer.Start + 1, isOpen ? outer.End : outer.End - 1));
            if (!inner.IsEmpty) found.Add(new Quotation(outer, inner, index, isNested, leftOpen && outer.Start == first, isOpen));
        }
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '’' or '\'' or '‹' or '›';

    private static int FirstMark(string text, TextSpan section)
    {
        int i = section.Start;
        while (i < section.End && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    /// <summary>Index on the stack of the mark that the one at <paramref name="i"/> closes, or -1.</summary>
    private static int Closes(string text, int i, TextSpan section, List<(char Closing, int Start)> open)
    {
        char c = text[i];
        for (int k = open.Count - 1; k >= 0; k--)
        {
            if (!Matches(open[k].Closing, c)) continue;
            if (c == '"') return open[k].Start == i - 1 || (OpensByPlace(text, i, section) && !ClosesByPlace(text, i, section)) ? -1 : k;
            if (c is not ('\'' or '’')) return k;
            bool isApostrophe = !ClosesByPlace(text, i, section) || (i + 1 < section.End && char.IsLetterOrDigit(text[i + 1]));
            return isApostrophe || (c == '\'' && i - open[k].Start > LongestSingle) ? -1 : k;
        }
        return -1;
    }

    private static bool Matches(char closing, char c) => closing == c || (closing == '”' && c == '"') || (closing == '"' && c == '”') || (closing == '“' && c == '”');

    /// <summary>The mark that would close what the one at <paramref name="i"/> opens; null if it opens nothing.</summary>
    private static char? ClosingOf(string text, int i, TextSpan section) => text[i] switch
    {
        '“' => '”',
        '„' or '‟' => '“',
        '«' => '»',
        '‹' => '›',
        '"' when OpensByPlace(text, i, section) => '"',
        '‘' when OpensByPlace(text, i, section) => '’',
        '\'' when OpensByPlace(text, i, section) && i + 1 < section.End && char.IsLetter(text[i + 1]) => '\'',
        _ => null,
    };

    private static bool OpensByPlace(string text, int i, TextSpan section)
    {
        bool before = i == section.Start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–' or '-' or ':' or '/' or '"' or '“' or '‘' or '«' or '\'';
        return before && i + 1 < section.End && !char.IsWhiteSpace(text[i + 1]);
    }

    private static bool ClosesByPlace(string text, int i, TextSpan section) => i > section.Start && !char.IsWhiteSpace(text[i - 1]);

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',')) end--;
        return new TextSpan(start, end);
    }
}
