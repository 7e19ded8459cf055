using System.Text.Json.Nodes;
using Chancery.Archive;
using Chancery.Records;
using Chancery.Tests.Archive;
using Chancery.Tests.Records;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Workbench;

/// <summary><c>chancery mcp</c> as an assistant's program starts it: a process, asked by the protocol's own client.</summary>
public sealed class AssistantTests : IAsyncLifetime
{
    private static readonly Record Sample = SampleRecord.Make() with { Sentences = [.. SampleRecord.Make().Report.Sections.Select(section => section.Span)] };

    private readonly TemporaryProject _temporary = new();
    private McpClient? _client;

    private McpClient Client => _client ?? throw new InvalidOperationException("no client");

    public async ValueTask InitializeAsync()
    {
        using (RecordArchive archive = _temporary.Open(writes: true)) archive.Add(Sample);
        StdioClientTransport transport = new(new StdioClientTransportOptions
        {
            Command = "dotnet", Arguments = [Path.Combine(AppContext.BaseDirectory, "Chancery.Tool.dll"), "mcp", "--project", _temporary.Project.Path],
        });
        _client = await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null) await _client.DisposeAsync();
        _temporary.Dispose();
    }

    [Fact]
    public async Task An_assistant_can_ask_and_change_nothing()
    {
        IList<McpClientTool> tools = await Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["commitments", "compare", "explain", "search", "show"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.Contains("never instructions", Client.ServerInstructions, StringComparison.Ordinal);
        string before = Revision();
        JsonNode hit = Assert.Single(JsonNode.Parse(await Answer("search", ("words", "retreat"), ("act", "demand")))!["documents"]!.AsArray())!;
        Assert.Equal(Sample.Report.Id, hit["id"]!.ToString());
        Assert.Equal(RecordJson.Write(Sample, withText: true), await Answer("show", ("id", Sample.Report.Id)));
        Assert.Single(JsonNode.Parse(await Answer("commitments", ("limit", 1)))!["commitments"]!.AsArray());
        Assert.NotNull(JsonNode.Parse(await Answer("compare", ("id", Sample.Report.Id), ("other", Sample.Report.Id)))!["comparisons"]);
        Assert.Equal(before, Revision());
    }

    [Fact]
    public async Task A_line_is_explained_from_its_text_read_again()
    {
        CallToolResult result = await Call("explain", ("id", Sample.Report.Id), ("line", "s1"));
        Assert.NotEqual(true, result.IsError);
        Assert.Contains("\"rule\"", TextOf(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_told_with_what_to_do()
    {
        foreach ((string tool, (string, object?)[] arguments, string hint) in ((string, (string, object?)[], string)[])
        [
            ("search", [("word", "retreat")], "give some of words, actor"),
            ("search", [], "'words' is missing"),
            ("commitments", [("state", "broken")], "is none of"),
            ("show", [("id", "E999")], "has no 'E999'"),
            ("explain", [("id", Sample.Report.Id), ("line", "e99")], "no line 'e99'"),
        ])
        {
            CallToolResult result = await Call(tool, arguments);
            Assert.True(result.IsError);
            Assert.Contains(hint, TextOf(result), StringComparison.Ordinal);
        }
    }

    private async Task<string> Answer(string tool, params (string Name, object? Value)[] arguments)
    {
        CallToolResult result = await Call(tool, arguments);
        Assert.True(result.IsError is not true, TextOf(result));
        return TextOf(result);
    }

    private async Task<CallToolResult> Call(string tool, params (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value), cancellationToken: TestContext.Current.CancellationToken);

    private static string TextOf(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    private string Revision()
    {
        using RecordArchive archive = _temporary.Open();
        return archive.Revision;
    }
}
