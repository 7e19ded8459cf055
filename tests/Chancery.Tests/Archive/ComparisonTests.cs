using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Text;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Archive;

public sealed class ComparisonTests
{
    private static readonly Record
        Left = Sentences("The ministers opened the border crossing at Velm for grain lorries.", "They agreed that 40 wagons would pass each morning.", "The harvest festival was praised."),
        Right = Sentences("A border crossing at Velm was opened for lorries with grain.", "Each morning 25 wagons would pass, they agreed.", "Tariffs on copper remain in dispute <for now>.");

    [Fact]
    public void Points_are_matched_by_what_they_say_not_by_their_order_of_words() =>
        Assert.Equal(
            [(ComparisonState.Agree, true, true), (ComparisonState.Differ, true, true), (ComparisonState.Only, false, true), (ComparisonState.Only, true, false)],
            Comparison.Of(Left, Right).Rows.Select(row => (row.State, row.Left is not null, row.Right is not null)));

    [Fact]
    public void Points_in_other_words_are_one_and_one_common_word_of_many_is_not()
    {
        Record left = Sentences("He demanded that the blockade of the harbor stop.", "The ministers praised the repair of the electric grid.", "Forty captives would be freed.", "The choir of the navy sang for the guests.");
        Record right = Sentences("An end to the siege of the port was sought.", "Help in restoring the energy system was welcome.", "No prisoners of war would be released.", "The school of the navy has a museum of old maps.");
        Assert.Equal(
            [ComparisonState.Agree, ComparisonState.Agree, ComparisonState.Differ, ComparisonState.Only, ComparisonState.Only],
            Comparison.Of(left, right).Rows.Select(row => row.State));
    }

    [Fact]
    public void A_text_agrees_with_itself_on_every_point() =>
        Assert.All(Comparison.Of(Left, Left).Rows, row => Assert.Equal((ComparisonState.Agree, 1.0), (row.State, row.Score)));

    [Fact]
    public void Both_wordings_point_at_their_own_text() => Assert.All(
        Comparison.Of(Left, Right).Rows.SelectMany(row => new[] { row.Left, row.Right }).OfType<Proposition>(),
        said => Assert.Equal(said.Words, said.Record.Report.Source.Slice(said.Span)));

    [Fact]
    public void Reports_of_it_show_counts_and_let_no_text_become_markup()
    {
        Comparison comparison = Comparison.Of(Left, Right);
        Assert.Contains("1 agree, 1 differ, 2 only", ComparisonText.Markdown(comparison), StringComparison.Ordinal);
        string html = ComparisonText.Html([comparison]);
        Assert.Contains("&lt;for now&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<for now>", html, StringComparison.Ordinal);
    }

    private static Record Sentences(params string[] sentences)
    {
        Record record = Plain.Of(string.Join(' ', sentences));
        int at = 0;
        return record with { Sentences = [.. sentences.Select(sentence => Next(ref at, sentence.Length))] };
    }

    private static TextSpan Next(ref int at, int length)
    {
        TextSpan span = new(at, at + length);
        at = span.End + 1;
        return span;
    }
}
