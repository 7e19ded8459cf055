using Chancery.Language;
using Chancery.Meaning;

namespace Chancery.Training.Measuring;

/// <summary>The type the reader takes a text of one or a few sentences to tell, from the probabilities of all their words.</summary>
internal static class SentenceGuess
{
    private static readonly ReaderGuesser Guesser = new(WordClasses.Load());

    /// <summary>The guess for each sentence, the likeliest first.</summary>
    public static IReadOnlyList<ReaderGuess> Of(Analysis analysis) =>
        [.. analysis.Sentences.Select(Guesser.Guess).OfType<ReaderGuess>().OrderByDescending(guess => guess.Score)];
}
