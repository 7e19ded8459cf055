using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>What a contact was about, as the text names it.</summary>
internal sealed class ContactTopics(Scene scene, ContactLexicon lexicon)
{
    private const int MaxLength = 120;

    /// <summary>Phrases after "on", "about", "over", "regarding" and the objects of "to discuss".</summary>
    public ValueList<string> Of(Word trigger, Word governor)
    {
        IEnumerable<Word> heads = new[] { trigger, governor }.Distinct()
            .SelectMany(word => Clauses.After(word, "on", "about", "over", "regarding", "concerning").Where(topic => topic.Index > trigger.Index || word == trigger).Concat(word == trigger && lexicon.IsOf("talk-of", Clauses.LemmaOf(word)) ? Clauses.After(word, "of") : []).Concat(
                word.Children.Where(child => child.Is("advcl") || child.Is("xcomp") || child.Is("acl")).Where(clause => lexicon.IsOf("topic-verb", clause.Lemma)).SelectMany(clause => clause.ChildrenOf("obj"))));
        return PhrasesOf(heads);
    }

    /// <summary>The nouns at <paramref name="heads"/> and those coordinated with them, each as a short phrase.</summary>
    public ValueList<string> PhrasesOf(IEnumerable<Word> heads) =>
    [
        .. (from head in heads
            from word in Clauses.WithConjuncts(head)
            where word.IsNominal && word.Pos is not PartOfSpeech.Pron && !lexicon.IsOf("not-topic", word.Lemma.ToLowerInvariant()) && scene.Calendar.At(word) is null
            let text = NameOf(word)
            where text.Length <= MaxLength
            select text).Distinct(),
    ];

    /// <summary>The noun with all that says which one it is, as "opportunities to trade more", without article and clauses that tell more of it; a shorter name if that is long.</summary>
    private string NameOf(Word noun)
    {
        string whole = Text(Clauses.SpanOf(noun, child => child.Head == noun && (child.Is("det") || child.Is("case") || child.Is("cc") || child.Is("conj") || child.Is("appos") || child.Is("mark"))
            || child.Is("acl:relcl") || child.Is("advcl") || child.Is("parataxis") || scene.Calendar.At(child) is not null));
        return whole.Length <= MaxLength ? whole : Text(Clauses.PhraseOf(noun));
    }

    private string Text(TextSpan span) => scene.Analysis.TextOf(span).ReplaceLineEndings(" ");
}
