using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>Which happening the reader takes a word or a whole sentence to tell.</summary>
/// <param name="classes">Words that tell giving way from giving aid: the set the reader learned from calls both by one name.</param>
public sealed class ReaderGuesser(WordClasses classes)
{
    /// <summary>The likeliest type of one word; null for a word without scores.</summary>
    public ReaderGuess? Guess(Word word)
    {
        ReadOnlySpan<float> scores = word.EventScores.Span;
        if (scores.IsEmpty) return null;
        int best = 1;
        for (int i = 2; i < scores.Length; i++) if (scores[i] > scores[best]) best = i;
        return new ReaderGuess(TypeOf(word, (EventType)best), scores[best], word);
    }

    /// <summary>The type some word of the sentence most likely carries, how likely that is, and the word that does so most; null for a sentence without scores.</summary>
    public ReaderGuess? Guess(Sentence sentence)
    {
        Span<double> none = stackalloc double[(int)EventType.Assault + 1];
        none.Fill(1);
        foreach (Word word in sentence.Words)
            for (int i = 1; i < word.EventScores.Length; i++) none[i] *= 1 - word.EventScores.Span[i];
        int best = 1;
        for (int i = 2; i < none.Length; i++) if (none[i] < none[best]) best = i;
        Word? carrier = sentence.Words.Where(word => word.EventScores.Length > 0).MaxBy(word => word.EventScores.Span[best]);
        return carrier is null ? null : new ReaderGuess(TypeOf(carrier, (EventType)best), 1 - none[best], carrier);
    }

    /// <summary>True if an event of this type and status is what the guess means: the reader learned plans as AGREE, refusals as REJECT.</summary>
    public static bool Answers(ReaderGuess guess, EventType type, Status status) =>
        type == guess.Type || IsYield(type) && IsYield(guess.Type) || guess.Type switch
        {
            EventType.Agree => status is Status.Planned or Status.Conditional,
            EventType.Threaten => status is Status.Planned or Status.Conditional,
            EventType.Request => status is Status.Requested,
            EventType.Reject => status is Status.Refused or Status.Denied,
            EventType.Aid => IsYield(type),
            _ => false,
        };

    private EventType TypeOf(Word word, EventType type) =>
        type != EventType.Aid ? type
        : Around(word).Any(near => classes.Has("retreat-word", near.Lemma.ToLowerInvariant())) ? EventType.Retreat
        : Around(word).Any(near => classes.Has("concede-word", near.Lemma.ToLowerInvariant())) ? EventType.Concede
        : EventType.Aid;

    private static IEnumerable<Word> Around(Word word)
    {
        yield return word;
        foreach (Word child in word.Children)
            if (child.Is("obj") || child.Is("nsubj:pass") || child.Is("obl") || child.Is("xcomp") || child.Is("compound:prt")) yield return child;
        if (word.Head is { } head) yield return head;
    }

    private static bool IsYield(EventType type) => type is EventType.Concede or EventType.Retreat;
}

/// <param name="Score">0 to 1.</param>
public sealed record ReaderGuess(EventType Type, double Score, Word Carrier);
