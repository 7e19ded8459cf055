using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>What is known of a report while it is read; filled by the splitter, then window by window, then by the sentence builder.</summary>
internal sealed class Draft
{
    public required Word[] Words { get; init; }

    /// <summary>For each word the stretch it lies in.</summary>
    public required Stretch[] Stretches { get; init; }

    /// <summary>True where a sentence begins; before reading, where one must begin.</summary>
    public required bool[] Starts { get; init; }

    /// <summary>True if no other sentence starts are wanted than those marked, as when trees are scored on given sentences.</summary>
    public bool StartsAreGiven { get; init; }

    /// <summary>True where somebody else split the words, as the trainer does: they are shown to the model just as they are.</summary>
    public bool WordsAreGiven { get; init; }

    public List<NameSpan> Names { get; } = [];

    public List<WordRange> Actors { get; } = [];

    public List<WordRange> Recipients { get; } = [];

    public List<WordRange> Cues { get; } = [];

    public List<LinkedSpan> Sources { get; } = [];

    public List<LinkedSpan> Contents { get; } = [];

    /// <summary>Splits every stretch of <paramref name="text"/> into words and marks the starts its lay-out forces.</summary>
    public static Draft Split(SourceText text, List<Stretch> stretches)
    {
        List<TextSpan> spans = [];
        List<Stretch> owners = [];
        List<bool> starts = [];
        foreach (Stretch stretch in stretches)
        {
            int first = spans.Count;
            WordSplitter.Split(text.Text, stretch.Span, spans);
            if (!stretch.IsRead && stretch.Section.Language == "fr") Elision.CutFrom(first, text.Text, spans);
            for (int i = first; i < spans.Count; i++)
            {
                owners.Add(stretch);
                starts.Add(i == first || BreaksBetween(text.Text.AsSpan(spans[i - 1].End, spans[i].Start - spans[i - 1].End), stretch.BreaksAtLines));
            }
            // "MR. BERG: We met …": who speaks is no part of what he says.
            if (stretch is { IsRead: true, Section.Kind: SectionKind.Paragraph } && Turn.LabelAt(text.Text, stretch.Span) is { } label && spans.FindIndex(first, span => span.Start > label.End) is > 0 and int said) starts[said] = true;
        }
        Word[] words = new Word[spans.Count];
        for (int i = 0; i < words.Length; i++) words[i] = new Word(i, spans[i], text.Slice(spans[i]));
        return new Draft { Words = words, Stretches = [.. owners], Starts = [.. starts] };
    }

    private static bool BreaksBetween(ReadOnlySpan<char> gap, bool atLines)
    {
        int first = gap.IndexOf('\n');
        return first >= 0 && (atLines || gap[(first + 1)..].Contains('\n'));
    }
}

/// <summary>A source or content with the first word of the cue it belongs to; -1 while it has none.</summary>
/// <param name="ContinuesInto">True if the span ran on past the words of its window that were kept.</param>
internal readonly record struct LinkedSpan(WordRange Range, int Cue, bool ContinuesInto);
