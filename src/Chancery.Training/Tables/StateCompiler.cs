using Chancery.Text;

namespace Chancery.Training.Tables;

/// <summary>States and territories: <c>places/countries.tsv</c> to <c>states.tsv</c>.</summary>
internal sealed class StateCompiler
{
    private const string Columns = "id\tiso2\tname\tofficial\tfrench\tcapital\tcow\tgw\tregion\tsubregion\tun\tnames\tpeople";

    private static readonly string[] Notes =
    [
        "Source: mledoze/countries (ODbL 1.0); COW and Gleditsch-Ward numbers by way of peacesciencer; FIPS and ISO by GeoNames (CC BY 4.0). Compiled.",
    ];

    public int Write(DataFile countries, string folder)
    {
        HashSet<string> sovereign = [.. countries.Rows.Where(row => row["independent"] == "1").SelectMany(PeopleOf)];
        List<string> lines = [.. countries.Rows.Select(row => Line(row, sovereign))];
        TableText.Write(Path.Combine(folder, "states.tsv"), Columns, Notes, lines);
        return lines.Count;
    }

    private static string Line(DataRow row, HashSet<string> sovereign)
    {
        List<string> people = [.. PeopleOf(row).Where(name => row["independent"] == "1" || !sovereign.Contains(name))];
        string[] own = [row["name_en"], row["official_en"], row["name_fr"], row["official_fr"]];
        IEnumerable<string> names = own.Concat(row.List("variants")).Where(IsName).Where(name => !people.Contains(name) || own.Contains(name));
        return TableText.Line(
            Codes.Country(row["iso3"]), row["iso2"], row["name_en"], row["official_en"], row["name_fr"], row["capital"], row["cow"], row["gw"],
            row["region"], row["subregion"], row["un_member"], TableText.Join(names), TableText.Join(people.Where(name => !own.Contains(name))));
    }

    private static bool IsName(string name) =>
        Codes.IsLatin(name) && !name.Contains('(') && !name.Contains(',') && char.IsUpper(name.Replace("the ", "", StringComparison.Ordinal)[0]);

    /// <summary>Demonyms with their plurals; acronyms are the state itself. A territory that only has its sovereign's demonym has none.</summary>
    private static List<string> PeopleOf(DataRow row)
    {
        List<string> people = [.. row.List("people_en").SelectMany(name => name.Split(", ")).Where(name => IsName(name) && name.Any(char.IsLower))];
        people.AddRange(people.Where(TakesPlural).Select(name => name + "s").ToList());
        people.AddRange(row.List("people_fr").Where(IsName).Where(name => char.IsUpper(name[0])));
        return people;
    }

    private static bool TakesPlural(string name) =>
        name.EndsWith("an", StringComparison.Ordinal) || name.EndsWith('i') || name.EndsWith("er", StringComparison.Ordinal) || name.EndsWith("ot", StringComparison.Ordinal)
        || name.EndsWith("ak", StringComparison.Ordinal) || name.EndsWith("ene", StringComparison.Ordinal) || name.EndsWith('o') || name.EndsWith("ar", StringComparison.Ordinal)
        || name.EndsWith("in", StringComparison.Ordinal);
}
