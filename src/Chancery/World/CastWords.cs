using Chancery.Language;
using Chancery.Text;

namespace Chancery.World;

/// <summary>What a word of <c>data/lexicon/en/cast.tsv</c> does in a phrase that names or describes an actor.</summary>
internal enum CastClass
{
    Pronoun, Body, Power, People, Pair, Number, Modifier, PlacePreposition, Motion, Struck, PlaceNoun, PowerNoun, Tie,
    Kind, Honorific, FormatNoun, Relational, Female, Male, Unnamed, Title, SpeaksFor, Alike, Leader, Bridge, BridgeBody, Convey, OfAnother, General, Regional, Aim, Descent, Avow, Kin, Thing,
}

/// <summary>One line of the lexicon: a word or phrase in lower case, its class and what the class wants to know of it.</summary>
internal sealed record CastWord(string[] Parts, CastClass Class, string Detail);

/// <summary>The words that describe, stand for or point back to actors: collectives, ministries, troops, pronouns.</summary>
internal sealed class CastWords
{
    private readonly Dictionary<string, CastWord[]> _byFirst;

    private readonly Dictionary<string, Gender> _givenNames;

    private readonly Dictionary<string, Gender> _alike;

    private CastWords(IEnumerable<CastWord> words, Dictionary<string, Gender> givenNames, Dictionary<string, Gender> soundingAlike)
    {
        _alike = soundingAlike;
        _givenNames = givenNames;
        _byFirst = words.GroupBy(word => word.Parts[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Parts.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <param name="language">The folder of <c>data/lexicon</c>.</param>
    public static CastWords Load(string language = "en")
    {
        string path = $"data/lexicon/{language}/cast.tsv";
        Dictionary<string, Gender> givenNames = new(StringComparer.Ordinal);
        Dictionary<string, Gender> soundingAlike = new(StringComparer.Ordinal);
        foreach (DataRow row in DataFile.Embedded("data/lexicon/en/given-names.tsv").Rows)
        {
            Gender gender = row["gender"] == "f" ? Gender.Female : Gender.Male;
            givenNames[NameFold.Plain(row["name"])] = gender;
            // "Moustapha" is Mustafa; where spellings of both meet, nobody can tell.
            string alike = NameFold.Skeleton(row["name"]);
            if (!soundingAlike.TryAdd(alike, gender) && soundingAlike[alike] != gender) soundingAlike[alike] = Gender.Unknown;
        }
        return new CastWords(DataFile.Embedded(path).Rows.Select(row => new CastWord(
            row["word"].Replace("'s ", " 's ", StringComparison.Ordinal).Replace("d'", "d' ", StringComparison.Ordinal).Split(' '), ClassOf(row["class"]) ?? throw new ChanceryException($"{row.Where("class")}: unknown class '{row["class"]}'."), row["detail"])), givenNames, soundingAlike);
    }

    /// <summary>What a given name nearly always tells.</summary>
    public Gender GenderOf(string givenName) =>
        _givenNames.TryGetValue(NameFold.Plain(givenName), out Gender known) || _alike.TryGetValue(NameFold.Skeleton(givenName), out known) ? known : Gender.Unknown;

    /// <summary>The longest phrase of one of the classes that starts at <c>words[index]</c> and ends before <paramref name="end"/>.</summary>
    public CastWord? LongestAt(IReadOnlyList<Word> words, int index, int end, params ReadOnlySpan<CastClass> classes)
    {
        if (!_byFirst.TryGetValue(Key(words[index]), out CastWord[]? candidates)) return null;
        foreach (CastWord candidate in candidates)
            if (classes.Contains(candidate.Class) && Fits(candidate, words, index, end)) return candidate;
        return null;
    }

    public CastWord? Find(Word word, CastClass wanted) => Find(Key(word), wanted);

    public CastWord? Find(string lower, CastClass wanted)
    {
        if (!_byFirst.TryGetValue(lower, out CastWord[]? candidates)) return null;
        foreach (CastWord candidate in candidates)
            if (candidate.Class == wanted && candidate.Parts.Length == 1) return candidate;
        return null;
    }

    /// <summary>The line of several words, written as in the table.</summary>
    public CastWord? FindWords(string lower, CastClass wanted) =>
        _byFirst.GetValueOrDefault(lower.Split(' ')[0])?.FirstOrDefault(candidate => candidate.Class == wanted && string.Join(' ', candidate.Parts) == lower);

    public bool Is(Word word, CastClass wanted) => Find(word, wanted) is not null;

    /// <summary>True if the word itself or its dictionary form is of the class.</summary>
    public bool IsFormOf(Word word, CastClass wanted) => Is(word, wanted) || Find(word.Lemma.ToLowerInvariant(), wanted) is not null;

    public static string Key(Word word) => word.Form.ToLowerInvariant().Replace('’', '\'');

    private static bool Fits(CastWord candidate, IReadOnlyList<Word> words, int index, int end)
    {
        if (index + candidate.Parts.Length > end) return false;
        for (int part = 1; part < candidate.Parts.Length; part++)
            if (Key(words[index + part]) != candidate.Parts[part]) return false;
        return true;
    }

    private static CastClass? ClassOf(string name) =>
        Enum.TryParse(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out CastClass found) ? found : null;
}
