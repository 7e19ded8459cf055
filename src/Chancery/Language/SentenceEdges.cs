namespace Chancery.Language;

/// <summary>Corrects and finds sentence edges by punctuation.</summary>
internal static class SentenceEdges
{
    /// <summary>A sentence without an end mark is cut after so many words where no model reads it.</summary>
    private const int MostWords = 200;

    /// <summary>Where a sentence that the model begins at <paramref name="row"/> begins: past marks that close what came before, at a mark that opens it.</summary>
    /// <returns>A row in <c>[first, end]</c>; <paramref name="end"/> if nothing but closing marks is left.</returns>
    public static int Settle(Word[] words, int[] rows, int row, int first, int end)
    {
        int start = row;
        while (start < end && Closes(words, rows[start])) start++;
        while (start == row && start > first && Opens(words, rows[start - 1])) row = --start;
        return start;
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

    /// <summary>True if a sentence may well end with this word: a mark other than a comma, also a comma's closing quotation mark aside.</summary>
    public static bool MayEndAt(Word[] words, int index)
    {
        while (index > 0 && Closes(words, index)) index--;
        string form = words[index].Form;
        return form != "," && !char.IsLetterOrDigit(form[^1]);
    }

    private static bool EndsSentence(string form) => form[0] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    /// <summary>True for a bracket or quotation mark that closes; one that may do either must touch the word before it and not the one after.</summary>
    private static bool Closes(Word[] words, int index) => words[index].Form switch
    {
        "”" or "»" or ")" or "]" or "}" => true,
        "\"" or "'" or "''" or "’" or "’’" => TouchesPrevious(words, index) && !TouchesNext(words, index),
        _ => false,
    };

    private static bool Opens(Word[] words, int index) => words[index].Form switch
    {
        "“" or "‘" or "«" or "(" or "[" or "``" => true,
        "\"" or "'" or "''" => TouchesNext(words, index) && !TouchesPrevious(words, index),
        _ => false,
    };

    private static bool TouchesPrevious(Word[] words, int index) => index > 0 && words[index - 1].Span.End == words[index].Span.Start;

    private static bool TouchesNext(Word[] words, int index) => index + 1 < words.Length && words[index + 1].Span.Start == words[index].Span.End;
}
