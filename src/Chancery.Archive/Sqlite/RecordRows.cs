using Chancery.Records;
using Chancery.Text;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Takes the lines of one record apart into the rows of the schema; the document's own row is there already.</summary>
/// <param name="dossiers">Of each event, commitment and encounter by its id.</param>
internal sealed class RecordRows(Session session, Record record, long number, IReadOnlyDictionary<string, long> dossiers)
{
    public void Insert()
    {
        for (int i = 0; i < record.Sentences.Count; i++)
            session.Insert("sentence", number, i + 1, record.Sentences[i].Start, record.Sentences[i].End);
        foreach (RecordedActor actor in record.Actors) Insert(actor);
        foreach (Statement statement in record.Statements) Insert(statement);
        foreach (Event happening in record.Events) Insert(happening);
        foreach (Commitment commitment in record.Commitments) Insert(commitment);
        foreach (Encounter encounter in record.Encounters) Insert(encounter);
    }

    private void Insert(RecordedActor recorded)
    {
        session.Insert("actor", number, recorded.Actor.Id.Value, RecordWords.Of(recorded.Actor.Kind), recorded.Actor.Name, recorded.Actor.Country);
        session.Execute("INSERT OR IGNORE INTO known_actor VALUES ($0, $1, $2, $3, $4)",
            recorded.Actor.Id.Value, RecordWords.Of(recorded.Actor.Kind), recorded.Actor.Name, recorded.Actor.Country, ActorIndex.Fold(recorded.Actor.Name));
        foreach (RecordedMention mention in recorded.Mentions)
            session.Insert("mention", number, recorded.Actor.Id.Value, mention.Span.Start, mention.Span.End, RecordWords.Of(mention.Form));
    }

    private void Insert(Statement line)
    {
        session.Insert("statement", number, line.Id, line.Within, RecordWords.Of(line.Act), RecordWords.Of(line.Delivery), line.Denied, line.Hedged,
            line.Medium is { } medium ? RecordWords.Of(medium.Kind) : null);
        Roles(line.Id, "speaker", line.Speakers);
        Roles(line.Id, "addressee", line.Addressees);
        Roles(line.Id, "owner", line.Medium?.Owner is { } owner ? [owner] : []);
        Spans(line.Id, "content", line.Content);
        Spans(line.Id, "quoted", line.Quoted);
        Span(line.Id, "cue", line.Cue?.Span);
        Span(line.Id, "source", line.Source);
        Span(line.Id, "medium", line.Medium?.Span);
    }

    private void Insert(Event line)
    {
        session.Insert("event", number, line.Id, RecordWords.Of(line.Type), line.Mode, line.Cameo, RecordWords.Of(line.Status), line.Voice,
            First(line.Time), Last(line.Time), line.Rule, line.Quad, line.Goldstein, line.Place?.Place.Name, line.Place?.Place.Country, dossiers[line.Id]);
        Roles(line.Id, "actor", line.Actors);
        Roles(line.Id, "recipient", line.Recipients);
        Span(line.Id, "trigger", line.Trigger.Span);
        Spans(line.Id, "evidence", line.Evidence);
        Span(line.Id, "time", line.Time?.Span);
        Span(line.Id, "place", line.Place?.Span);
    }

    private void Insert(Commitment line)
    {
        session.Insert("commitment", number, line.Id, RecordWords.Of(line.Kind), RecordWords.Of(line.Status), line.Statement, line.Event,
            First(line.Due), Last(line.Due), dossiers[line.Id]);
        Roles(line.Id, "by", line.By);
        Roles(line.Id, "to", line.To);
        Span(line.Id, "what", line.What);
        Span(line.Id, "condition", line.Condition);
        Span(line.Id, "due", line.Due?.Span);
        Spans(line.Id, "evidence", line.Evidence);
    }

    private void Insert(Encounter line)
    {
        session.Insert("encounter", number, line.Id, RecordWords.Of(line.Kind), line.Channel, RecordWords.Of(line.Status), line.Voice, line.Event,
            First(line.Time), Last(line.Time), line.Place?.Place.Name, line.Place?.Place.Country, dossiers[line.Id]);
        Roles(line.Id, "participant", line.Participants);
        Span(line.Id, "time", line.Time?.Span);
        Span(line.Id, "place", line.Place?.Span);
        Spans(line.Id, "evidence", line.Evidence);
    }

    private void Roles(string line, string role, IEnumerable<ActorId> actors)
    {
        foreach (ActorId actor in actors.Distinct()) session.Insert("role", number, line, role, actor.Value);
    }

    private void Spans(string line, string part, IEnumerable<TextSpan> spans)
    {
        foreach (TextSpan span in spans) Span(line, part, span);
    }

    private void Span(string line, string part, TextSpan? span)
    {
        if (span is { } known) session.Insert("span", number, line, part, known.Start, known.End);
    }

    private static string? First(When? time) => Iso(time?.Days?.Start?.Date);

    private static string? Last(When? time) => Iso(time?.Days?.End?.Date);

    private static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
