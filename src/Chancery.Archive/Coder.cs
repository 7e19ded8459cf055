using System.Globalization;
using System.Reflection;

namespace Chancery.Archive;

/// <summary>Which build of the library makes records now.</summary>
internal static class Coder
{
    /// <summary>The version and a mark of the library's very bytes, so that a build with other words or patterns counts as another coder.</summary>
    public static string Build { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{typeof(Chancellor).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? "0"}-{typeof(Chancellor).Module.ModuleVersionId.ToString("N")[..8]}");
}
