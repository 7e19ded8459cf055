using System.Net;
using System.Text.Json.Nodes;
using Chancery.Archive;
using Chancery.Tests.Archive;
using Chancery.Tests.Records;
using Chancery.Workbench;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Workbench;

/// <summary>A server on a free port over a project with the sample record and some plain documents, and a client for it.</summary>
public sealed class RunningWorkbench : IAsyncLifetime
{
    private readonly TemporaryProject _temporary = new();
    private WorkbenchHost? _host;

    internal Record Sample { get; } = SampleRecord.Make() with { Sentences = [.. SampleRecord.Make().Report.Sections.Select(section => section.Span)] };

    public ProjectFolder Project => _temporary.Project;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public string Origin => Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        using (RecordArchive archive = _temporary.Open(writes: true))
        {
            archive.Add(Sample);
            for (int i = 1; i <= 4; i++) archive.Add(Plain.Of($"The harbor of town number {i} was closed on a day of its own, {new string((char)('a' + i), 9)}.", day: i));
        }
        _host = await WorkbenchHost.StartAsync(Project, () => Chancellor.Load(), new WorkbenchSettings(Port: 0));
        Client.BaseAddress = new Uri(_host.Address);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _temporary.Dispose();
    }

    internal RecordArchive Open(bool writes = false) => _temporary.Open(writes);

    /// <param name="path">From <c>/api/v1/</c> on, or with a leading slash from the root.</param>
    public async Task<Reply> Get(string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, Whole(path));
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Send(request);
    }

    public async Task<Reply> Send(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Dictionary<string, string> headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), headers);
    }

    public static Uri Whole(string path) => new(path.StartsWith('/') ? path : "/api/v1/" + path, UriKind.Relative);
}

public sealed record Reply(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public JsonArray List(string name) => Json[name]!.AsArray();

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
