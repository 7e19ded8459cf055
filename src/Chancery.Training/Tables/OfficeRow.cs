using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>One line of <c>leaders/offices.tsv</c> with a cleaned name and a kind of office.</summary>
/// <param name="Until">As exact as the source; for open terms and those nobody ended, the last day a source names the person.</param>
/// <param name="End"><c>exact</c>, <c>next-holder</c>, <c>open</c> or <c>last-seen</c>.</param>
/// <param name="Rank">0 for the best source.</param>
internal sealed partial record OfficeRow(
    string Name, ValueList<string> Variants, string Country, OfficeKind Kind, string Title, string Since, string Until, string End, string Source, int Rank, string Wikidata)
{
    public int SinceYear => Since.Length >= 4 ? int.Parse(Since[..4], CultureInfo.InvariantCulture) : 0;

    /// <summary>Sortable: a missing start is before all, a missing end after all.</summary>
    public string SortableUntil => Until.Length == 0 || End == "open" ? "9999" : Until;

    /// <summary>The row, or null with the reason it is dropped.</summary>
    /// <param name="territories">Codes of what is no state: its head is the sovereign's, listed there already.</param>
    public static OfficeRow? Read(DataRow row, IReadOnlySet<string> territories, out string reason)
    {
        string source = SourceOf(row["source"]);
        reason = source == "REIGN" ? "known from REIGN alone, by family name"
            : territories.Contains(Codes.Country(row["country_iso3"])) && row["office"] == "head of state" ? "the sovereign's head of state listed for a territory" : "";
        if (reason.Length > 0) return null;
        bool isFactbook = source.StartsWith("Factbook", StringComparison.Ordinal);
        if (PersonName.Clean(row["person"], row.List("name_variants"), isFactbook, out reason) is not { } name) return null;
        if (isFactbook && !name.Contains(' ') && !Monarch().IsMatch(row["title"]))
        {
            reason = "a single word from the Factbook";
            return null;
        }
        (string until, string end) = EndOf(row);
        if (until.Length > 0 && string.CompareOrdinal(until, 0, row["start"], 0, Math.Min(until.Length, row["start"].Length)) < 0)
        {
            reason = "a term that ends before it starts";
            return null;
        }
        OfficeKind kind = TitleKind.Of(row["country_iso3"], row["office"], row["title"]);
        return new OfficeRow(
            name, [.. row.List("name_variants").Append(row["person"])], CountryOf(row), kind, TitleKind.Spell(row["title"]),
            row["start"], until, end, source, RankOf(source), row["wikidata"]);
    }

    /// <summary>Heads of organizations stand under the organization, wherever they were found.</summary>
    private static string CountryOf(DataRow row) => row["title"] switch
    {
        "Secretary-General of the United Nations" => "UN",
        "Director-General of the World Trade Organization" => "WTO",
        _ => Codes.Country(row["country_iso3"]),
    };

    /// <summary>A next holder's start ends a term only if a source still named the person within a year of it: else holders between are missing.</summary>
    private static (string Until, string End) EndOf(DataRow row)
    {
        string quality = row["end_quality"];
        if (quality == "unknown") return (row["last_seen"], "last-seen");
        if (quality == "open") return (row["last_seen"], "open");
        if (quality != "next-holder") return (row["end"], quality);
        int lastNamed = Year().Matches(row["source"]).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        bool isOpen = row["end"].Length < 4;
        if (lastNamed == 0 || row["source"].Contains("Wikidata", StringComparison.Ordinal) || row["source"].Contains("curated", StringComparison.Ordinal)) return (row["end"], quality);
        return !isOpen && int.Parse(row["end"][..4], CultureInfo.InvariantCulture) <= lastNamed + 1
            ? (row["end"], quality)
            : (lastNamed.ToString(CultureInfo.InvariantCulture), "last-seen");
    }

    /// <summary>Short names of the sources, best first.</summary>
    private static string SourceOf(string source)
    {
        IEnumerable<string> parts = source.Split(" + ").Select(part =>
            part.StartsWith("Wikidata", StringComparison.Ordinal) ? "Wikidata"
            : part.StartsWith("CIA World Factbook ", StringComparison.Ordinal) ? "Factbook " + part["CIA World Factbook ".Length..]
            : part.StartsWith("REIGN", StringComparison.Ordinal) ? "REIGN"
            : part.StartsWith("open-data-archive/", StringComparison.Ordinal) ? part["open-data-archive/".Length..]
            : part);
        return string.Join(", ", parts.Distinct(StringComparer.Ordinal));
    }

    private static int RankOf(string source) =>
        source.Contains("curated", StringComparison.Ordinal) ? 0
        : source.Contains("Wikidata", StringComparison.Ordinal) ? 1
        : source.Contains("world-leaders", StringComparison.Ordinal) ? 2
        : 3;

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(King|Queen|Emir|Amir|Sultan|Emperor|Prince|Grand Duke|Pope|Monarch)\b")]
    private static partial Regex Monarch();
}
