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
        string name = rows.Last("name");
        string[] families = [.. rows.All("family")];
        return new PersonFacts(
            new ActorId(rows.Key), name, rows.LastOrNull("country"), int.TryParse(rows.Last("weight"), CultureInfo.InvariantCulture, out int weight) ? weight : 5,
            rows.LastOrNull("sector") ?? "GOV", rows.LastOrNull("wikidata"), [.. rows.All("names").Prepend(name).Distinct()], [.. families.Distinct()]);
    }
}
