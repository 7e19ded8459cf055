using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>What a contact was about, as the text names it.</summary>
internal sealed class ContactTopics(Scene scene, ContactLexicon lexicon)
{
    private const int MaxLength = 80;

    /// <summary>Phrases after "on", "about", "over", "regarding" and the objects of "to discuss".</summary>
    public ValueList<string> Of(Word trigger, Word governor)
    {
        IEnumerable<Word> heads = new[] { trigger, governor }.Distinct()
            .SelectMany(word => Clauses.After(word, "on", "about", "over", "regarding", "concerning").Concat(word == trigger && lexicon.IsOf("talk-of", Clauses.LemmaOf(word)) ? Clauses.After(word, "of") : []).Concat(
                word.Children.Where(child => child.Is("advcl") || child.Is("xcomp") || child.Is("acl")).Where(clause => lexicon.IsOf("topic-verb", clause.Lemma)).SelectMany(clause => clause.ChildrenOf("obj"))));
        return PhrasesOf(heads);
    }

    /// <summary>The nouns at <paramref name="heads"/> and those coordinated with them, each as a short phrase.</summary>
    public ValueList<string> PhrasesOf(IEnumerable<Word> heads) =>
    [
        .. (from head in heads
            from word in Clauses.WithConjuncts(head)
            where word.IsNominal && word.Pos is not PartOfSpeech.Pron && !lexicon.IsOf("not-topic", word.Lemma.ToLowerInvariant()) && scene.Calendar.At(word) is null
            let text = scene.Analysis.TextOf(Clauses.PhraseOf(word)).ReplaceLineEndings(" ")
            where text.Length <= MaxLength
            select text).Distinct(),
    ];
}
