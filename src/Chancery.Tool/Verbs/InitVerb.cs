using System.CommandLine;
using Chancery.Archive;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery init</c>: a folder becomes a project.</summary>
internal static class InitVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "The folder; without it this one.", DefaultValueFactory = _ => "." };

    public static Command Create()
    {
        Command init = new("init", "Make a project: a folder with an archive of reports and their records.") { Folder };
        init.SetAction(Run);
        return init;
    }

    private static int Run(ParseResult options)
    {
        ProjectFolder project = new(Path.GetFullPath(options.GetRequiredValue(Folder)));
        RecordArchive.Create(project);
        Console.Out.WriteLine($"Made {project.File}: add reports with 'chancery add'.");
        return ExitCode.Success;
    }
}
