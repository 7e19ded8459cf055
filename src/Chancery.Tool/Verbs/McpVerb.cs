using System.CommandLine;
using Chancery.Workbench.Assistants;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery mcp</c>: the project for an assistant, on standard input and output.</summary>
internal static class McpVerb
{
    public static Command Create()
    {
        Command mcp = new("mcp", "Answer an assistant on standard input and output, by the Model Context Protocol; it can ask and change nothing.") { SharedOptions.Project, SharedOptions.Model };
        mcp.SetAction(RunAsync);
        return mcp;
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancel)
    {
        string? model = options.GetValue(SharedOptions.Model);
        await using Stream input = Console.OpenStandardInput(), output = Console.OpenStandardOutput();
        await AssistantServer.RunAsync(SharedOptions.ProjectOf(options), () => Chancellor.Load(model, UserTables.In(SharedOptions.ProjectOf(options).Path)), input, output, cancel).ConfigureAwait(false);
        return ExitCode.Success;
    }
}
