using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Reads the lines of <c>reporting.tsv</c> and collects their faults.</summary>
internal sealed class ReportingParser
{
    private static readonly string[] Slots = ["ccomp", "xcomp", "told", "obj", "quote", "none", "clause"];

    private static readonly string[] Prepositions =
        ["of", "for", "to", "on", "upon", "over", "about", "against", "as", "with", "in", "by", "from", "at", "into", "regarding", "due"];

    private readonly HashSet<(string, string)> _seen = [];

    public List<ReportingEntry> Entries { get; } = [];

    public List<Note> Faults { get; } = [];

    public void Add(DataRow row)
    {
        int faults = Faults.Count;
        string lemma = row["lemma"];
        if (lemma.Length == 0) Fault(row, "lemma", "LEX01", "the line has no lemma.");
        if (!_seen.Add((lemma, row["pos"]))) Fault(row, "lemma", "LEX02", $"'{lemma}' stands twice as {row["pos"]}. Join the two lines.");
        ReportingKind kind = Choice<ReportingKind>(row, "pos");
        Act act = Choice<Act>(row, "act");
        Strength strength = Choice<Strength>(row, "strength");
        ContentStatus status = Choice<ContentStatus>(row, "status");
        string[] contents = Words(row, "content");
        string[] addressees = Words(row, "addressee");
        if (contents.Length == 0) Fault(row, "content", "LEX05", $"'{lemma}' says nowhere where its content stands. Use {string.Join(", ", Slots)} or a preposition.");
        foreach (string slot in contents.SelectMany(slot => slot.Split('+')).Concat(addressees))
            if (!Slots.Contains(slot) && !Prepositions.Contains(slot)) Fault(row, "content", "LEX06", $"unknown slot '{slot}'. Slots: {string.Join(", ", Slots.Concat(Prepositions))}.");
        CheckExample(row, "yes", lemma);
        CheckExample(row, "no", lemma);
        if (Faults.Count == faults)
            Entries.Add(new ReportingEntry(lemma, kind, [.. contents], [.. addressees], act, strength, status, row["yes"], row["no"], row.Where("lemma")));
    }

    private static string[] Words(DataRow row, string column) => row[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void CheckExample(DataRow row, string column, string lemma)
    {
        if (row[column].Length == 0) Fault(row, column, "LEX07", $"'{lemma}' has no sentence in '{column}'. Write one of your own.");
    }

    private T Choice<T>(DataRow row, string column)
        where T : struct, Enum
    {
        string cell = row[column].Replace("-", "", StringComparison.Ordinal);
        if (Enum.TryParse(cell, ignoreCase: true, out T value) && Enum.IsDefined(value)) return value;
        Fault(row, column, "LEX04", $"unknown {column} '{row[column]}'. One of: {string.Join(", ", Enum.GetNames<T>())}.");
        return default;
    }

    private void Fault(DataRow row, string column, string code, string message) =>
        Faults.Add(new Note(NoteLevel.Error, code, $"{row.Where(column)}: error {code}: {message}"));
}
