using Chancery.Language;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Someone or several together, spoken of at one place, whom later words may mean.</summary>
/// <param name="Head">The word that holds the place in the sentence.</param>
/// <param name="IsTogether">Several brought together: "X and Y", "the two leaders", who met whom.</param>
/// <param name="Phrase">Null for a pair made of several phrases.</param>
internal sealed record Referent(ValueList<ActorId> Actors, Word Head, bool IsTogether, Phrase? Phrase)
{
    public bool IsOne => Actors.Count == 1;

    public bool IsPerson => IsOne && IsHuman(Actors[0]);

    public bool IsThing => IsOne && !IsHuman(Actors[0]);

    public bool IsPeople => Actors.Count > 1 && Actors.All(IsHuman);

    /// <summary>Those whose "the army" and "the ministry" are their own.</summary>
    public static bool IsSpeaking(ActorId id) => IsHuman(id) || id.IsKind("state") || id.IsKind("office");

    public static bool IsHuman(ActorId id) => id.IsKind("person") || id.IsKind("unnamed");
}
