using System.Net;
using System.Text.Json.Nodes;
using Chancery.Workbench.Api;

namespace Chancery.Tests.Workbench;

public sealed class OpenApiTests(RunningWorkbench workbench) : IClassFixture<RunningWorkbench>
{
    [Fact]
    public async Task Answers_have_the_shapes_that_the_document_tells()
    {
        JsonObject document = (await workbench.Get("openapi.json")).Json;
        string id = workbench.Sample.Report.Id, other = (await workbench.Get("documents")).List("documents")[1]!["id"]!.ToString();
        foreach ((string path, string question) in ((string, string)[])
        [
            ("documents", "documents"), ("search", "search?words=readout"), ("events", "events"), ("statements", "statements"), ("timeline", "timeline"),
            ("encounters", "encounters"), ("commitments", "commitments"), ("actors", "actors"), ("network", "network"), ("tension", "tension?a=person:ana-prlic&b=person:bo-tak"),
            ("corrections", "corrections"), ("documents/{id}", $"documents/{id}"), ("show/{id}", $"show/{id}"), ("compare/{id}/{other}", $"compare/{id}/{other}"),
        ])
        {
            JsonNode schema = document["paths"]![$"/api/v1/{path}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
            Assert.Equal("", string.Join('\n', new SchemaCheck(document).Faults(schema, (await workbench.Get(question)).Json, path)));
        }
        JsonNode problem = document["paths"]!["/api/v1/events"]!["get"]!["responses"]!["default"]!["content"]!["application/problem+json"]!["schema"]!;
        Assert.Empty(new SchemaCheck(document).Faults(problem, (await workbench.Get("events?x=1")).Json, "problem"));
    }

    [Fact]
    public async Task The_document_has_every_address_with_its_parameters()
    {
        JsonObject paths = (await workbench.Get("openapi.json")).Json["paths"]!.AsObject();
        Assert.All(Listings.All, listing => Assert.Equal(
            listing.Parameters.Select(parameter => parameter.Name), paths[$"/api/v1/{listing.Name}"]!["get"]!["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.ToString())));
        Assert.All(paths, path => Assert.All(path.Value!.AsObject(), operation => Assert.NotEmpty(operation.Value!["summary"]!.ToString())));
    }

    [Fact]
    public async Task The_page_shows_each_address_without_script_or_anything_from_elsewhere()
    {
        Reply page = await workbench.Get("/api");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        JsonObject paths = (await workbench.Get("openapi.json")).Json["paths"]!.AsObject();
        Assert.All(paths, path => Assert.Contains($"{path.Key}</code></h2>", page.Text, StringComparison.Ordinal));
        Assert.Contains("<form action=\"/api/v1/events\">", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("//", page.Text.Replace("https://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(Problems.All, problem => Assert.Contains($"id=\"{Problems.IdOf(problem.Title)}\"", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_of_the_page_with_fields_left_empty_asks_for_all() =>
        Assert.Equal((await workbench.Get("events")).Text, (await workbench.Get("events?actor=&type=&from=&limit=")).Text);

    [Fact]
    public void Every_problem_and_address_is_in_the_documents()
    {
        string page = File.ReadAllText(Path.Combine(TestFiles.Root, "docs", "api.md"));
        Assert.All(Problems.All, problem => Assert.Contains($"| {problem.Title} | {problem.Status} | {problem.Meaning} |", page, StringComparison.Ordinal));
        Assert.All(Listings.All, listing => Assert.Contains($"`/{listing.Name}", page, StringComparison.Ordinal));
    }
}
