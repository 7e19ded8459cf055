using System.CommandLine;
using System.Net;
using System.Text.Json.Nodes;
using Chancery.Archive;
using Chancery.Records;
using Chancery.Tests.Archive;
using Chancery.Tool;
using Chancery.Workbench.Api;
using NodaTime;

namespace Chancery.Tests.Workbench;

public sealed class ApiTests(RunningWorkbench workbench) : IClassFixture<RunningWorkbench>
{
    public static TheoryData<string> Lists => [.. Listings.All.Select(listing => listing.Name)];

    private string Id => workbench.Sample.Report.Id;

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Pages_of_one_put_together_are_the_whole_list(string name)
    {
        string question = name + QueryOf(name), items = ItemsOf(name);
        JsonArray whole = (await workbench.Get(question)).List(items);
        List<string> single = [];
        string? next = "";
        for (int i = 0; next is not null && i <= whole.Count; i++)
        {
            Reply page = await workbench.Get($"{question}&limit=1{(next.Length > 0 ? "&after=" + next : "")}");
            single.AddRange(page.List(items).Select(item => item!.ToJsonString()));
            next = page.Json["next"]?.ToString();
            Assert.Equal(next is not null, page.Header("Link")?.Contains($"after={next}", StringComparison.Ordinal) ?? false);
        }
        Assert.Null(next);
        Assert.Equal(whole.Select(item => item!.ToJsonString()), single);
        if (name is not "corrections") Assert.NotEmpty(whole);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Filters_are_those_of_the_command_line(string name)
    {
        string verb = name switch { "documents" => "list", "corrections" => "fixes", _ => name };
        string[] forms = ["--json", "--jsonl", "--csv", "--tsv", "--fields", "--project", "--date", "--model", "--tables", "--ics"];
        IEnumerable<string> options = CommandLine.Create().Subcommands.Single(command => command.Name == verb).Options.Select(option => option.Name).Except(forms).Select(option => option[2..]);
        string[] own = ["after", "as", "words", "a", "b"];      // arguments of the verbs, and pages
        Assert.Equal(options.Order(StringComparer.Ordinal), Listings.All.Single(listing => listing.Name == name).Parameters.Select(parameter => parameter.Name).Except(own).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_goes_on_where_it_was_when_documents_have_come_since()
    {
        Reply first = await workbench.Get("documents?limit=4");
        using (RecordArchive archive = workbench.Open(writes: true)) archive.Add(Plain.Of("A text that came in between two pages, about a lighthouse and its keeper."));
        Reply second = await workbench.Get($"documents?limit=4&after={first.Json["next"]}");
        Assert.Empty(first.List("documents").Select(item => item!["id"]!.ToString()).Intersect(second.List("documents").Select(item => item!["id"]!.ToString())));
        Assert.Contains("lighthouse", (await workbench.Get($"documents/{second.List("documents")[^1]!["id"]}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_as_on_the_command_line()
    {
        Assert.Equal(["e1"], (await workbench.Get("events?status=OCCURRED&actor=Bo")).List("events").Select(item => item!["line"]!["id"]!.ToString()));
        Assert.Empty((await workbench.Get("events?status=planned")).List("events"));
        Assert.Single((await workbench.Get("statements?act=demand&medium=readout&from=2023-05-04&to=2023-05-04")).List("statements"));
        Assert.Single((await workbench.Get("documents?")).List("documents"), item => item!["id"]!.ToString() == Id);
    }

    [Fact]
    public async Task The_same_state_is_not_sent_twice_and_a_new_one_is()
    {
        Reply first = await workbench.Get("events");
        string tag = first.Header("ETag")!;
        Reply same = await workbench.Get("events", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, same.Status);
        Assert.Equal("", same.Text);
        Assert.Equal(HttpStatusCode.OK, (await workbench.Get("events?limit=1", ("If-None-Match", tag))).Status);
        using (RecordArchive archive = workbench.Open(writes: true)) archive.Decide(Id, "e1", [("status", "planned")], new Deed("ana", Instant.FromUtc(2024, 1, 1, 0, 0), "a test"));
        Reply changed = await workbench.Get("events", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.NotEqual(first.Text, changed.Text);
        Assert.Equal("planned", (await workbench.Get("corrections")).List("fixes")[0]!["value"]!.ToString().Trim('"'));
        using (RecordArchive archive = workbench.Open(writes: true)) archive.Decide(Id, "e1", [("status", "occurred")], new Deed("ana", Instant.FromUtc(2024, 1, 1, 0, 0), "a test"));
    }

    [Fact]
    public async Task One_thing_is_sent_as_the_record_and_the_dossier_have_it()
    {
        Assert.Equal(RecordJson.Write(workbench.Sample, withText: true), (await workbench.Get($"documents/{Id}")).Text);
        Assert.Equal((await workbench.Get($"documents/{Id}")).Text, (await workbench.Get($"show/{Id[4..]}")).Text);
        string encounter = (await workbench.Get("encounters")).List("encounters")[0]!["id"]!.ToString();
        Assert.Equal(encounter, (await workbench.Get($"show/{encounter}")).Json["id"]!.ToString());
        string other = (await workbench.Get("documents")).List("documents")[1]!["id"]!.ToString();
        JsonNode comparison = Assert.Single((await workbench.Get($"compare/{Id}/{other}")).List("comparisons"))!;
        Assert.Contains(comparison["points"]!.AsArray(), point => point!["state"]!.ToString() == "only");
    }

    [Fact]
    public async Task Csv_has_the_columns_of_the_command_line()
    {
        Reply sheet = await workbench.Get("actors?as=csv&limit=1");
        Assert.Equal("text/csv; charset=utf-8", sheet.Header("Content-Type"));
        Assert.StartsWith("id,kind,name,country,documents,", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(2, sheet.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("events?typ=CONSULT", 400, "Unknown parameter", "typ", "type")]
    [InlineData("events?type=CONSLUT", 400, "Bad value", "type", "CONSULT")]
    [InlineData("events?from=yesterday", 400, "Bad value", "from", "2022-02-21")]
    [InlineData("events?limit=0", 400, "Bad value", "limit", "500")]
    [InlineData("events?limit=501", 400, "Bad value", "limit", "500")]
    [InlineData("events?actor=a&actor=b", 400, "Bad value", "actor", "once")]
    [InlineData("search", 400, "Bad value", "words", "missing")]
    [InlineData("search?words=a&after=AAAA", 400, "Bad value", "after", "begin anew")]
    [InlineData("tension?a=RUS", 400, "Bad value", "b", "other side")]
    [InlineData("documents/doc:0", 404, "Not found", null, "doc:0")]
    [InlineData("show/E999", 404, "Not found", null, "E999")]
    [InlineData("compare/N999", 404, "Not found", null, "N999")]
    [InlineData("nothing", 404, "Not found", null, "no such")]
    public async Task A_problem_says_what_where_and_what_to_do(string path, int status, string title, string? where, string hint)
    {
        Reply reply = await workbench.Get(path);
        Assert.Equal(status, (int)reply.Status);
        Assert.StartsWith("application/problem+json", reply.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal((title, status, where), (reply.Json["title"]!.ToString(), (int)reply.Json["status"]!, reply.Json["where"]?.ToString()));
        Assert.Contains(hint, reply.Json["detail"]!.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_cursor_of_another_question_is_refused()
    {
        string? next = (await workbench.Get("documents?limit=1")).Json["next"]?.ToString();
        Assert.Equal(HttpStatusCode.BadRequest, (await workbench.Get($"documents?versions=true&limit=1&after={next}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await workbench.Get($"documents?limit=3&after={next}")).Status);
    }

    private static string QueryOf(string name) => name switch { "search" => "?words=harbor", "tension" => "?a=person:ana-prlic&b=person:bo-tak", _ => "?" };

    private static string ItemsOf(string name) => Listings.All.Single(listing => listing.Name == name).Items;
}
