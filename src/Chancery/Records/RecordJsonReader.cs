using System.Text.Json;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Records;

/// <summary>Reads one record's object back. Fields it does not know are passed over; derivations and sentences are not in the JSON.</summary>
internal sealed class RecordJsonReader(JsonElement root, SourceText source)
{
    public Record Read()
    {
        Report report = ReadReport(root.GetProperty("document"));
        return new Record(
            report,
            List(root, "actors", ReadActor),
            List(root, "statements", ReadStatement),
            List(root, "events", ReadEvent),
            List(root, "commitments", ReadCommitment),
            List(root, "encounters", ReadEncounter),
            List(root, "notes", note => new Note(Word<NoteLevel>(note, "level"), Text(note, "code"), Text(note, "message"), MaybeSpan(note, "span"))));
    }

    private Report ReadReport(JsonElement document)
    {
        string language = Text(document, "language");
        return new Report(
            source, Text(document, "source"), MaybeText(document, "url"), MaybeText(document, "publisher"), MaybeText(document, "title"), language,
            MaybeText(document, "published") is { } published ? JsonTime.ParsePublication(published) : null,
            List(root, "sections", section => new Section(
                Text(section, "id"), Word<SectionKind>(section, "kind"), ReadSpan(section, "span"), MaybeText(section, "language") ?? language, ReadPost(section))),
            [])
        {
            Byline = MaybeText(document, "byline"),
        };
    }

    private static Post? ReadPost(JsonElement section) => Maybe(section, "post") is not { } post ? null : new Post(
        Text(post, "displayName"), Text(post, "handle"), Text(post, "platform"), MaybeDay(post, "posted"), Texts(post, "links"),
        ReadSpan(post, "body"), ReadSpan(post, "signature"));

    private static RecordedActor ReadActor(JsonElement actor) => new(
        new Actor(
            new ActorId(Text(actor, "id")), Word<ActorKind>(actor, "kind"), Text(actor, "name"), MaybeText(actor, "country"),
            Maybe(actor, "office") is { } office
                ? new HeldOffice(Text(office, "title"), MaybeActor(office, "body"), MaybeDay(office, "on") ?? default, MaybeDay(office, "since"))
                : null,
            MaybeText(actor, "sector"), MaybeText(actor, "cameo"), MaybeText(actor, "wikidata")),
        List(actor, "mentions", mention => new RecordedMention(ReadSpan(mention, "span"), Text(mention, "text"), Word<MentionForm>(mention, "form"))));

    private static Statement ReadStatement(JsonElement statement) => new(
        Text(statement, "id"), MaybeText(statement, "within"), Actors(statement, "speakers"), Actors(statement, "addressees"),
        Maybe(statement, "medium") is { } medium ? new Medium(Word<MediumKind>(medium, "kind"), MaybeActor(medium, "owner"), MaybeSpan(medium, "span")) : null,
        Word<Act>(statement, "act"), Word<Delivery>(statement, "delivery"), statement.GetProperty("denied").GetBoolean(), statement.GetProperty("hedged").GetBoolean(),
        MaybeSpan(statement, "source"), ReadTrigger(statement, "cue"), Spans(statement, "content"), Spans(statement, "quoted"),
        Texts(statement, "topics"), MaybeText(statement, "rule") ?? "");

    private static Event ReadEvent(JsonElement happening) => new(
        Text(happening, "id"), Word<EventType>(happening, "type"), MaybeText(happening, "mode"), Texts(happening, "contexts"), Text(happening, "cameo"),
        Text(happening, "quad"), MaybeNumber(happening, "goldstein"), Actors(happening, "actors"), Actors(happening, "recipients"),
        happening.GetProperty("symmetric").GetBoolean(), Word<Status>(happening, "status"), MaybeText(happening, "voice"), ReadWhen(happening, "time"),
        ReadWhere(happening, "place"), ReadTrigger(happening, "trigger") ?? throw new JsonException("an event has no trigger"), Spans(happening, "evidence"),
        Text(happening, "rule"), happening.GetProperty("confidence").GetDouble());

    private static Commitment ReadCommitment(JsonElement commitment) => new(
        Text(commitment, "id"), Word<CommitmentKind>(commitment, "kind"), Actors(commitment, "by"), Actors(commitment, "to"),
        ReadSpan(commitment.GetProperty("what"), "span"), Texts(commitment, "about"),
        Maybe(commitment, "condition") is { } condition ? ReadSpan(condition, "span") : null,
        ReadWhen(commitment, "due"), Word<CommitmentStatus>(commitment, "status"), MaybeText(commitment, "statement"), MaybeText(commitment, "event"),
        Spans(commitment, "evidence"), MaybeText(commitment, "rule") ?? "")
    {
        History = ReadHistory<CommitmentStatus>(commitment),
    };

    private static Encounter ReadEncounter(JsonElement encounter) => new(
        Text(encounter, "id"), Word<EncounterKind>(encounter, "kind"), MaybeText(encounter, "channel"), Actors(encounter, "participants"),
        Word<Status>(encounter, "status"), MaybeText(encounter, "voice"), ReadWhen(encounter, "time"), ReadWhere(encounter, "place"),
        Texts(encounter, "topics"), MaybeText(encounter, "event"),
        List(encounter, "accounts", account => new Account(new ActorId(Text(account, "by")), Word<MediumKind>(account, "medium"), Texts(account, "statements"))),
        List(encounter, "comparison", row => new ComparisonRow(
            Text(row, "topic"), Word<ComparisonState>(row, "state"), Actors(row, "by"), Texts(row, "statements"))))
    {
        Evidence = Maybe(encounter, "evidence") is null ? [] : Spans(encounter, "evidence"),
        History = ReadHistory<Status>(encounter),
        Rule = MaybeText(encounter, "rule") ?? "",
    };

    private static ValueList<Step<T>> ReadHistory<T>(JsonElement line)
        where T : struct, Enum => Maybe(line, "history") is null ? []
        : List(line, "history", step => new Step<T>(Word<T>(step, "status"), ReadWhen(step, "time"), ReadSpan(step, "span")));

    private static When? ReadWhen(JsonElement owner, string name)
    {
        if (Maybe(owner, name) is not { } time) return null;
        string? start = MaybeText(time, "start"), end = MaybeText(time, "end");
        bool hasClock = (start ?? end)?.Contains('T', StringComparison.Ordinal) ?? false;
        TimeInterval? days = start is null && end is null ? null : new TimeInterval(JsonTime.ParseBound(start), JsonTime.ParseBound(end), hasClock);
        return new When(days, Word<Precision>(time, "precision"), Word<Basis>(time, "basis"), MaybeSpan(time, "span"));
    }

    private static Where? ReadWhere(JsonElement owner, string name) => Maybe(owner, name) is not { } place ? null : new Where(
        new Place(Text(place, "id"), Text(place, "name"), MaybeText(place, "country"), MaybeNumber(place, "lat"), MaybeNumber(place, "lon")) { Found = MaybeText(place, "found") is null ? PlaceFound.Name : Word<PlaceFound>(place, "found") },
        ReadSpan(place, "span"));

    private static Trigger? ReadTrigger(JsonElement owner, string name) =>
        Maybe(owner, name) is { } trigger ? new Trigger(ReadSpan(trigger, "span"), Text(trigger, "lemma")) : null;

    private static ValueList<T> List<T>(JsonElement owner, string name, Func<JsonElement, T> read) =>
        [.. owner.GetProperty(name).EnumerateArray().Select(read)];

    private static ValueList<TextSpan> Spans(JsonElement owner, string name) => List(owner, name, Span);

    private static ValueList<string> Texts(JsonElement owner, string name) => List(owner, name, text => text.GetString() ?? "");

    private static ValueList<ActorId> Actors(JsonElement owner, string name) => List(owner, name, id => new ActorId(id.GetString() ?? ""));

    private static JsonElement? Maybe(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static string Text(JsonElement owner, string name) =>
        MaybeText(owner, name) ?? throw new JsonException($"'{name}' is missing in {owner.GetRawText()[..Math.Min(80, owner.GetRawText().Length)]}");

    private static string? MaybeText(JsonElement owner, string name) => Maybe(owner, name)?.GetString();

    private static double? MaybeNumber(JsonElement owner, string name) => Maybe(owner, name)?.GetDouble();

    private static ActorId? MaybeActor(JsonElement owner, string name) => MaybeText(owner, name) is { } id ? new ActorId(id) : null;

    private static LocalDate? MaybeDay(JsonElement owner, string name) => MaybeText(owner, name) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null;

    private static T Word<T>(JsonElement owner, string name)
        where T : struct, Enum =>
        RecordWords.TryParse(Text(owner, name), out T value) ? value
        : throw new JsonException($"{name}: '{Text(owner, name)}' is none of {string.Join(", ", RecordWords.All<T>())}");

    private static TextSpan ReadSpan(JsonElement owner, string name) => Span(owner.GetProperty(name));

    private static TextSpan? MaybeSpan(JsonElement owner, string name) => Maybe(owner, name) is { } span ? Span(span) : null;

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());
}
