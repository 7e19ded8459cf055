using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tests.Meaning.Statements;

/// <summary>Every line of the French reporting lexicon brings a sentence it must find and one it must not; each is a paragraph of one French text.</summary>
public sealed class FrenchExamplesTests
{
    private const double SmallestShare = 0.9;

    private static readonly Lazy<DataFile> Lexicon = new(() => DataFile.Embedded("data/lexicon/fr/reporting.tsv"));

    private static readonly Lazy<Chancellor> Chancellor = new(() => Chancery.Chancellor.Load());

    [Fact]
    public void Nine_of_ten_lines_find_their_yes_sentence()
    {
        string[] missed = [.. LinesWithout("yes")];
        Assert.True(missed.Length <= (1 - SmallestShare) * Lexicon.Value.Rows.Count, string.Join('\n', missed));
    }

    [Fact]
    public void No_line_finds_its_no_sentence()
    {
        string[] silent = [.. LinesWithout("no")];
        string[] wrong = [.. Lexicon.Value.Rows.Select(row => row["no"]).Except(silent)];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    /// <summary>The sentences of the column in which no statement with the line's lemma is found.</summary>
    private static IEnumerable<string> LinesWithout(string column)
    {
        string[] sentences = [.. Lexicon.Value.Rows.Select(row => row[column])];
        string text = string.Join("\n\n", sentences);
        ValueList<Statement> statements = Chancellor.Value.Read(Tests.Reading.Given.Report(text)).Statements;
        int start = 0;
        foreach (DataRow row in Lexicon.Value.Rows)
        {
            TextSpan span = new(text.IndexOf(row[column], start, StringComparison.Ordinal), text.IndexOf(row[column], start, StringComparison.Ordinal) + row[column].Length);
            start = span.End;
            if (!statements.Any(statement => statement.Cue is { } cue && cue.Lemma == row["lemma"] && span.Covers(cue.Span))) yield return row[column];
        }
    }
}
