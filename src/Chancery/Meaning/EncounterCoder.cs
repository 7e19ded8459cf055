using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Makes the record's encounters.</summary>
public sealed class EncounterCoder
{
    public ValueList<Encounter> Code(Scene scene, ValueList<Statement> statements, VoiceMap voices, ValueList<Event> events, ValueList<Commitment> commitments) => [];
}
