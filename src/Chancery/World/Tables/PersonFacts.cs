using System.Globalization;
using Chancery.Text;

namespace Chancery.World;

/// <summary>A person with the names they go by.</summary>
/// <param name="Weight">How likely a report means this one: high offices of late first.</param>
internal sealed record PersonFacts(
    ActorId Id, string Name, string? Country, int Weight, string? Sector, string? Wikidata, ValueList<string> Names, ValueList<string> Families)
{
    public NameEntry Entry => new(EntryKind.Person, Name, Id, Country, null, Wikidata);

    /// <summary><c>people.tsv</c> and what is curated, the best known first.</summary>
    public static List<PersonFacts> Read(string? userFolder) =>
        [.. FactFile.ById("people", userFolder).Select(Make).OrderByDescending(person => person.Weight).ThenBy(person => person.Id)];

    private static PersonFacts Make(IGrouping<string, DataRow> rows)
    {
        // Nearly all stand on one line, which is read without going over lists of lines.
        DataRow? only = rows is IList<DataRow> { Count: 1 } single ? single[0] : null;
        string name = CellOf("name");
        return new PersonFacts(
            new ActorId(rows.Key), name, Filled(CellOf("country")), int.TryParse(CellOf("weight"), CultureInfo.InvariantCulture, out int weight) ? weight : 5,
            Filled(CellOf("sector")) ?? "GOV", Filled(CellOf("wikidata")), Once(name, only?.List("names") ?? [.. rows.All("names")]), Once(null, only?.List("family") ?? [.. rows.All("family")]));

        string CellOf(string column) => only is not null ? only[column] : rows.Last(column);
    }

    private static string? Filled(string cell) => cell.Length > 0 ? cell : null;

    /// <summary>The first and the others, each once, in order.</summary>
    private static ValueList<string> Once(string? first, string[] others)
    {
        List<string> names = new(others.Length + 1);
        if (first is not null) names.Add(first);
        foreach (string other in others)
            if (!names.Contains(other)) names.Add(other);
        return [.. names];
    }
}
