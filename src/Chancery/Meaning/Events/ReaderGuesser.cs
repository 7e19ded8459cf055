using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>What the reader takes a whole sentence to tell, from the probabilities of all its words.</summary>
public static class ReaderGuesser
{
    /// <summary>The likeliest type, how likely some word carries it, and the word that does so most; null for a sentence without scores.</summary>
    public static ReaderGuess? Guess(Sentence sentence)
    {
        Span<double> none = stackalloc double[(int)EventType.Assault + 1];
        none.Fill(1);
        foreach (Word word in sentence.Words)
            for (int i = 1; i < word.EventScores.Length; i++) none[i] *= 1 - word.EventScores.Span[i];
        int best = 1;
        for (int i = 2; i < none.Length; i++) if (none[i] < none[best]) best = i;
        Word? carrier = sentence.Words.Where(word => word.EventScores.Length > 0).MaxBy(word => word.EventScores.Span[best]);
        return carrier is null ? null : new ReaderGuess((EventType)best, 1 - none[best], carrier);
    }

    /// <summary>The type's short name for an event with a status of its own: the reader learned plans as AGREE, refusals as REJECT.</summary>
    public static bool Answers(ReaderGuess guess, EventType type, Status status) =>
        type == guess.Type || IsYield(type) && IsYield(guess.Type) || guess.Type switch
        {
            EventType.Agree => status is Status.Planned or Status.Conditional,
            EventType.Threaten => status is Status.Planned or Status.Conditional,
            EventType.Request => status is Status.Requested,
            EventType.Reject => status is Status.Refused or Status.Denied,
            _ => false,
        };

    private static bool IsYield(EventType type) => type is EventType.Concede or EventType.Retreat;
}

/// <param name="Score">0 to 1.</param>
public sealed record ReaderGuess(EventType Type, double Score, Word Carrier);
