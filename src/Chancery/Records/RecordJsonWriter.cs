using System.Text.Json;
using Chancery.Reading;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Records;

/// <summary>Writes one record's object, top to bottom as the contract shows it.</summary>
internal sealed class RecordJsonWriter(Utf8JsonWriter json, Record record)
{
    private readonly JsonParts _parts = new(json, record.Report.Source);

    public void Write(bool withText)
    {
        json.WriteStartObject();
        json.WriteString("schema", Record.Schema);
        WriteDocument(record.Report, withText);
        _parts.WriteArray("sections", record.Report.Sections, WriteSection);
        _parts.WriteArray("actors", record.Actors, WriteActor);
        _parts.WriteArray("statements", record.Statements, WriteStatement);
        _parts.WriteArray("events", record.Events, WriteEvent);
        _parts.WriteArray("commitments", record.Commitments, WriteCommitment);
        _parts.WriteArray("encounters", record.Encounters, WriteEncounter);
        _parts.WriteArray("notes", record.Notes, WriteNote);
        json.WriteEndObject();
    }

    private void WriteDocument(Report report, bool withText)
    {
        json.WriteStartObject("document");
        json.WriteString("id", report.Id);
        json.WriteString("source", report.SourceName);
        json.WriteString("url", report.Url);
        json.WriteString("publisher", report.Publisher);
        json.WriteString("byline", report.Byline);
        json.WriteString("title", report.Title);
        json.WriteString("language", report.Language);
        json.WriteString("published", report.Published is { } published ? JsonTime.Format(published) : null);
        json.WriteString("textHash", report.Source.Hash);
        json.WriteNumber("length", report.Source.Length);
        if (withText) json.WriteString("text", report.Source.Text);
        json.WriteEndObject();
    }

    private void WriteSection(Section section)
    {
        json.WriteString("id", section.Id);
        _parts.WriteWord("kind", section.Kind);
        _parts.WriteSpan("span", section.Span);
        if (section.Language != record.Report.Language) json.WriteString("language", section.Language);
        if (section.Post is not { } post) return;
        json.WriteStartObject("post");
        json.WriteString("author", AuthorOf(post)?.Value);
        json.WriteString("displayName", post.DisplayName);
        json.WriteString("handle", post.Handle);
        json.WriteString("platform", post.Platform);
        json.WriteString("posted", post.Posted is { } day ? JsonTime.Format(day) : null);
        _parts.WriteStrings("links", post.Links);
        _parts.WriteSpan("body", post.Body);
        _parts.WriteSpan("signature", post.Signature);
        json.WriteEndObject();
    }

    /// <summary>Who signed a post: the actor with a mention in the signature, by its handle rather than by its name.</summary>
    private ActorId? AuthorOf(Post post) =>
        (from actor in record.Actors
         from mention in actor.Mentions
         where mention.Span.Overlaps(post.Signature)
         orderby mention.Form == MentionForm.Handle descending, mention.Span
         select (ActorId?)actor.Actor.Id).FirstOrDefault();

    private void WriteActor(RecordedActor recorded)
    {
        Actor actor = recorded.Actor;
        json.WriteString("id", actor.Id.Value);
        _parts.WriteWord("kind", actor.Kind);
        json.WriteString("name", actor.Name);
        json.WriteString("country", actor.Country);
        if (actor.Office is { } office)
        {
            json.WriteStartObject("office");
            json.WriteString("title", office.Title);
            json.WriteString("body", office.Body?.Value);
            json.WriteString("on", JsonTime.Format(office.On));
            json.WriteString("since", office.Since is { } since ? JsonTime.Format(since) : null);
            json.WriteEndObject();
        }
        else json.WriteNull("office");
        json.WriteString("sector", actor.Sector);
        json.WriteString("cameo", actor.Cameo);
        json.WriteString("wikidata", actor.Wikidata);
        _parts.WriteArray("mentions", recorded.Mentions, mention =>
        {
            _parts.WriteSpan("span", mention.Span);
            json.WriteString("text", mention.Text);
            _parts.WriteWord("form", mention.Form);
        });
    }

    private void WriteStatement(Statement statement)
    {
        json.WriteString("id", statement.Id);
        json.WriteString("within", statement.Within);
        _parts.WriteActors("speakers", statement.Speakers);
        _parts.WriteActors("addressees", statement.Addressees);
        if (statement.Medium is { } medium)
        {
            json.WriteStartObject("medium");
            _parts.WriteWord("kind", medium.Kind);
            json.WriteString("owner", medium.Owner?.Value);
            _parts.WriteSpan("span", medium.Span);
            json.WriteEndObject();
        }
        else json.WriteNull("medium");
        _parts.WriteWord("act", statement.Act);
        _parts.WriteWord("delivery", statement.Delivery);
        json.WriteBoolean("denied", statement.Denied);
        json.WriteBoolean("hedged", statement.Hedged);
        _parts.WriteSpan("source", statement.Source);
        _parts.WriteTrigger("cue", statement.Cue);
        _parts.WriteSpans("content", statement.Content);
        _parts.WriteSpans("quoted", statement.Quoted);
        _parts.WriteStrings("topics", statement.Topics);
        json.WriteString("rule", statement.Rule);
    }

    private void WriteEvent(Event happening)
    {
        json.WriteString("id", happening.Id);
        _parts.WriteWord("type", happening.Type);
        json.WriteString("mode", happening.Mode);
        _parts.WriteStrings("contexts", happening.Contexts);
        json.WriteString("cameo", happening.Cameo);
        json.WriteString("quad", happening.Quad);
        _parts.WriteNumber("goldstein", happening.Goldstein);
        _parts.WriteActors("actors", happening.Actors);
        _parts.WriteActors("recipients", happening.Recipients);
        json.WriteBoolean("symmetric", happening.Symmetric);
        _parts.WriteWord("status", happening.Status);
        json.WriteString("voice", happening.Voice);
        _parts.WriteWhen("time", happening.Time);
        _parts.WriteWhere("place", happening.Place);
        _parts.WriteTrigger("trigger", happening.Trigger);
        _parts.WriteSpans("evidence", happening.Evidence);
        json.WriteString("rule", happening.Rule);
        _parts.WriteNumber("confidence", Math.Round(happening.Confidence, 2));
    }

    private void WriteCommitment(Commitment commitment)
    {
        json.WriteString("id", commitment.Id);
        _parts.WriteWord("kind", commitment.Kind);
        _parts.WriteActors("by", commitment.By);
        _parts.WriteActors("to", commitment.To);
        _parts.WriteQuote("what", commitment.What);
        _parts.WriteStrings("about", commitment.About);
        _parts.WriteQuote("condition", commitment.Condition);
        _parts.WriteWhen("due", commitment.Due);
        _parts.WriteWord("status", commitment.Status);
        WriteHistory(commitment.History);
        json.WriteString("statement", commitment.Statement);
        json.WriteString("event", commitment.Event);
        _parts.WriteSpans("evidence", commitment.Evidence);
        json.WriteString("rule", commitment.Rule);
    }

    private void WriteEncounter(Encounter encounter)
    {
        json.WriteString("id", encounter.Id);
        _parts.WriteWord("kind", encounter.Kind);
        json.WriteString("channel", encounter.Channel);
        _parts.WriteActors("participants", encounter.Participants);
        _parts.WriteWord("status", encounter.Status);
        WriteHistory(encounter.History);
        json.WriteString("voice", encounter.Voice);
        _parts.WriteWhen("time", encounter.Time);
        _parts.WriteWhere("place", encounter.Place);
        _parts.WriteStrings("topics", encounter.Topics);
        json.WriteString("event", encounter.Event);
        _parts.WriteArray("accounts", encounter.Accounts, account =>
        {
            json.WriteString("by", account.By.Value);
            _parts.WriteWord("medium", account.Medium);
            _parts.WriteStrings("statements", account.Statements);
        });
        _parts.WriteArray("comparison", encounter.Comparison, row =>
        {
            json.WriteString("topic", row.Topic);
            _parts.WriteWord("state", row.State);
            _parts.WriteActors("by", row.By);
            _parts.WriteStrings("statements", row.Statements);
        });
        _parts.WriteSpans("evidence", encounter.Evidence);
        json.WriteString("rule", encounter.Rule);
    }

    private void WriteHistory<T>(ValueList<Step<T>> history)
        where T : struct, Enum => _parts.WriteArray("history", history, step =>
    {
        _parts.WriteWord("status", step.Status);
        _parts.WriteWhen("time", step.Time);
        _parts.WriteSpan("span", step.Span);
    });

    private void WriteNote(Note note)
    {
        _parts.WriteWord("level", note.Level);
        json.WriteString("code", note.Code);
        json.WriteString("message", note.Message);
        _parts.WriteSpan("span", note.Span);
    }
}
