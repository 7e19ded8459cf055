using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>Decides which rows speak of the same person: by Wikidata, by the same spelling in one country, by skeleton and office.</summary>
internal sealed class PersonMerger
{
    public int MergedBySpelling { get; private set; }

    /// <summary>Each person once, in the order of their ids.</summary>
    public IReadOnlyList<Person> Merge(IReadOnlyList<OfficeRow> rows)
    {
        rows = WithoutForeignIds(rows);
        List<Person> people = [.. rows.GroupBy(row => row.Wikidata.Length > 0 ? row.Wikidata : PersonName.SlugOf(row.Name) + " " + row.Country).Select(Gather)];
        people = MergeBy(people, person => person.Rows.Select(row => PersonName.SlugOf(row.Name) + " " + row.Country));
        people = MergeAcrossOrganizations(people);
        people = MergeSkeletons(people);
        Name(people);
        people.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return people;
    }

    /// <summary>A Wikidata id under two names that share no word belongs to the better source's name; the other loses it.</summary>
    private static List<OfficeRow> WithoutForeignIds(IReadOnlyList<OfficeRow> rows)
    {
        Dictionary<string, OfficeRow> owners = [];
        foreach (OfficeRow row in rows.Where(row => row.Wikidata.Length > 0).OrderBy(row => row.Rank).ThenBy(row => row.Country.Length)) owners.TryAdd(row.Wikidata, row);
        return [.. rows.Select(row => row.Wikidata.Length == 0 || SharesWord(row, owners[row.Wikidata]) ? row : row with { Wikidata = "" })];
    }

    private static bool SharesWord(OfficeRow row, OfficeRow owner) =>
        row.Country == owner.Country || Skeleton.Of(row.Name, "").Intersect(Skeleton.Of(owner.Name, "")).Any();

    private static Person Gather(IEnumerable<OfficeRow> rows)
    {
        Person person = new(rows.First());
        person.Rows.AddRange(rows.Skip(1));
        return person;
    }

    private List<Person> MergeBy(List<Person> people, Func<Person, IEnumerable<string>> keysOf)
    {
        Dictionary<string, Person> byKey = [];
        foreach (Person person in people)
            foreach (string key in keysOf(person).Distinct().ToList())
                if (!byKey.TryAdd(key, person) && byKey[key] != person && person.Rows.Count > 0) Take(byKey[key], person);
        return [.. people.Where(person => person.Rows.Count > 0)];
    }

    /// <summary>An organization's official is the same as a state's former minister of that name, a monarch the same in all realms.</summary>
    private List<Person> MergeAcrossOrganizations(List<Person> people)
    {
        foreach (IGrouping<string, Person> same in people.GroupBy(person => PersonName.SlugOf(person.Name)).ToList())
        {
            List<Person> rest = [.. same];
            foreach (Person one in same)
                foreach (Person other in rest)
                    if (one != other && one.Rows.Count > 0 && other.Rows.Count > 0 && (one.Country == other.Country || one.Rows.Any(IsShared) || IsSovereignsName(one.Name))) Take(one, other);
        }
        return [.. people.Where(person => person.Rows.Count > 0)];
    }

    private List<Person> MergeSkeletons(List<Person> people)
    {
        foreach (IGrouping<string, Person> country in people.GroupBy(person => person.Country).ToList())
        {
            List<(Person Person, string[] Words)> names = [.. country.Select(person => (person, Skeleton.Of(person.Name, country.Key)))];
            for (int i = 0; i < names.Count; i++)
                for (int j = i + 1; j < names.Count; j++)
                {
                    (Person one, Person other) = (names[i].Person, names[j].Person);
                    if (one.Rows.Count > 0 && other.Rows.Count > 0 && MayBeOne(one, other) && IsSamePerson(one, names[i].Words, other, names[j].Words)) Take(one, other);
                }
        }
        return [.. people.Where(person => person.Rows.Count > 0)];
    }

    private void Take(Person one, Person other)
    {
        one.Take(other);
        MergedBySpelling++;
    }

    /// <summary>An office that people of several states hold: an organization's, or that of Andorra's co-prince.</summary>
    private static bool IsShared(OfficeRow row) =>
        row.Country.Length != 3 || row.Country is "INT" or "WHO" or "IMF" or "WTO" or "ICC" or "COE" or "LAS" or "SCO" or "AND" || row.Title.Contains("European", StringComparison.Ordinal);

    /// <summary>A monarch of several states: Charles III.</summary>
    private static bool IsSovereignsName(string name) => name.Split(' ') is [.., var last] && last.Length > 1 && last.All(c => c is 'I' or 'V' or 'X');

    private static bool MayBeOne(Person one, Person other) => one.Wikidata.Length == 0 || other.Wikidata.Length == 0 || one.Wikidata == other.Wikidata;

    /// <summary>Names that agree word by word, or half agree for an office taken up in the same month.</summary>
    private static bool IsSamePerson(Person one, string[] oneWords, Person other, string[] otherWords)
    {
        bool isSameOffice = one.Rows.Any(row => other.Rows.Any(line => IsSameTerm(row, line)));
        if (Skeleton.AreOne(oneWords, otherWords)) return isSameOffice || oneWords.Length == otherWords.Length || one.Rows.Any(row => other.Rows.Any(line => row.Kind == line.Kind));
        if (one.Rows.Concat(other.Rows).Any(row => row.Rank == 0) && IsVariant(one, other)) return true;
        return one.Rows.Any(row => other.Rows.Any(line => row.Kind == line.Kind && IsSameTerm(row, line)))
            && oneWords.Intersect(otherWords).Any(word => word.Length > 2 && (word == oneWords[^1] || word == otherWords[^1]));
    }

    /// <summary>One is listed as a spelling of the other, and both head the state or hold one office at one time.</summary>
    private static bool IsVariant(Person one, Person other) =>
        one.Rows.Any(row => other.Rows.Any(line => IsHead(row.Kind) && IsHead(line.Kind) && row.Since.Length >= 7 && line.Since.StartsWith(row.Since[..7], StringComparison.Ordinal)
            && (IsAmong(line.Name, row.Variants) || IsAmong(row.Name, line.Variants))));

    private static bool IsAmong(string name, IEnumerable<string> variants) => variants.Any(variant => PersonName.SlugOf(variant) == PersonName.SlugOf(name));

    private static bool IsHead(OfficeKind kind) => kind is OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment;

    private static bool IsSameTerm(OfficeRow a, OfficeRow b) =>
        a.Country == b.Country && (a.Kind == b.Kind || IsHead(a.Kind) && IsHead(b.Kind)) && a.Kind != OfficeKind.Other && a.Since.Length >= 7 && b.Since.Length >= 7 && a.Since[..7] == b.Since[..7];

    /// <summary>The better known of two people of one name has the plain id, the other one ends in its country.</summary>
    private static void Name(List<Person> people)
    {
        HashSet<string> taken = [];
        foreach (Person person in people.OrderByDescending(person => person.Weight).ThenBy(person => person.Country, StringComparer.Ordinal).ThenBy(person => person.Wikidata, StringComparer.Ordinal))
        {
            string slug = PersonName.SlugOf(person.Name);
            string id = "person:" + slug;
            for (int n = 1; !taken.Add(id); n++) id = "person:" + slug + "-" + (person.Country.Length > 0 ? person.Country : "org").ToLowerInvariant() + (n > 1 ? "-" + n : "");
            person.Id = id;
        }
    }
}
