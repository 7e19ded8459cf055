using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Makes the record's events.</summary>
public sealed class EventCoder
{
    public ValueList<Event> Code(Scene scene, ValueList<Statement> statements, VoiceMap voices) => [];
}
