using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds what a French sentence says of actors beyond the names of the tables; no tree is read, so that the order of words must do.</summary>
internal sealed class FrenchPhrases(WorldTables tables)
{
    private static readonly CastWord He = new(["il"], CastClass.Pronoun, "he");
    private static readonly CastWord She = new(["elle"], CastClass.Pronoun, "she");

    private readonly CastWords _words = CastWords.Load("fr");
    private readonly FrenchPeoples _peoples = new(tables);

    /// <summary>Adds to the names of the sentence, and takes out those that are part of a longer one.</summary>
    public void AddTo(List<Phrase> phrases, IReadOnlyList<Word> words, Sentence sentence)
    {
        List<Phrase> people = new FrenchNames(tables, _words).FindIn(words, sentence, phrases);
        phrases.RemoveAll(name => people.Exists(person => person.Core.First <= name.Core.First && name.Core.End <= person.Core.End));
        phrases.AddRange(people);
        foreach (Phrase name in phrases) TakeHonorific(words, name);
        List<Phrase> names = [.. phrases];
        phrases.AddRange(new FrenchRoles(tables, _words).FindIn(words, sentence, names));
        phrases.AddRange(new FrenchPowers(tables, _words).FindIn(words, sentence).Where(power => !names.Exists(name => name.Core.First <= power.Core.First && power.Core.First < name.Core.End)));
        phrases.AddRange([.. _peoples.FindIn(words, sentence, phrases)]);
        phrases.AddRange(Pronouns(words, sentence));
    }

    private void TakeHonorific(IReadOnlyList<Word> words, Phrase name)
    {
        int before = name.Range.First - 1;
        if (name.Kind == PhraseKind.Person && before >= name.Sentence.Range.First && _words.Find(words[before], CastClass.Honorific) is { Detail: not "" }) name.Widen(new WordRange(before, name.Range.End));
    }

    /// <summary>"Il a exprimé", "Elle s'est félicitée": a deed of the past at the head of its sentence, which "il faut" and "il y a" are not.</summary>
    private static IEnumerable<Phrase> Pronouns(IReadOnlyList<Word> words, Sentence sentence)
    {
        int first = sentence.Range.First;
        if (sentence.Range.Length < 4 || words[first].Form is not ("Il" or "Elle")) yield break;
        int verb = words[first + 1].Form is "s'" or "s’" or "lui" or "leur" or "l'" or "l’" or "n'" or "n’" ? first + 2 : first + 1;
        if (words[verb].Form is not ("a" or "avait" or "aurait" or "est" or "était") || words[verb].Form is "est" or "était" && verb == first + 1 || !EndsPast(words[verb + 1].Form) && !EndsPast(words[Math.Min(verb + 2, sentence.Range.End - 1)].Form)) yield break;
        if (words[verb + 1].Form is "fallu" or "plu" or "suffi" or "neigé") yield break;
        WordRange range = new(first, first + 1);
        yield return new Phrase(range, range, words[first], PhraseKind.Pronoun) { Word = words[first].Form == "Il" ? He : She, Form = MentionForm.Pronoun };
    }

    private static bool EndsPast(string form) => form.Length > 3 && (form.EndsWith('é') || form.EndsWith("ée", StringComparison.Ordinal) || form.EndsWith("is", StringComparison.Ordinal) || form.EndsWith("it", StringComparison.Ordinal) || form.EndsWith('u'));
}
