using System.CommandLine;
using Chancery.Archive;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery upgrade</c>: a project of an earlier version of Chancery.</summary>
internal static class UpgradeVerb
{
    public static Command Create()
    {
        Command upgrade = new("upgrade", "Bring a project of an earlier version of Chancery to this one; the former file stays beside it.") { SharedOptions.Project };
        upgrade.SetAction(Run);
        return upgrade;
    }

    private static int Run(ParseResult options)
    {
        string? former = RecordArchive.Upgrade(SharedOptions.ProjectOf(options));
        Console.Out.WriteLine(former is null ? "nothing to do" : $"upgraded; the former file is {former}. 'chancery reread' reads the texts again with this build.");
        return ExitCode.Success;
    }
}
