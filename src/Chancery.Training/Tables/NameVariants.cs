using Chancery.Text;
using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>All ways an English or French text may write a person's name.</summary>
internal sealed class NameVariants
{
    private static readonly HashSet<string> FamilyFirst = ["CHN", "TWN", "PRK", "KOR", "VNM", "KHM", "MAC", "HKG"];

    private static readonly HashSet<string> Slavic = ["RUS", "UKR", "BLR", "KAZ", "KGZ", "UZB", "TJK", "TKM", "MDA", "ARM", "AZE", "GEO", "BGR"];

    private static readonly HashSet<string> TwoFamilyNames =
        ["ESP", "ARG", "BOL", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "GTM", "HND", "MEX", "NIC", "PAN", "PER", "PRY", "SLV", "URY", "VEN", "PHL", "AND"];

    private static readonly HashSet<string> Particles =
        ["van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "do", "du", "le", "la", "al", "el", "bin", "ben", "ibn", "ould", "abu", "abd", "ter", "zu", "mac", "san", "st", "saint"];

    private static readonly (string End, string[] Others)[] Endings =
    [
        ("skyy", ["sky", "skiy", "skyi", "skii"]), ("skyi", ["sky", "skyy", "skiy"]), ("sky", ["skyy", "skiy", "skyi"]), ("skiy", ["sky", "skyy"]), ("skii", ["sky", "skiy"]),
        ("iy", ["y", "i", "ii"]), ("yi", ["y", "yy"]), ("ii", ["iy", "y"]), ("yy", ["y", "iy"]), ("yev", ["iev", "ev"]), ("iev", ["yev"]), ("aev", ["ayev"]), ("ayev", ["aev"]), ("eev", ["eyev"]), ("eyev", ["eev"]),
        ("hny", ["hnyi", "hnyy"]), ("sei", ["sey"]), ("sey", ["sei"]), ("dei", ["dey"]), ("lai", ["lay"]),
    ];

    private readonly Dictionary<string, string[]> _given = [];
    private readonly HashSet<string> _ukrainian = [];
    private readonly HashSet<string> _easternFamilies;
    private readonly HashSet<string> _firstNames;

    public NameVariants(DataFile spellings, IReadOnlyList<Person> people)
    {
        foreach (DataRow row in spellings.Rows.Where(row => row["iso3_or_kind"] == "given name"))
        {
            string[] all = [row["preferred"], .. row.List("variants")];
            _ukrainian.Add(row["preferred"]);
            _ukrainian.UnionWith(all.Where(name => name is "Serhii" or "Sergiy" or "Andrii" or "Oleksii"));
            foreach (string name in all) _given[name] = [.. _given.GetValueOrDefault(name, []).Concat(all).Distinct()];
        }
        _easternFamilies = [.. people.Where(person => FamilyFirst.Contains(person.Country) && person.Name.Contains(' ', StringComparison.Ordinal))
            .GroupBy(person => person.Name.Split(' ')[0]).Where(family => family.Count() > 2 || family.Key.Length < 4).Select(family => family.Key)];
        _firstNames = [.. people.Select(person => person.Name).Where(name => name.Contains(' ')).Select(name => name.Split(' ')[0])];
    }

    /// <summary>Full names, the preferred one first.</summary>
    public IReadOnlyList<string> FullOf(Person person, IReadOnlySet<string> otherNames)
    {
        List<string> full = [person.Name];
        string[] own = Skeleton.Of(person.Name, person.Country);
        foreach (OfficeRow row in person.Rows)
            foreach (string variant in row.Variants.Prepend(row.Name))
                if (PersonName.Clean(variant, [], false, out _) is { } name && name.Contains(' ') && IsOwn(name, own, person.Country) && !otherNames.Contains(name)) full.Add(name);
        foreach (string name in full.ToList()) full.Add(PersonName.WithoutInitials(name));
        if (Slavic.Contains(person.Country))
            foreach (string name in full.ToList()) full.AddRange(Transliterated(name, person.Country));
        if (person.Country is "KOR" or "PRK" or "TWN")
            foreach (string name in full.ToList()) full.AddRange(Joined(name));
        if (person.Country is "HUN" && person.Name.Split(' ') is [string given, string family]) full.Add(family + " " + given);
        return [.. full.Distinct(StringComparer.Ordinal).DistinctBy(name => Spelling.Fold(name))];
    }

    /// <summary>Family names to be met alone; several where custom leaves it open.</summary>
    public IReadOnlyList<string> FamilyOf(Person person, IReadOnlyList<string> full)
    {
        List<string> families = [];
        foreach (string name in full.Select(PersonName.WithoutInitials)) families.AddRange(FamilyIn(name, person.Country));
        return [.. families.Where(name => name.Length > 1 && char.IsUpper(name[^1]) == false && !_firstNames.Contains(name) | families.Count == 1).DistinctBy(name => Spelling.Fold(name))];
    }

    private IEnumerable<string> FamilyIn(string name, string country)
    {
        string[] words = name.Split(' ');
        if (words.Length < 2 || words.Any(word => word.All(c => c is 'I' or 'V' or 'X'))) yield break;
        if (FamilyFirst.Contains(country) && IsFamilyFirst(words))
        {
            yield return country == "VNM" ? words[^1] : words[0];
            yield break;
        }
        int start = words.Length - 1;
        while (start > 1 && Particles.Contains(words[start - 1].TrimEnd('.').ToLowerInvariant())) start--;
        string family = string.Join(' ', words[start..]);
        yield return family;
        string last = words[^1];
        if (last.Split('-') is [string article, string rest] && article.ToLowerInvariant() is "al" or "el" && last.Contains('-')) yield return last[(last.IndexOf('-', StringComparison.Ordinal) + 1)..];
        else if (start < words.Length - 1 && words[start].ToLowerInvariant() is "al" or "el") yield return last;
        if (!TwoFamilyNames.Contains(country) || words.Length < 3 || start != words.Length - 1) yield break;
        if (_firstNames.Contains(words[^2]) || char.IsLower(words[^2][0])) yield break;
        yield return words[^2];
        yield return words[^2] + " " + words[^1];
    }

    /// <summary>Chinese, Korean and Vietnamese names put the family first unless the given name is a Western one.</summary>
    private bool IsFamilyFirst(string[] words) => _easternFamilies.Contains(words[0]) && !(_easternFamilies.Contains(words[^1]) && words.Length == 2 && words[0].Length > words[1].Length) || words[^1].Contains('-');

    private static bool IsOwn(string name, string[] own, string country)
    {
        string[] words = Skeleton.Of(name, country);
        if (words.Length == 0 || own.Length == 0) return false;
        bool isFather = name.Contains(" bin ", StringComparison.Ordinal) || name.Contains(" Al ", StringComparison.Ordinal);
        return isFather || name.Contains(" al-", StringComparison.OrdinalIgnoreCase)
            ? words[0] == own[0] && (words.Length < 3 || own.Length < 3 || words[1] == own[1]) && words.Intersect(own).Count() >= Math.Min(2, own.Length)
            : words[^1] == own[^1] || words.Intersect(own).Count() >= 2;
    }

    /// <summary>Ukrainians are called by Russian forms too; the other way round nobody writes.</summary>
    private IEnumerable<string> Transliterated(string name, string country)
    {
        string[] words = name.Split(' ');
        string[] firsts = [words[0], .. _given.GetValueOrDefault(words[0], []).Where(given => country == "UKR" || !_ukrainian.Contains(given))];
        string[] lasts = [words[^1], .. Respelled(words[^1])];
        if (words.Length < 2) return [];
        string middle = words.Length > 2 ? " " + string.Join(' ', words[1..^1]) + " " : " ";
        return firsts.Distinct().SelectMany(first => lasts.Select(last => first + middle + last));
    }

    private static IEnumerable<string> Respelled(string word)
    {
        foreach ((string end, string[] others) in Endings)
            if (word.EndsWith(end, StringComparison.Ordinal)) return others.Select(other => word[..^end.Length] + other);
        return [];
    }

    /// <summary>"Moon Jae-in" is also "Moon Jaein"; as two words the index reads it anyway.</summary>
    private static IEnumerable<string> Joined(string name)
    {
        string[] words = name.Split(' ');
        if (words.Length == 2 && words[1].Split('-') is [string one, string two]) yield return words[0] + " " + one + two.ToLowerInvariant();
        if (words.Length == 3 && words[2].All(char.IsLetter)) yield return words[0] + " " + words[1] + words[2].ToLowerInvariant();
    }
}
