using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>Decides which rows speak of the same person: by Wikidata, by the same spelling in one country, by skeleton and office.</summary>
internal sealed class PersonMerger
{
    public int MergedBySpelling { get; private set; }

    /// <summary>Each person once, in the order of their ids.</summary>
    public IReadOnlyList<Person> Merge(IReadOnlyList<OfficeRow> rows)
    {
        List<Person> people = [.. rows.GroupBy(row => row.Wikidata.Length > 0 ? row.Wikidata : PersonName.SlugOf(row.Name) + " " + row.Country).Select(Gather)];
        people = MergeBy(people, person => person.Rows.Select(row => PersonName.SlugOf(row.Name) + " " + row.Country));
        people = MergeBy(people, person => person.Rows.Any(row => row.Country.Length != 3 || row.Name.Contains("III") || row.Country == "INT" || row.Country == "WHO" || row.Country == "IMF")
            ? person.Rows.Select(row => PersonName.SlugOf(row.Name)) : []);
        people = MergeAcrossOrganizations(people);
        people = MergeSkeletons(people);
        Name(people);
        people.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return people;
    }

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
                if (!byKey.TryAdd(key, person) && byKey[key] != person && person.Rows.Count > 0 && MayBeOne(byKey[key], person)) Take(byKey[key], person);
        return [.. people.Where(person => person.Rows.Count > 0)];
    }

    /// <summary>An organization's official is the same as a state's former minister of that name.</summary>
    private List<Person> MergeAcrossOrganizations(List<Person> people)
    {
        foreach (IGrouping<string, Person> same in people.GroupBy(person => PersonName.SlugOf(person.Name)).ToList())
        {
            Person? official = same.FirstOrDefault(person => person.Country.Length == 0);
            if (official is null) continue;
            foreach (Person other in same)
                if (other != official && other.Rows.Count > 0 && MayBeOne(official, other)) Take(official, other);
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

    private static bool MayBeOne(Person one, Person other) => one.Wikidata.Length == 0 || other.Wikidata.Length == 0 || one.Wikidata == other.Wikidata;

    /// <summary>Names that agree word by word, or half agree for an office taken up in the same month.</summary>
    private static bool IsSamePerson(Person one, string[] oneWords, Person other, string[] otherWords)
    {
        bool isSameOffice = one.Rows.Any(row => other.Rows.Any(line => IsSameTerm(row, line)));
        if (Skeleton.AreOne(oneWords, otherWords)) return isSameOffice || oneWords.Length == otherWords.Length || one.Rows.Any(row => other.Rows.Any(line => row.Kind == line.Kind));
        return isSameOffice && oneWords.Intersect(otherWords).Any(word => word.Length > 2);
    }

    private static bool IsSameTerm(OfficeRow a, OfficeRow b) =>
        a.Country == b.Country && a.Kind == b.Kind && a.Kind != OfficeKind.Other && a.Since.Length >= 7 && b.Since.Length >= 7 && a.Since[..7] == b.Since[..7];

    /// <summary>The better known of two people of one name has the plain id, the other one ends in its country.</summary>
    private static void Name(List<Person> people)
    {
        HashSet<string> taken = [];
        foreach (Person person in people.OrderByDescending(person => person.Weight).ThenBy(person => person.Country, StringComparer.Ordinal).ThenBy(person => person.Wikidata, StringComparer.Ordinal))
        {
            string slug = PersonName.SlugOf(person.Name);
            string id = "person:" + slug;
            for (int n = 1; !taken.Add(id); n++) id = "person:" + slug + "-" + person.Country.ToLowerInvariant() + (n > 1 ? "-" + n : "");
            person.Id = id;
        }
    }
}
