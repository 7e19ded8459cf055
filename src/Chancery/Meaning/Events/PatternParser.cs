using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Reads a line of <c>events.tsv</c>; faults are collected, never thrown.</summary>
public sealed class PatternParser(Codebook codebook)
{
    private static readonly HashSet<string> Kinds = ["actor", "person", "state", "office", "org", "body", "population", "armed-group", "several", "agreement", "format", "place"];

    public Pattern? Parse(DataRow row, int order, List<string> faults)
    {
        int before = faults.Count;
        string[] lemmas = row.List("lemma");
        if (row["id"].Length == 0 || lemmas.Length == 0) faults.Add($"{row.Where("id")}: error LEX01: a line needs an id and a lemma.");
        string pos = row["pos"];
        if (pos is not ("v" or "n" or "vn")) faults.Add($"{row.Where("pos")}: error LEX02: pos '{pos}' must be v, n or vn.");
        if (!Enum.TryParse(row["type"], ignoreCase: true, out EventType type) || type == EventType.None)
            faults.Add($"{row.Where("type")}: error LEX04: unknown event type '{row["type"]}'. Types: data/codebook/plover.tsv");
        string mode = row["mode"];
        if (mode.Length > 0 && !codebook.HasMode(type, mode)) faults.Add($"{row.Where("mode")}: error LEX05: {row["type"]} has no mode '{mode}'. Modes: data/codebook/plover.tsv");
        if (codebook.Find(row["cameo"]) is null) faults.Add($"{row.Where("cameo")}: error LEX06: unknown CAMEO code '{row["cameo"]}'. Codes: data/codebook/cameo.tsv");
        string[] words = row["arguments"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<Argument> arguments = [];
        bool symmetric = false;
        foreach (string word in words)
            if (word == "sym") symmetric = true;
            else if (ParseArgument(word, row, faults) is { } argument) arguments.Add(argument);
        return faults.Count > before
            ? null
            : new Pattern(row["id"], order, [.. lemmas], pos.Contains('v'), pos.Contains('n'), [.. arguments], type, mode.Length > 0 ? mode : null, row["cameo"], [.. row.List("contexts")], symmetric);
    }

    private Argument? ParseArgument(string text, DataRow row, List<string> faults)
    {
        string rest = text;
        bool absent = rest.StartsWith('-');
        if (absent) rest = rest[1..];
        Role role = Role.None;
        int equals = rest.IndexOf('=');
        if (equals >= 0)
        {
            if (!Enum.TryParse(rest[(equals + 1)..], ignoreCase: true, out role)) faults.Add($"{row.Where("arguments")}: error LEX07: '{text}' gives role '{rest[(equals + 1)..]}'. Roles: actor, recipient, partner.");
            rest = rest[..equals];
        }
        bool required = rest.EndsWith('!');
        if (required) rest = rest[..^1];
        bool optional = rest.EndsWith('?');
        if (optional) rest = rest[..^1];
        string[] kinds = [], words = [];
        int at = rest.IndexOf('@');
        if (at >= 0)
        {
            kinds = rest[(at + 1)..].Split('|');
            foreach (string kind in kinds.Where(kind => !Kinds.Contains(kind))) faults.Add($"{row.Where("arguments")}: error LEX08: '{text}' asks for kind '{kind}'. Kinds: {string.Join(", ", Kinds.Order(StringComparer.Ordinal))}.");
            rest = rest[..at];
        }
        int tilde = rest.IndexOf('~');
        if (tilde >= 0)
        {
            words = rest[(tilde + 1)..].Split('|');
            rest = rest[..tilde];
        }
        if (rest.Length == 0)
        {
            faults.Add($"{row.Where("arguments")}: error LEX09: '{text}' names no place such as subj, obj, clause or a preposition.");
            return null;
        }
        string[] places = [.. rest.Split('|').Select(place => place.Replace('_', ' '))];
        bool core = places.Contains("subj") || places.Contains("obj");
        return new Argument([.. places], [.. words], [.. kinds], role, required || (!optional && (words.Length > 0 || (kinds.Length > 0 && core))), absent);
    }
}
