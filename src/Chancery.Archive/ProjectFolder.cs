namespace Chancery.Archive;

/// <summary>A folder whose reports are followed together: it holds one file, the archive.</summary>
public sealed record ProjectFolder(string Path)
{
    public const string FileName = "chancery.db";

    public string File => System.IO.Path.Combine(Path, FileName);

    /// <summary>The project of <paramref name="folder"/> or of the nearest folder above it.</summary>
    /// <exception cref="ArchiveException">There is none.</exception>
    public static ProjectFolder Find(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
            if (new ProjectFolder(at.FullName) is var project && System.IO.File.Exists(project.File)) return project;
        throw new ArchiveException($"There is no project in {folder} or above it: make one with 'chancery init', or name its folder with --project.");
    }
}
