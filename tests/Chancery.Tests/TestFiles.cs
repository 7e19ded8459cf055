namespace Chancery.Tests;

/// <summary>Files beside the tests, found from where the tests run.</summary>
internal static class TestFiles
{
    /// <summary>The folder of the whole project.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The folder of data shared between projects, null where it is absent.</summary>
    public static string? Shared { get; } =
        new[] { Environment.GetEnvironmentVariable("CHANCERY_SHARED"), Path.Combine(Root, "..", "shared") }.FirstOrDefault(Directory.Exists);

    /// <param name="path">From the project of the tests.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, "tests", "Chancery.Tests", path));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Chancery.slnx")) ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the project's folder."));
}
