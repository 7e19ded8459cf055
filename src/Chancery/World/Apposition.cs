using Chancery.Language;

namespace Chancery.World;

/// <summary>Ties a role to the name it describes: "President Macron", "his counterpart, Macron", "Macron, the president".</summary>
internal static class Apposition
{
    public static void Tie(IReadOnlyList<Word> words, List<Phrase> phrases, CastWords lexicon)
    {
        List<Phrase> people = [.. phrases.Where(phrase => phrase.Kind == PhraseKind.Person)];
        foreach (Phrase name in people)
        {
            int before = name.Range.First - 1;
            while (name.Sentence.Range.First <= before && lexicon.Is(words[before], CastClass.Honorific) && char.IsUpper(words[before].Form[0])) before--;
            name.Widen(new WordRange(before + 1, name.Range.End));
        }
        foreach (Phrase role in phrases.Where(phrase => phrase.Kind is PhraseKind.Role && !phrase.IsPlural || phrase is { Kind: PhraseKind.Described, Role.Shape: RoleShape.Person }))
        {
            Phrase? name = people.FirstOrDefault(person => role.Head.Is("appos") && person.Range.Contains(role.Head.Head!.Index) && person.Core.First < role.Core.First)
                ?? people.FirstOrDefault(person => (person.Range.First == role.Range.End || person.Core.First == role.Range.End) && !IsAnothersTitle(words, role, person, phrases))
                ?? people.FirstOrDefault(person => IsLongTitle(words, role, person, phrases))
                ?? people.FirstOrDefault(person => AreApposed(words, role, person));
            if (name is null) continue;
            role.Describes = name;
            if (name.Core.First >= role.Range.End && role.Range.First < name.Range.First && IsUnbroken(words, role.Range.End, name.Core.First))
            {
                name.Widen(new WordRange(role.Range.First, name.Range.End));
                role.IsSilent = true;
            }
            role.IsSilent |= name.Range.First <= role.Range.First && role.Range.End <= name.Core.First;
        }
    }

    /// <summary>"an adviser to the German chancellor Jens Plötner" names the adviser, unless the tables know the name.</summary>
    private static bool IsAnothersTitle(IReadOnlyList<Word> words, Phrase role, Phrase name, List<Phrase> phrases) =>
        name.Entries.Count == 0 && role.Range.First > 0 && words[role.Range.First].Pos == PartOfSpeech.Det && words[role.Range.First - 1].Form is "to" or "of" or "for"
        && phrases.Any(other => other.Kind == PhraseKind.Role && other.Core.End == role.Range.First - 1);

    /// <summary>"Premier of the State Council of China Li Keqiang": only names and small words between role and name.</summary>
    private static bool IsLongTitle(IReadOnlyList<Word> words, Phrase role, Phrase name, List<Phrase> phrases)
    {
        int length = name.Core.First - role.Core.End;
        if (role.IsIndefinite || phrases.Any(other => other.Kind == PhraseKind.Role && role.Core.End <= other.Core.First && other.Range.End == name.Core.First && !IsAnothersTitle(words, other, name, phrases))) return false;
        if (length is < 2 or > 12 || words[role.Core.End].Form is not ("of" or "for" or "to") || !IsUnbroken(words, role.Core.End, name.Core.First)) return false;
        if (phrases.Any(phrase => phrase != name && phrase.Kind == PhraseKind.Person && role.Core.End <= phrase.Core.First && phrase.Core.First < name.Core.First)) return false;
        if (words[role.Core.End].Form == "to") return true;
        role.Country ??= phrases.Where(phrase => phrase.Kind == PhraseKind.Name && role.Core.End <= phrase.Core.First && phrase.Core.First < name.Core.First)
            .Select(phrase => phrase.Entries.Count > 0 ? phrase.Entries[0].Country : null).LastOrDefault(country => country is not null);
        return true;
    }

    private static bool IsUnbroken(IReadOnlyList<Word> words, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (!char.IsUpper(words[i].Form[0]) && words[i].Form is not ("of" or "the" or "for" or "to" or "and" or "on" or "de" or "-" or "'s" or "’s") || words[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
        return words[end - 1].Form is not ("of" or "the" or "for" or "and" or "on") || end == first;
    }

    private static bool AreApposed(IReadOnlyList<Word> words, Phrase role, Phrase name)
    {
        if (name.Head.Is("appos") && name.Head.Head == role.Head && name.Core.First > role.Core.First) return true;
        // "the head of the office, Petar Petkovic": the apposition may hang from the last noun of the role's phrase.
        if (name.Head.Is("appos") && name.Head.Head is { } last && last.Is("nmod") && last.Head == role.Head && IsComma(words, name.Core.First - 1)) return true;
        if (role.Head.Is("appos") && name.Range.Contains(role.Head.Head?.Index ?? -1) && role.Core.First > name.Core.First) return true;
        // "…, the French president," straight after a name, or a name between commas straight after a definite role, whatever the tree says.
        return IsComma(words, role.Range.First - 1) && name.Range.End == role.Range.First - 1 && IsClosed(words, role.Range.End, role.Sentence) && role.Head.Head == name.Head
            || role.IsDefinite && IsComma(words, role.Range.End) && name.Range.First == role.Range.End + 1 && IsComma(words, name.Range.End)
            && !role.Head.Is("nsubj");
    }

    private static bool IsComma(IReadOnlyList<Word> words, int index) => 0 <= index && index < words.Count && words[index].Form is "," or "–" or "—";

    private static bool IsClosed(IReadOnlyList<Word> words, int index, Sentence sentence) =>
        index >= sentence.Range.End || words[index].Form is "," or "." or "–" or "—" or ";";
}
