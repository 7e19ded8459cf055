using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Chancery.Archive;
using Chancery.Text;
using Chancery.Workbench;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery serve</c>: the project in a browser, and for programs.</summary>
internal static class ServeVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder of the project; without it the one of this folder or above.", DefaultValueFactory = _ => "." };
    private static readonly Option<int> Port = new("--port", "-p") { HelpName = "PORT", Description = "Port; 0 takes a free one.", DefaultValueFactory = _ => WorkbenchSettings.UsualPort };
    private static readonly Option<bool> OpenBrowser = new("--open", "-o") { Description = "Open the project in the browser of this machine." };
    private static readonly Option<string?> Listen = new("--listen") { HelpName = "ADDRESS", Description = "Address of this machine on which others reach the server (0.0.0.0 for all); they must sign in." };
    private static readonly Option<string?> Certificate = new("--certificate") { HelpName = "FILE", Description = "Certificate in PEM form, for https." };
    private static readonly Option<string?> Key = new("--key") { HelpName = "FILE", Description = "Its private key in PEM form, where the certificate's file does not hold it." };
    private static readonly Option<string?> Public = new("--public") { HelpName = "URL", Description = "Under which browsers reach the server through a proxy before it; they must sign in." };
    private static readonly Option<bool> SignIn = new("--sign-in") { Description = "Ask for a sign-in on this machine too." };
    private static readonly Option<string?> Collector = new("--telemetry") { HelpName = "URL", Description = "Send metrics and traces to this OpenTelemetry collector (OTLP over HTTP)." };

    public static Command Create()
    {
        Check(Port, value => int.TryParse(value, out int port) && 0 <= port && port <= 65535 ? null : $"'{value}' is no port: give 0 to 65535.");
        Check(Listen, value => IPAddress.TryParse(value, out _) ? null : $"'{value}' is no address of a machine: write it as 192.168.1.20, or 0.0.0.0 for all of this machine's.");
        Check(Public, value => UrlOf(value) is { AbsolutePath: "/" } ? null : $"'{value}' is no address of a site: write it as https://desk.example.org.");
        Check(Collector, value => UrlOf(value) is not null ? null : $"'{value}' is no address: write it as http://127.0.0.1:4318.");
        Command serve = new("serve", "Show the project in a browser until Ctrl+C, on this machine only unless --listen or --public says otherwise.")
        {
            Folder, Port, OpenBrowser, Listen, Certificate, Key, Public, SignIn, Collector, SharedOptions.Model,
        };
        serve.SetAction(RunAsync);
        return serve;
    }

    private static async Task<int> RunAsync(ParseResult options, CancellationToken cancel)
    {
        ProjectFolder project = ProjectFolder.Find(Path.GetFullPath(options.GetRequiredValue(Folder)));
        string? model = options.GetValue(SharedOptions.Model);
        await using WorkbenchHost host = await WorkbenchHost.StartAsync(project, () => Chancellor.Load(model, UserTables.In(project.Path)), SettingsOf(options)).ConfigureAwait(false);
        await Console.Out.WriteLineAsync($"{options.GetValue(Public) ?? host.Address} shows {project.Path}; stop with Ctrl+C.").ConfigureAwait(false);
        if (options.GetValue(OpenBrowser)) Show(options.GetValue(Public) ?? host.Address);
        await host.WaitAsync(cancel).ConfigureAwait(false);
        return ExitCode.Success;
    }

    /// <summary>The server runs on without a browser: its address is on the screen.</summary>
    private static void Show(string address)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"No browser could be opened: go to {address} in one.");
        }
    }

    private static WorkbenchSettings SettingsOf(ParseResult options) => new(options.GetValue(Port))
    {
        Listen = options.GetValue(Listen) is { } address ? IPAddress.Parse(address) : IPAddress.Loopback,
        Certificate = options.GetValue(Certificate) is { } file ? Load(file, options.GetValue(Key)) : null,
        Public = UrlOf(options.GetValue(Public)),
        SignIn = options.GetValue(SignIn),
        Analyst = Analyst.Name,
        Collector = UrlOf(options.GetValue(Collector)),
    };

    private static X509Certificate2 Load(string file, string? key)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(file, key);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new ChanceryException($"{file} gives no certificate with its key: {problem.Message} Both are to be in PEM form; --key names the key's file.", problem);
        }
    }

    private static Uri? UrlOf(string? text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url : null;

    private static void Check(Option option, Func<string, string?> fault) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && fault(result.Tokens[0].Value) is { } problem) result.AddError(problem);
    });
}
