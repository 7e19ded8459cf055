using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>Links contacts with the coded events they rest on.</summary>
internal static class ContactEvents
{
    /// <summary>The CONSULT event whose trigger is one of the contact's words, else the first inside its clauses; null when none overlaps.</summary>
    public static Event? Of(Contact contact, IEnumerable<Event> events)
    {
        List<Event> consultations = [.. events.Where(happening => happening.Type is EventType.Consult)];
        return consultations.FirstOrDefault(happening => contact.Sightings.Any(sighting => sighting.Trigger.Span.Overlaps(happening.Trigger.Span)))
            ?? consultations.FirstOrDefault(happening => contact.Evidence.Any(evidence => evidence.Overlaps(happening.Trigger.Span)));
    }
}
