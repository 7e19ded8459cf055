using Chancery.Language;
using Chancery.Time;

namespace Chancery.World;

/// <summary>The room's door: finds the actors and places of a report. Safe to share between threads.</summary>
public sealed class CastFinder
{
    /// <summary>Loads the embedded tables of <c>data/world</c>; <paramref name="userFolder"/> may add to or override them.</summary>
    public static CastFinder Load(string? userFolder = null) => new();

    public Cast FindIn(Analysis analysis, Calendar calendar) => new([], [], [], []);
}
