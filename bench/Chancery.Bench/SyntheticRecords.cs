using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;
using NodaTime;
using Record = Chancery.Records.Record;
using Status = Chancery.Records.Status;

namespace Chancery.Bench;

/// <summary>Records that nobody wrote, for archives of any size: random words, sides, days and types, the same for the same number.</summary>
internal static class SyntheticRecords
{
    private const int People = 400, States = 60, Words = 3000, WordsOfText = 260, Years = 4;

    private static readonly EventType[] Types = [.. Enum.GetValues<EventType>().Where(type => type != EventType.None)];

    /// <param name="events">How many events the record has.</param>
    public static Record Make(int number, int events)
    {
        Random random = new(number);
        List<TextSpan> words = [];
        System.Text.StringBuilder text = new();
        for (int i = 0; i < WordsOfText; i++)
        {
            if (i > 0) text.Append(' ');
            int start = text.Length;
            text.Append(Word(random.Next(Words)));
            words.Add(new TextSpan(start, text.Length));
        }
        SourceText source = SourceText.From($"{text} report number {number}");
        LocalDate day = new LocalDate(2020, 1, 1).PlusDays(random.Next(Years * 365));
        Report report = new(source, $"{number}.txt", null, $"agency{number % 7}", $"Report {number}", "en", new Publication(day), [new Section("p0", SectionKind.Paragraph, source.Whole, "en")], []);
        int[] cast = [.. Enumerable.Range(0, 6).Select(_ => Person(random)).Distinct()];
        ActorId[] people = [.. cast.Select(person => new ActorId($"person:synthetic-{person}"))];
        return new Record(
            report,
            [.. cast.Select((person, i) => new RecordedActor(
                new Actor(people[i], ActorKind.Person, $"Synthetic {Word(person)}", Country(person), null, "GOV", null, null),
                [new RecordedMention(words[i], source.Slice(words[i]), MentionForm.Name)]))],
            [new Statement("s1", null, [people[0]], [], null, Act.Claim, Delivery.Indirect, false, false, null, null, [words[10].Union(words[20])], [], [], "synthetic")],
            [.. Enumerable.Range(0, events).Select(i => Happening(i, random, people, words, day))],
            [], [Contact(people, words, day)], [])
        {
            Sentences = [source.Whole],
        };
    }

    /// <summary>Few people are in most reports, as in the world.</summary>
    private static int Person(Random random) => (int)(People * Math.Pow(random.NextDouble(), 2));

    public static string Word(int number) => new([.. Enumerable.Range(0, 6).Select(i => (char)('a' + ((number * 7919 / Power(i)) % 26)))]);

    private static int Power(int i) => (int)Math.Pow(5, i);

    private static string Country(int person) => $"S{(char)('A' + (person % States / 10))}{(char)('A' + (person % 10))}";

    private static Event Happening(int i, Random random, ActorId[] people, List<TextSpan> words, LocalDate day)
    {
        int at = random.Next(WordsOfText - 12), one = random.Next(people.Length), other = (one + 1 + random.Next(people.Length - 1)) % people.Length;
        return new Event(
            $"e{i + 1}", Types[random.Next(Types.Length)], null, [], "042", random.Next(2) == 0 ? "verbal-cooperation" : "material-conflict", random.Next(-10, 10),
            [people[one]], [people[other]], false, random.Next(4) == 0 ? Status.Planned : Status.Occurred, random.Next(2) == 0 ? "s1" : null,
            When(day.PlusDays(-random.Next(10))), null, new Trigger(words[at], "synthetic"), [words[at].Union(words[at + 8])], "synthetic", 1);
    }

    private static Encounter Contact(ActorId[] people, List<TextSpan> words, LocalDate day) => new(
        "n1", EncounterKind.Call, "telephone", [people[0], people[1]], Status.Occurred, null, When(day), null, [], null,
        [new Account(people[0], MediumKind.Readout, ["s1"])], [])
    {
        Evidence = [words[0].Union(words[6])],
    };

    private static When When(LocalDate day) => new(TimeInterval.OfDay(day), Precision.Day, Basis.Stated, null);
}
