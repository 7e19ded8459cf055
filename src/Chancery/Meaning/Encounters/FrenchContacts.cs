using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Contacts of French sentences, which have no tree: as many as the rows of words of <c>fr/events.tsv</c> tell.</summary>
internal static class FrenchContacts
{
    private const string Prefix = "fr.consult.";

    public static IEnumerable<Sighting> FindIn(Scene scene, ValueList<Event> events, ParticipantReader people)
    {
        foreach (Event happening in events)
        {
            if (happening.Type is not EventType.Consult || !happening.Rule.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            WordRange words = scene.Analysis.WordsIn(happening.Trigger.Span);
            ValueList<ActorId> sides = people.Distill([.. happening.Actors, .. happening.Recipients]);
            if (words.IsEmpty || sides.Count < 2) continue;
            Word trigger = scene.Analysis.Words[words.First];
            EncounterKind kind = happening.Cameo switch { "041" => EncounterKind.Call, "042" => EncounterKind.Visit, _ => EncounterKind.Meeting };
            bool isGeneric = happening.Cameo == "040";
            string? channel = kind is EncounterKind.Call ? "telephone" : isGeneric ? null : "in person";
            string? destination = kind is EncounterKind.Visit ? sides.Where(id => id.IsKind("state")).Select(people.CountryOf).FirstOrDefault() : null;
            yield return new Sighting(
                trigger, trigger, kind, channel, isGeneric, IsAnaphoric: false, IsFresh: false, sides, [], happening.Status, happening.Status is Status.Planned ? ContactTimes.Ahead(happening.Time, scene) : happening.Time, happening.Place,
                destination, [], happening.Evidence[0], happening.Voice, happening.Rule);
        }
    }
}
