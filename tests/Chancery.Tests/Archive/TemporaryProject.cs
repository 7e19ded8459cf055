using Chancery.Archive;

namespace Chancery.Tests.Archive;

/// <summary>A project in a folder of its own that goes away with the test.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public TemporaryProject()
    {
        Project = new ProjectFolder(Directory.CreateTempSubdirectory("chancery-test").FullName);
        RecordArchive.Create(Project);
    }

    public ProjectFolder Project { get; }

    public RecordArchive Open(bool writes = false) => RecordArchive.Open(Project, writes);

    public void Dispose() => Directory.Delete(Project.Path, recursive: true);
}
