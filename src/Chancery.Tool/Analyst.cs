using Chancery.Archive;
using NodaTime;

namespace Chancery.Tool;

/// <summary>Who is at the keyboard and what time it is: for the archive's history, never for a record.</summary>
internal static class Analyst
{
    /// <summary>CHANCERY_ANALYST, else the name by which the user is logged in.</summary>
    public static string Name => Environment.GetEnvironmentVariable("CHANCERY_ANALYST") is { Length: > 0 } name ? name : Environment.UserName;

    public static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    public static Deed Does(string? why) => new(Name, Now, why ?? "");
}
