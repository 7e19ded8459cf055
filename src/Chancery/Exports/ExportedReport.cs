using Chancery.Records;
using Chancery.Text;
using Chancery.World;
using NodaTime;

namespace Chancery.Exports;

/// <summary>A record's events without status and voice, with what the formats look up about them.</summary>
internal sealed class ExportedReport
{
    private readonly Dictionary<ActorId, RecordedActor> _actors;

    public ExportedReport(Record record, Claims claims)
    {
        Record = record;
        _actors = record.Actors.ToDictionary(actor => actor.Actor.Id);
        Events = [.. ExportTables.Shared.Collapser.Collapse(record, claims)];
    }

    public Record Record { get; }

    public ValueList<CollapsedEvent> Events { get; }

    public LocalDate? Published => Record.Report.Published?.Day;

    public string Publisher => Record.Report.Publisher ?? (Uri.TryCreate(Record.Report.Url, UriKind.Absolute, out Uri? address) ? address.Host : "");

    public Actor Actor(ActorId id) => _actors.TryGetValue(id, out RecordedActor? known) ? known.Actor : new Actor(id, ActorKind.Unnamed, id.Slug, null, null, null, null, null);

    public State? StateOf(ActorId id) => StateOf(Actor(id).Country);

    public static State? StateOf(string? country) => country is null ? null : ExportTables.Shared.States.GetValueOrDefault(country);

    /// <summary>The actor's words in the event's evidence, else its first in the report.</summary>
    public string Words(ActorId id, Event found)
    {
        if (!_actors.TryGetValue(id, out RecordedActor? known) || known.Mentions.Count == 0) return "";
        return (known.Mentions.FirstOrDefault(mention => found.Evidence.Any(span => span.Covers(mention.Span))) ?? known.Mentions[0]).Text;
    }

    /// <summary>Where the actor is first named in the event's evidence, else in the report; null if nowhere.</summary>
    public int? OffsetOf(ActorId id, Event found)
    {
        if (!_actors.TryGetValue(id, out RecordedActor? known) || known.Mentions.Count == 0) return null;
        return (known.Mentions.FirstOrDefault(mention => found.Evidence.Any(span => span.Covers(mention.Span))) ?? known.Mentions[0]).Span.Start;
    }

    /// <summary>The first day of what happened; what was planned, asked for or refused happened when it was said: the report's day.</summary>
    public LocalDate? DayOf(CollapsedEvent coded) =>
        coded.Source.Status is Status.Occurred or Status.Ongoing or Status.Ended ? coded.Source.Time?.Days?.Start?.Date ?? coded.Source.Time?.Days?.End?.Date ?? Published : Published;

    /// <summary>Counted from 1; null when the record does not keep its sentences.</summary>
    public int? SentenceOf(Event found)
    {
        for (int i = 0; i < Record.Sentences.Count; i++)
            if (Record.Sentences[i].Overlaps(found.Trigger.Span)) return i + 1;
        return null;
    }

    /// <summary>One row for each who acts and each acted on; of a mutual event both directions; each row once.</summary>
    public IEnumerable<Dyad> Dyads()
    {
        HashSet<(string, ActorId?, ActorId?, LocalDate?)> seen = [];
        foreach (CollapsedEvent coded in Events)
            foreach ((ActorId? source, ActorId? target) in Pairs(coded))
                if (seen.Add((coded.Cameo, source, target, DayOf(coded))))
                    yield return new Dyad(coded, source, target, StableNumber.Of($"{Record.Report.Id}|{coded.Cameo}|{source}|{target}|{DayOf(coded)}"));
    }

    private static IEnumerable<(ActorId? Source, ActorId? Target)> Pairs(CollapsedEvent coded)
    {
        ValueList<ActorId> sources = coded.Actors, targets = coded.Symmetric && coded.Actors.Count > 1 ? coded.Actors : coded.Recipients;
        if (sources.Count == 0) return targets.Select(target => ((ActorId?)null, (ActorId?)target));
        if (targets.Count == 0) return sources.Select(source => ((ActorId?)source, (ActorId?)null));
        return from source in sources from target in targets where source != target select ((ActorId?)source, (ActorId?)target);
    }
}

/// <param name="Number">The same for the same row of the same text, on every machine.</param>
internal sealed record Dyad(CollapsedEvent Coded, ActorId? Source, ActorId? Target, long Number);
