namespace Chancery.Language;

/// <summary>Corrects and finds sentence edges by punctuation.</summary>
internal static class SentenceEdges
{
    /// <summary>A sentence without an end mark is cut after so many words where no model reads it.</summary>
    private const int MostWords = 200;

    /// <summary>The first row at or after <paramref name="row"/> whose word is not a quotation mark or bracket that closes what came before.</summary>
    public static int PastClosing(Word[] words, int[] rows, int row, int end)
    {
        while (row < end && Closes(words, rows[row])) row++;
        return row;
    }

    /// <summary>Marks sentence starts among words <c>[first, end)</c> by end marks alone; starts already marked stay.</summary>
    public static void MarkByPunctuation(Draft draft, int first, int end)
    {
        int length = 0;
        bool ended = false;
        for (int i = first; i < end; i++)
        {
            if (ended && !Closes(draft.Words, i) && !EndsSentence(draft.Words[i].Form)) draft.Starts[i] = true;
            if (length == MostWords) draft.Starts[i] = true;
            if (draft.Starts[i])
            {
                length = 0;
                ended = false;
            }
            length++;
            ended = EndsSentence(draft.Words[i].Form) || (ended && Closes(draft.Words, i));
        }
    }

    private static bool EndsSentence(string form) => form[0] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    /// <summary>True for a closing bracket or quotation mark that touches the word before it and not the one after.</summary>
    private static bool Closes(Word[] words, int index)
    {
        if (index == 0) return false;
        Word word = words[index];
        if (word.Form is "”" or "’" or "»" or ")" or "]" or "}" or "''") return words[index - 1].Span.End == word.Span.Start || word.Form is not ("’" or "''");
        bool touchesNext = index + 1 < words.Length && words[index + 1].Span.Start == word.Span.End;
        return word.Form is "\"" or "'" or "“" && words[index - 1].Span.End == word.Span.Start && !touchesNext;
    }
}
