using Chancery.Language;
using Chancery.Text;
using Chancery.Training.Measuring;

namespace Chancery.Tests.Training.Measuring;

/// <summary>How sentences with a marked pair are read and scored, on sentences of our own.</summary>
public sealed class PairScoreTests
{
    private static readonly Lazy<Chancellor> Chancellor = new(() => Chancery.Chancellor.Load());

    [Theory]
    [InlineData("REJECT", "Norway", "Peru", "Linked")]
    [InlineData("REJECT", "Peru", "Norway", "OtherActors")]
    [InlineData("REJECT", "Norway", "", "Linked")]
    [InlineData("ASSAULT", "Norway", "Peru", "OtherType")]
    public void A_pair_is_right_by_type_and_by_sides(string gold, string source, string target, string fit) =>
        Assert.Equal(fit, FitOf("Norway rejected the proposal of Peru.", gold, source, target));

    [Fact]
    public void A_sentence_without_any_event_is_silent() => Assert.Equal("Silent", FitOf("Norway lies north of Peru.", "ASSAULT", "Norway", "Peru"));

    [Fact]
    public void Giving_way_may_be_conceding_or_retreating() =>
        Assert.Equal([EventType.Concede, EventType.Retreat], MarkedPair.Parse(Row("Norway freed the crew.", "YIELD", "Norway", "the crew")).Types);

    [Fact]
    public void Split_words_are_put_together_with_their_marks()
    {
        MarkedPair pair = MarkedPair.ParseWords("""{"words":["Norway","'s","envoy",",","Berg",",","left","Peru","."],"quad_types":["AGREE","CONSULT"],"actor":[1,2,2,0,1,0,0,0,0],"recipient":[0,0,0,0,0,0,0,1,0]}""", 3);
        Assert.Equal("Norway's envoy, Berg, left Peru.", pair.Text);
        Assert.Equal(["Norway's envoy", "Berg"], pair.Source.Select(span => pair.Text[span.Start..span.End]));
        Assert.Equal(["Peru"], pair.Target.Select(span => pair.Text[span.Start..span.End]));
        Assert.Equal("verbal-cooperation", pair.Quad);
        Assert.False(pair.IsOneType);
    }

    [Fact]
    public void Invented_states_give_way_to_real_ones()
    {
        GrammarCase grammar = GrammarCase.Parse("""{"id":"own","text":"Arnorian envoys met Gondor's king.","expected":[{"source":"ARNGOV","target":"GON","code":"041"}]}""")!;
        Assert.Equal("Norwegian envoys met Spain's king.", grammar.Text);
        Assert.Equal("NOR > ESP", Assert.Single(grammar.Expected).Sides);
    }

    [Theory]
    [InlineData("""[{"source":"ELF","target":"GON","code":"041"}]""")]
    [InlineData("[]")]
    public void Cases_of_unknown_sides_or_of_nobody_are_left_out(string expected) =>
        Assert.Null(GrammarCase.Parse($$"""{"id":"own","text":"Elves met.","expected":{{expected}}}"""));

    [Fact]
    public void A_mutual_act_of_the_table_is_expected_both_ways()
    {
        using StringReader rows = new("# code\tactor\trecipient\tsentence\n057\tNOR\t=PER\tNorway and Peru signed a treaty.\n0251\tNOR\tPER\tNo such code.\n");
        using IEnumerator<GrammarCase> cases = GrammarCase.OfTable(DataFile.Parse("own.tsv", rows)).GetEnumerator();
        Assert.True(cases.MoveNext());
        Assert.Equal(["NOR > PER", "PER > NOR"], cases.Current.Expected.Select(act => act.Sides));
        Assert.All(cases.Current.Expected, act => Assert.Equal(("057", "SUPPORT", "verbal-cooperation"), (act.Cameo, act.Type, act.Quad)));
        Assert.Contains("0251", Assert.Throws<ChanceryException>(() => cases.MoveNext()).Message, StringComparison.Ordinal);
    }

    private static string FitOf(string text, string gold, string source, string target) =>
        new PairScore("own", "both").Add(MarkedPair.Parse(Row(text, gold, source, target)), Chancellor.Value.Read(ReportOf.Text(text))).ToString();

    private static string Row(string text, string gold, string source, string target) =>
        $$"""{"id":"own","text":"{{text}}","expected":[{"code":"{{gold}}","source_text":"{{source}}","target_text":"{{target}}"}]}""";
}
