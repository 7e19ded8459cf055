using System.CommandLine;
using Chancery.Archive;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery verify</c>: is everything in the archive as it was stored?</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        Command verify = new("verify", "Check the project's archive: the file, the hashes of texts, the spans and ids of records.") { SharedOptions.Project };
        verify.SetAction(Run);
        return verify;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        int faults = 0;
        foreach (string fault in archive.Faults())
        {
            faults++;
            Console.Out.WriteLine(fault);
        }
        Console.Out.WriteLine($"{archive.List().Count} documents, {faults} faults");
        return faults == 0 ? ExitCode.Success : ExitCode.NothingFound;
    }
}
