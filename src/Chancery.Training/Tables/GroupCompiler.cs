using System.Text.RegularExpressions;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>Organizations, formats, agreements and armed groups: <c>groups/groups.tsv</c> to <c>groups.tsv</c>.</summary>
internal sealed partial class GroupCompiler(Curated curated)
{
    private const string Columns = "id\tkind\tname\tcountry\tnames\tmembers\tseat";

    private static readonly string[] Notes = ["Source: Chancery, written by hand. Compiled. 'members' are ISO 3166 codes with the year of entry where it is recent."];

    /// <summary>Words that say what sort of thing it is and so don't belong in a short id.</summary>
    private static readonly HashSet<string> Generic =
    [
        "format", "agreement", "agreements", "accords", "process", "talks", "group", "treaty", "the", "of", "on", "and", "to", "in", "for", "discussions",
        "dialogue", "front", "s", "initiative",
    ];

    public int Write(DataFile groups, string folder)
    {
        HashSet<string> known = curated.NamesOf("curated-groups.tsv");
        HashSet<string> taken = [.. curated.RowsOf("curated-groups.tsv").Select(row => row["id"])];
        List<string> lines = [];
        foreach (DataRow row in groups.Rows)
        {
            if (known.Contains(Spelling.Slug(row["name"])) || KindOf(row["kind"]) is not { } kind) continue;
            string id = kind.Prefix + ":" + SlugOf(row);
            if (!taken.Add(id)) taken.Add(id = kind.Prefix + ":" + Spelling.Slug(row["name"]));
            lines.Add(Line(row, id, kind.Entry));
        }
        TableText.Write(Path.Combine(folder, "groups.tsv"), Columns, Notes, lines);
        return lines.Count;
    }

    private string Line(DataRow row, string id, EntryKind kind)
    {
        IEnumerable<string> names = row.List("aliases").Prepend(row["acronym"]).Prepend(row["name"])
            .Where(name => Codes.IsLatin(name) && !name.Contains('('));
        bool isOfOneState = kind == EntryKind.ArmedGroup && row["members"].Length == 3;
        return TableText.Line(id, kind.ToString(), row["name"], isOfOneState ? row["members"] : "", TableText.Join(names), MembersOf(row["members"]), row["seat"]);
    }

    /// <summary>Codes with the year a member joined after the table's birth; remarks are left out.</summary>
    private static string MembersOf(string members) =>
        TableText.Join(members.Split(';', StringSplitOptions.TrimEntries).Select(member => Member().Match(member))
            .Where(match => match.Success)
            .Select(match => Codes.Country(match.Groups[1].Value) + (match.Groups[2].Success ? " " + match.Groups[2].Value : "")));

    private static (string Prefix, EntryKind Entry)? KindOf(string kind) => kind.Split(' ', '(')[0] switch
    {
        "agreement" or "treaty" or "pact" or "resolution" => ("agreement", EntryKind.Agreement),
        "negotiation" or "format" or "coalition" => ("format", EntryKind.Format),
        "armed" or "private" => kind == "armed forces" ? null : ("armed-group", EntryKind.ArmedGroup),
        "doctrine" or "project" or "initiative" or "draft" or "proposal" => null,
        _ => ("org", EntryKind.Group),
    };

    /// <summary>The acronym, if it has three letters, a digit, or is a union's; else the words that tell it from others.</summary>
    private static string SlugOf(DataRow row)
    {
        string acronym = row["acronym"];
        if (acronym.Length > 2 || acronym.Any(char.IsDigit) || acronym is "UN" or "EU" or "AU") return Spelling.Slug(acronym.Replace('+', ' '));
        string[] words = [.. Spelling.Slug(row["name"]).Split('-').Where(word => !Generic.Contains(word))];
        return string.Join('-', words);
    }

    [GeneratedRegex(@"^([A-Z]{3}|EU)(?: \((\d{4}(?:-\d\d)*)\))?")]
    private static partial Regex Member();
}
