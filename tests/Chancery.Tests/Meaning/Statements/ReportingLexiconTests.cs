using Chancery.Meaning;
using Chancery.Text;

namespace Chancery.Tests.Meaning.Statements;

public sealed class ReportingLexiconTests
{
    private const string Header = "# lemma\tpos\tcontent\taddressee\tact\tstrength\tstatus\tyes\tno\n";

    [Fact]
    public void The_embedded_lexicon_has_no_fault_and_is_large()
    {
        Outcome<ReportingLexicon> outcome = ReportingLexicon.From(DataFile.Embedded(ReportingLexicon.Path));
        Assert.Empty(outcome.Notes.Select(note => note.Message));
        Assert.True(outcome.Value!.Entries.Count >= 250);
    }

    [Theory]
    [InlineData("say\tverb\tccomp\t\tclam\tneutral\tasserted\tA.\tB.", "LEX04", ":2:17:")]
    [InlineData("say\tverb\tsomewhere\t\tclaim\tneutral\tasserted\tA.\tB.", "LEX06", ":2:10:")]
    [InlineData("say\tverb\t\t\tclaim\tneutral\tasserted\tA.\tB.", "LEX05", ":2:10:")]
    [InlineData("say\tverb\tccomp\t\tclaim\tneutral\tasserted\tA.\t", "LEX07", ":2:")]
    public void A_fault_names_file_line_and_column(string line, string code, string place)
    {
        Outcome<ReportingLexicon> outcome = ReportingLexicon.From(DataFile.Parse("my.tsv", new StringReader(Header + line)));
        Note fault = Assert.Single(outcome.Notes);
        Assert.Null(outcome.Value);
        Assert.Equal(code, fault.Code);
        Assert.StartsWith("my.tsv" + place, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lemma_may_stand_once_for_each_part_of_speech()
    {
        const string Line = "warn\tverb\tccomp\t\twarn\tstrong\tasserted\tA.\tB.\n";
        Outcome<ReportingLexicon> outcome = ReportingLexicon.From(DataFile.Parse("my.tsv", new StringReader(Header + Line + Line)));
        Assert.Equal("LEX02", Assert.Single(outcome.Notes).Code);
    }
}
