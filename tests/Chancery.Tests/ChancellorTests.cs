using System.Text;
using Chancery.Reading;
using Chancery.Records;

namespace Chancery.Tests;

public sealed class ChancellorTests
{
    private const string Sentence = "The minister of Norway said that the talks in Oslo would go on and that Russia had agreed to withdraw its troops by Friday. ";

    [Theory]
    [InlineData(Sentence, 4400, "")]
    [InlineData("“Norway ", 1000, "said.")]
    [InlineData("Norway said that Russia and the minister agreed in Oslo and ", 500, "left.")]
    [InlineData("😀 ", 2000, "")]
    public void Endless_paragraphs_sentences_and_quotations_are_read_and_every_line_has_its_words(string unit, int times, string end)
    {
        string text = "date 2023-03-05\n\n" + string.Concat(Enumerable.Repeat(unit, times)) + end;
        using Chancellor chancellor = Chancellor.Load();
        Report report = new ReportReader().Read(Encoding.UTF8.GetBytes(text), "endless.txt").Single().Value!;
        EvidenceCheck.Require(chancellor.Read(report));
    }
}
