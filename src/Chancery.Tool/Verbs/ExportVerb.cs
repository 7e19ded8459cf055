using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Exchange.Formats;
using Chancery.Exports;
using Chancery.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery export</c>: the project, or what the facets leave of it, in a form of other programs.</summary>
internal static class ExportVerb
{
    private static readonly Argument<string> Form = new("FORMAT") { HelpName = "FORMAT", Description = string.Join("; ", ProjectFormat.All.Select(format => $"{format.Name}: {format.Description}")) + "." };
    private static readonly Option<string?> Output = new("--output", "-o") { HelpName = "FILE", Description = "Write to a file, which must not be there yet; without it to standard output." };
    private static readonly Option<string> ClaimsOption = new("--claims") { HelpName = "drop|keep", DefaultValueFactory = _ => "drop", Description = "Where a format has no voice: what becomes of events that reports only tell as others' claims." };

    public static Command Create()
    {
        Form.AcceptOnlyFromAmong([.. ProjectFormat.All.Select(format => format.Name)]);
        ClaimsOption.AcceptOnlyFromAmong("drop", "keep");
        Command export = new("export", "Write the project in a form of other programs.") { Form, Output, ClaimsOption, SharedOptions.Project };
        FacetOptions.AddTo(export, FacetField.All);
        export.SetAction(Run);
        return export;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        ProjectFormat format = ProjectFormat.All.First(format => format.Name == options.GetRequiredValue(Form));
        ExportScope scope = new(archive, FacetOptions.Of(options), options.GetValue(ClaimsOption) == "keep" ? Claims.Keep : Claims.Drop);
        if (options.GetValue(Output) is not { } file)
        {
            using Stream screen = Console.OpenStandardOutput();
            format.Write(scope, screen);
            return ExitCode.Success;
        }
        try
        {
            using FileStream written = new(file, FileMode.CreateNew);
            format.Write(scope, written);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ChanceryException($"{file} could not be written: {problem.Message}", problem);
        }
        return ExitCode.Success;
    }
}
