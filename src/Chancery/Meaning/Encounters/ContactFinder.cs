namespace Chancery.Meaning;

/// <summary>The contacts a report tells of, each with all its sightings; what only is asked for or imagined is among them.</summary>
internal sealed class ContactFinder(ContactLexicon lexicon)
{
    private readonly SightingFinder _sightings = new(lexicon);

    /// <summary>In the order of first sighting.</summary>
    public IReadOnlyList<Contact> FindIn(Scene scene, VoiceMap voices) =>
        new ContactMerger(new ParticipantReader(scene.Cast, lexicon)).Merge(_sightings.FindIn(scene, voices));
}
