using Chancery.Text;
using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>Palaces, ministries and other bodies that speak for a power, and capitals: <c>places/seats.tsv</c> to <c>bodies.tsv</c>.</summary>
internal sealed class BodyCompiler(Curated curated)
{
    private const string Columns = "id\tkind\tname\tcountry\tstands_for\toffice\tnames";

    private static readonly string[] Notes = ["Source: Chancery, written by hand. Compiled."];

    private static readonly Dictionary<string, string> Organizations = new()
    {
        ["EU"] = "org:eu", ["NATO"] = "org:nato", ["UN"] = "org:un", ["IAEA"] = "org:iaea", ["OSCE"] = "org:osce", ["AU"] = "org:au",
    };

    public int Write(DataFile seats, string folder)
    {
        HashSet<string> known = curated.NamesOf("curated-bodies.tsv");
        foreach (DataRow row in curated.RowsOf("curated-bodies.tsv")) known.UnionWith(row.List("names").Select(Spelling.Slug));
        List<string> lines = [.. seats.Rows.Where(row => row["kind"] == "capital" || !known.Contains(Spelling.Slug(row["seat"]))).Select(Line)];
        TableText.Write(Path.Combine(folder, "bodies.tsv"), Columns, Notes, lines);
        return lines.Count;
    }

    private string Line(DataRow row)
    {
        bool isCapital = row["kind"] == "capital";
        string country = Codes.Country(row["country_or_body"]);
        string standsFor = row["stands_for"];
        IEnumerable<string> names = row.List("variants").Prepend(row["seat"]).Where(name => Codes.IsLatin(name));
        return TableText.Line(
            IdOf(row["seat"], country, standsFor, isCapital), isCapital ? nameof(EntryKind.Capital) : nameof(EntryKind.Seat), row["seat"],
            Organizations.ContainsKey(country) ? "" : country, standsFor, OfficeOf(standsFor), TableText.Join(names));
    }

    /// <summary>A seat of a whole government means the state, one of an organization the organization. Seats known by their own name in English are curated.</summary>
    private static string IdOf(string seat, string country, string standsFor, bool isCapital) =>
        Organizations.TryGetValue(country, out string? organization) ? organization
        : isCapital || standsFor is "government" or "bureaucracy" ? "state:" + country
        : standsFor switch
        {
            "head of state" => "office:presidency-" + country,
            "head of government" => "office:pmo-" + country,
            "foreign ministry" => "office:mfa-" + country,
            "defence ministry" => "office:mod-" + country,
            _ => "office:" + Spelling.Slug(seat),
        };

    private static string OfficeOf(string standsFor) => standsFor switch
    {
        "head of state" => nameof(OfficeKind.HeadOfState),
        "head of government" => nameof(OfficeKind.HeadOfGovernment),
        "foreign ministry" => nameof(OfficeKind.ForeignMinister),
        "defence ministry" => nameof(OfficeKind.DefenseMinister),
        "parliament" => nameof(OfficeKind.SpeakerOfParliament),
        "intelligence service" => nameof(OfficeKind.IntelligenceChief),
        "army" => nameof(OfficeKind.MilitaryChief),
        _ => "",
    };
}
