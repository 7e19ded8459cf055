using Chancery.Language;

namespace Chancery.Training.Measuring;

/// <summary>How likely some word of a text carries an event of a type, from the probabilities of all its words.</summary>
internal sealed record SentenceGuess(EventType Type, double Score)
{
    /// <summary>The likeliest first; CONCEDE and RETREAT count as one, under the latter.</summary>
    public static IReadOnlyList<SentenceGuess> Of(Analysis analysis)
    {
        double[] none = new double[Enum.GetValues<EventType>().Length];
        Array.Fill(none, 1);
        foreach (Word word in analysis.Words)
            for (int i = 1; i < word.EventScores.Length; i++)
                none[(EventType)i == EventType.Concede ? (int)EventType.Retreat : i] *= 1 - word.EventScores.Span[i];
        return [.. Enumerable.Range(1, none.Length - 1).Select(i => new SentenceGuess((EventType)i, 1 - none[i])).OrderByDescending(guess => guess.Score)];
    }
}
