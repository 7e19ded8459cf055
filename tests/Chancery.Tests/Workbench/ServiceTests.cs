using System.Net;
using System.Threading.Channels;
using Chancery.Archive;
using Chancery.Tests.Archive;
using Chancery.Workbench;

namespace Chancery.Tests.Workbench;

/// <summary>Tests that wait for what happens in the background: they have the machine for themselves.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>What keeps a server running: streams, health, telemetry.</summary>
[Collection(nameof(Alone))]
public sealed class ServiceTests(RunningWorkbench workbench) : IClassFixture<RunningWorkbench>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_told_as_it_comes_in_and_again_to_whom_has_missed_it()
    {
        using HttpResponseMessage response = await workbench.Client.GetAsync(RunningWorkbench.Whole("stream"), HttpCompletionOption.ResponseHeadersRead, Cancel);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync(Cancel));
        await reader.ReadLineAsync(Cancel);
        string id;
        using (RecordArchive archive = workbench.Open(writes: true))
        {
            Chancery.Records.Record record = Plain.Of("A bridge over the river Anse was opened again after three years of repairs.");
            archive.Add(record);
            id = record.Report.Id;
        }
        string[] told = await NextEvent(reader);
        Assert.Equal("event: document", told[1]);
        Assert.Contains(id, told[2], StringComparison.Ordinal);

        string before = (int.Parse(told[0]["id: ".Length..], System.Globalization.CultureInfo.InvariantCulture) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        using HttpRequestMessage again = new(HttpMethod.Get, RunningWorkbench.Whole("stream")) { Headers = { { "Last-Event-ID", before } } };
        using HttpResponseMessage second = await workbench.Client.SendAsync(again, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using StreamReader late = new(await second.Content.ReadAsStreamAsync(Cancel));
        await late.ReadLineAsync(Cancel);
        Assert.Equal(told, await NextEvent(late));
    }

    [Fact]
    public async Task A_server_with_readers_of_its_stream_stops_at_once()
    {
        using TemporaryProject project = new();
        WorkbenchHost host = await WorkbenchHost.StartAsync(project.Project, () => Chancellor.Load(), new WorkbenchSettings(Port: 0));
        using HttpResponseMessage response = await workbench.Client.GetAsync(new Uri(host.Address + "/api/v1/stream"), HttpCompletionOption.ResponseHeadersRead, Cancel);
        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancel);
    }

    [Fact]
    public async Task Health_is_one_word_and_a_broken_archive_is_not_ready()
    {
        Assert.Equal("Healthy", (await workbench.Get("/healthz/live")).Text);
        using TemporaryProject project = new();
        await using WorkbenchHost host = await WorkbenchHost.StartAsync(project.Project, () => Chancellor.Load(), new WorkbenchSettings(Port: 0));
        using HttpClient client = new() { BaseAddress = new Uri(host.Address) };
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/healthz/ready", UriKind.Relative), Cancel));
        await File.WriteAllTextAsync(project.Project.File, new string('x', 5000), Cancel);
        using HttpResponseMessage broken = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (broken.StatusCode, await broken.Content.ReadAsStringAsync(Cancel)));
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/healthz/live", UriKind.Relative), Cancel));
    }

    [Fact]
    public async Task Traces_and_metrics_go_where_the_user_says_without_what_was_searched_for()
    {
        using HttpListener collector = new();
        string address = $"http://127.0.0.1:{FreePort()}/";
        collector.Prefixes.Add(address);
        collector.Start();
        Channel<(string Path, string Body)> received = Channel.CreateUnbounded<(string, string)>();
        Task listening = Task.Run(
            async () =>
            {
                while (collector.IsListening)
                {
                    HttpListenerContext call = await collector.GetContextAsync();
                    using MemoryStream body = new();
                    await call.Request.InputStream.CopyToAsync(body, Cancel);
                    await received.Writer.WriteAsync((call.Request.Url!.AbsolutePath, System.Text.Encoding.UTF8.GetString(body.ToArray())), Cancel);
                    call.Response.Close();
                }
            },
            Cancel);
        using TemporaryProject project = new();
        WorkbenchHost host = await WorkbenchHost.StartAsync(project.Project, () => Chancellor.Load(), new WorkbenchSettings(Port: 0) { Collector = new Uri(address) });
        using SocketsHttpHandler plain = new() { ActivityHeadersPropagator = null };       // the test's own trace would say that this one is not wanted
        using (HttpClient client = new(plain) { BaseAddress = new Uri(host.Address) }) await client.GetStringAsync(new Uri("/api/v1/search?words=whisperword", UriKind.Relative), Cancel);
        await host.DisposeAsync();      // sends what is left
        List<(string Path, string Body)> all = [];
        while (all.Select(call => call.Path).Distinct().Count() < 2) all.Add(await received.Reader.ReadAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Cancel));
        collector.Stop();
        Assert.Equal(["/v1/metrics", "/v1/traces"], all.Select(call => call.Path).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(all, call => call.Body.Contains("/api/v1/search", StringComparison.Ordinal));
        Assert.DoesNotContain(all, call => call.Body.Contains("whisperword", StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<Exception>(() => listening);
    }

    private static async Task<string[]> NextEvent(StreamReader reader)
    {
        List<string> lines = [];
        while (await reader.ReadLineAsync(Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Cancel) is { } line)
        {
            if (line.Length > 0 && line[0] != ':') lines.Add(line);
            else if (lines.Count > 0) break;
        }
        return [.. lines];
    }

    private static int FreePort()
    {
        using System.Net.Sockets.TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
