using System.Diagnostics;
using System.Text.RegularExpressions;
using Chancery.Archive;
using Chancery.Reading;
using Chancery.Tests.Archive;
using Chancery.Workbench;

namespace Chancery.Tests.Docs;

public sealed partial class ApiDocsTests
{
    [Fact]
    public async Task The_examples_of_the_api_give_answers()
    {
        Assert.SkipUnless(HasCurl(), "curl is not here.");
        using TemporaryProject project = new();
        string sample = Path.Combine(TestFiles.Root, "docs", "samples", "call.txt");
        using (Chancellor chancellor = Chancellor.Load())
        using (RecordArchive archive = project.Open(writes: true))
            archive.Add(chancellor.Read(new ReportReader().Read(await File.ReadAllBytesAsync(sample, TestContext.Current.CancellationToken), "call.txt").First().Value!));
        await using WorkbenchHost host = await WorkbenchHost.StartAsync(project.Project, () => Chancellor.Load(), new WorkbenchSettings(Port: 0) { Analyst = "ana" });
        string page = await File.ReadAllTextAsync(Path.Combine(TestFiles.Root, "docs", "api.md"), TestContext.Current.CancellationToken);
        string[] commands = [.. ShellBlock().Matches(page).SelectMany(block => block.Groups["commands"].Value.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        Assert.NotEmpty(commands);
        foreach (string command in commands)
        {
            using Process shell = Process.Start(new ProcessStartInfo("bash", ["-c", command.Replace("curl ", "curl -sS --fail-with-body ", StringComparison.Ordinal).Replace("http://127.0.0.1:8470", host.Address, StringComparison.Ordinal)])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            Task<string> problems = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(shell.ExitCode == 0, $"{command}: {output} {await problems}");
            Assert.Contains("doc:1e1845b54f52ca72", output, StringComparison.Ordinal);
        }
    }

    private static bool HasCurl() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "curl")));

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
