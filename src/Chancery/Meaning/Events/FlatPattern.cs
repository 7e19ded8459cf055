using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>One line of <c>data/lexicon/fr/events.tsv</c>: an event read from a row of words, for languages without a tree.</summary>
/// <param name="Forms">Each a row of words in lower case, elided ones with a straight apostrophe; the longest come first.</param>
/// <param name="Links">What stands before who is named last; empty when nothing does.</param>
public sealed record FlatPattern(
    string Id, ValueList<ValueList<string>> Forms, ValueList<string> Links, Status Status, EventType Type, string? Mode, string Cameo, bool IsSymmetric)
{
    public static List<FlatPattern> French() => Read(DataFile.Embedded("data/lexicon/fr/events.tsv"));

    public static List<FlatPattern> Read(DataFile file) => [.. file.Rows.Select(Parse)];

    private static FlatPattern Parse(DataRow row)
    {
        if (!RecordWords.TryParse(row["status"], out Status status)) throw new ChanceryException($"{row.Where("status")}: '{row["status"]}' is no status; docs/record.md has them.");
        if (!Enum.TryParse(row["type"], ignoreCase: true, out EventType type)) throw new ChanceryException($"{row.Where("type")}: '{row["type"]}' is no event type; data/codebook/plover.tsv has them.");
        ValueList<ValueList<string>> forms = [.. row.List("forms").Select(form => (ValueList<string>)[.. form.Replace("'", "' ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)]).OrderByDescending(form => form.Count)];
        return new FlatPattern(
            row["id"], forms, [.. row.List("link")], status, type, row["mode"] is { Length: > 0 } mode ? mode : null, row["cameo"], row["sym"] == "sym");
    }
}
