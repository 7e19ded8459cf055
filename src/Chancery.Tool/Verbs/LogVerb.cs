using System.CommandLine;
using Chancery.Archive;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery log</c>: what was done to the project: added, removed, read again, corrected.</summary>
internal static class LogVerb
{
    public static Command Create()
    {
        Command log = new("log", "Print the history of the project as JSON, an entry a line.") { SharedOptions.Project };
        log.SetAction(Run);
        return log;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        int count = 0;
        foreach (string entry in archive.Log(withAdditions: true))
        {
            count++;
            Console.Out.Write(entry + "\n");
        }
        return count > 0 ? ExitCode.Success : ExitCode.NothingFound;
    }
}
