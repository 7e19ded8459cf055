using System.CommandLine;
using System.CommandLine.Help;
using Chancery.Text;
using Chancery.Tool.Verbs;

namespace Chancery.Tool;

/// <summary>The verbs and what every one of them shares: exit codes and how a failure is told.</summary>
internal static class CommandLine
{
    /// <summary>What was begun at Ctrl+C is brought to an end, so that it can be said what was done.</summary>
    private static readonly TimeSpan LongestReport = TimeSpan.FromSeconds(10);

    /// <remarks>A command of this name and not a root command: that one would be called after the file the program is started from.</remarks>
    public static Command Create() => new("chancery", "Reads news reports and official readouts and keeps an attributed record of diplomacy. Begin with: chancery read FILE")
    {
        new HelpOption { Recursive = true },
        new VersionOption(),
        ReadVerb.Create(),
        ExplainVerb.Create(),
        ActorsVerb.Create(),
        CommitmentsVerb.Create(),
        WhoVerb.Create(),
        QuotesVerb.Create(),
        InitVerb.Create(),
        AddVerb.Create(),
        ListVerb.Create(),
        ShowVerb.Create(),
        SearchVerb.Create(),
        ArchiveListVerb.Events(),
        ArchiveListVerb.Statements(),
        ArchiveListVerb.Timeline(),
        ArchiveListVerb.Encounters(),
        ArchiveListVerb.Network(),
        TensionVerb.Create(),
        CompareVerb.Create(),
        ExportVerb.Create(),
        ImportVerb.Create(),
        ArchiveListVerb.Imported(),
        FixVerb.Create(),
        FixesVerb.Create(),
        MergeVerb.Create(),
        LogVerb.Create(),
        RereadVerb.Create(),
        RemoveVerb.Create(),
        BackupVerb.Create(),
        UpgradeVerb.Create(),
        WatchVerb.Create(),
        VerifyVerb.Create(),
        DoctorVerb.Create(),
        ServeVerb.Create(),
        TokenVerb.Create(),
        McpVerb.Create(),
        EvaluateVerb.Create(),
        LexiconVerb.Create(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        if (Parse(args) is not { } parsed) return ExitCode.Failure;
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction) return TellErrors(parsed, args);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = LongestReport }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (ChanceryException problem)
        {
            await Console.Error.WriteLineAsync("chancery: " + problem.Message).ConfigureAwait(false);
            return ExitCode.Failure;
        }
        catch (IOException) when (Console.IsOutputRedirected)
        {
            return ExitCode.Success;        // the reader of our pipe has seen enough: head, less
        }
    }

    /// <returns>Null where a validator asks for the value of an option that has none: the reader of command lines throws then.</returns>
    private static ParseResult? Parse(string[] args)
    {
        try
        {
            return Create().Parse(args);
        }
        catch (InvalidOperationException problem)
        {
            Console.Error.WriteLine($"chancery: {problem.Message}");
            return null;
        }
    }

    private static int TellErrors(ParseResult parsed, string[] args)
    {
        if (args.Length == 0)
        {
            Create().Parse("--help").Invoke(new InvocationConfiguration { Output = Console.Error });
            return ExitCode.Failure;
        }
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct()) Console.Error.WriteLine($"chancery: {message.Trim()}");
        string verb = parsed.CommandResult.Command.Name is "chancery" ? "" : " " + parsed.CommandResult.Command.Name;
        Console.Error.WriteLine($"Try 'chancery{verb} --help'.");
        return ExitCode.Failure;
    }
}
