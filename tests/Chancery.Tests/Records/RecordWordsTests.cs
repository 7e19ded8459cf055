using Chancery.Language;
using Chancery.Records;
using Chancery.Time;
using Chancery.World;

namespace Chancery.Tests.Records;

public sealed class RecordWordsTests
{
    [Fact]
    public void Members_of_two_words_are_hyphenated()
    {
        Assert.Equal("press-conference", RecordWords.Of(MediumKind.PressConference));
        Assert.Equal("reported-done", RecordWords.Of(CommitmentStatus.ReportedDone));
        Assert.Equal("round-of-talks", RecordWords.Of(EncounterKind.RoundOfTalks));
        Assert.Equal("call-for", RecordWords.Of(Act.CallFor));
        Assert.Equal("armed-group", RecordWords.Of(ActorKind.ArmedGroup));
    }

    [Fact]
    public void Words_the_contract_spells_its_own_way_are_kept()
    {
        Assert.Equal("CONSULT", RecordWords.Of(EventType.Consult));
        Assert.Equal("organisation", RecordWords.Of(ActorKind.Organization));
        Assert.Equal("post date", RecordWords.Of(Basis.PostDate));
    }

    [Fact]
    public void Every_word_is_read_back_as_its_member() =>
        Assert.All(Enum.GetValues<Act>(), act => Assert.True(RecordWords.TryParse(RecordWords.Of(act), out Act back) && back == act));
}
