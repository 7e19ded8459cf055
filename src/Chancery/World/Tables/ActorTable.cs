using Chancery.Text;

namespace Chancery.World;

/// <summary>What the tables say of an actor id, whatever day it is.</summary>
public sealed class ActorTable
{
    /// <summary>The actor without office and CAMEO code, which depend on a date; null if the tables don't know the id.</summary>
    /// <remarks>Any <c>state:</c>, <c>office:mfa-ISO3</c>, <c>office:mod-ISO3</c> of a known state is known.</remarks>
    public Actor? Find(ActorId id) => null;
}
