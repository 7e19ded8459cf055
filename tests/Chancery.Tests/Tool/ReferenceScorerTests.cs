using System.Diagnostics;

namespace Chancery.Tests.Tool;

public sealed class ReferenceScorerTests
{
    [Fact]
    public async Task Evaluate_gives_the_figures_of_the_reference_scorer()
    {
        string scorer = Path.Combine(TestFiles.Shared ?? "", "evaluate", "score_record.py");
        Assert.SkipUnless(File.Exists(scorer) && File.Exists("/usr/bin/python3"), "The reference scorer or Python is not here.");
        string tool = Path.Combine(AppContext.BaseDirectory, "Chancery.Tool.dll");
        string[] cases = Directory.GetFiles(Path.Combine(TestFiles.Root, "tests", "cases", "shared"), "*.case");
        string[] reference = await Run("/usr/bin/python3", [scorer, "--cli", $"dotnet {tool}", .. cases]);
        string[] ours = await Run("dotnet", [tool, "evaluate", .. cases]);
        Assert.Equal(reference, ours.SkipLast(1));
    }

    private static async Task<string[]> Run(string program, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })
            ?? throw new InvalidOperationException(program);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.TrimEnd('\n').Split('\n');
    }
}
