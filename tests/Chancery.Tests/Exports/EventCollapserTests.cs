using Chancery.Exports;
using Chancery.Language;
using Chancery.Records;
using Chancery.Tests.Records;
using Chancery.Text;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Exports;

public sealed class EventCollapserTests
{
    private static readonly ActorId Ana = new("person:ana-prlic"), Bo = new("person:bo-tak");

    [Theory]
    [InlineData(EventType.Aid, "073", Status.Occurred, "Aid 073")]
    [InlineData(EventType.Aid, "073", Status.Planned, "Agree 0333")]
    [InlineData(EventType.Consult, "040", Status.Conditional, "Agree 036")]
    [InlineData(EventType.Sanction, "163", Status.Planned, "Threaten 1312")]
    [InlineData(EventType.Aid, "072", Status.Refused, "Reject 1222")]
    [InlineData(EventType.Assault, "190", Status.Denied, "")]
    [InlineData(EventType.Assault, "190", Status.Hypothetical, "")]
    [InlineData(EventType.Accuse, "112", Status.Planned, "")]
    public void Status_becomes_a_code_as_the_codebook_says(EventType type, string cameo, Status status, string expected) =>
        Assert.Equal(expected, Show(Line(type, cameo, status), Claims.Drop));

    [Fact]
    public void A_claim_is_left_out_unless_asked_for()
    {
        Event claim = Line(EventType.Assault, "190", Status.Occurred) with { Voice = "s1" };
        Assert.Equal("", Show(claim, Claims.Drop));
        Assert.Equal("Assault 190", Show(claim, Claims.Keep));
    }

    [Fact]
    public void Of_what_is_asked_for_the_one_who_asks_acts()
    {
        Record record = SampleRecord.Make();
        ActorId speaker = record.Statements[0].Speakers[0];
        ActorId asked = speaker == Ana ? Bo : Ana;
        Event request = Line(EventType.Aid, "073", Status.Requested) with { Voice = record.Statements[0].Id, Actors = [asked], Recipients = [speaker] };
        CollapsedEvent coded = Assert.Single(EventCollapser.Load().Collapse(record with { Events = [request] }, Claims.Keep));
        Assert.Equal((EventType.Request, "0233"), (coded.Type, coded.Cameo));
        Assert.Equal([speaker], coded.Actors);
        Assert.Equal([asked], coded.Recipients);
    }

    [Fact]
    public void A_promise_and_what_is_promised_are_one()
    {
        Event promise = Line(EventType.Agree, "030", Status.Occurred);
        Event aid = Line(EventType.Aid, "073", Status.Planned) with { Id = "e2", Trigger = new Trigger(new TextSpan(promise.Evidence[0].Start, promise.Evidence[0].Start + 2), "send") };
        CollapsedEvent coded = Assert.Single(EventCollapser.Load().Collapse(SampleRecord.Make() with { Events = [promise, aid] }, Claims.Drop));
        Assert.Equal("0333", coded.Cameo);
    }

    private static string Show(Event line, Claims claims) =>
        string.Join(", ", EventCollapser.Load().Collapse(SampleRecord.Make() with { Events = [line] }, claims).Select(coded => $"{coded.Type} {coded.Cameo}"));

    private static Event Line(EventType type, string cameo, Status status) =>
        SampleRecord.Make().Events[0] with { Type = type, Cameo = cameo, Mode = null, Status = status, Voice = null, Symmetric = false, Actors = [Ana], Recipients = [Bo] };
}
