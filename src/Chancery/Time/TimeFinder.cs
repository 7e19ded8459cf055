using Chancery.Language;

namespace Chancery.Time;

/// <summary>The room's door: finds and resolves time expressions, English and French. Safe to share between threads.</summary>
public sealed class TimeFinder
{
    public Calendar FindIn(Analysis analysis) => new([], []);
}
