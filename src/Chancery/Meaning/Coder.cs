using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>The room's door: makes the record of a report from what the earlier rooms found. Safe to share between threads.</summary>
public sealed class Coder
{
    private readonly StatementCoder _statements = new();
    private readonly EventCoder _events;
    private readonly ContactFinder _contacts;
    private readonly CommitmentCoder _commitments;
    private readonly EncounterCoder _encounters;

    /// <param name="options">Null codes events as the program does; others are for measuring.</param>
    public Coder(EventOptions? options = null)
    {
        ContactLexicon contacts = ContactLexicon.Load();
        _events = new EventCoder(options);
        _contacts = new ContactFinder(contacts);
        _commitments = new CommitmentCoder(contacts);
        _encounters = new EncounterCoder(contacts);
    }

    public Record Code(Analysis analysis, Calendar calendar, Cast cast)
    {
        Scene scene = Issuer.Complete(new Scene(analysis, calendar, cast));
        ValueList<Statement> statements = _statements.Code(scene);
        VoiceMap voices = new(statements, Issuer.Of(scene)?.Owner);
        ValueList<Event> events = _events.Code(scene, statements, voices);
        IReadOnlyList<Contact> contacts = _contacts.FindIn(scene, voices, events);
        ValueList<Commitment> commitments = _commitments.Code(scene, statements, voices, events, contacts);
        ValueList<Encounter> encounters = _encounters.Code(scene, statements, events, contacts);
        ValueList<Note> notes = [.. analysis.Report.Notes, .. analysis.Notes, .. calendar.Notes, .. cast.Notes];
        Record record = new(analysis.Report, [], statements, events, commitments, encounters, notes)
        {
            Sentences = [.. analysis.Sentences.Select(sentence => sentence.Span)],
        };
        return record with { Actors = RecordedActors(scene, [.. EvidenceCheck.ActorsOf(record).SelectMany(line => line.Actors)]) };
    }

    /// <summary>Everyone with a name, and those without one of whom a line speaks.</summary>
    private static ValueList<RecordedActor> RecordedActors(Scene scene, HashSet<ActorId> spokenOf) =>
    [
        .. from actor in scene.Cast.Actors
           where !actor.IsIncidental || spokenOf.Contains(actor.Id)
           let mentions = from mention in scene.Cast.Mentions
                          where mention.Actors.Contains(actor.Id)
                          select new RecordedMention(mention.Span, scene.Analysis.TextOf(mention.Span), mention.Form)
           select new RecordedActor(actor, [.. mentions]),
    ];
}
