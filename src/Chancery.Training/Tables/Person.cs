using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>One person with every row about them.</summary>
internal sealed class Person(OfficeRow first)
{
    public List<OfficeRow> Rows { get; } = [first];

    public string Id { get; set; } = "";

    public string Wikidata => Rows.Select(row => row.Wikidata).FirstOrDefault(id => id.Length > 0) ?? "";

    /// <summary>As the best source spells it; of equals, the latest.</summary>
    public string Name => Best.Name;

    /// <summary>The state of the best source's latest term; empty for people known only from organizations and unrecognized entities.</summary>
    public string Country =>
        Rows.Where(row => row.Country.Length == 3 && row.Country is not ("INT" or "LAS" or "WHO" or "IMF" or "WTO" or "ICC" or "COE" or "SCO") && (row.Country[0] != 'X' || row.Country == "XKX"))
            .OrderBy(row => row.Rank).ThenByDescending(row => row.Since, StringComparer.Ordinal).FirstOrDefault()?.Country ?? "";

    /// <summary>How likely a report means this person: high offices of late first.</summary>
    public int Weight => Rows.Max(row => WeightOf(row.Kind) + (string.CompareOrdinal(row.SortableUntil, "2019") >= 0 ? 5 : string.CompareOrdinal(row.SortableUntil, "2012") >= 0 ? 2 : 0));

    private OfficeRow Best => Rows.OrderBy(row => row.Rank).ThenByDescending(row => row.Since, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal).First();

    public void Take(Person other)
    {
        Rows.AddRange(other.Rows);
        other.Rows.Clear();
    }

    private static int WeightOf(OfficeKind kind) => kind switch
    {
        OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment or OfficeKind.SupremeLeader => 4,
        OfficeKind.ForeignMinister or OfficeKind.OrganizationHead or OfficeKind.CommissionPresident or OfficeKind.CouncilPresident or OfficeKind.HighRepresentative => 3,
        OfficeKind.DefenseMinister or OfficeKind.VicePresident or OfficeKind.SecurityAdviser or OfficeKind.Spokesperson => 2,
        OfficeKind.Other => 0,
        _ => 1,
    };
}
