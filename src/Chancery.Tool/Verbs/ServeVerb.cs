using System.CommandLine;
using Chancery.Archive;
using Chancery.Workbench;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery serve</c>: the project in a browser on this machine.</summary>
internal static class ServeVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of the project; without it the one of this folder or above.", DefaultValueFactory = _ => "." };
    private static readonly Option<int> Port = new("--port", "-p") { HelpName = "PORT", Description = "Port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => WorkbenchSettings.UsualPort };

    private static readonly Option<string?> Collector = new("--telemetry") { HelpName = "URL", Description = "Send metrics and traces to this OpenTelemetry collector (OTLP over HTTP)." };

    public static Command Create()
    {
        Port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out int port) && 0 <= port && port <= 65535)) result.AddError($"'{result.Tokens[0].Value}' is no port: give 0 to 65535.");
        });
        Collector.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && UrlOf(result.Tokens[0].Value) is null) result.AddError($"'{result.Tokens[0].Value}' is no address: write it as http://127.0.0.1:4318.");
        });
        Command serve = new("serve", "Show the project in a browser, on this machine only, until Ctrl+C.") { Folder, Port, Collector, SharedOptions.Model };
        serve.SetAction(RunAsync);
        return serve;
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancel)
    {
        ProjectFolder project = ProjectFolder.Find(Path.GetFullPath(options.GetRequiredValue(Folder)));
        string? model = options.GetValue(SharedOptions.Model);
        await using WorkbenchHost host = await WorkbenchHost.StartAsync(project, () => Chancellor.Load(model), SettingsOf(options)).ConfigureAwait(false);
        await Console.Out.WriteLineAsync($"{host.Address} shows {project.Path}; stop with Ctrl+C.").ConfigureAwait(false);
        await host.WaitAsync(cancel).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static WorkbenchSettings SettingsOf(ParseResult options) => new(options.GetValue(Port)) { Collector = UrlOf(options.GetValue(Collector)) };

    private static Uri? UrlOf(string? text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url : null;
}
