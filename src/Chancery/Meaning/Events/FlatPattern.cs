using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>One line of <c>data/lexicon/fr/events.tsv</c>: an event read from a row of words, for languages without a tree.</summary>
/// <param name="Forms">Each a row of words in lower case, elided ones with a straight apostrophe; the longest come first.</param>
/// <param name="Links">What stands before who is named last; empty when nothing does.</param>
/// <param name="Unless">What must not stand right behind who is named last ("a appelé Oslo à").</param>
/// <param name="IsOpen">Who is named last may be missing, or stand further on in the clause.</param>
/// <param name="IsNoun">The words are a noun: who acts stands behind it ("frappes russes sur").</param>
public sealed record FlatPattern(
    string Id, ValueList<ValueList<string>> Forms, ValueList<string> Links, ValueList<string> Unless, Status Status, EventType Type, string? Mode, string Cameo, bool IsSymmetric, bool IsOpen, bool IsNoun)
{
    private const string Optional = "?";
    private const char Not = '-';

    /// <summary>"avoir signé" stands for the forms of the past, "s'être retiré" for those of a reflexive verb.</summary>
    private static readonly (string Infinitive, string[] Forms, string[] Endings)[] Auxiliaries =
    [
        ("avoir ", ["a ", "ont ", "avait ", "avaient "], [""]),
        ("s'être ", ["s'est ", "s'était ", "se sont ", "s'étaient "], ["", "e", "s", "es"]),
    ];

    public static List<FlatPattern> French() => Read(DataFile.Embedded("data/lexicon/fr/events.tsv"));

    public static List<FlatPattern> Read(DataFile file) => [.. file.Rows.Select(Parse)];

    private static FlatPattern Parse(DataRow row)
    {
        if (!RecordWords.TryParse(row["status"], out Status status)) throw new ChanceryException($"{row.Where("status")}: '{row["status"]}' is no status; docs/record.md has them.");
        if (!Enum.TryParse(row["type"], ignoreCase: true, out EventType type)) throw new ChanceryException($"{row.Where("type")}: '{row["type"]}' is no event type; data/codebook/plover.tsv has them.");
        ValueList<ValueList<string>> forms = [.. row.List("forms").SelectMany(Expanded).Select(Words).OrderByDescending(form => form.Count)];
        string[] links = [.. row.List("link")];
        return new FlatPattern(
            row["id"], forms, [.. links.Where(link => link != Optional && link[0] != Not)], [.. links.Where(link => link[0] == Not).Select(link => link[1..])], status, type, row["mode"] is { Length: > 0 } mode ? mode : null, row["cameo"],
            row["sym"] == "sym", links.Contains(Optional), row["sym"] == "noun");
    }

    private static IEnumerable<string> Expanded(string form)
    {
        foreach ((string infinitive, string[] forms, string[] endings) in Auxiliaries)
        {
            if (!form.StartsWith(infinitive, StringComparison.Ordinal)) continue;
            string[] words = form[infinitive.Length..].Split(' ', 2);
            return from auxiliary in forms from ending in endings select auxiliary + words[0] + ending + (words.Length > 1 ? " " + words[1] : "");
        }
        return [form];
    }

    private static ValueList<string> Words(string form) => [.. form.Replace("'", "' ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
