using Chancery.Language;
using Chancery.Text;

namespace Chancery.World;

/// <summary>"Frappes russes", "diplomates polonais": behind such a French noun (<c>data/lexicon/fr/powers.tsv</c>) the people's adjective stands for its state.</summary>
internal sealed class FrenchPeoples(WorldTables tables)
{
    private const int ShortestPeople = 4;

    private readonly HashSet<string> _nouns = [.. DataFile.Embedded("data/lexicon/fr/powers.tsv").Rows.SelectMany(row => row.List("forms"))];

    /// <param name="found">Phrases of the sentence already read: "le président russe" is a role.</param>
    public IEnumerable<Phrase> FindIn(IReadOnlyList<Word> words, Sentence sentence, IReadOnlyList<Phrase> found)
    {
        for (int i = sentence.Range.First + 1; i < sentence.Range.End; i++)
        {
            if (!_nouns.Contains(words[i - 1].Form.ToLowerInvariant()) || found.Any(phrase => phrase.Range.Contains(i)) || EntryOf(words[i]) is not { } entry) continue;
            WordRange range = new(i, i + 1);
            yield return new Phrase(range, range, words[i], PhraseKind.Name) { Entries = [entry with { Kind = EntryKind.State }], Form = MentionForm.Name };
        }
    }

    /// <summary>By the masculine or feminine form, in the plural too.</summary>
    private NameEntry? EntryOf(Word word)
    {
        string form = word.Form;
        if (form.Length < ShortestPeople || !char.IsLower(form[0])) return null;
        string capital = char.ToUpperInvariant(form[0]) + form[1..];
        return Find(capital) ?? (capital[^1] == 's' ? Find(capital[..^1]) : null);
    }

    private NameEntry? Find(string name) => tables.Names.Find(name).FirstOrDefault(entry => entry.Kind is EntryKind.People);
}
