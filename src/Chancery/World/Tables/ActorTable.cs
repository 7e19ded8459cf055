using Chancery.Text;

namespace Chancery.World;

/// <summary>What the tables say of an actor id, whatever day it is.</summary>
public sealed class ActorTable
{
    private readonly Dictionary<ActorId, Actor> _actors = [];
    private readonly StateTable _states;

    internal ActorTable(IEnumerable<Actor> actors, StateTable states)
    {
        _states = states;
        foreach (Actor actor in actors) _actors.TryAdd(actor.Id, actor);
    }

    /// <summary>The actor without office and CAMEO code, which depend on a date; null if the tables don't know the id.</summary>
    /// <remarks>Ministries, presidencies and embassies of a known state are known even if no table lists them.</remarks>
    public Actor? Find(ActorId id) => _actors.GetValueOrDefault(id) ?? Made(id);

    private Actor? Made(ActorId id)
    {
        if (!id.IsKind("office")) return null;
        string[] parts = id.Slug.Split('-');
        if (parts is ["embassy", var of, "in", var host] && _states.Find(of.ToUpperInvariant()) is { } sender && _states.Find(host.ToUpperInvariant()) is { } receiver)
            return Office(id, $"Embassy of {sender.NameInText} in {receiver.NameInText}", sender);
        if (parts is not [var body, var iso] || _states.Find(iso.ToUpperInvariant()) is not { } state) return null;
        return StateTable.WordsFor(body) is { } words ? Office(id, $"{words} of {state.NameInText}", state) : null;
    }

    private static Actor Office(ActorId id, string name, State state) => new(id, ActorKind.Office, name, state.Iso3, null, "GOV", null, null);
}
