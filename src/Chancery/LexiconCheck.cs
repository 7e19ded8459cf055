using System.Text;
using Chancery.Meaning;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery;

/// <summary>Checks every embedded table and runs the examples that patterns carry; each fault begins with <c>file:line:column</c>.</summary>
public sealed class LexiconCheck(Chancellor chancellor)
{
    /// <summary>The reader was made for reports: a sentence on its own is read worse than the same one under two others.</summary>
    private const string Before = "2022-02-15\n\nCorrespondents in the region sent the following lines during the week. Nothing else was known about the matter by the evening.\n\n";

    private const string BeforeFrench = "2022-02-15\n\nLes correspondants dans la région ont envoyé les lignes suivantes pendant la semaine. Rien d'autre n'était connu de cette affaire dans la soirée.\n\n";

    private readonly ReportReader _reader = new();

    /// <summary>Independent checks, to be run in any order or at once.</summary>
    public IEnumerable<Func<ValueList<Note>>> Tables()
    {
        foreach (DataFile table in DataFile.AllEmbedded())
        {
            yield return () => [.. Faults(table)];
            if (table.Path == ReportingLexicon.Path) yield return () => ReportingLexicon.From(table).Notes;
        }
    }

    /// <summary>The examples of the patterns, a line each, to be read in any order or at once; this takes the reader model and some seconds.</summary>
    public IEnumerable<Func<ValueList<Note>>> Examples()
    {
        foreach (DataFile table in DataFile.AllEmbedded())
            if (RulesOf(table.Path) is { } rules)
                foreach (DataRow row in table.Rows) yield return () => [.. Examples(row, rules)];
    }

    /// <summary>The rules of a record that a table's lines make; null for tables without examples.</summary>
    private static Func<Record, IEnumerable<string>>? RulesOf(string path) => path.Split('/')[^1] switch
    {
        "events.tsv" => record => record.Events.Select(happening => happening.Rule),
        "commitments.tsv" => record => record.Commitments.Select(commitment => commitment.Rule),
        "reporting.tsv" => record => record.Statements.Select(statement => statement.Rule),
        _ => null,
    };

    private static IEnumerable<Note> Faults(DataFile table)
    {
        HashSet<string> seen = [];
        if (table.Columns.Count == 0) yield return Fault($"{table.Path}:1:1", "TAB01", "the table does not name its columns: begin it with '# column<TAB>column'.");
        foreach (DataRow row in table.Rows)
        {
            string line = string.Join('\t', row.Cells);
            if (row.Cells.Count > table.Columns.Count)
                yield return Fault(row.Where(table.Columns[^1]), "TAB02", $"the line has {row.Cells.Count} cells, the table {table.Columns.Count} columns: take out a tab.");
            if (!seen.Add(line)) yield return Fault($"{table.Path}:{row.Line}:1", "TAB03", "the line stands twice: take one out.");
            if (!line.IsNormalized(NormalizationForm.FormC)) yield return Fault($"{table.Path}:{row.Line}:1", "TAB04", "letters and their marks stand apart: write them as one (Unicode NFC).");
        }
    }

    /// <summary>The sentence in <c>yes</c> must be read by the line, that in <c>no</c> must not.</summary>
    private IEnumerable<Note> Examples(DataRow row, Func<Record, IEnumerable<string>> rules)
    {
        string id = row["id"] is { Length: > 0 } given ? given : row["lemma"].Replace(' ', '-');
        if (row["yes"] is { Length: > 0 } yes && RulesFor(yes) is var fired && !fired.Any(rule => IsOf(rule, id)))
            yield return Fault(row.Where("yes"), "LEX09", $"'yes' is not read by {id}{(fired.Count > 0 ? $" but by {string.Join(", ", fired)}" : "")}. Widen the line, or write another sentence.");
        if (row["no"] is { Length: > 0 } no && RulesFor(no).Any(rule => IsOf(rule, id)))
            yield return Fault(row.Where("no"), "LEX10", $"'no' is read by {id} all the same. Narrow the line, or write another sentence.");

        List<string> RulesFor(string sentence) =>
            [.. _reader.Read(Encoding.UTF8.GetBytes((row.Path.Contains("/fr/", StringComparison.Ordinal) ? BeforeFrench : Before) + sentence), "example.txt").SelectMany(report => report.Value is { } value ? rules(chancellor.Read(value)) : [])];
    }

    /// <summary>A rule is called after its line, alone or with the word it goes with: <c>voice-alarm.obj</c> is of <c>alarm</c>.</summary>
    private static bool IsOf(string rule, string id) =>
        $".{rule.Replace('-', '.')}.".Contains($".{id.Replace('-', '.')}.", StringComparison.Ordinal);

    private static Note Fault(string where, string code, string message) => new(NoteLevel.Error, code, $"{where}: error {code}: {message}");
}
