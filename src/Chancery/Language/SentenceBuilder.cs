using Chancery.Text;

namespace Chancery.Language;

/// <summary>Cuts a read draft into sentences and gives each word its sentence and children.</summary>
internal static class SentenceBuilder
{
    public static Sentence[] Build(Draft draft)
    {
        List<Sentence> sentences = [];
        for (int first = 0, end; first < draft.Words.Length; first = end)
        {
            end = first + 1;
            while (end < draft.Words.Length && !draft.Starts[end]) end++;
            sentences.Add(Build(draft, sentences.Count, new WordRange(first, end)));
        }
        return [.. sentences];
    }

    private static Sentence Build(Draft draft, int index, WordRange range)
    {
        ArraySegment<Word> words = new(draft.Words, range.First, range.End - range.First);
        Stretch stretch = draft.Stretches[range.First];
        Sentence sentence = new(index, stretch.Section, new TextSpan(words[0].Span.Start, words[^1].Span.End), range, stretch.IsRead) { Words = words };
        foreach (Word word in words) word.Sentence = sentence;
        if (stretch.IsRead)
        {
            TreeMender.Mend(words);
            AddChildren(sentence);
        }
        return sentence;
    }

    private static void AddChildren(Sentence sentence)
    {
        int first = sentence.Range.First, count = sentence.Words.Count;
        Span<int> counts = count <= 512 ? stackalloc int[count] : new int[count];
        counts.Clear();
        foreach (Word word in sentence.Words)
            if (word.Head is { } head) counts[head.Index - first]++;
        foreach (Word word in sentence.Words)
            if (counts[word.Index - first] is > 0 and int size) word.Children = new Word[size];
        foreach (Word word in sentence.Words)
        {
            if (word.Head is not { } head) sentence.Root ??= word;
            else ((Word[])head.Children)[^counts[head.Index - first]--] = word;
        }
    }
}
