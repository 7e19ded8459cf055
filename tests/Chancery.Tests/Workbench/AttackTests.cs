using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Chancery.Workbench.Api;

namespace Chancery.Tests.Workbench;

/// <summary>What a hostile page, a hostile document and a hostile program try.</summary>
public sealed class AttackTests(HostileWorkbench workbench) : IClassFixture<HostileWorkbench>
{
    private static readonly string[] Injections =
        ["' OR 1=1 --", "\"; DROP TABLE document; --", "%' UNION SELECT text FROM document --", "x) OR (1=1", "NEAR(", "\"unclosed", "a AND", "*", "-", "^", "{0}", "$0", "\0", "../../etc/passwd", "\ud800"];

    [Fact]
    public async Task Markup_in_documents_and_questions_never_runs()
    {
        string id = workbench.Hostile.Report.Id, asked = Uri.EscapeDataString(HostileWorkbench.Script);
        foreach (string path in (string[])
        [
            "/", "/api", $"/documents/{id}", "/search?q=talks", $"/search?q={asked}", $"/search?actor={asked}&type={asked}&from={asked}&page={asked}", $"/events?actor={asked}",
            $"/statements?voice={asked}", $"/commitments?state={asked}&show=calendar&month={asked}", $"/encounters?place={asked}", $"/timeline?actor={asked}",
            $"/network?actor={asked}", $"/tension?a={asked}&b={asked}", $"/map?place={asked}", $"/sign-in?to={asked}", $"/documents/{asked}", $"/{asked}",
        ])
        {
            Reply page = await workbench.Get(path);
            Assert.DoesNotContain("<script>", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<svg onload", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", page.Text, StringComparison.OrdinalIgnoreCase);
            Assert.StartsWith("default-src 'self'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Answers_of_the_api_are_never_taken_for_pages()
    {
        foreach (string path in (string[])[$"documents/{workbench.Hostile.Report.Id}", "documents", "documents?as=csv", $"events?{Uri.EscapeDataString(HostileWorkbench.Script)}=1"])
        {
            Reply reply = await workbench.Get(path);
            Assert.DoesNotContain("html", reply.Header("Content-Type"), StringComparison.Ordinal);
            Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
            Assert.Equal("same-origin", reply.Header("Cross-Origin-Resource-Policy"));
        }
    }

    [Fact]
    public async Task Database_language_in_a_question_is_only_text()
    {
        int all = (await workbench.Get("documents")).List("documents").Count;
        foreach (Listing listing in Listings.All)
        {
            foreach (Parameter parameter in listing.Parameters.Where(parameter => parameter.Words.Count == 0))
            {
                foreach (string injection in Injections)
                {
                    string needed = string.Concat(listing.Parameters.Where(other => other.IsRequired && other != parameter).Select(other => $"&{other.Name}=x"));
                    Reply reply = await workbench.Get($"{listing.Name}?{parameter.Name}={Uri.EscapeDataString(injection)}{needed}");
                    Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{listing.Name} {parameter.Name}={injection}: {reply.Status} {reply.Text}");
                    if (reply.Status == HttpStatusCode.OK && injection.Length > 3 && parameter.Name is "actor" or "target" or "voice" or "source") Assert.Empty(reply.List(listing.Items));
                }
            }
        }
        Assert.Equal(all, (await workbench.Get("documents")).List("documents").Count);
    }

    [Theory]
    [InlineData("/documents/..%2f..%2fchancery.db")]
    [InlineData("/api/v1/documents/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/api/v1/documents/%2e%2e/%2e%2e/chancery.db")]
    [InlineData("/chancery.db")]
    [InlineData("/chancery.tokens")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/workbench.css/../chancery.db")]
    [InlineData("/documents/%00")]
    [InlineData("/api/v1/show/doc:..%5c..%5cchancery.db")]
    public async Task No_path_leads_to_a_file(string path)
    {
        string reply = await Raw($"GET {path} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", reply);
        AssertTellsNothing(reply);
        Assert.DoesNotContain("SQLite format", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in?to=/%0d%0aSet-Cookie:%20stolen=1")]
    [InlineData("/api/v1/documents?limit=1&after=%0d%0aX-Injected:%201")]
    [InlineData("/api/v1/search?words=harbor&limit=1&source=%0d%0aX-Injected:%201")]
    [InlineData("/?lang=fr%0d%0aX-Injected:%201")]
    [InlineData("/search?q=x%0d%0aX-Injected:%201")]
    public async Task Line_ends_in_a_question_make_no_header(string path)
    {
        string reply = await Raw($"GET {path} HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n");
        string headers = reply[..reply.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        Assert.DoesNotContain("\r\nX-Injected", headers, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\r\nSet-Cookie: stolen", headers, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("")]
    public async Task A_name_pointed_at_this_machine_gets_nothing(string host)
    {
        foreach (string path in (string[])["/", "/api/v1/documents", "/workbench.css"])
        {
            string reply = await Raw($"GET {path} HTTP/1.1\r\nHost: {host}\r\nX-Forwarded-Host: {Host}\r\nConnection: close\r\n\r\n");
            Assert.Matches("^HTTP/1.1 4(21|00) ", reply);
            Assert.DoesNotContain("doc:", reply, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("application/json", "http://evil.example", "cross-site")]
    [InlineData("application/json", "null", "cross-site")]
    [InlineData("application/json", null, "cross-site")]
    [InlineData("text/plain", null, null)]
    [InlineData("text/plain", "http://evil.example", null)]
    [InlineData("application/x-www-form-urlencoded", "http://evil.example", null)]
    [InlineData("multipart/form-data; boundary=x", "http://evil.example", null)]
    public async Task A_page_elsewhere_can_not_send(string type, string? origin, string? fetchSite)
    {
        foreach (string path in (string[])["/api/v1/corrections", "/paste", "/sign-in", "/sign-out"])
        {
            using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent("{}") };
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (origin is not null) request.Headers.Add("Origin", origin);
            if (fetchSite is not null) request.Headers.Add("Sec-Fetch-Site", fetchSite);
            Assert.Equal(HttpStatusCode.Forbidden, (await workbench.Send(request)).Status);
        }
    }

    [Fact]
    public async Task No_other_site_is_told_that_it_may_ask()
    {
        using HttpRequestMessage asked = new(HttpMethod.Options, "/api/v1/corrections") { Headers = { { "Origin", "http://evil.example" }, { "Access-Control-Request-Method", "POST" } } };
        Reply reply = await workbench.Send(asked);
        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
        Assert.DoesNotContain(reply.Headers.Keys, name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_read()
    {
        using HttpClient browser = workbench.Browser();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await workbench.PostForm(browser, "/paste", ("text", new string('a', 400_000)))).Status);
        using HttpRequestMessage json = new(HttpMethod.Post, "/api/v1/corrections") { Headers = { ExpectContinue = true }, Content = new StringContent($"{{\"why\": \"{new string('a', 5_000_000)}\"}}", Encoding.UTF8, "application/json") };
        Reply reply = await workbench.Send(json);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, Problems.ContentType), (reply.Status, reply.Header("Content-Type")));
        Reply long_ = await workbench.Get("events?actor=" + new string('a', 20_000));
        Assert.True((int)long_.Status is 400 or 414 or 431, long_.Status.ToString());
    }

    [Fact]
    public async Task A_bomb_is_not_unpacked()
    {
        byte[] packed = Packed(megabytes: 200);
        Assert.InRange(packed.Length, 1, 290_000);
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/corrections") { Content = new ByteArrayContent(packed) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        long before = GC.GetTotalAllocatedBytes();
        Reply reply = await workbench.Send(request);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
    }

    [Fact]
    public async Task Files_that_would_fill_the_machine_or_ask_for_others_are_told_and_left()
    {
        using HttpClient browser = workbench.Browser();
        using MultipartFormDataContent form = new() { { new StringContent(await RunningWorkbench.MarkOn(browser, "/add")), "mark" } };
        form.Add(new ByteArrayContent(Packed(megabytes: 300)), "files", "../../bomb.txt.gz");
        form.Add(new ByteArrayContent(Document("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;")), "files", "..\\entity.docx");
        using HttpRequestMessage request = new(HttpMethod.Post, "/add") { Headers = { { "Origin", workbench.Origin } }, Content = form };
        Reply taken = await workbench.Send(request, browser);
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Reply page = await workbench.Get(taken.Header("Location")!);
        for (int i = 0; i < 200 && !page.Text.Contains("data-done=\"yes\"", StringComparison.Ordinal); i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
            page = await workbench.Get(taken.Header("Location")!);
        }
        Assert.Contains("200 MB", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("..", page.Text[page.Text.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
        AssertTellsNothing(page.Text);
        Assert.Equal(["chancery.db"], Directory.GetFiles(workbench.Project.Path).Select(Path.GetFileName).Where(name => !name!.StartsWith("chancery.db-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("[]", "object")]
    [InlineData("{\"document\": 1}", "fields")]
    [InlineData("{\"document\": \"doc:0\", \"line\": \"e1\", \"fields\": {\"status\": \"planned\"}}", "why")]
    [InlineData("{\"document\": \"doc:0\", \"line\": \"e1\", \"fields\": {\"status\": \"planned\"}, \"why\": \"x\"}", "no document")]
    [InlineData("{\"document\": \"doc:0\", \"line\": \"e1\", \"drop\": true, \"fields\": {\"a\": \"b\"}, \"why\": \"x\"}", "drop")]
    [InlineData("{\"document\": \"doc:0\", \"line\": \"e1\", \"fields\": {\"status\": {\"deep\": []}}, \"why\": \"x\"}", "list of texts")]
    [InlineData("{\"secret\": \"x\"}", "There is no 'secret'")]
    public async Task A_wrong_correction_is_told_and_changes_nothing(string body, string hint)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/corrections") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        Reply reply = await workbench.Send(request);
        Assert.InRange((int)reply.Status, 400, 422);
        Assert.Contains(hint, reply.Json["detail"]!.ToString(), StringComparison.Ordinal);
        AssertTellsNothing(reply.Text);
        Assert.Empty((await workbench.Get("corrections")).List("fixes"));
    }

    [Fact]
    public async Task Very_deep_json_is_refused()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/corrections")
        {
            Content = new StringContent(string.Concat(Enumerable.Repeat("{\"fields\":", 10_000)), Encoding.UTF8, "application/json"),
        };
        Assert.Equal(HttpStatusCode.BadRequest, (await workbench.Send(request)).Status);
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n")]
    [InlineData("POST /paste HTTP/1.1\r\nHost: {host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/v1/documents HTTP/1.1\r\n\r\n")]
    [InlineData("TRACE / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")]
    [InlineData("DELETE /api/v1/documents HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /\u0001\u0002 HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")]
    public async Task Nonsense_is_refused_without_a_word_about_the_machine(string request)
    {
        string reply = await Raw(request.Replace("{host}", Host, StringComparison.Ordinal));
        Assert.Matches("^HTTP/1.1 4", reply);
        AssertTellsNothing(reply);
        Assert.DoesNotContain("Kestrel", reply, StringComparison.Ordinal);
    }

    private static byte[] Packed(int megabytes)
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.SmallestSize))
            for (int i = 0; i < megabytes; i++) zip.Write(new byte[1_000_000]);
        return packed.ToArray();
    }

    private static byte[] Document(string head, string text)
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create))
        using (StreamWriter writer = new(zip.CreateEntry("word/document.xml").Open()))
            writer.Write($"{head}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>");
        return packed.ToArray();
    }

    private string Host => workbench.Client.BaseAddress!.Authority;

    /// <summary>Neither where files lie, nor how the program is made.</summary>
    private void AssertTellsNothing(string reply)
    {
        Assert.DoesNotContain(workbench.Project.Path, reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", reply, StringComparison.Ordinal);
        Assert.DoesNotContain(".cs:line", reply, StringComparison.Ordinal);
    }

    /// <summary>What a client that keeps to no rules sends, byte by byte.</summary>
    private async Task<string> Raw(string request)
    {
        using TcpClient socket = new();
        await socket.ConnectAsync(IPAddress.Loopback, workbench.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using MemoryStream reply = new();
        byte[] buffer = new byte[8192];
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        for (int read; (read = await stream.ReadAsync(buffer, patience.Token)) > 0;)
        {
            reply.Write(buffer, 0, read);
            if (IsWhole(Encoding.UTF8.GetString(reply.ToArray()))) break;
        }
        return Encoding.UTF8.GetString(reply.ToArray());
    }

    private static bool IsWhole(string reply)
    {
        int head = reply.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0) return false;
        string? length = reply[..head].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))?["Content-Length: ".Length..];
        return length is not null && Encoding.UTF8.GetByteCount(reply[(head + 4)..]) >= int.Parse(length, System.Globalization.CultureInfo.InvariantCulture);
    }
}
