using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds people in French whom no table knows, by the words around their capitals: "M. Adib", "l'ambassadeur de France, Joël Meyer", a given name that many bear.</summary>
internal sealed class FrenchNames(WorldTables tables, CastWords french)
{
    private const int Longest = 4;

    /// <summary>New names, which may take in a family name that a table knows.</summary>
    public List<Phrase> FindIn(IReadOnlyList<Word> words, Sentence sentence, IReadOnlyList<Phrase> names)
    {
        List<Phrase> found = [];
        for (int i = sentence.Range.First; i < sentence.Range.End; i++)
        {
            int end = RunEnd(words, i, sentence.Range.End, names);
            if (end == i) continue;
            WordRange run = new(i, end);
            // A single name of the tables stays as it was found.
            if ((run.Length > 1 || !names.Any(name => name.Core.First == i)) && IsPerson(words, run, sentence))
                found.Add(new Phrase(run, run, words[end - 1], PhraseKind.Person) { Entries = tables.Names.Find(NameSpotter.TextOf(words, run)), Form = MentionForm.Name });
            i = end - 1;
        }
        return found;
    }

    /// <summary>Where capitals end that no longer name of a table covers.</summary>
    private int RunEnd(IReadOnlyList<Word> words, int first, int end, IReadOnlyList<Phrase> names)
    {
        int last = first;
        while (last < end && last - first < Longest)
        {
            int part = last > first && words[last].Form.ToLowerInvariant() is "de" or "von" or "van" or "bin" or "ben" or "al" or "el" or "-" && last + 1 < end ? last + 1 : last;
            if (!IsCapital(words[part]) || tables.Roles.LongestAt(words, part, end, out _) > 0 || names.Any(name => name.Core.First <= part && part < name.Core.End && !IsFamily(name))) break;
            last = part + 1;
        }
        return last;
    }

    private static bool IsFamily(Phrase name) => name is { Kind: PhraseKind.Person, Core.Length: 1 };

    private static bool IsCapital(Word word) => char.IsUpper(word.Form[0]) && word.Form.Length > 1 && word.Form[^1] != '.' && word.Form.Any(char.IsLower);

    private bool IsPerson(IReadOnlyList<Word> words, WordRange run, Sentence sentence)
    {
        bool isTitled = run.First > sentence.Range.First && french.Is(words[run.First - 1], CastClass.Honorific) && !char.IsLower(words[run.First - 1].Form[0]);
        if (run.Length == 1) return isTitled && words[run.First].Form.Length > 2 && tables.Names.Find(words[run.First].Form).Count == 0;
        return isTitled || french.GenderOf(words[run.First].Form) != Gender.Unknown || FollowsRole(words, run.First, sentence)
            || run.First > sentence.Range.First && run.End + 1 < sentence.Range.End && words[run.End].Form == "," && words[run.End + 1].Form is "l'" or "l’" or "le" or "la" or "un" or "une" && char.IsLower(words[run.First - 1].Form[0]);
    }

    /// <summary>A role, or one with its country, ends right before: "le colonel", "l'ambassadeur de France,".</summary>
    private bool FollowsRole(IReadOnlyList<Word> words, int first, Sentence sentence)
    {
        int end = first > sentence.Range.First && words[first - 1].Form == "," ? first - 1 : first;
        for (int i = Math.Max(sentence.Range.First, end - 8); i < end; i++)
        {
            int length = tables.Roles.LongestAt(words, i, end, out Role? role);
            if (role is not { Shape: RoleShape.Person }) continue;
            int last = i + length;
            if (last < end && FrenchPowers.PeopleOf(tables, words[last]) is not null) last++;
            if (last < end && words[last].Form is "de" or "du" or "d'" or "d’" && last + 1 < end) last += words[last + 1].Form is "la" or "l'" ? 3 : 2;
            if (last == end) return true;
        }
        return false;
    }
}
