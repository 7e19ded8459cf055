using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Makes the record's commitments.</summary>
public sealed class CommitmentCoder
{
    public ValueList<Commitment> Code(Scene scene, ValueList<Statement> statements, VoiceMap voices, ValueList<Event> events) => [];
}
