using Chancery.Text;

namespace Chancery.World;

internal enum Gender { Unknown, Male, Female }

/// <summary>What the report and the tables say of one person, as it is gathered.</summary>
internal sealed class Person(ActorId id, string name, bool isKnown)
{
    public ActorId Id { get; } = id;

    /// <summary>The table's spelling, else the fullest the report uses.</summary>
    public string Name { get; } = name;

    /// <summary>True if the tables know the person.</summary>
    public bool IsKnown { get; } = isKnown;

    public string? Country { get; set; }

    /// <summary>The organization or office the report ties the person to.</summary>
    public ActorId? Body { get; set; }

    public string? Sector { get; set; }

    public Gender Gender { get; set; }

    /// <summary>True for a relative called by a given name: the family name alone means another.</summary>
    public bool IsByGivenName { get; set; }

    /// <summary>Offices the report's titles or the tables give, on the report's day.</summary>
    public HashSet<OfficeKind> Offices { get; } = [];

    /// <summary>Role words the report uses: "envoy", "adviser".</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Role words the report gives as past, and as those to come: "former president", "president-elect".</summary>
    public HashSet<(string Role, bool IsFuture)> OtherRoles { get; } = [];

    /// <summary>Skeletons of the words of every form of the name, to know the person again by a part of it.</summary>
    public HashSet<string> NameParts { get; } = new(StringComparer.Ordinal);
}
