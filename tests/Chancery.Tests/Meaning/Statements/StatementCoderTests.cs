using Chancery.Meaning;
using Chancery.Tests.Reading;
using Chancery.Text;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Meaning.Statements;

public sealed class StatementCoderTests
{
    private static readonly Lazy<Chancellor> Chancellor = new(() => Chancery.Chancellor.Load());

    [Fact]
    public void Spans_are_narrow_and_slice_to_the_words_meant()
    {
        Record record = Read("date: 2023-03-08\n\nOlaf Scholz called on Iran and Turkey to open the strait. He described the harbour as \"lost\".");
        Assert.Equal(["to open the strait", "the harbour as \"lost\""], record.Statements.Select(statement => Words(record, statement.Content[0])));
        Assert.Equal(["called on", "described"], record.Statements.Select(statement => Words(record, statement.Cue!.Span)));
        Assert.Equal("lost", Words(record, Assert.Single(record.Statements[1].Quoted)));
    }

    [Fact]
    public void The_voice_of_a_stretch_is_the_innermost_statement_that_holds_it()
    {
        Record record = Read("date: 2023-03-08\n\nReuters reported that Olaf Scholz had said the bridge was closed. Rain fell.");
        VoiceMap voices = new(record.Statements, issuer: null);
        Assert.Equal("say", voices.At(SpanOf(record, "bridge"))?.Cue?.Lemma);
        Assert.Equal("report", voices.At(SpanOf(record, "had said"))?.Cue?.Lemma);
        Assert.Null(voices.At(SpanOf(record, "reported")));
        Assert.Null(voices.At(SpanOf(record, "Rain fell")));
    }

    [Fact]
    public void Each_statement_hangs_under_the_one_that_reports_it_and_none_under_itself()
    {
        Record record = Read("date: 2023-03-08\n\nReuters reported that Olaf Scholz had said that Emmanuel Macron demanded the keys.");
        Assert.Equal([null, "s1", "s2"], record.Statements.Select(statement => statement.Within));
    }

    [Theory]
    [InlineData("\"\"\"\"''''““””")]
    [InlineData("said said said said")]
    [InlineData("according to according to")]
    [InlineData("Q: \n\nA: ")]
    public void Strange_text_makes_nothing_throw(string text) => Assert.NotNull(Read("Rain fell. " + text));

    [Fact]
    public void Reading_twice_gives_the_same_statements()
    {
        const string Text = "Olaf Scholz said \"wait\" and Emmanuel Macron, he added, had agreed to come. \"We go,\" they said.";
        Assert.Equal(Read(Text).Statements, Read(Text).Statements);
    }

    private static Record Read(string text) => Chancellor.Value.Read(Given.Report(text));


    private static string Words(Record record, TextSpan span) => record.Report.Source.Slice(span);

    private static TextSpan SpanOf(Record record, string words)
    {
        int start = record.Report.Source.Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
