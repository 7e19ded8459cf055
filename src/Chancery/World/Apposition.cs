using Chancery.Language;

namespace Chancery.World;

/// <summary>Ties a role or a body to the name it describes: "President Macron", "his counterpart, Macron", "Macron, the president", "the agency, KCNA".</summary>
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
            Phrase? name = Bearer(words, role, people, phrases)
                ?? people.FirstOrDefault(person => role.Head.Is("appos") && !IsAnothers(role) && person.Range.Contains(role.Head.Head!.Index) && person.Core.First < role.Core.First)
                ?? people.FirstOrDefault(person => (person.Range.First == role.Range.End || person.Core.First == role.Range.End) && !IsAnothersTitle(words, role, person, phrases))
                ?? people.FirstOrDefault(person => IsLongTitle(words, role, person, phrases))
                ?? people.FirstOrDefault(person => AreApposed(words, role, person));
            // "Madam Vice President," calls somebody.
            bool isCalled = role.Core.First > 0 && lexicon.Is(words[role.Core.First - 1], CastClass.Honorific) && char.IsUpper(words[role.Core.First - 1].Form[0]);
            if (name is null || isCalled && name.Core.First < role.Core.First) continue;
            Describe(words, role, name);
        }
        foreach (Phrase body in phrases.Where(phrase => phrase is { Kind: PhraseKind.Described, Role.Shape: RoleShape.Body, IsPlural: false, Describes: null } or { Kind: PhraseKind.Bridge, Word.Detail: "named", IsPlural: false }))
            body.Describes = phrases.Find(name => name is { Kind: PhraseKind.Name, ModelKind: not NameKind.Location } && name.Head.Is("appos") && name.Head.Head == body.Head && body.Core.First < name.Core.First
                && name.Entries.All(entry => entry.Kind is EntryKind.Group or EntryKind.Media or EntryKind.Party or EntryKind.ArmedGroup or EntryKind.Company or EntryKind.Seat));
        foreach (Phrase role in phrases.Where(phrase => phrase is { Kind: PhraseKind.Role, IsPlural: false, Describes: null }))
            if (SharedBearer(words, role, phrases) is { } name) Describe(words, role, name);
    }

    private static void Describe(IReadOnlyList<Word> words, Phrase role, Phrase name)
    {
        role.Describes = name;
        if (name.Core.First >= role.Range.End && role.Range.First < name.Range.First && IsUnbroken(words, role.Range.End, name.Core.First))
        {
            name.Widen(new WordRange(role.Range.First, name.Range.End));
            role.IsSilent = true;
        }
        role.IsSilent |= name.Range.First <= role.Range.First && role.Range.End <= name.Core.First;
    }

    /// <summary>"At the invitation of Prime Minister Sudani, the President of Türkiye, Erdoğan, paid": a role between two names is the second's where the first has one of his own.</summary>
    private static Phrase? Bearer(IReadOnlyList<Word> words, Phrase role, List<Phrase> people, List<Phrase> phrases)
    {
        if (!role.IsDefinite || !IsComma(words, role.Range.First - 1) || !IsComma(words, role.Range.End)) return null;
        Phrase? next = people.Find(person => person.Range.First == role.Range.End + 1 && IsComma(words, person.Range.End));
        bool isTitled = people.Exists(person => person.Range.End == role.Range.First - 1 && phrases.Exists(other => other.Kind == PhraseKind.Role && other != role && other.Range.End == person.Core.First));
        return isTitled ? next : null;
    }

    /// <summary>"Deputy Prime Minister and Foreign Minister Antonio Tajani": two titles without articles before one name.</summary>
    private static Phrase? SharedBearer(IReadOnlyList<Word> words, Phrase role, List<Phrase> phrases)
    {
        int and = role.Range.End;
        if (and + 1 >= words.Count || words[and].Form is not "and" || !char.IsUpper(words[role.Core.First].Form[0]) || role.IsDefinite && words[role.Range.First].Pos == PartOfSpeech.Det || role.IsIndefinite) return null;
        Phrase? other = phrases.Find(second => second is { Kind: PhraseKind.Role, Describes: not null, IsPlural: false } && second.Range.First == and + 1);
        if (other is null || other.Describes!.Core.First < and || words[other.Range.First].Pos == PartOfSpeech.Det) return null;
        bool areTwo = other.Country is not null && role.Country is not null && role.Country != other.Country || role.Role?.Office is OfficeKind.HeadOfState && other.Role?.Office is not (null or OfficeKind.MilitaryChief);
        return areTwo ? null : other.Describes;
    }

    /// <summary>"Aide to the President Yury Ushakov", "an adviser to the German chancellor Jens Plötner" name the aide; in small letters only a name the tables don't know.</summary>
    private static bool IsAnothersTitle(IReadOnlyList<Word> words, Phrase role, Phrase name, List<Phrase> phrases) =>
        role.Range.First > 0 && words[role.Range.First].Pos == PartOfSpeech.Det && words[role.Range.First - 1].Form is "to" or "of" or "for"
        && phrases.Any(other => other.Kind == PhraseKind.Role && other.Core.End == role.Range.First - 1 && (name.Entries.Count == 0 || char.IsUpper(words[other.Core.First].Form[0])));

    /// <summary>"Premier of the State Council of China Li Keqiang": only names and small words between role and name.</summary>
    private static bool IsLongTitle(IReadOnlyList<Word> words, Phrase role, Phrase name, List<Phrase> phrases)
    {
        int length = name.Core.First - role.Core.End;
        if (role.IsIndefinite || phrases.Any(other => other.Kind == PhraseKind.Role && role.Core.End <= other.Core.First && other.Range.End == name.Core.First && !IsAnothersTitle(words, other, name, phrases))) return false;
        if (length is < 2 or > 12 || words[role.Core.End].Form is not ("of" or "for" or "to" or "from") || !IsUnbroken(words, role.Core.End, name.Core.First)) return false;
        if (phrases.Any(phrase => phrase != name && phrase.Kind == PhraseKind.Person && role.Core.End <= phrase.Core.First && phrase.Core.First < name.Core.First)) return false;
        if (words[role.Core.End].Form == "to") return true;
        role.Country ??= phrases.Where(phrase => phrase.Kind == PhraseKind.Name && role.Core.End <= phrase.Core.First && phrase.Core.First < name.Core.First)
            .Select(phrase => phrase.Entries.Count > 0 ? phrase.Entries[0].Country : null).LastOrDefault(country => country is not null);
        return true;
    }

    private static bool IsUnbroken(IReadOnlyList<Word> words, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (!char.IsUpper(words[i].Form[0]) && words[i].Form is not ("of" or "the" or "for" or "to" or "from" or "and" or "on" or "de" or "-" or "'s" or "’s") || words[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
        return words[end - 1].Form is not ("of" or "the" or "for" or "and" or "on") || end == first;
    }

    private static bool AreNames(IReadOnlyList<Word> words, int first, int end) =>
        Enumerable.Range(first, end - first).All(i => char.IsUpper(words[i].Form[0]) || words[i].Form is "to" or "in" or "at" or "for" or "of" or "the" or "and");

    private static bool AreApposed(IReadOnlyList<Word> words, Phrase role, Phrase name)
    {
        if (name.Head.Is("appos") && name.Head.Head == role.Head && name.Core.First > role.Core.First) return true;
        // "the head of the office, Petar Petkovic": the apposition may hang from the last noun of the role's phrase.
        if (name.Head.Is("appos") && name.Head.Head is { } last && last.Is("nmod") && last.Head == role.Head && IsComma(words, name.Core.First - 1)) return true;
        if (role.Head.Is("appos") && !IsAnothers(role) && name.Range.Contains(role.Head.Head?.Index ?? -1) && role.Core.First > name.Core.First) return true;
        // "Myanmar's ambassador to the UN, Kyaw Moe Tun,": small words and names between role and comma, whatever the tree says.
        if (role.Core.End < name.Range.First - 1 && IsComma(words, name.Range.First - 1) && IsComma(words, name.Range.End) && role.Sentence == name.Sentence && !role.IsIndefinite && words[role.Core.End].Form is "to" or "in" or "at" or "for"
            && AreNames(words, role.Core.End, name.Range.First - 1)) return true;
        // "the head of the group (Orlov)".
        if (role.IsDefinite && role.Range.End + 1 < words.Count && words[role.Range.End].Form is "(" && name.Range.First == role.Range.End + 1 && name.Range.End < words.Count && words[name.Range.End].Form is ")") return true;
        // "…, the French president," straight after a name, or a name between commas straight after a definite role, whatever the tree says.
        return IsComma(words, role.Range.First - 1) && name.Range.End == role.Range.First - 1 && IsClosed(words, role.Range.End, role.Sentence) && role.Head.Head == name.Head
            || role.IsDefinite && IsComma(words, role.Range.End) && name.Range.First == role.Range.End + 1 && IsComma(words, name.Range.End)
            && !role.Head.Is("nsubj");
    }

    /// <summary>"whose predecessor": not the one it hangs from.</summary>
    private static bool IsAnothers(Phrase role) => role.Head.Child("nmod:poss") is { Form: "whose" };

    private static bool IsComma(IReadOnlyList<Word> words, int index) => 0 <= index && index < words.Count && words[index].Form is "," or "–" or "—";

    private static bool IsClosed(IReadOnlyList<Word> words, int index, Sentence sentence) =>
        index >= sentence.Range.End || words[index].Form is "," or "." or "–" or "—" or ";";
}
