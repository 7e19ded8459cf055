using System.Net;
using System.Text.Json.Nodes;
using Chancery.Archive;
using Chancery.Tests.Archive;
using Chancery.Tests.Records;
using Chancery.Workbench;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Workbench;

/// <summary>A server on a free port over a project with the sample record and some plain documents, and a client for it.</summary>
public class RunningWorkbench : IAsyncLifetime
{
    private readonly TemporaryProject _temporary = new();
    private WorkbenchHost? _host;

    internal Record Sample { get; } = SampleRecord.Make() with { Sentences = [.. SampleRecord.Make().Report.Sections.Select(section => section.Span)] };

    public ProjectFolder Project => _temporary.Project;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public string Origin => Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public virtual async ValueTask InitializeAsync()
    {
        using (RecordArchive archive = _temporary.Open(writes: true))
        {
            archive.Add(Sample);
            for (int i = 1; i <= 4; i++) archive.Add(Plain.Of($"The harbor of town number {i} was closed on a day of its own, {new string((char)('a' + i), 9)}.", day: i));
        }
        _host = await WorkbenchHost.StartAsync(Project, () => Chancellor.Load(), Settings);
        Client.BaseAddress = new Uri(_host.Address);
    }

    /// <summary>How the server runs; called when the project is there.</summary>
    internal virtual WorkbenchSettings Settings => new(Port: 0) { Analyst = "owner" };

    /// <summary>A client that keeps cookies, as browsers do, and follows no redirect.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Client.BaseAddress };

    /// <summary>The mark in the first form of a page.</summary>
    public static async Task<string> MarkOn(HttpClient client, string path)
    {
        string page = await client.GetStringAsync(Whole(path), TestContext.Current.CancellationToken), field = "name=\"mark\" value=\"";
        int start = page.IndexOf(field, StringComparison.Ordinal) + field.Length;
        return page[start..page.IndexOf('"', start)];
    }

    /// <summary>Sends a form as the page at <paramref name="path"/> would.</summary>
    public async Task<Reply> PostForm(HttpClient browser, string path, params (string Name, string Value)[] fields)
    {
        string mark = await MarkOn(browser, path);
        using HttpRequestMessage request = new(HttpMethod.Post, Whole(path))
        {
            Headers = { { "Origin", Origin } },
            Content = new FormUrlEncodedContent(fields.Append(("mark", mark)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        };
        return await Send(request, browser);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
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

    public async Task<Reply> Send(HttpRequestMessage request, HttpClient? client = null)
    {
        using HttpResponseMessage response = await (client ?? Client).SendAsync(request, TestContext.Current.CancellationToken);
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
