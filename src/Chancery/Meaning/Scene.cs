using Chancery.Language;
using Chancery.Time;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>What the rooms before Meaning found in one report.</summary>
public sealed record Scene(Analysis Analysis, Calendar Calendar, Cast Cast);
