using System.CommandLine;
using Chancery.Archive;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery backup</c>: a copy of the archive, also while others write to it.</summary>
internal static class BackupVerb
{
    private static readonly Argument<string> File = new("FILE") { Description = "The copy; a folder takes one of the usual name and is a project then." };

    public static Command Create()
    {
        Command backup = new("backup", "Write a whole copy of the project's archive.") { File, SharedOptions.Project };
        backup.SetAction(Run);
        return backup;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        string name = Path.GetFullPath(options.GetRequiredValue(File));
        string file = Directory.Exists(name) ? new ProjectFolder(name).File : name;
        archive.Backup(file);
        Console.Out.WriteLine($"Wrote {file}");
        return ExitCode.Success;
    }
}
