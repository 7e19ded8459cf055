using Chancery.Archive;
using Chancery.Archive.Views;
using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;
using NodaTime;
using Record = Chancery.Records.Record;
using Status = Chancery.Records.Status;

namespace Chancery.Tests.Archive;

/// <summary>Records with one encounter, event or commitment each, added together.</summary>
public sealed class FollowTests : IDisposable
{
    private const string Ana = "person:ana-prlic", Bo = "person:bo-tak", Cy = "person:cy-ruud";

    private readonly TemporaryProject _temporary = new();
    private readonly RecordArchive _archive;

    public FollowTests() => _archive = _temporary.Open(writes: true);

    public void Dispose()
    {
        _archive.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public void Two_sides_accounts_of_one_call_are_one_encounter_also_when_one_comes_days_later()
    {
        Add("Prlić and Tak spoke by phone about the dam.", published: 4, Call(4, [Ana, Bo], by: "office:freedonia"));
        Add("A telephone conversation of Tak with Prlić took place.", published: 9, Call(4, [Bo, Ana], by: "office:sylvania"));
        EncounterDossier call = Assert.Single(_archive.Encounters(Facets.None));
        Assert.Equal(["office:freedonia", "office:sylvania"], call.Accounts.Select(account => account.By.Value));
        Assert.Equal((2, 2, Status.Occurred), (call.Reports, call.Sources, call.Status));
        Assert.Empty(_archive.Faults());
    }

    [Fact]
    public void A_call_across_midnight_is_one_when_two_sides_tell_it()
    {
        Add("Prlić called Tak.", published: 4, Call(4, [Ana, Bo], by: "office:freedonia"));
        Add("Tak spoke with Prlić after midnight.", published: 5, Call(5, [Bo, Ana], by: "office:sylvania"));
        Assert.Single(_archive.Encounters(Facets.None));
    }

    [Fact]
    public void Two_calls_on_two_days_told_by_the_same_side_stay_two()
    {
        Add("Prlić called Tak.", published: 4, Call(4, [Ana, Bo], by: "office:freedonia"));
        Add("Prlić called Tak again.", published: 5, Call(5, [Ana, Bo], by: "office:freedonia"));
        Assert.Equal(2, _archive.Encounters(Facets.None).Count());
    }

    [Theory]
    [InlineData(Ana, Cy)]                       // other people
    [InlineData(Ana, Bo, Cy)]                   // one more at the table
    public void Other_participants_make_another_encounter(params string[] others)
    {
        Add("Prlić called Tak.", published: 4, Call(4, [Ana, Bo], by: "office:freedonia"));
        Add("Another call was held.", published: 4, Call(4, others, by: "office:sylvania"));
        Assert.Equal(2, _archive.Encounters(Facets.None).Count());
    }

    [Fact]
    public void A_report_that_names_the_states_tells_of_their_leaders_meeting()
    {
        Add("Prlić called Tak.", published: 4, Call(4, [Ana, Bo], by: "office:freedonia"));
        Add("Freedonia and Sylvania spoke.", published: 5, Call(4, ["state:FRE", "state:SYL"], by: null));
        EncounterDossier call = Assert.Single(_archive.Encounters(Facets.None));
        Assert.Equal(2, call.Reports);
        Assert.Equal([Ana, Bo], call.ParticipantIds.Select(id => id.Value));
    }

    [Fact]
    public void A_scheduled_meeting_is_followed_until_it_is_reported_done()
    {
        Add("They will meet next week in Bern.", published: 4, Meeting(8, 14, Status.Planned), Owed(8, 14, "meet next week", "e1"));
        Assert.Equal(CommitmentStatus.Scheduled, Assert.Single(_archive.Commitments(Facets.None)).State);
        Assert.Equal(CommitmentStatus.Lapsed, Assert.Single(_archive.Commitments(Facets.None, new LocalDate(2023, 5, 20))).State);
        Add("They met on Friday.", published: 13, Meeting(12, 12, Status.Occurred));
        CommitmentDossier kept = Assert.Single(_archive.Commitments(Facets.None, new LocalDate(2023, 5, 20)));
        Assert.Equal([CommitmentStatus.Scheduled, CommitmentStatus.ReportedDone], kept.Steps.Select(step => step.Status));
        Assert.Equal(CommitmentStatus.ReportedDone, kept.State);
        Assert.Equal(Status.Occurred, Assert.Single(_archive.Encounters(Facets.None)).Status);
    }

    [Fact]
    public void A_promise_of_which_nobody_speaks_again_lapses_with_the_day_of_the_last_report()
    {
        Add("Prlić promised Tak to open the locks by Wednesday.", published: 4, Owed(10, 10, "open the locks", null, CommitmentKind.Promise));
        CommitmentDossier open = Assert.Single(_archive.Commitments(Facets.None, new LocalDate(2023, 5, 10)));
        CommitmentDossier lapsed = Assert.Single(_archive.Commitments(Facets.None, new LocalDate(2023, 5, 11)));
        Assert.Equal((CommitmentStatus.Announced, null), (open.State, open.Since));
        Assert.Equal((CommitmentStatus.Lapsed, new LocalDate(2023, 5, 4)), (lapsed.State, lapsed.Since));
    }

    [Fact]
    public void An_alleged_event_and_its_denial_are_one_event_with_two_voices()
    {
        Add("Shells from Sylvania struck the northern barracks, Prlić said.", published: 4, Assault("struck the northern barracks", Status.Occurred));
        Add("Tak denied that shells struck northern barracks.", published: 5, Assault("struck northern barracks", Status.Denied));
        Add("Sylvania shelled a ferry.", published: 5, Assault("shelled a ferry", Status.Occurred));
        EventDossier[] events = [.. _archive.Timeline(Facets.None)];
        Assert.Equal(["occurred;denied", "occurred"], events.Select(happening => string.Join(';', happening.Statuses)));
        Assert.Equal(2, events[0].Reports);
    }

    [Fact]
    public void A_copy_counts_as_a_report_but_not_as_a_source()
    {
        string text = Plain.Story + " Prlić called Tak.";
        Add(text, published: 4, Call(4, [Ana, Bo], by: "office:freedonia"));
        Add("(Wire) " + text, published: 4, Call(4, [Ana, Bo], by: "office:freedonia"));
        EncounterDossier call = Assert.Single(_archive.Encounters(Facets.None));
        Assert.Equal((2, 1), (call.Reports, call.Sources));
    }

    [Theory]
    [InlineData(12, CommitmentStatus.ReportedDone, Ana, Bo, "person:di-ruz")]
    [InlineData(18, CommitmentStatus.Lapsed, Ana, Bo, "person:di-ruz")]        // after the week it was due
    [InlineData(12, CommitmentStatus.Lapsed, Ana, Bo, Cy)]                     // with a third state
    public void What_states_arranged_is_held_when_their_delegates_meet(int day, CommitmentStatus state, params string[] delegates)
    {
        Add("Freedonia and Sylvania will hold talks next week.", published: 4, Arranged(8, 14, "will hold talks"));
        Add("The delegates sat down in Port Merin.", published: day, Talks(day, delegates));
        Assert.Equal(state, Assert.Single(_archive.Commitments(Facets.None, new LocalDate(2023, 5, 30))).State);
    }

    [Fact]
    public void Reading_again_keeps_the_number_of_the_dossier()
    {
        Record record = Add("Prlić called Tak.", published: 4, Call(4, [Ana, Bo], by: "office:freedonia"));
        string before = Assert.Single(_archive.Encounters(Facets.None)).Id;
        _archive.Replace(record with { Encounters = [record.Encounters[0] with { Topics = ["the dam"] }] }, new Deed("tester", NodaConstants.UnixEpoch));
        Assert.Equal(before, Assert.Single(_archive.Encounters(Facets.None)).Id);
        Assert.Equal(before, _archive.FindDossier(before)?.Id);
    }

    [Fact]
    public void Tension_counts_an_event_once_however_many_reports_tell_of_it()
    {
        Add("Shells from Sylvania struck the northern barracks, Prlić said.", published: 4, Assault("struck the northern barracks", Status.Occurred));
        Add("The northern barracks burn after shells struck the northern barracks.", published: 5, Assault("shells struck the northern barracks", Status.Occurred));
        Add("Sylvania may shell a bridge.", published: 5, Assault("shell a bridge", Status.Planned));
        Tension month = Assert.Single(_archive.Tensions("FRE", "SYL", byMonth: true, withClaims: true, Facets.None));
        Assert.Equal(("SYL", "FRE", 1, 2, 9.0), (month.From, month.To, month.Events, month.Reports, month.Score));
        Link link = Assert.Single(_archive.Network(new Facets(Status: Status.Occurred)));
        Assert.Equal(("state:SYL", "state:FRE", 1, 2, false), (link.From, link.To, link.Events, link.Reports, link.IsMutual));
        Assert.Equal(3, _archive.Actors("state:FRE").Single().ActedOn);
    }

    [Fact]
    public void Facets_narrow_searches_to_documents_with_such_a_line()
    {
        Add("Shells from Sylvania struck the northern barracks.", published: 4, Assault("struck the northern barracks", Status.Occurred));
        Add("Sylvania may shell the northern bridge.", published: 5, Assault("shell the northern bridge", Status.Planned));
        Assert.Equal(2, _archive.Search("northern").Count());
        Assert.Single(_archive.Search("northern", new Facets(Status: Status.Planned, Target: "state:FRE")));
        Assert.Empty(_archive.Search("northern", new Facets(Status: Status.Planned, Target: "state:SYL")));
        Assert.Single(_archive.Search("northern", new Facets(From: new NodaTime.LocalDate(2023, 5, 5))));
        Assert.Empty(_archive.Search("northern", new Facets(Actor: "nobody")));
        Assert.Single(_archive.Search("northern", new Facets(Actor: "state:SYL", Target: "state:FRE", Type: EventType.Assault, Status: Status.Planned)));
        Assert.Empty(_archive.Search("northern", new Facets(Actor: "state:FRE", Target: "state:SYL", Type: EventType.Assault)));
    }

    [Fact]
    public void Two_sides_find_only_events_that_go_from_one_to_the_other()
    {
        Add("Shells from Sylvania struck the northern barracks.", published: 4, Assault("struck the northern barracks", Status.Occurred));
        Add("Sylvania may shell the northern bridge.", published: 5, Assault("shell the northern bridge", Status.Planned));
        Assert.Equal(2, _archive.Events(new Facets(Actor: "state:SYL", Target: "state:FRE")).Count());
        Assert.Single(_archive.Events(new Facets(Actor: "state:SYL", Target: "state:FRE", Type: EventType.Assault, Status: Status.Planned)));
        Assert.Empty(_archive.Events(new Facets(Actor: "state:FRE", Target: "state:SYL")));
        Assert.Empty(_archive.Events(new Facets(Actor: "state:SYL", Target: "nobody")));
    }

    private delegate Record Line(Record record);

    private Record Add(string text, int published, params Line[] lines)
    {
        Record record = Plain.Of(text, published) with { Actors = [Person(Ana, "FRE"), Person(Bo, "SYL"), Person(Cy, "BOR"), Person("person:di-ruz", "SYL"), Person("state:FRE", "FRE"), Person("state:SYL", "SYL"), Person("office:freedonia", "FRE"), Person("office:sylvania", "SYL")] };
        foreach (Line line in lines) record = line(record);
        Assert.True(_archive.Add(record).IsNew);
        return record;
    }

    private static RecordedActor Person(string id, string country) => new(new Actor(new ActorId(id), id.StartsWith("state:", StringComparison.Ordinal) ? ActorKind.State : ActorKind.Person, id, country, null, null, null, null), []);

    private static Line Call(int day, string[] who, string? by) => record => record with
    {
        Encounters = [new Encounter("n1", EncounterKind.Call, "telephone", Ids(who), Status.Occurred, null, Days(day, day), null, [], null, by is null ? [] : [new Account(new ActorId(by), MediumKind.Readout, [])], []) { Evidence = [record.Report.Source.Whole] }],
    };

    private static Line Meeting(int first, int last, Status status) => record => record with
    {
        Encounters = [new Encounter("n1", EncounterKind.Meeting, "in person", Ids(Ana, Bo), status, null, Days(first, last), null, [], "e1", [], []) { Evidence = [record.Report.Source.Whole] }],
        Events = [Happening(record, EventType.Consult, [Ana, Bo], [], status, Days(first, last), record.Report.Source.Whole)],
    };

    private static Line Arranged(int first, int last, string what) => record => record with
    {
        Commitments = [new Commitment("c1", CommitmentKind.Meeting, Ids("state:FRE", "state:SYL"), [], Find(record, what), [], null, Days(first, last), CommitmentStatus.Scheduled, null, null, [Find(record, what)], "test")],
    };

    private static Line Talks(int day, string[] who) => record => record with
    {
        Encounters = [new Encounter("n1", EncounterKind.RoundOfTalks, "in person", Ids(who), Status.Occurred, null, Days(day, day), null, [], null, [], []) { Evidence = [record.Report.Source.Whole] }],
    };

    private static Line Assault(string words, Status status) => record =>
        record with { Events = [Happening(record, EventType.Assault, ["state:SYL"], ["state:FRE"], status, Days(3, 3), Find(record, words))] };

    private static Line Owed(int first, int last, string what, string? happening, CommitmentKind kind = CommitmentKind.Meeting) => record => record with
    {
        Commitments = [new Commitment("c1", kind, Ids(Ana), Ids(Bo), Find(record, what), [], null, Days(first, last), kind == CommitmentKind.Meeting ? CommitmentStatus.Scheduled : CommitmentStatus.Announced, null, happening, [Find(record, what)], "test")],
    };

    private static Event Happening(Record record, EventType type, string[] actors, string[] recipients, Status status, When time, TextSpan words) =>
        new("e1", type, null, [], "190", "material-conflict", -9, Ids(actors), Ids(recipients), recipients.Length == 0, status, null, time, null, new Trigger(words, "test"), [words], "test", 1);

    private static When Days(int first, int last) => new(TimeInterval.OfDays(new LocalDate(2023, 5, first), new LocalDate(2023, 5, last)), Precision.Day, Basis.Stated, null);

    private static TextSpan Find(Record record, string words)
    {
        int at = record.Report.Source.Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }

    private static ValueList<ActorId> Ids(params string[] ids) => [.. ids.Select(id => new ActorId(id))];
}
