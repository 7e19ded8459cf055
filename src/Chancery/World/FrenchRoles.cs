using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds French roles by the order of words, since no tree is read: "le président russe", "le ministre russe des Affaires étrangères", "le Premier ministre du Japon".</summary>
internal sealed class FrenchRoles(WorldTables tables)
{
    private const int LongestRole = 7;

    /// <param name="names">The names of the sentence.</param>
    public IEnumerable<Phrase> FindIn(IReadOnlyList<Word> words, Sentence sentence, IReadOnlyList<Phrase> names)
    {
        for (int i = sentence.Range.First; i < sentence.Range.End; i++)
        {
            if (RoleAt(words, i, sentence.Range.End, names) is not { } role) continue;
            yield return role;
            i = role.Range.End - 1;
        }
    }

    private Phrase? RoleAt(IReadOnlyList<Word> words, int i, int end, IReadOnlyList<Phrase> names)
    {
        int length = tables.Roles.LongestAt(words, i, end, out Role? role);
        string? country = length > 0 && i + length < end ? PeopleOf(words[i + length]) : null;
        int last = i + length + (country is null ? 0 : 1);
        // "le ministre russe des Affaires étrangères": the people's adjective stands inside the role.
        if (role?.Office is null && i + 2 < end && PeopleOf(words[i + 1]) is { } inside)
        {
            List<Word> rest = [words[i], .. words.Skip(i + 2).Take(Math.Min(LongestRole, end - i - 2))];
            length = tables.Roles.LongestAt(rest, 0, rest.Count, out role);
            (country, last) = (inside, i + length + 1);
        }
        if (role is not { Shape: RoleShape.Person, Office: not null } || last > end) return null;
        // "le Premier ministre britannique Rishi Sunak": the name tells who.
        if (names.Any(name => name.Kind is PhraseKind.Person && name.Core.First == last)) return null;
        Phrase? owner = country is null ? OwnerAfter(words, last, names) : null;
        // "la présidente de la Commission": an office of the Commission's.
        if (owner is not null && CountryOf(owner) is null && role.Office is not OfficeKind.OrganizationHead) return null;
        if (owner is not null) (country, last) = (CountryOf(owner), Math.Max(last, owner.Range.End));
        else if (country is null && last + 2 < end && words[last].Form is "de" && words[last + 1].Form is "la" && words[last + 2].Form is "République") last += 3;
        bool isDefinite = i > 0 && words[i - 1].Form.ToLowerInvariant() is "le" or "la" or "l'" or "l’" or "au" or "du" or "," or "son";
        if (!isDefinite) return null;
        WordRange core = new(i, i + length);
        bool isOut = i > 0 && words[i - 1].Form.Equals("ex", StringComparison.OrdinalIgnoreCase) || last < end && words[last].Form is "sortant" or "élu";
        return new Phrase(new WordRange(i, last), core, words[i], PhraseKind.Role) { Role = role, Country = country, Owner = country is null ? owner : null, IsDefinite = true, IsOutOfOffice = isOut };
    }

    /// <summary>"de France", "du Japon", "de la République d'Azerbaïdjan": whom a preposition brings in, or whose name the role runs into.</summary>
    private static Phrase? OwnerAfter(IReadOnlyList<Word> words, int last, IReadOnlyList<Phrase> names) =>
        names.FirstOrDefault(name => name.Kind is PhraseKind.Name
            && (name.Core.First < last && last < name.Core.End
                || name.Core.First - last is 1 or 2 && words[last].Form.ToLowerInvariant() is "de" or "du" or "d'" or "d’" or "des"));

    private static string? CountryOf(Phrase owner) => owner.Entries.FirstOrDefault(entry => entry.Kind is EntryKind.State)?.Country;

    /// <summary>The state of a people's adjective in small letters: "russe", "britannique".</summary>
    private string? PeopleOf(Word word)
    {
        string form = word.Form;
        if (form.Length < 4 || !char.IsLower(form[0])) return null;
        return tables.Names.Find(char.ToUpperInvariant(form[0]) + form[1..]).FirstOrDefault(entry => entry.Kind is EntryKind.People)?.Country;
    }
}
