using Chancery.Language;

namespace Chancery.Meaning;

/// <summary>Keeps out verbs that only look like a contact: "called him a liar", "called for calm", "spoke to reporters".</summary>
internal sealed class ContactDoubts(ContactLexicon lexicon)
{
    public bool IsNoContact(Word verb, ContactWord contact, Scene scene) =>
        contact.Has("bare") && (verb.Child("ccomp") is not null || verb.Child("xcomp") is { } aim && !(Clauses.IsInfinitive(aim) && lexicon.IsOf("call-aim", aim.Lemma.ToLowerInvariant())) || Clauses.After(verb, "on", "for").Any(word => scene.Calendar.At(word) is null) || IsForDeed(verb) || IsNaming(verb))
        || contact.Slots.Any(slot => Clauses.After(verb, slot).Any(IsAudience));

    /// <summary>"Called for stepping up efforts".</summary>
    private static bool IsForDeed(Word verb) =>
        verb.Children.Any(child => child.IsVerb && child.Index > verb.Index && child.Children.Any(mark => (mark.Is("mark") || mark.Is("case")) && mark.Form is "for"));

    /// <summary>"Called his counterpart 'a murderer'": no telephone rang; "called him 'in the morning'": one did.</summary>
    private static bool IsNaming(Word verb)
    {
        if (verb.Child("obj") is not { } called) return false;
        ArraySegment<Word> words = verb.Sentence.Words;
        for (int at = called.Index - words[0].Index + 1; at + 1 < words.Count; at++)
            if (words[at].Pos is PartOfSpeech.Punct && words[at].Form is "\"" or "“" or "‘" or "'" or "«")
                return words[at + 1].Pos is not (PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Adv or PartOfSpeech.Part);
        return false;
    }

    /// <summary>"Reporters", "representatives of the media": those who are told of a meeting.</summary>
    private bool IsAudience(Word word) => lexicon.IsOf("audience", word.Lemma.ToLowerInvariant())
        || lexicon.IsOf("representative", word.Lemma.ToLowerInvariant())
            && word.Children.Any(child => (child.Is("compound") || child.Is("amod") || child.Is("nmod")) && lexicon.IsOf("audience", child.Lemma.ToLowerInvariant()));
}
