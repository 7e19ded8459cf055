using System.Net;
using System.Net.Http.Json;
using Chancery.Archive;
using Chancery.Tests.Archive;
using Chancery.Text;
using Chancery.Workbench;
using Chancery.Workbench.Guard;
using NodaTime;

namespace Chancery.Tests.Workbench;

/// <summary>A server where one must sign in, with a token of each kind.</summary>
public sealed class SharedWorkbench : RunningWorkbench
{
    private static readonly Instant Now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    public string Reader { get; private set; } = "";

    public string Editor { get; private set; } = "";

    public string Expired { get; private set; } = "";

    internal override WorkbenchSettings Settings
    {
        get
        {
            (Reader, Editor, Expired) = (Make("rhea", Role.Reader, 1), Make("ed", Role.Editor, 1), Make("old", Role.Editor, -1));
            return new WorkbenchSettings(Port: 0) { SignIn = true, SignInsPerMinute = 1000, BurstOfStrangers = 1000 };
        }
    }

    internal string Make(string name, Role role, int days)
    {
        (AccessToken kept, string given) = AccessToken.Make(name, role, Now, Duration.FromDays(days));
        new TokenFile(Project).Add(kept);
        return given;
    }
}

public sealed class AccessTests(SharedWorkbench workbench) : IClassFixture<SharedWorkbench>
{
    [Theory]
    [InlineData("documents")]
    [InlineData("stream")]
    [InlineData("openapi.json")]
    [InlineData("nothing")]
    public async Task A_program_without_a_token_hears_how_to_come_by_one(string path)
    {
        Reply reply = await workbench.Get(path);
        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal("Bearer", reply.Header("WWW-Authenticate"));
        Assert.Contains("chancery token make", reply.Json["detail"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=harbor")]
    [InlineData("/api")]
    [InlineData("/documents/doc:0")]
    public async Task A_browser_is_led_to_the_sign_in_and_back(string path)
    {
        Reply reply = await workbench.Get(path);
        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        Assert.Equal("/sign-in?to=" + Uri.EscapeDataString(path), reply.Header("Location"));
        using HttpClient browser = workbench.Browser();
        Reply signedIn = await workbench.PostForm(browser, reply.Header("Location")!, ("token", workbench.Reader), ("to", path));
        Assert.Equal((HttpStatusCode.Redirect, path), (signedIn.Status, signedIn.Header("Location")));
        string cookie = signedIn.Header("Set-Cookie")!;
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        using HttpResponseMessage page = await browser.GetAsync(RunningWorkbench.Whole("/"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/a\r\nSet-Cookie: x=1")]
    public async Task The_sign_in_leads_to_no_other_site(string to)
    {
        using HttpClient browser = workbench.Browser();
        Reply reply = await workbench.PostForm(browser, "/sign-in?to=" + Uri.EscapeDataString(to), ("token", workbench.Reader), ("to", to));
        Assert.Equal("/", reply.Header("Location"));
    }

    [Fact]
    public async Task Only_a_good_token_lets_in()
    {
        Assert.Equal(HttpStatusCode.OK, (await Ask(workbench.Reader)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(workbench.Expired)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(workbench.Reader[..^1] + (workbench.Reader[^1] == 'A' ? 'B' : 'A'))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask("chy..")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await workbench.Get("documents", ("Authorization", "Basic " + workbench.Reader))).Status);
    }

    [Fact]
    public async Task A_revoked_token_and_the_cookie_made_of_it_are_good_no_more()
    {
        string given = workbench.Make("gone", Role.Reader, 1);
        using HttpClient browser = workbench.Browser();
        await workbench.PostForm(browser, "/sign-in", ("token", given));
        Assert.Equal(HttpStatusCode.OK, (await Page(browser, "/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(given)).Status);
        Assert.NotNull(new TokenFile(workbench.Project).Revoke(AccessToken.Parse(given)!.Value.Id, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(given)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Page(browser, "/")).Status);
    }

    [Fact]
    public async Task Readers_may_not_correct_and_editors_do_so_in_their_name()
    {
        Assert.Equal((HttpStatusCode.Forbidden, "Only for editors"), Told(await Correct(workbench.Reader)));
        Assert.Empty((await Ask(workbench.Reader, "corrections")).List("fixes"));
        Reply made = await Correct(workbench.Editor);
        Assert.Equal(HttpStatusCode.OK, made.Status);
        Assert.Equal("ed", made.List("fixes")[0]!["who"]!.ToString());
        Assert.Contains("\"ed\"", Assert.Single(Log(), entry => entry.Contains("\"fixed\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(Log(), entry => entry.Contains("\"who\":\"ed\",\"deed\":\"sent\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cookie_alone_sends_nothing_without_the_mark_of_a_page()
    {
        using HttpClient browser = workbench.Browser();
        await workbench.PostForm(browser, "/sign-in", ("token", workbench.Editor));
        foreach (string? origin in (string?[])[null, "http://evil.example", workbench.Origin])
        {
            using HttpRequestMessage request = new(HttpMethod.Post, "/sign-out") { Content = new FormUrlEncodedContent([]) };
            if (origin is not null) request.Headers.Add("Origin", origin);
            Assert.Equal(HttpStatusCode.Forbidden, (await workbench.Send(request, browser)).Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await Page(browser, "/")).Status);
    }

    [Fact]
    public async Task The_log_tells_who_came_and_who_was_refused_and_no_token()
    {
        using HttpClient browser = workbench.Browser();
        await workbench.PostForm(browser, "/sign-in", ("token", workbench.Reader));
        Assert.Equal(HttpStatusCode.Unauthorized, (await workbench.PostForm(browser, "/sign-in", ("token", "chy.wrong.token"))).Status);
        string log = string.Join('\n', Log());
        Assert.Contains("\"who\":\"rhea\",\"deed\":\"signed in\"", log, StringComparison.Ordinal);
        Assert.Contains("\"deed\":\"refused sign-in\"", log, StringComparison.Ordinal);
        Assert.DoesNotContain("chy.", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_keeps_no_secret_and_is_for_its_owner_alone()
    {
        string file = Path.Combine(workbench.Project.Path, "chancery.tokens"), text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(AccessToken.Parse(workbench.Reader)!.Value.Secret, text, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Tokens_made_at_the_same_time_are_all_kept()
    {
        using TemporaryProject project = new();
        TokenFile tokens = new(project.Project);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => tokens.Add(AccessToken.Make($"n{i}", Role.Reader, Instant.FromUtc(2024, 1, 1, 0, 0), Duration.FromDays(1)).Kept), TestContext.Current.CancellationToken)));
        Assert.Equal(8, tokens.All().Count);
    }

    [Fact]
    public async Task A_server_does_not_start_open_to_a_network()
    {
        using TemporaryProject project = new();
        WorkbenchSettings network = new(Port: 0) { Listen = IPAddress.Any };
        Assert.Contains("--certificate", await Refused(network), StringComparison.Ordinal);
        Assert.Contains("chancery token make", await Refused(network with { Public = new Uri("http://10.0.0.5:8470") }), StringComparison.Ordinal);
        Assert.Contains("chancery token make", await Refused(new WorkbenchSettings(Port: 0) { Public = new Uri("https://desk.example.org") }), StringComparison.Ordinal);
        new TokenFile(project.Project).Add(AccessToken.Make("old", Role.Editor, Instant.FromUtc(2024, 1, 1, 0, 0), Duration.FromDays(1)).Kept);
        Assert.Contains("chancery token make", await Refused(new WorkbenchSettings(Port: 0) { SignIn = true }), StringComparison.Ordinal);

        async Task<string> Refused(WorkbenchSettings settings) =>
            (await Assert.ThrowsAsync<ChanceryException>(() => WorkbenchHost.StartAsync(project.Project, () => Chancellor.Load(), settings))).Message;
    }

    [Fact]
    public async Task Tries_to_sign_in_and_the_questions_of_strangers_are_counted()
    {
        await using WorkbenchHost host = await WorkbenchHost.StartAsync(
            workbench.Project, () => Chancellor.Load(), new WorkbenchSettings(Port: 0) { SignIn = true, SignInsPerMinute = 2, BurstOfStrangers = 12 });
        using HttpClient stranger = new() { BaseAddress = new Uri(host.Address) };
        List<HttpStatusCode> tries = [];
        for (int i = 0; i < 3; i++)
        {
            string mark = await RunningWorkbench.MarkOn(stranger, "/sign-in");
            using HttpRequestMessage request = new(HttpMethod.Post, "/sign-in") { Headers = { { "Origin", host.Address } }, Content = new FormUrlEncodedContent([new("mark", mark), new("token", "chy.no.no")]) };
            tries.Add((await workbench.Send(request, stranger)).Status);
        }
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], tries);
        Reply last = await Many(20);
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.NotNull(last.Header("Retry-After"));

        async Task<Reply> Many(int count)
        {
            Reply reply = await Once();
            for (int i = 1; i < count && reply.Status != HttpStatusCode.TooManyRequests; i++) reply = await Once();
            return reply;
        }

        async Task<Reply> Once()
        {
            using HttpRequestMessage request = new(HttpMethod.Get, "/api/v1/documents");
            return await workbench.Send(request, stranger);
        }
    }

    private Task<Reply> Ask(string token, string path = "documents") => workbench.Get(path, ("Authorization", "Bearer " + token));

    private async Task<Reply> Page(HttpClient browser, string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        return await workbench.Send(request, browser);
    }

    private async Task<Reply> Correct(string token)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, RunningWorkbench.Whole("corrections"))
        {
            Headers = { { "Authorization", "Bearer " + token } },
            Content = JsonContent.Create(new { document = workbench.Sample.Report.Id, line = "e1", fields = new { status = "planned" }, why = "a test" }),
        };
        return await workbench.Send(request);
    }

    private static (HttpStatusCode, string) Told(Reply reply) => (reply.Status, reply.Json["title"]!.ToString());

    private string[] Log()
    {
        using RecordArchive archive = workbench.Open();
        return [.. archive.Log()];
    }
}
