using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds French ministries, governments, armies and those told of together, by the order of words: "le ministère malien des Affaires étrangères", "l'armée israélienne", "les deux présidents".</summary>
internal sealed class FrenchPowers(WorldTables tables, CastWords french)
{
    private const int LongestBody = 7;

    public IEnumerable<Phrase> FindIn(IReadOnlyList<Word> words, Sentence sentence)
    {
        for (int i = sentence.Range.First + 1; i < sentence.Range.End; i++)
        {
            if ((PairAt(words, i, sentence.Range) ?? BridgeAt(words, i, sentence.Range.End) ?? PowerAt(words, i, sentence.Range.End) ?? MinistryAt(words, i, sentence.Range.End)) is not { } phrase) continue;
            yield return phrase;
            i = phrase.Range.End - 1;
        }
    }

    /// <summary>The state of a people's adjective in small letters: "russe", "britannique".</summary>
    public static string? PeopleOf(WorldTables tables, Word word)
    {
        string form = word.Form;
        if (form.Length < 4 || !char.IsLower(form[0])) return null;
        return tables.Names.Find(char.ToUpperInvariant(form[0]) + form[1..]).FirstOrDefault(entry => entry.Kind is EntryKind.People)?.Country;
    }

    private Phrase? PairAt(IReadOnlyList<Word> words, int i, WordRange sentence)
    {
        if (french.Find(words[i], CastClass.Number) is not { } number || words[i - 1].Form.ToLowerInvariant() is not ("les" or "des" or "aux" or "ces")) return null;
        if (french.LongestAt(words, i + 1, sentence.End, CastClass.Pair) is not { } pair) return null;
        WordRange core = new(i + 1, i + 1 + pair.Parts.Length);
        if (core.End < sentence.End && (PeopleOf(tables, words[core.End]) is not null || words[core.End].Form is "de" or "du" or "d'" or "d’")) return null;
        return new Phrase(new WordRange(i - 1, core.End), core, words[core.First], PhraseKind.Pair)
        {
            Word = pair, IsPlural = true, IsDefinite = true, Count = int.Parse(number.Detail, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>"l'organisation", "le bloc": what was spoken of before, unless more follows.</summary>
    private Phrase? BridgeAt(IReadOnlyList<Word> words, int i, int end)
    {
        if (words[i - 1].Form.ToLowerInvariant() is not ("le" or "l'" or "l’" or "du" or "au") || (french.Find(words[i], CastClass.Bridge) ?? french.Find(words[i], CastClass.BridgeBody)) is not { } word) return null;
        if (i + 1 < end && words[i + 1].Form is "de" or "d'" or "d’" or "des" or "du" || i + 1 < end && PeopleOf(tables, words[i + 1]) is not null) return null;
        return new Phrase(new WordRange(i - 1, i + 1), new WordRange(i, i + 1), words[i], PhraseKind.Bridge) { Word = word, IsDefinite = true };
    }

    /// <summary>A junta, which may stand without its country; a government or an army with it.</summary>
    private Phrase? PowerAt(IReadOnlyList<Word> words, int i, int end)
    {
        if (french.LongestAt(words, i, end, CastClass.Power) is not { } word || words[i - 1].Form.ToLowerInvariant() is not ("le" or "la" or "l'" or "l’" or "les" or "du" or "au" or "aux" or "des" or "par" or "de")) return null;
        int last = i + word.Parts.Length;
        string? country = last < end ? PeopleOf(tables, words[last]) : null;
        if (country is null && word.Detail != "junta") return null;
        return new Phrase(new WordRange(i - 1, country is null ? last : last + 1), new WordRange(i, last), words[i], PhraseKind.Power) { Word = word, Country = country, IsDefinite = true };
    }

    private Phrase? MinistryAt(IReadOnlyList<Word> words, int i, int end)
    {
        if (i + 1 >= end || PeopleOf(tables, words[i + 1]) is not { } country) return null;
        List<Word> rest = [words[i], .. words.Skip(i + 2).Take(Math.Min(LongestBody, end - i - 2))];
        int length = tables.Roles.LongestAt(rest, 0, rest.Count, out Role? body);
        if (body is not { Shape: RoleShape.Body, Office: { } office }) return null;
        WordRange range = new(i, i + length + 1);
        return new Phrase(range, range, words[i], PhraseKind.Body) { Word = new CastWord([body.Words], CastClass.Body, office.ToString()), Role = body, Country = country, IsDefinite = true };
    }
}
