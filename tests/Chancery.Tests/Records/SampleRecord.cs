using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;
using NodaTime;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Records;

/// <summary>A record made by hand that has every kind of line, for tests of what is done with records.</summary>
internal static class SampleRecord
{
    private const string Words =
        "President Ana Prlić of Freedonia met Sylvanian leader Bo Tak in Genève on 3 May.\n\n"
        + "According to the palace readout, Tak demanded \"a full retreat\" by Monday.\n\n"
        + "Nous avons parlé. — Palais 🕊 (@palais) May 3, 2023";

    private static readonly ActorId Ana = new("person:ana-prlic");
    private static readonly ActorId Bo = new("person:bo-tak");
    private static readonly ActorId Palace = new("office:palace");

    public static TextSpan Span(string words) => new(Words.IndexOf(words, StringComparison.Ordinal), Words.IndexOf(words, StringComparison.Ordinal) + words.Length);

    public static Record Make() => new(Report(), Actors(), Statements(), Events(), Commitments(), Encounters(),
        [new Note(NoteLevel.Warning, "office-unknown", "No office of \"Bo Tak\" is known on 2023-05-03.", Span("Bo Tak"))]);

    private static Report Report()
    {
        int second = Words.IndexOf("According", StringComparison.Ordinal), third = Words.IndexOf("Nous", StringComparison.Ordinal);
        Post post = new("Palais 🕊", "palais", "twitter", new LocalDate(2023, 5, 3), ["https://example.org/1"],
            Span("Nous avons parlé."), Span("— Palais 🕊 (@palais) May 3, 2023"));
        return new Report(SourceText.From(Words), "sample.txt", null, null, "Leaders <meet> & \"talk\"", "en", new Publication(new LocalDate(2023, 5, 4)),
            [
                new Section("p0", SectionKind.Paragraph, new TextSpan(0, second - 2), "en"),
                new Section("p1", SectionKind.Paragraph, new TextSpan(second, third - 2), "en"),
                new Section("p2", SectionKind.Post, new TextSpan(third, Words.Length), "fr", post),
            ], []);
    }

    private static ValueList<RecordedActor> Actors() =>
    [
        new(new Actor(Ana, ActorKind.Person, "Ana Prlić", "FRE", new HeldOffice("President of Freedonia", Palace, new LocalDate(2023, 5, 3), null), "GOV", "FREGOV", null),
            [Mention("President Ana Prlić", MentionForm.Name)]),
        new(new Actor(Bo, ActorKind.Person, "Bo Tak", null, null, null, null, "Q1"), [Mention("Bo Tak", MentionForm.Name)]),
        new(new Actor(Palace, ActorKind.Office, "the Palace", "FRE", null, "GOV", "FREGOV", null),
            [Mention("the palace", MentionForm.Nominal), Mention("@palais", MentionForm.Handle)]),
    ];

    private static RecordedMention Mention(string words, MentionForm form) => new(Span(words), words, form);

    private static ValueList<Statement> Statements() =>
    [
        new("s1", null, [Bo], [Ana], new Medium(MediumKind.Readout, Palace, Span("the palace readout")), Act.Demand, Delivery.Mixed, false, false,
            Span("Tak demanded") with { End = Span("Tak demanded").Start + 3 }, new Trigger(Span("demanded"), "demand"),
            [Span("\"a full retreat\" by Monday")], [Span("a full retreat")], ["retreat"], "demand.demand"),
        new("s2", null, [Palace], [], new Medium(MediumKind.Post, Palace, null), Act.Describe, Delivery.Direct, false, false,
            null, null, [Span("Nous avons parlé.")], [], [], "post"),
    ];

    private static ValueList<Event> Events() =>
    [
        new("e1", EventType.Consult, "meet", ["diplomatic"], "040", "verbal-cooperation", 1, [Ana, Bo], [], true, Status.Occurred, null,
            Day(3), new Where(new Place("city:2660646", "Geneva", "CHE", 46.2, 6.15), Span("Genève")),
            new Trigger(Span("met"), "meet"), [Span("met Sylvanian leader Bo Tak in Genève on 3 May")], "consult.meet", 0.876)
        {
            Derivation = new Derivation(["lemma meet with two people"], ["reader.AGREE 0.21"]),
        },
        new("e2", EventType.Retreat, null, [], "087", "material-cooperation", null, [Ana], [], false, Status.Requested, "s1", null, null,
            new Trigger(Span("retreat"), "retreat"), [Span("a full retreat")], "retreat.noun", 0.5),
    ];

    private static When Day(int day) =>
        new(TimeInterval.OfDay(new LocalDate(2023, 5, day)), Precision.Day, Basis.Stated, day == 3 ? Span("3 May") : null);

    private static ValueList<Commitment> Commitments() =>
    [
        new("c1", CommitmentKind.Demand, [Bo], [Ana], Span("a full retreat"), ["retreat"], null,
            new When(new TimeInterval(null, new LocalDateTime(2023, 5, 8, 17, 30), HasClock: true), Precision.Minute, Basis.Weekday, Span("Monday")),
            CommitmentStatus.Demanded, "s1", "e2", [Span("a full retreat\" by Monday")], "demand")
        {
            History = [new Step<CommitmentStatus>(CommitmentStatus.Announced, Day(3), Span("on 3 May"))],
        },
    ];

    private static ValueList<Encounter> Encounters() =>
    [
        new("n1", EncounterKind.Meeting, "in person", [Ana, Bo], Status.Occurred, null, Day(3), null, ["retreat"], "e1",
            [new Account(Palace, MediumKind.Readout, ["s1"])],
            [new ComparisonRow("full retreat", ComparisonState.Only, [Palace], ["s1"])])
        {
            Evidence = [Span("met Sylvanian leader Bo Tak")],
            Rule = "meet",
        },
    ];
}
