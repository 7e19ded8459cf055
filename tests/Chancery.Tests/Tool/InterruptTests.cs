using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Chancery.Tests.Tool;

public sealed class InterruptTests
{
    private const int SigInt = 2;

    [Fact]
    public async Task Ctrl_C_ends_a_long_run_with_130_and_whole_lines()
    {
        Assert.SkipUnless(CanInterrupt(), "Interrupts are ignored here, or this is not Linux.");
        string folder = Directory.CreateTempSubdirectory("chancery-").FullName;
        try
        {
            for (int i = 0; i < 400; i++)
                await File.WriteAllTextAsync(Path.Combine(folder, $"{i}.txt"), $"date: 2023-03-05\n\nThe minister of Norway said on visit {i} that the talks in Oslo would go on.\n", TestContext.Current.CancellationToken);
            using Process tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Chancery.Tool.dll"), "read", "--jsonl", folder])
            {
                RedirectStandardOutput = true,
            })!;
            string first = await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
            using Process kill = Process.Start("kill", ["-INT", tool.Id.ToString(CultureInfo.InvariantCulture)]);
            string rest = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await tool.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(130, tool.ExitCode);
            string[] lines = [first, .. rest.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
            Assert.InRange(lines.Length, 1, 399);
            Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A process started in the background by a script hands on that it ignores interrupts.</summary>
    private static bool CanInterrupt()
    {
        if (!OperatingSystem.IsLinux()) return false;
        string ignored = File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim();
        return (ulong.Parse(ignored, NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (SigInt - 1))) == 0;
    }
}
