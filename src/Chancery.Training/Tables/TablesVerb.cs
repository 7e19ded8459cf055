using System.Globalization;
using Chancery.Text;

namespace Chancery.Training.Tables;

/// <summary><c>tables SHARED/data data/world</c>: compiles the development data that may ship into the library's tables of facts.</summary>
internal static class TablesVerb
{
    public static void Run(string[] args)
    {
        if (args is not [string source, string target]) throw new ChanceryException("tables needs two folders: SHARED/data data/world");
        Directory.CreateDirectory(target);
        Curated curated = new(target);
        DataFile countries = SharedTable.Read(Path.Combine(source, "places", "countries.tsv"));
        DataFile spellings = SharedTable.Read(Path.Combine(source, "places", "transliteration.tsv"));
        List<(string What, int Count)> counts =
        [
            ("states and territories", new StateCompiler().Write(countries, target)),
            ("seats and capitals", new BodyCompiler(curated).Write(SharedTable.Read(Path.Combine(source, "places", "seats.tsv")), target)),
            ("disputed areas and authorities", new RegionCompiler(curated).Write(SharedTable.Read(Path.Combine(source, "places", "disputed.tsv")), target)),
            ("groups", new GroupCompiler(curated).Write(SharedTable.Read(Path.Combine(source, "groups", "groups.tsv")), target)),
            ("roles", new RoleCompiler(curated).Write(SharedTable.Read(Path.Combine(source, "groups", "roles.tsv")), target)),
            ("cities", new CityCompiler().Write(SharedTable.Read(Path.Combine(source, "places", "cities.tsv.gz")), spellings, countries, target)),
            .. new OfficeCompiler(curated).Write(SharedTable.Read(Path.Combine(source, "leaders", "offices.tsv")), spellings, countries, target),
        ];
        foreach ((string what, int count) in counts) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,8}  {what}"));
    }
}
