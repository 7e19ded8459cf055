using System.Globalization;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>People and their terms: <c>leaders/offices.tsv</c> to <c>people.tsv</c> and <c>offices.tsv</c>.</summary>
internal sealed class OfficeCompiler(Curated curated)
{
    private const string PeopleColumns = "id\tname\tcountry\tweight\twikidata\tnames\tfamily";
    private const string TermColumns = "person\tcountry\toffice\tsince\tuntil\tend\ttitle\tsource";

    private static readonly string[] Notes =
    [
        "Sources, named per line: curated by Chancery; Wikidata (CC0) as collected by every-politician-scrapers; CIA World Factbook (public domain);",
        "world-leaders-current (names and dates only); REIGN (dates). Names cleaned, spellings merged, unclear lines dropped: see docs/world.md.",
    ];

    private static readonly HashSet<OfficeKind> SingleHolder =
        [OfficeKind.HeadOfState, OfficeKind.HeadOfGovernment, OfficeKind.ForeignMinister, OfficeKind.DefenseMinister];

    /// <summary>States led by several people at once, whose terms overlap by law.</summary>
    private static readonly HashSet<string> Collegial = ["BIH", "CHE", "SMR", "AND"];

    private readonly SortedDictionary<string, int> _dropped = new(StringComparer.Ordinal);

    /// <returns>Counts by what they count, for the report.</returns>
    public IReadOnlyList<(string What, int Count)> Write(DataFile offices, DataFile spellings, DataFile countries, string folder)
    {
        HashSet<string> territories = [.. countries.Rows.Where(row => row["independent"] == "0" && row["cow"].Length == 0 && row["iso3"] is not ("PSE" or "UNK" or "TWN")).Select(row => Codes.Country(row["iso3"]))];
        List<OfficeRow> rows = [];
        foreach (DataRow line in offices.Rows)
            if (OfficeRow.Read(line, territories, out string reason) is { } row) rows.Add(row);
            else Drop(reason);
        PersonMerger merger = new();
        IReadOnlyList<Person> people = merger.Merge(rows);
        Rename(people);
        people = [.. people.Where(person => person.Rows.Count > 0)];
        NameVariants variants = new(spellings, people);
        List<string> terms = [];
        foreach (IGrouping<(string Country, OfficeKind Kind), (Person Person, OfficeRow Row)> office in people.SelectMany(person => person.Rows.Select(row => (person, row))).GroupBy(pair => (pair.row.Country, pair.row.Kind)))
            terms.AddRange(TermsOf(office.Key.Country, office.Key.Kind, [.. office]));
        HashSet<string> named = [.. terms.Select(term => term.Split('\t')[0])];
        HashSet<string> preferred = [.. people.Select(person => person.Name)];
        List<string> lines = [];
        foreach (Person person in people.Where(person => named.Contains(person.Id))) lines.Add(PersonLine(person, variants, preferred));
        TableText.Write(Path.Combine(folder, "people.tsv"), PeopleColumns, Notes, lines);
        TableText.Write(Path.Combine(folder, "offices.tsv"), TermColumns, Notes, terms);
        return
        [
            ("rows read", offices.Rows.Count), .. _dropped.Select(pair => ("dropped: " + pair.Key, pair.Value)),
            ("people merged by spelling", merger.MergedBySpelling), ("people", lines.Count), ("terms", terms.Count),
        ];
    }

    /// <summary>Curated ids win: the person a curated line names keeps that line's id.</summary>
    private void Rename(IReadOnlyList<Person> people)
    {
        Dictionary<string, string> ids = [];
        foreach (DataRow row in curated.RowsOf("curated-people.tsv"))
            foreach (string name in row.List("names").Prepend(row["name"]))
                ids.TryAdd(PersonName.SlugOf(name), row["id"]);
        Dictionary<string, Person> kept = people.ToDictionary(person => person.Id);
        foreach (Person person in people)
        {
            if (!ids.TryGetValue(person.Id["person:".Length..], out string? id) || id == person.Id) continue;
            // Two whom the sources call so differently that only the curated line knows them for one.
            if (kept.TryGetValue(id, out Person? other) && other.Rows.Count > 0) other.Take(person);
            else kept[id] = person;
            person.Id = id;
        }
    }

    private IEnumerable<string> TermsOf(string country, OfficeKind kind, List<(Person Person, OfficeRow Row)> rows)
    {
        List<(Person Person, OfficeRow Row)> kept = [];
        foreach ((Person Person, OfficeRow Row) next in rows.OrderBy(pair => pair.Row.Rank).ThenBy(pair => pair.Row.Since, StringComparer.Ordinal))
        {
            if (kept.Any(other => other.Person.Id == next.Person.Id && Overlap(other.Row, next.Row) && SameTitle(kind, other.Row, next.Row))) Drop("the same term from a lesser source");
            else if (IsContradicted(country, kind, next, kept)) Drop("contradicted by a better source");
            else if (kind == OfficeKind.HeadOfGovernment && IsAlsoHeadOfState(next, country)) Drop("a head of state listed again as head of government");
            else kept.Add(next);
        }
        return kept.Select(pair => TableText.Line(
            pair.Person.Id, country, kind.ToString(), pair.Row.Since, pair.Row.Until, pair.Row.End, pair.Row.Title, pair.Row.Source));
    }

    private static bool SameTitle(OfficeKind kind, OfficeRow a, OfficeRow b) => kind != OfficeKind.Other || a.Title == b.Title;

    /// <summary>Factbook lines name deputies and transitional councils under an office that another source gives to one person.</summary>
    private static bool IsContradicted(string country, OfficeKind kind, (Person Person, OfficeRow Row) next, List<(Person Person, OfficeRow Row)> kept) =>
        SingleHolder.Contains(kind) && !Collegial.Contains(country) && next.Row.Rank >= 2
        && kept.Any(other => other.Row.Rank < next.Row.Rank && other.Person.Id != next.Person.Id && OverlapDays(other.Row, next.Row) > 60);

    private static bool IsAlsoHeadOfState((Person Person, OfficeRow Row) next, string country) =>
        next.Row.Rank >= 2 && next.Person.Rows.Any(row => row.Country == country && row.Kind == OfficeKind.HeadOfState && Overlap(row, next.Row));

    private static bool Overlap(OfficeRow a, OfficeRow b) =>
        string.CompareOrdinal(a.Since, b.SortableUntil) <= 0 && string.CompareOrdinal(b.Since, a.SortableUntil) <= 0;

    private static int OverlapDays(OfficeRow a, OfficeRow b) =>
        Math.Min(Day(a.SortableUntil), Day(b.SortableUntil)) - Math.Max(Day(a.Since), Day(b.Since));

    /// <summary>Days since year 0, near enough.</summary>
    private static int Day(string date)
    {
        if (date.Length < 4) return 0;
        int Part(int start, int length, int otherwise) => date.Length >= start + length ? int.Parse(date.AsSpan(start, length), CultureInfo.InvariantCulture) : otherwise;
        return Part(0, 4, 0) * 365 + (Part(5, 2, 1) - 1) * 30 + Part(8, 2, 1);
    }

    private static string PersonLine(Person person, NameVariants variants, IReadOnlySet<string> preferred)
    {
        IReadOnlyList<string> full = variants.FullOf(person, preferred);
        return TableText.Line(
            person.Id, person.Name, person.Country, person.Weight.ToString(CultureInfo.InvariantCulture), person.Wikidata,
            TableText.Join(full.Skip(1)), TableText.Join(variants.FamilyOf(person, full)));
    }

    private void Drop(string reason) => _dropped[reason] = _dropped.GetValueOrDefault(reason) + 1;
}
