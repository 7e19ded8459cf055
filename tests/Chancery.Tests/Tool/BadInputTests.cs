using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Chancery.Tests.Tool;

/// <summary>What the program says of files that are broken, strange or too large, as a user sees it.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Text = "date 2023-03-05\n\nThe minister of Norway met her Russian counterpart in Oslo on Friday and said that the talks would go on.";

    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_file_that_cannot_be_read_is_named_with_its_reason_and_none_leaves_half_a_record()
    {
        Write("empty.txt", []);
        Write("picture.txt", [0x89, .. "PNG\r\n\u001a\n"u8, .. Enumerable.Range(0, 256).Select(i => (byte)i)]);
        Write("huge.txt", Enumerable.Repeat((byte)'a', 100 << 20).ToArray());
        Write("cut.txt.gz", Packed(Text)[..^15]);
        Write("cut.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<<"));
        Write("cut.json", "{\"title\":\"Talks\",\"text\":\"Norway met"u8.ToArray());
        Write("deep.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<b>", 10_000)) + Text));
        Write("deep.json", Encoding.UTF8.GetBytes(new string('[', 10_000)));
        string[] names = ["missing.txt", "empty.txt", "picture.txt", "huge.txt", "cut.txt.gz", "cut.pdf", "cut.json", "deep.html", "deep.json"];

        (int code, string output, string problems) = await Run([.. names, "--jsonl"]);

        Assert.Equal(2, code);
        Assert.Empty(output);
        string[] lines = problems.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] reasons = ["no-file", "empty", "binary", "too-large", "truncated", "truncated", "bad-json", "too-deep", "bad-json"];
        Assert.Equal(names.Zip(reasons, (name, reason) => $"{Path.Combine(_folder, name)}: error {reason}"), lines.Select(line => line[..line.IndexOf(": ", line.IndexOf(": error", StringComparison.Ordinal) + 2, StringComparison.Ordinal)]));
        Assert.DoesNotContain("   at ", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_strange_but_legible_is_read_beside_what_is_not()
    {
        string body = Text[(Text.IndexOf('\n', StringComparison.Ordinal) + 2)..];
        Write("cut.html", Encoding.UTF8.GetBytes($"<html><head><title>Talks</title></head><body><article><p>{body}</p><p>Russia said it wou"));
        Write("half.json", Encoding.UTF8.GetBytes($"{{\"date\":\"2023-03-05\",\"text\":\"Half a sign \\ud83d here. {body}\"}}"));
        Write("controls.txt", Encoding.UTF8.GetBytes(Text.Replace("Oslo", "Os\u0007lo\u001b[31m\0", StringComparison.Ordinal)));
        Write("wide.txt", Encoding.Unicode.GetBytes(Text));
        Write("wrongly-declared.html", Encoding.Latin1.GetBytes($"<html><head><meta charset=\"utf-8\"></head><body><p>{body} The talks are called Genève.</p></body></html>"));
        Write("marks.txt", Encoding.UTF8.GetBytes(Text.Replace("Norway", "Norway" + string.Concat(Enumerable.Repeat("\u0301\u0323", 10_000)), StringComparison.Ordinal)));
        Write("rows.jsonl", Encoding.UTF8.GetBytes($"{{\"date\":\"2023-03-05\",\"text\":\"{body}\"}}\nno row\n{{\"date\":\"2023-03-06\",\"text\":\"{body}\"}}\n"));
        string[] names = ["cut.html", "half.json", "controls.txt", "wide.txt", "wrongly-declared.html", "marks.txt", "rows.jsonl"];

        (int code, string output, string problems) = await Run([.. names, "--jsonl"]);

        Assert.Equal(3, code);
        string[] records = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(names.Length + 1, records.Length);
        foreach (string record in records)
        {
            using JsonDocument json = JsonDocument.Parse(record);
            Assert.True(json.RootElement.GetProperty("events").GetArrayLength() > 0, json.RootElement.GetProperty("document").GetProperty("source").GetString());
        }
        Assert.Contains("rows.jsonl, line 2", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_in_a_language_that_is_not_read_keeps_its_sections_and_makes_no_lines_but_a_posts()
    {
        Write("swahili.txt", "Rais alisema kwamba mazungumzo yamekwisha na kwamba watakutana tena wiki ijayo mjini Nairobi pamoja na waziri wa Kenya.\n\nTutakutana tena mjini Nairobi wiki ijayo.\n— Ikulu (@ikulu) March 5, 2023\n"u8.ToArray());

        (int code, string output, string problems) = await Run(["swahili.txt", "--jsonl"]);

        Assert.Equal(0, code);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal(2, json.RootElement.GetProperty("sections").GetArrayLength());
        Assert.Equal(0, json.RootElement.GetProperty("events").GetArrayLength());
        Assert.Equal(1, json.RootElement.GetProperty("statements").GetArrayLength());
        Assert.Contains("unread-language", problems, StringComparison.Ordinal);
        Assert.Contains("no-date", problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_which_nothing_is_recorded_ends_with_1_though_it_names_somebody()
    {
        Write("dull.txt", "date 2023-03-05\n\nThe valleys of Norway are green in June.\n"u8.ToArray());
        (int code, string output, _) = await Run(["dull.txt"]);
        Assert.Equal(1, code);
        Assert.Contains("Nothing found", output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run(["dull.txt", "--csv=actors"])).Code);
    }

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder, name), bytes);

    private async Task<(int Code, string Output, string Problems)> Run(string[] arguments)
    {
        string[] read = [Path.Combine(AppContext.BaseDirectory, "Chancery.Tool.dll"), "read", .. arguments.Select(argument => argument.StartsWith('-') ? argument : Path.Combine(_folder, argument))];
        using Process tool = Process.Start(new ProcessStartInfo("dotnet", read) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> problems = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (tool.ExitCode, output, await problems);
    }

    private static byte[] Packed(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionLevel.Fastest)) stream.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
