using NodaTime;

namespace Chancery.Archive;

/// <summary>Where a document comes from and when it came; for the archive only, never part of a record.</summary>
/// <param name="Origin">File or address; null when it has none (standard input). The report's own URL goes before it.</param>
public sealed record Provenance(string? Origin, Instant Added)
{
    public static readonly Provenance Unknown = new(null, NodaConstants.UnixEpoch);
}

/// <summary>Who does something to the archive, when, and why.</summary>
/// <param name="Why">Empty when nobody said.</param>
public sealed record Deed(string Who, Instant At, string Why = "");
