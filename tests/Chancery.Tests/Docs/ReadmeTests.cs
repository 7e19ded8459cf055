using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Chancery.Tests.Docs;

public sealed partial class ReadmeTests
{
    [Fact]
    public async Task The_commands_of_the_readme_run_and_print_what_it_shows()
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(TestFiles.Root, "README.md"), TestContext.Current.CancellationToken);
        string[] commands = [.. ShellBlock().Matches(readme).SelectMany(block => block.Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        Assert.NotEmpty(commands);
        List<string> outputs = [];
        foreach (string command in commands)
        {
            using Process shell = Process.Start(new ProcessStartInfo("bash", ["-c", command])
            {
                WorkingDirectory = TestFiles.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }) ?? throw new InvalidOperationException("bash does not start");
            Task<string> problems = shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(shell.ExitCode == 0, $"{command}: exit {shell.ExitCode}: {await problems}");
            Assert.Contains("Niinistö", output, StringComparison.Ordinal);
            outputs.Add(output);
        }
        // If this fails for a good reason, ./build fix puts what the first command prints now into README.md.
        Assert.Equal(outputs[0].Trim(), Page().Match(readme).Groups["page"].Value.Trim());
    }

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("prints a page:\\n\\n```\n(?<page>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Page();
}
