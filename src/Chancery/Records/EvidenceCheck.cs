using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Records;

/// <summary>Holds a record to its first promise: every line points at words of the text, and every id at something the record has.</summary>
public static class EvidenceCheck
{
    /// <exception cref="ChanceryException">The record breaks the promise: a bug of the room that made the line, never the report's fault.</exception>
    public static void Require(Record record)
    {
        List<string> faults = [.. Faults(record).Take(5)];
        if (faults.Count > 0) throw new ChanceryException($"{record.Report.SourceName}: the record is not sound, please report this: {string.Join("; ", faults)}");
    }

    /// <returns>A sentence for each fault; nothing for a sound record.</returns>
    public static IEnumerable<string> Faults(Record record) =>
    [
        .. FaultyIds("actor", record.Actors.Select(actor => actor.Actor.Id.Value)),
        .. FaultyIds("statement", record.Statements.Select(statement => statement.Id)),
        .. FaultyIds("event", record.Events.Select(happening => happening.Id)),
        .. FaultyIds("commitment", record.Commitments.Select(commitment => commitment.Id)),
        .. FaultyIds("encounter", record.Encounters.Select(encounter => encounter.Id)),
        .. FaultySections(record.Report),
        .. FaultySpans(record),
        .. MissingActors(record),
        .. MissingLines(record),
        .. CircularVoices(record),
    ];

    private static IEnumerable<string> FaultyIds(string kind, IEnumerable<string> ids) =>
        from id in ids group id by id into same where same.Skip(1).Any() select $"two {kind}s are called {same.Key}";

    private static IEnumerable<string> FaultySections(Report report)
    {
        int end = 0;
        foreach (Section section in report.Sections)
        {
            if (section.Span.Start < end) yield return $"section {section.Id} overlaps the one before";
            end = section.Span.End;
        }
    }

    private static IEnumerable<string> FaultySpans(Record record)
    {
        TextSpan text = record.Report.Source.Whole;
        return from part in SpansOf(record)
               where !text.Covers(part.Span) || (part.Span.IsEmpty && part.MustShow)
               select $"{part.Owner} points at {part.Span} of a text of {text.Length}";
    }

    private static IEnumerable<(string Owner, TextSpan Span, bool MustShow)> SpansOf(Record record)
    {
        foreach (Section section in record.Report.Sections) yield return (section.Id, section.Span, false);
        foreach (RecordedActor actor in record.Actors)
            foreach (RecordedMention mention in actor.Mentions) yield return (actor.Actor.Id.Value, mention.Span, true);
        foreach (Statement statement in record.Statements)
        {
            foreach (TextSpan span in statement.Content) yield return (statement.Id, span, true);
            foreach (TextSpan span in statement.Quoted) yield return (statement.Id, span, true);
            if (statement.Source is { } source) yield return (statement.Id, source, true);
            if (statement.Cue is { } cue) yield return (statement.Id, cue.Span, true);
            if (statement.Medium?.Span is { } medium) yield return (statement.Id, medium, true);
        }
        foreach (Event happening in record.Events)
        {
            yield return (happening.Id, happening.Trigger.Span, true);
            foreach (TextSpan span in happening.Evidence) yield return (happening.Id, span, true);
            if (happening.Time?.Span is { } time) yield return (happening.Id, time, true);
            if (happening.Place is { } place) yield return (happening.Id, place.Span, true);
        }
        foreach (Commitment commitment in record.Commitments)
        {
            yield return (commitment.Id, commitment.What, true);
            foreach (TextSpan span in commitment.Evidence) yield return (commitment.Id, span, true);
            if (commitment.Condition is { } condition) yield return (commitment.Id, condition, true);
            if (commitment.Due?.Span is { } due) yield return (commitment.Id, due, true);
            foreach (Step<CommitmentStatus> step in commitment.History) yield return (commitment.Id, step.Span, true);
        }
        foreach (Encounter encounter in record.Encounters)
        {
            foreach (Step<Status> step in encounter.History) yield return (encounter.Id, step.Span, true);
            foreach (TextSpan span in encounter.Evidence) yield return (encounter.Id, span, true);
            if (encounter.Time?.Span is { } time) yield return (encounter.Id, time, true);
            if (encounter.Place is { } place) yield return (encounter.Id, place.Span, true);
        }
        foreach (Note note in record.Notes)
            if (note.Span is { } span) yield return (note.Code, span, false);
    }

    private static IEnumerable<string> MissingActors(Record record)
    {
        HashSet<ActorId> known = [.. record.Actors.Select(actor => actor.Actor.Id)];
        return from part in ActorsOf(record)
               from actor in part.Actors
               where !known.Contains(actor)
               select $"{part.Owner} names {actor}, who is not among the actors";
    }

    /// <summary>The actors each line of the record speaks of.</summary>
    internal static IEnumerable<(string Owner, IEnumerable<ActorId> Actors)> ActorsOf(Record record)
    {
        foreach (Statement statement in record.Statements)
        {
            yield return (statement.Id, statement.Speakers.Concat(statement.Addressees));
            if (statement.Medium?.Owner is { } owner) yield return (statement.Id, [owner]);
        }
        foreach (Event happening in record.Events) yield return (happening.Id, happening.Actors.Concat(happening.Recipients));
        foreach (Commitment commitment in record.Commitments) yield return (commitment.Id, commitment.By.Concat(commitment.To));
        foreach (Encounter encounter in record.Encounters)
        {
            yield return (encounter.Id, encounter.Participants);
            yield return (encounter.Id, encounter.Accounts.Select(account => account.By));
            yield return (encounter.Id, encounter.Comparison.SelectMany(row => row.By));
        }
    }

    private static IEnumerable<string> MissingLines(Record record)
    {
        HashSet<string> statements = [.. record.Statements.Select(statement => statement.Id)];
        HashSet<string> events = [.. record.Events.Select(happening => happening.Id)];
        return from reference in ReferencesOf(record)
               where reference.Id is not null && !(reference.IsEvent ? events : statements).Contains(reference.Id)
               select $"{reference.Owner} refers to {reference.Id}, which the record does not have";
    }

    private static IEnumerable<(string Owner, string? Id, bool IsEvent)> ReferencesOf(Record record) =>
    [
        .. record.Statements.Select(statement => (statement.Id, statement.Within, false)),
        .. record.Events.Select(happening => (happening.Id, happening.Voice, false)),
        .. record.Commitments.Select(commitment => (commitment.Id, commitment.Statement, false)),
        .. record.Commitments.Select(commitment => (commitment.Id, commitment.Event, true)),
        .. record.Encounters.Select(encounter => (encounter.Id, encounter.Voice, false)),
        .. record.Encounters.Select(encounter => (encounter.Id, encounter.Event, true)),
        .. from encounter in record.Encounters from account in encounter.Accounts from id in account.Statements select (encounter.Id, id, false),
        .. from encounter in record.Encounters from row in encounter.Comparison from id in row.Statements select (encounter.Id, id, false),
    ];

    private static IEnumerable<string> CircularVoices(Record record)
    {
        Dictionary<string, string?> within = record.Statements.DistinctBy(statement => statement.Id)
            .ToDictionary(statement => statement.Id, statement => statement.Within);
        foreach (Statement statement in record.Statements)
        {
            int steps = 0;
            for (string? id = statement.Within; id is not null && steps <= within.Count; id = within.GetValueOrDefault(id)) steps++;
            if (steps > within.Count) yield return $"{statement.Id} lies within itself";
        }
    }
}
