using Chancery.Meaning;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tests.Meaning.Statements;

/// <summary>Every line of the reporting lexicon brings a sentence it must find and one it must not.</summary>
public sealed class ReportingExamplesTests
{
    private const double SmallestShare = 0.9;

    private static readonly Lazy<Chancellor> Chancellor = new(() => Chancery.Chancellor.Load());

    [Fact]
    public void Nine_of_ten_lines_find_their_yes_sentence()
    {
        ReportingEntry[] entries = [.. ReportingLexicon.Load().Entries];
        string[] missed = [.. entries.Where(entry => !IsFound(entry, entry.Yes)).Select(entry => $"{entry.Where} {entry.Lemma}: {entry.Yes}")];
        Assert.True(missed.Length <= (1 - SmallestShare) * entries.Length, string.Join('\n', missed));
    }

    [Fact]
    public void No_line_finds_its_no_sentence_but_a_few()
    {
        ReportingEntry[] entries = [.. ReportingLexicon.Load().Entries];
        string[] wrong = [.. entries.Where(entry => IsFound(entry, entry.No)).Select(entry => $"{entry.Where} {entry.Lemma}: {entry.No}")];
        Assert.True(wrong.Length <= (1 - SmallestShare) / 2 * entries.Length, string.Join('\n', wrong));
    }

    private static bool IsFound(ReportingEntry entry, string sentence) =>
        Read(sentence).Any(statement => statement.Cue is { } cue
            && (cue.Lemma == entry.Lemma || cue.Lemma.StartsWith(entry.FirstWord + " ", StringComparison.Ordinal) || cue.Lemma.EndsWith(" " + entry.Lemma, StringComparison.Ordinal)
                || cue.Lemma == entry.FirstWord));

    private static ValueList<Statement> Read(string sentence) =>
        Chancellor.Value.Read(Tests.Reading.Given.Report(sentence)).Statements;
}
