using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Chancery.Archive;
using Chancery.Archive.Corrections;

namespace Chancery.Tests.Workbench;

/// <summary>Deciding on lines and adding reports in the browser, as forms send it.</summary>
public sealed class EditingTests(RunningWorkbench workbench) : IClassFixture<RunningWorkbench>
{
    private string Id => workbench.Sample.Report.Id;

    [Fact]
    public async Task What_is_decided_in_the_browser_stands_in_the_archive_and_beside_its_line()
    {
        string line = $"/documents/{Id}/lines/e2";
        Assert.Contains("<option value=\"status\" selected>status: requested</option>", (await workbench.Get(line)).Text, StringComparison.Ordinal);
        Reply reply = await Post(line, ("field", "status"), ("value", "planned"), ("why", "the text <says> so"));
        Assert.Equal((HttpStatusCode.Redirect, $"/documents/{Uri.EscapeDataString(Id)}#e2"), (reply.Status, reply.Headers["Location"]));
        using (RecordArchive archive = workbench.Open()) Assert.Equal("\"planned\"", Assert.Single(archive.Decisions(), judged => judged.Fix.Line == "e2").Fix.Value);
        Assert.Contains("the text &lt;says&gt; so", (await workbench.Get($"/documents/{Id}")).Text, StringComparison.Ordinal);
        Assert.Contains("the text &lt;says&gt; so", (await workbench.Get("/history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_a_line_confirms_what_the_machine_says()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Post($"/documents/{Id}/lines/s2", ("accept", "describe"))).Status);
        using RecordArchive archive = workbench.Open();
        Assert.Equal(FixState.Confirmed, Assert.Single(archive.Decisions(), judged => judged.Fix.Line == "s2").State);
    }

    [Fact]
    public async Task A_rejected_line_is_put_back_from_the_history()
    {
        string line = $"/documents/{Id}/lines/c1", back = $"action=\"/documents/{Uri.EscapeDataString(Id)}/lines/c1\"";
        Assert.Equal(HttpStatusCode.Redirect, (await Post(line, ("field", "drop"), ("why", "a slip"))).Status);
        Assert.DoesNotContain("id=\"c1\"", (await workbench.Get($"/documents/{Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(back, (await workbench.Get("/history")).Text, StringComparison.Ordinal);
        using HttpClient browser = workbench.Browser();
        string mark = await RunningWorkbench.MarkOn(browser, "/history");
        using HttpRequestMessage request = new(HttpMethod.Post, RunningWorkbench.Whole(line))
        {
            Headers = { { "Origin", workbench.Origin } }, Content = new FormUrlEncodedContent([new("field", "drop"), new("back", "yes"), new("mark", mark)]),
        };
        Assert.Equal(HttpStatusCode.Redirect, (await workbench.Send(request, browser)).Status);
        Assert.Contains("id=\"c1\"", (await workbench.Get($"/documents/{Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(back, (await workbench.Get("/history")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status", "planned", "")]
    [InlineData("status", "maybe", "a word that is none")]
    [InlineData("evidence", "x", "words stay")]
    [InlineData("", "planned", "no field")]
    public async Task What_cannot_be_decided_is_told_and_changes_nothing(string field, string value, string why)
    {
        Reply reply = await Post($"/documents/{Id}/lines/e1", ("field", field), ("value", value), ("why", why));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("role=\"alert\"", reply.Text, StringComparison.Ordinal);
        using RecordArchive archive = workbench.Open();
        Assert.DoesNotContain(archive.Decisions(), judged => judged.Fix.Line == "e1");
        Assert.Equal(HttpStatusCode.NotFound, (await workbench.Get($"/documents/{Id}/lines/e99")).Status);
    }

    [Fact]
    public async Task Files_and_pasted_text_are_read_and_stored_and_what_is_none_is_told()
    {
        using MultipartFormDataContent form = new()
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes("2023-06-01\n\nThe president of Norway's harbor board said on Thursday that talks would resume in Oslo.")), "files", "../../etc/harbor <b>.txt" },
            { new ByteArrayContent([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), "files", "program.bin" },
            { new StringContent("2023-06-02\n\nThe board's chairman denied that any talks had been held."), "text" },
        };
        Reply reply = await Send("/add", form);
        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        string job = reply.Headers["Location"];
        JsonNode progress = JsonNode.Parse((await workbench.Get(job + ".json")).Text)!;
        for (int i = 0; i < 600 && !progress["done"]!.GetValue<bool>(); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            progress = JsonNode.Parse((await workbench.Get(job + ".json")).Text)!;
        }
        Assert.True(progress["done"]!.GetValue<bool>());
        string page = (await workbench.Get(job)).Text;
        Assert.Contains("harbor &lt;b&gt;.txt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("etc", page, StringComparison.Ordinal);
        Assert.Contains("program.bin", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split(">added<").Length - 1);
        Assert.Contains(">failed<", page, StringComparison.Ordinal);
        using RecordArchive archive = workbench.Open();
        Assert.Contains(archive.List(), document => document.Source == "harbor <b>.txt");
    }

    [Fact]
    public async Task Nothing_is_taken_from_other_sites_or_from_an_empty_form()
    {
        using MultipartFormDataContent empty = new() { { new StringContent(""), "text" } };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send("/add", empty)).Status);
        using MultipartFormDataContent text = new() { { new StringContent("The board met."), "text" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await Send("/add", text, "http://evil.example")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await workbench.Get("/add/nothing")).Status);
    }

    [Theory]
    [InlineData("/search?q=harbor"), InlineData("/encounters"), InlineData("/commitments"), InlineData("/commitments?show=calendar&month=2023-05"), InlineData("/statements"), InlineData("/events"),
     InlineData("/timeline?by=country"), InlineData("/network"), InlineData("/map?area=world"), InlineData("/tension?a=person:ana-prlic&b=person:bo-tak"), InlineData("/history"), InlineData("/")]
    public async Task Every_view_answers_in_both_languages_and_says_what_it_did_not_understand(string address)
    {
        char and = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        Reply french = await workbench.Get($"{address}{and}lang=fr");
        Assert.Equal(HttpStatusCode.OK, french.Status);
        Assert.Contains("<html lang=\"fr\">", french.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", french.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"column.", french.Text, StringComparison.Ordinal);
        Assert.Contains("chancery-language=fr", french.Headers["Set-Cookie"], StringComparison.Ordinal);
        if (address is "/" or "/history") return;
        string strange = (await workbench.Get($"{address}{and}status=%3Cb%3E&from=yesterday")).Text;
        Assert.Contains("&lt;b&gt;, yesterday", strange, StringComparison.Ordinal);
        string path = address.Split('?')[0];
        Assert.Equal(HttpStatusCode.OK, (await workbench.Get(path + ".csv" + address[path.Length..])).Status);
        JsonNode.Parse((await workbench.Get(path + ".json" + address[path.Length..])).Text)!.AsArray();
    }

    [Theory]
    [InlineData("/timeline?from=0001-01-01&to=9999-12-31"), InlineData("/timeline?from=9999-12-31"), InlineData("/timeline.svg?year=9999"), InlineData("/commitments?show=calendar&month=9999-12"),
     InlineData("/commitments?show=calendar&month=0001-01"), InlineData("/tension?a=%27&b=%22&every=day&from=0001-01-01&to=9999-12-31")]
    public async Task Days_at_the_ends_of_the_calendar_are_only_days(string path) => Assert.Equal(HttpStatusCode.OK, (await workbench.Get(path)).Status);

    [Fact]
    public async Task A_picture_of_nothing_is_told_to_be_missing() => Assert.Equal(HttpStatusCode.NotFound, (await workbench.Get("/tension.svg?a=%27&b=%22")).Status);

    [Fact]
    public async Task What_is_wrong_is_told_in_the_language_of_the_page()
    {
        string french = (await workbench.Get("/nothing?lang=fr")).Text;
        Assert.Contains("<html lang=\"fr\">", french, StringComparison.Ordinal);
        Assert.Contains("<h1>Introuvable</h1>", french, StringComparison.Ordinal);
        Assert.Contains("<h1>Se connecter</h1>", (await workbench.Get("/sign-in?lang=fr")).Text, StringComparison.Ordinal);
    }

    private async Task<Reply> Post(string path, params (string Name, string Value)[] fields)
    {
        using HttpClient browser = workbench.Browser();
        return await workbench.PostForm(browser, path, fields);
    }

    private async Task<Reply> Send(string path, MultipartFormDataContent content, string? origin = null)
    {
        using HttpClient browser = workbench.Browser();
        content.Add(new StringContent(await RunningWorkbench.MarkOn(browser, path)), "mark");
        using HttpRequestMessage request = new(HttpMethod.Post, RunningWorkbench.Whole(path)) { Content = content };
        request.Headers.Add("Origin", origin ?? workbench.Origin);
        return await workbench.Send(request, browser);
    }
}
