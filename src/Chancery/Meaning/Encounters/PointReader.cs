using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>One point of an account, ready to be compared.</summary>
/// <param name="Tellers">Owners of the accounts that make it.</param>
/// <param name="Lemmas">Content words, synonyms under one form.</param>
/// <param name="Sentence">Index of the sentence it begins in.</param>
/// <param name="IsContrasted">"while the White House said …".</param>
/// <param name="SaysDiffer">Its sentence says that accounts differ.</param>
internal sealed record Point(
    Statement Statement, ValueList<ActorId> Tellers, string Topic, ValueList<string> Lemmas, ValueList<string> Numbers,
    int Start, int Sentence, bool IsNegated, bool IsContrasted, bool SaysDiffer);

/// <summary>Reads what a statement says as a bag of content words with its topic and polarity.</summary>
internal sealed class PointReader(Scene scene, ContactLexicon lexicon)
{
    private const int MaxTopic = 60;

    /// <returns>Null for a statement in a language that is not parsed.</returns>
    public Point? Read(Statement statement, ValueList<ActorId> tellers)
    {
        List<Word> words = [.. from content in statement.Content
                               let range = scene.Analysis.WordsIn(content)
                               from index in Enumerable.Range(range.First, range.End - range.First)
                               select scene.Analysis.Words[index]];
        if (words.Count == 0 || !words[0].Sentence.IsParsed) return null;
        Sentence sentence = words[0].Sentence;
        int start = statement.Cue is { } cue ? Math.Min(cue.Span.Start, words[0].Span.Start) : words[0].Span.Start;
        return new Point(
            statement, tellers, TopicOf(words), [.. words.Where(IsContent).Select(Canonical).Distinct()],
            [.. words.Where(word => word.Pos is PartOfSpeech.Num).Select(word => word.Form.ToLowerInvariant()).Distinct()],
            start, sentence.Index, words.Count(IsNegation) % 2 == 1, IsContrasted(words), sentence.Words.Any(word => lexicon.IsOf("differ", word.Lemma.ToLowerInvariant())));
    }

    /// <summary>"Both texts say", "the two readouts said".</summary>
    public bool IsOfBoth(Statement statement)
    {
        if (statement.Cue is not { } cue) return false;
        WordRange words = scene.Analysis.WordsIn(cue.Span);
        return !words.IsEmpty && scene.Analysis.Words[words.First].Child("nsubj") is { } texts && texts.HasFeature("Number=Plur")
            && texts.Children.Any(child => child.Form.ToLowerInvariant() is "both" or "two") && lexicon.IsOf("account", texts.Lemma.ToLowerInvariant());
    }

    private static bool IsContent(Word word) => word.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Num;

    private string Canonical(Word word)
    {
        string lemma = word.Lemma.ToLowerInvariant();
        return lexicon.SynonymOf(lemma) ?? lemma;
    }

    private static bool IsNegation(Word word) => word.Lemma.ToLowerInvariant() is "not" or "n't" or "never" or "no" or "neither" or "deny" or "reject" or "refuse";

    /// <summary>True if the clause that carries the words hangs under "while", "whereas" or "but".</summary>
    private static bool IsContrasted(List<Word> words) =>
        words[0].Ancestors().Prepend(words[0]).Any(word => word.Children.Any(child => (child.Is("mark") || child.Is("cc")) && child.Form.ToLowerInvariant() is "while" or "whereas" or "but" or "whilst" or "although"));

    private string TopicOf(List<Word> words)
    {
        Word? noun = words.FirstOrDefault(word => IsTopical(word) && word.Is("obj")) ?? words.FirstOrDefault(word => IsTopical(word) && (word.Is("obl") || word.Is("nmod")))
            ?? words.FirstOrDefault(IsTopical) ?? words.FirstOrDefault(word => word.IsNominal);
        TextSpan span = noun is null ? words[0].Span : Clauses.PhraseOf(noun);
        string text = scene.Analysis.TextOf(span).ReplaceLineEndings(" ");
        return text.Length <= MaxTopic ? text : scene.Analysis.TextOf(noun!.Span);
    }

    private static bool IsTopical(Word word) => word.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && !word.Is("flat") && !word.Is("compound");
}
