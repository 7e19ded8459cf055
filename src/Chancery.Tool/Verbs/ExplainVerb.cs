using System.CommandLine;
using Chancery.Text;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery explain</c>: why a line of a record is there and reads as it does.</summary>
internal static class ExplainVerb
{
    private static readonly Argument<string> File = new("FILE") { Description = "The report." };
    private static readonly Argument<string> Id = new("ID") { Description = "A line of its record, such as e1, s2, c1, n1, or an actor's id." };

    public static Command Create()
    {
        Command explain = new("explain", "Show the rule, the words and the steps behind a line of a record.") { File, Id, SharedOptions.Date, SharedOptions.Model };
        explain.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return explain;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        string id = options.GetRequiredValue(Id);
        using Documents documents = new([options.GetRequiredValue(File)], options.GetValue(SharedOptions.Date), options.GetValue(SharedOptions.Model));
        Screen screen = Screen.OfConsole();
        bool found = false;
        int code = documents.Print(
            record =>
            {
                if (new ExplainPage(record).PartsOf(id) is not { } parts) return "";
                found = true;
                return screen.Render(parts);
            },
            cancel,
            tellsNotes: true);
        if (code is ExitCode.Failure or ExitCode.SomeFailed) return code;
        return found ? ExitCode.Success : throw new ChanceryException($"The record has no line {id}: 'chancery read {options.GetRequiredValue(File)}' shows its ids.");
    }
}
