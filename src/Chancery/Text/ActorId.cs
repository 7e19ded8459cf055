namespace Chancery.Text;

/// <summary>Names one actor: a kind, a colon and a slug, such as <c>person:emmanuel-macron</c> or <c>state:FRA</c>.</summary>
public readonly record struct ActorId(string Value) : IComparable<ActorId>
{
    /// <summary>The part before the colon.</summary>
    public string Kind => Value[..Value.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>The part after the colon.</summary>
    public string Slug => Value[(Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public static ActorId State(string iso3) => new("state:" + iso3);

    public bool IsKind(string kind) => Value.StartsWith(kind, StringComparison.Ordinal) && Value.Length > kind.Length && Value[kind.Length] == ':';

    public int CompareTo(ActorId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
