using System.Globalization;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Cities of 15,000 people or more, capitals, states and disputed areas as places.</summary>
/// <remarks>The cities are read when the first one is asked for.</remarks>
public sealed class PlaceTable
{
    private readonly Lazy<FormIndex<Ranked>> _index;

    internal PlaceTable(IEnumerable<(string Name, Place Place)> areas, string? userFolder)
    {
        List<(string Name, Place Place)> kept = [.. areas];
        _index = new Lazy<FormIndex<Ranked>>(() => new FormIndex<Ranked>(Forms(kept, userFolder)));
    }

    /// <summary>The place a name most likely means: an area or state first, then cities in the preferred countries, then the largest.</summary>
    /// <param name="preferredCountries">ISO 3166 alpha-3 of the countries a report speaks of, best first.</param>
    /// <returns>Null if no place is called so. Case matters as in <see cref="NameIndex"/>.</returns>
    public Place? Find(string name, IReadOnlyList<string> preferredCountries) => Choose(_index.Value.Find(name), preferredCountries);

    /// <summary>As <see cref="Find"/> for the longest place name that starts at <c>words[index]</c>.</summary>
    /// <returns>How many words the name takes; 0 if there is none.</returns>
    public int LongestAt(IReadOnlyList<Word> words, int index, int end, IReadOnlyList<string> preferredCountries, out Place? place)
    {
        int length = _index.Value.LongestAt(words, index, end, out IReadOnlyList<Ranked> found);
        place = Choose(found, preferredCountries);
        return length;
    }

    /// <summary>Every place called so: areas and states, then cities, the most populous first.</summary>
    public IReadOnlyList<Place> All(string name) => [.. _index.Value.Find(name).OrderByDescending(ranked => ranked.Population).Select(ranked => ranked.Place).Distinct()];

    private static Place? Choose(IReadOnlyList<Ranked> found, IReadOnlyList<string> preferredCountries)
    {
        Ranked? best = null;
        foreach (Ranked ranked in found)
            if (best is null || Score(ranked, preferredCountries) > Score(best, preferredCountries)) best = ranked;
        if (best is null || found.Count == 1) return best?.Place;
        // A small town may stand among the areas so that its name is known; its coordinates are the cities'.
        if (best.Place is { Latitude: null } area && area.Id.StartsWith("area:", StringComparison.Ordinal))
            best = found.FirstOrDefault(ranked => ranked.Place.Latitude is not null && ranked.Place.Country == area.Country) ?? best;
        bool isByCountry = best.Place.Country is { } country && preferredCountries.Contains(country);
        return best.Place with { Found = isByCountry ? PlaceFound.Country : PlaceFound.Largest };
    }

    /// <summary>A city in a country the report speaks of beats any other city but one a hundred times its size.</summary>
    private static long Score(Ranked ranked, IReadOnlyList<string> preferredCountries)
    {
        if (ranked.Place.Country is not { } country) return ranked.Population;
        for (int i = 0; i < preferredCountries.Count; i++)
            if (preferredCountries[i] == country) return ranked.Population * 100L - i;
        return ranked.Population;
    }

    private static IEnumerable<(string, CasePolicy, Ranked)> Forms(List<(string Name, Place Place)> areas, string? userFolder)
    {
        Dictionary<Place, Ranked> known = [];
        foreach ((string name, Place area) in areas)
        {
            if (!known.TryGetValue(area, out Ranked? ranked)) known[area] = ranked = new Ranked(area);
            yield return (name, CasePolicy.Place, ranked);
        }
        foreach (DataRow row in DataFile.Embedded("data/world/cities.tsv.gz").Rows.Concat(FactFile.Rows("cities", userFolder)))
        {
            Ranked city = new(row);
            yield return (row["name"], CasePolicy.Place, city);
            foreach (string name in row.List("names")) yield return (name, CasePolicy.Place, city);
        }
    }

    /// <summary>What a name may mean, with its weight. A city is read from its line when its name is met: few of the many are.</summary>
    private sealed class Ranked
    {
        private readonly DataRow? _row;

        public Ranked(Place area)
        {
            Place = area;
            Population = long.MaxValue / 1000;
        }

        public Ranked(DataRow row)
        {
            _row = row;
            Population = -1;
        }

        public Place Place => field ??= new Place("city:" + Cell("id"), Cell("name"), Cell("country") is { Length: > 0 } country ? country : null, Number("latitude"), Number("longitude"));

        public long Population
        {
            get => field >= 0 ? field : field = long.TryParse(Cell("population"), CultureInfo.InvariantCulture, out long population) ? Math.Max(population, 0) : 0;
            private init;
        }

        private string Cell(string column) => _row?[column] ?? "";

        private double? Number(string column) => double.TryParse(Cell(column), CultureInfo.InvariantCulture, out double number) ? number : null;
    }
}
