using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Meaning;

/// <summary>Makes the record's encounters: contacts between sides with each side's account of them.</summary>
internal sealed class EncounterCoder(ContactLexicon lexicon)
{
    public ValueList<Encounter> Code(Scene scene, ValueList<Statement> statements, ValueList<Event> events, IReadOnlyList<Contact> contacts)
    {
        ParticipantReader people = new(scene.Cast, lexicon);
        AccountCoder accounts = new(scene, statements, people);
        AccountComparer comparer = new(scene, statements, accounts, people, lexicon);
        List<Encounter> encounters = [];
        foreach (Contact contact in contacts.Where(IsEncounter))
        {
            Event? same = ContactEvents.Of(contact, events);
            ValueList<Account> told = contact.HasHappened ? accounts.Of(contact) : [];
            encounters.Add(new Encounter(
                $"n{encounters.Count + 1}", contact.Kind, contact.Channel, contact.Participants.Count > (contact.HasHappened && contact.Formats.Count > 0 ? 1 : 0) ? contact.Participants : contact.Formats, contact.Status, VoiceOf(contact),
                contact.Time ?? contact.DayTold ?? DayOf(contact, same) ?? DayOfTelling(contact, scene), contact.Place, [.. contact.Topics], same?.Id, told, comparer.Compare(told))
            {
                Evidence = contact.Evidence, Rule = contact.First.Rule, History = contact.History,
            });
        }
        return [.. encounters];
    }

    /// <summary>The day of the report or of its entry, as the event of the same words has it: news tells of what has just happened.</summary>
    private static When? DayOf(Contact contact, Event? same) =>
        contact is { HasHappened: true, IsBackground: false, IsEarlier: false } && same is { Status: Status.Occurred or Status.Ongoing, Time: { Basis: Basis.ReportDate or Basis.Context or Basis.PostDate } day }
            && contact.Sightings.Any(sighting => sighting.Trigger.Span.Overlaps(same.Trigger.Span)) ? day : null;

    /// <summary>"The two ministers talked on the phone", a plain past in the report's own words and no time beside it: of the day it is told on.</summary>
    private static When? DayOfTelling(Contact contact, Scene scene)
    {
        if (!contact.HasHappened || contact.IsBackground || contact.IsEarlier || contact.Kind is EncounterKind.Correspondence || scene.Analysis.Report.Published is not { } published) return null;
        Word verb = contact.First.Governor;
        bool isPlain = verb.IsVerb && verb.HasFeature("Tense=Past|VerbForm=Fin") && contact.First.Voice is null && !verb.Is("acl") && !verb.Is("advcl");
        bool isUndated = contact.Sightings.All(sighting => !scene.Calendar.In(sighting.Trigger.Sentence.Span).Any());
        return isPlain && isUndated ? new When(TimeInterval.OfDay(published.Day), Precision.Day, Basis.ReportDate, null) : null;
    }

    /// <summary>What happened needs two sides, or a body or format with its day; what is arranged or was called off may name fewer.</summary>
    private static bool IsEncounter(Contact contact) => contact.Status switch
    {
        Status.Occurred or Status.Ongoing or Status.Ended => contact.Participants.Count >= 2 || (contact.Formats.Count > 0 && contact.Time is not null) || (contact.Participants is [var body] && body.IsKind("org") && contact.Time is not null) || (contact.Kind is EncounterKind.Visit && contact.Participants.Count == 1 && contact.Time is not null),
        Status.Denied => contact.Participants.Count >= 2,
        Status.Hypothetical or Status.Planned or Status.Conditional or Status.Postponed or Status.Cancelled => true,
        _ => false,
    };

    /// <summary>Null as soon as the report itself tells of it.</summary>
    private static string? VoiceOf(Contact contact) =>
        contact.Sightings.Any(sighting => sighting.Voice is null && sighting.Status == contact.Status) ? null
        : contact.Sightings.FirstOrDefault(sighting => sighting.Status == contact.Status)?.Voice ?? contact.First.Voice;
}
