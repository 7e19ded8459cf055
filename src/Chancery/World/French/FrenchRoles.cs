using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds French roles by the order of words, since no tree is read: "le président russe", "le ministre russe des Affaires étrangères", "son homologue brésilien, Lula".</summary>
internal sealed class FrenchRoles(WorldTables tables, CastWords french)
{
    private const int LongestRole = 7;

    /// <param name="names">The names of the sentence.</param>
    public IEnumerable<Phrase> FindIn(IReadOnlyList<Word> words, Sentence sentence, IReadOnlyList<Phrase> names)
    {
        for (int i = sentence.Range.First; i < sentence.Range.End; i++)
        {
            if ((LeaderAt(words, i, sentence.Range.End) ?? RoleAt(words, i, sentence.Range.End, names) ?? PeerAt(words, i, sentence.Range.End, names)) is not { } role) continue;
            yield return role;
            i = Math.Max(i, role.Range.End - 1);
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
        if (role is not null && length > 0 && OfficeAbroad(role, country) is { } abroad) role = role with { Office = abroad };
        bool isBare = role is { Shape: RoleShape.Person, Office: null } && length == 1 && french.Find(words[i], CastClass.General) is not null && !(last < end && words[last].Form is "de" or "d'" or "d’" or "des" or "du" or "délégué" or "déléguée");
        if (role is not { Shape: RoleShape.Person } || role.Office is null && !isBare || last > end) return null;
        Phrase? owner = country is null ? OwnerAfter(words, last, names) : null;
        // "la présidente de la Commission": an office of the Commission's, which only a name beside it tells.
        bool isNamedOnly = owner is not null && CountryOf(owner) is null && role.Office is not OfficeKind.OrganizationHead;
        if (owner is not null) (country, last) = (CountryOf(owner), Math.Max(last, owner.Range.End));
        else if (country is null && last + 2 < end && words[last].Form is "de" && words[last + 1].Form is "la" && words[last + 2].Form is "République") last += 3;
        int first = i;
        bool isOut = false, isFuture = false;
        foreach (Word beside in (ReadOnlySpan<Word>)[.. i > 0 ? [words[i - 1]] : Array.Empty<Word>(), .. i > 1 && words[i - 1].Form == "-" ? [words[i - 2]] : Array.Empty<Word>(), .. last < end ? [words[last]] : Array.Empty<Word>()])
            if (french.Find(beside, CastClass.Modifier) is { } modifier) (isOut, isFuture) = (true, isFuture | modifier.Detail == "future");
        while (first > 0 && (french.Is(words[first - 1], CastClass.Modifier) || words[first - 1].Form == "-")) first--;
        if (last < end && french.Is(words[last], CastClass.Modifier)) last++;
        if (first == 0 || !IsArticle(words[first - 1])) return null;
        Phrase phrase = new(new WordRange(i, last), new WordRange(i, i + length), words[i], PhraseKind.Role)
        {
            Role = role, Country = country, Owner = country is null ? owner : null, IsDefinite = true, IsOutOfOffice = isOut || last < end && words[last].Form is "sortant", IsFuture = isFuture,
        };
        Tie(words, phrase, names);
        return isNamedOnly && phrase.Describes is null ? null : phrase;
    }

    /// <summary>"le dirigeant chinois".</summary>
    private Phrase? LeaderAt(IReadOnlyList<Word> words, int i, int end)
    {
        if (i == 0 || i + 1 >= end || french.LongestAt(words, i, end, CastClass.Leader) is not { } word || !IsArticle(words[i - 1])) return null;
        int last = i + word.Parts.Length;
        if (last >= end || PeopleOf(words[last]) is not { } country) return null;
        return new Phrase(new WordRange(i, last + 1), new WordRange(i, last), words[i], PhraseKind.Role) { Word = word, Country = country, IsDefinite = true };
    }

    /// <summary>"son homologue brésilien", "sa prédécesseure".</summary>
    private Phrase? PeerAt(IReadOnlyList<Word> words, int i, int end, IReadOnlyList<Phrase> names)
    {
        if (i == 0 || french.Find(words[i], CastClass.Alike) is not { } word || words[i - 1].Form.ToLowerInvariant() is not ("son" or "sa" or "l'" or "l’" or "le" or "la")) return null;
        string? country = i + 1 < end ? PeopleOf(words[i + 1]) : null;
        Phrase phrase = new(new WordRange(i - 1, i + (country is null ? 1 : 2)), new WordRange(i, i + 1), words[i], PhraseKind.Role) { Word = word, Country = country, IsDefinite = true };
        Tie(words, phrase, names);
        return phrase;
    }

    /// <summary>"le Premier ministre britannique Rishi Sunak", "le ministre de l'Europe, M. Stéphane Séjourné,": the name right behind tells who.</summary>
    private void Tie(IReadOnlyList<Word> words, Phrase role, IReadOnlyList<Phrase> names)
    {
        int at = role.Range.End;
        bool isApart = at < words.Count && words[at].Form == ",";
        if (isApart) at++;
        if (at < words.Count && french.Find(words[at], CastClass.Honorific) is { Detail: not "" }) at++;
        if (names.FirstOrDefault(name => name.Kind is PhraseKind.Person && name.Core.First == at) is not { } bearer || isApart && !IsClosed(words, bearer.Core.End, role.Sentence)) return;
        role.Describes = bearer;
        role.IsSilent = !isApart;
        if (!isApart) bearer.Widen(new WordRange(role.Range.First, bearer.Range.End));
    }

    private static bool IsClosed(IReadOnlyList<Word> words, int end, Sentence sentence) => end >= sentence.Range.End || words[end].Form is "," or "." or "et" or ";" or ")" or "-" or "–";

    private static bool IsArticle(Word word) => word.Form.ToLowerInvariant() is "le" or "la" or "l'" or "l’" or "au" or "du" or "," or "son" or "sa" or "par" or "et" or "(";

    /// <summary>A secretary of state is a foreign minister in Washington, a junior one in Paris.</summary>
    private OfficeKind? OfficeAbroad(Role role, string? country) =>
        role.Office is null && country is "USA" or "VAT" && role.Words.StartsWith("secrétaire d", StringComparison.OrdinalIgnoreCase) ? tables.Offices.HeadCalled(country!, "secretary of state") ?? tables.Roles.Find("secretary of state")?.Office : null;

    /// <summary>"de France", "du Japon", "de la République d'Azerbaïdjan": whom a preposition brings in, or whose name the role runs into.</summary>
    private static Phrase? OwnerAfter(IReadOnlyList<Word> words, int last, IReadOnlyList<Phrase> names) =>
        names.FirstOrDefault(name => name.Kind is PhraseKind.Name
            && (name.Core.First < last && last < name.Core.End
                || name.Core.First - last is 1 or 2 && words[last].Form.ToLowerInvariant() is "de" or "du" or "d'" or "d’" or "des"));

    private static string? CountryOf(Phrase owner) => owner.Entries.FirstOrDefault(entry => entry.Kind is EntryKind.State)?.Country;

    private string? PeopleOf(Word word) => FrenchPowers.PeopleOf(tables, word);
}
