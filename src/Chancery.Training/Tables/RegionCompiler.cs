using Chancery.Text;
using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>Disputed and special territories: <c>places/disputed.tsv</c> to <c>regions.tsv</c>. De facto powers become authorities, the rest are places.</summary>
internal sealed class RegionCompiler(Curated curated)
{
    private const string Columns = "id\tkind\tname\tcountry\tadministered_by\trecognition\tnames";

    private static readonly string[] Notes = ["Source: Chancery, written by hand. Compiled."];

    public int Write(DataFile disputed, string folder)
    {
        HashSet<string> known = curated.NamesOf("curated-regions.tsv");
        List<string> lines = [.. disputed.Rows.Where(row => !known.Contains(Spelling.Slug(row["name"])) && !row["kind"].StartsWith("state", StringComparison.Ordinal)).Select(Line)];
        TableText.Write(Path.Combine(folder, "regions.tsv"), Columns, Notes, lines);
        return lines.Count;
    }

    private string Line(DataRow row)
    {
        bool isAuthority = row["kind"].StartsWith("de facto", StringComparison.Ordinal) || row["kind"].StartsWith("former de facto", StringComparison.Ordinal);
        string country = row["iso3"].Length == 3 ? Codes.Country(row["iso3"]) : "";
        return TableText.Line(
            (isAuthority ? "authority:" : "area:") + Spelling.Slug(row["name"]), isAuthority ? nameof(EntryKind.Authority) : nameof(EntryKind.Region), row["name"],
            country, row["administered_by"], row["recognition"],
            TableText.Join(row.List("variants").Prepend(row["name"]).Where(name => Codes.IsLatin(name))));
    }
}
