using Chancery.Archive.Exchange;
using Chancery.Tests.Records;
using Chancery.Tool.Evaluation;
using Chancery.Tool.Listing;
using Chancery.Tool.Pages;

namespace Chancery.Tests.Tool;

public sealed class PageTests
{
    [Fact]
    public void The_page_reads_as_committed() =>
        Assert.Equal(TestFiles.Read("Tool/page.txt"), new Screen(100, HasColor: false).Render(new RecordPage(SampleRecord.Make()).Parts()));

    [Fact]
    public void A_page_without_color_has_no_escape_codes_and_one_with_color_the_same_words()
    {
        string plain = new Screen(100, HasColor: false).Render(new RecordPage(SampleRecord.Make()).Parts());
        string colored = new Screen(100, HasColor: true).Render(new RecordPage(SampleRecord.Make()).Parts());
        Assert.DoesNotContain('\u001b', plain);
        Assert.Contains('\u001b', colored);
    }

    [Fact]
    public void The_sheet_of_events_tells_names_voices_and_words()
    {
        string[] lines = (RecordSheet.Header(LineTables.Of("events")) + RecordSheet.Rows(LineTables.Of("events"), SampleRecord.Make())).TrimEnd('\n').Split('\n');
        Assert.StartsWith("document,source,published,id,date,precision,actors,type,", lines[0], StringComparison.Ordinal);
        Assert.Contains("2023-05-03,day,\"Ana Prlić, Bo Tak\",CONSULT,meet,,occurred,report,Geneva,met Sylvanian leader", lines[1], StringComparison.Ordinal);
        Assert.Contains("requested,report > the Palace readout > Bo Tak,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_written_as_a_case_passes_that_case()
    {
        string written = new CaseWriter(SampleRecord.Make()).Write();
        CaseResult result = new CaseJudge(CaseFile.Parse(written, "sample.case"), SampleRecord.Make()).Judge();
        Assert.True(result.Passes, written + string.Join('\n', result.Findings));
    }
}
