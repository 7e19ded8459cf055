using System.Net;
using Chancery.Archive;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Tests.Archive;
using Chancery.Tests.Records;
using Chancery.Text;
using Chancery.Workbench;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Workbench;

/// <summary>The server as a browser meets it, and as a hostile page would.</summary>
public sealed class WorkbenchTests : IAsyncLifetime
{
    private static readonly Record Sample = SampleRecord.Make() with { Sentences = [.. SampleRecord.Make().Report.Sections.Select(section => section.Span)] };

    private readonly TemporaryProject _temporary = new();
    private readonly HttpClient _client = new();
    private WorkbenchHost? _host;

    public async ValueTask InitializeAsync()
    {
        using (RecordArchive archive = _temporary.Open(writes: true))
        {
            archive.Add(Sample);
            archive.Add(Hostile());
        }
        _host = await WorkbenchHost.StartAsync(_temporary.Project, () => Chancellor.Load(), new WorkbenchSettings(Port: 0));
        _client.BaseAddress = new Uri(_host.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Every_page_answers()
    {
        string list = await Text("/");
        Assert.Contains("Leaders &lt;meet&gt; &amp; &quot;talk&quot;", list, StringComparison.Ordinal);
        Assert.Contains("<mark>retreat</mark>", await Text("/search?q=retreat"), StringComparison.Ordinal);
        Assert.Contains("name=\"text\"", await Text("/paste"), StringComparison.Ordinal);
        Assert.Contains(".row", await Text("/workbench.css"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reader_shows_voices_statuses_and_lines_beside_their_words()
    {
        string page = await Text($"/documents/{Sample.Report.Id}");
        Assert.Contains("<li class=\"v0 in1\"><a href=\"#s1\">the Palace readout</a></li><li class=\"v1 in2\"><a href=\"#s1\">Bo Tak</a></li>", page, StringComparison.Ordinal);
        Assert.Contains("title=\"the Palace readout &gt; Bo Tak\"", page, StringComparison.Ordinal);
        Assert.Contains("</b> @palais · twitter · 2023-05-03 · French", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"happening occurred\" data-of=\"e1\" title=\"e1 CONSULT occurred\">met</span>", page.Replace("<a class=\"tag\" href=\"#e1\">e1 occurred</a>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        int row = page.IndexOf("id=\"sentence-2\"", StringComparison.Ordinal);
        Assert.True(row < page.IndexOf("id=\"e2\"", StringComparison.Ordinal) && page.IndexOf("id=\"e2\"", StringComparison.Ordinal) < page.IndexOf("id=\"sentence-3\"", StringComparison.Ordinal));
        Assert.All(Sample.Statements.Select(line => line.Id).Concat(Sample.Events.Select(line => line.Id)), id => Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markup_in_a_report_is_shown_and_never_runs()
    {
        string page = await Text($"/documents/{Hostile().Report.Id}");
        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", await Text("/search?q=alert"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"><em", await Text("/search?q=" + Uri.EscapeDataString("\"><em")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_sends_the_record_itself()
    {
        Assert.Equal(RecordJson.Write(Sample, withText: true), await Text($"/api/v1/documents/{Sample.Report.Id}"));
        Assert.Contains(Sample.Report.Id, await Text("/api/v1/documents"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1:1")]
    [InlineData("localhost")]
    public async Task A_name_that_is_not_ours_gets_nothing(string host)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/documents") { Headers = { Host = host } };
        using HttpResponseMessage response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.DoesNotContain("doc:", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://evil.example", 50, HttpStatusCode.Forbidden)]
    [InlineData("null", 50, HttpStatusCode.Forbidden)]
    [InlineData(null, 50, HttpStatusCode.Forbidden)]
    [InlineData("own", 400_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("own", 0, HttpStatusCode.UnprocessableEntity)]
    public async Task A_form_from_elsewhere_or_of_any_size_is_refused(string? origin, int length, HttpStatusCode expected)
    {
        using HttpResponseMessage response = await Paste(new string('a', length), origin == "own" ? _client.BaseAddress?.GetLeftPart(UriPartial.Authority) : origin);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_pasted_text_is_read_and_not_stored()
    {
        using HttpResponseMessage response = await Paste("Freedonia's president said on Monday that talks would resume.", _client.BaseAddress?.GetLeftPart(UriPartial.Authority));
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("not stored", page, StringComparison.Ordinal);
        Assert.Contains("id=\"s1\"", page, StringComparison.Ordinal);
        using RecordArchive archive = _temporary.Open();
        Assert.Equal(2, archive.List().Count);
    }

    [Fact]
    public async Task Nothing_loads_from_elsewhere_and_what_is_missing_is_said()
    {
        using HttpResponseMessage page = await _client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("default-src 'self'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        foreach (string path in (string[])["/documents/doc:0", "/nothing", "/api/v1/documents/doc:0", "/documents/..%2f..%2fetc%2fpasswd"])
        {
            using HttpResponseMessage missing = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            Assert.Contains("Not found", await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_broken_archive_gives_a_page_without_path_or_stack()
    {
        await File.WriteAllTextAsync(_temporary.Project.File, new string('x', 5000), TestContext.Current.CancellationToken);
        using HttpResponseMessage response = await _client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain(_temporary.Project.Path, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
    }

    private static Record Hostile()
    {
        SourceText source = SourceText.From("Alert <script>alert(1)</script> & <img src=x onerror=alert(2)> said \"no\".");
        return new Record(
            new Report(source, "\"><script>alert(3)</script>.txt", null, "<script>", "</title><script>alert(4)</script>", "en", null, [new Section("p0", SectionKind.Paragraph, source.Whole, "en\"><script>")], []),
            [], [], [], [], [], [new Note(NoteLevel.Warning, "no-date", "<script>alert(5)</script>")]);
    }

    private async Task<HttpResponseMessage> Paste(string text, string? origin)
    {
        string mark = await RunningWorkbench.MarkOn(_client, "/paste");
        using HttpRequestMessage request = new(HttpMethod.Post, "/paste") { Content = new FormUrlEncodedContent([new("mark", mark), new("text", text), new("date", "2024-03-05")]) };
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<string> Text(string path)
    {
        using HttpResponseMessage response = await _client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
