using System.Security.Cryptography;
using System.Text;
using Chancery.Archive;
using Chancery.Records;
using Chancery.Workbench.Guard;
using Chancery.Workbench.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace Chancery.Workbench.Api;

/// <summary>The addresses under <c>/api/v1</c>. Each request opens the archive for itself.</summary>
internal sealed class ApiRoutes(ProjectFolder project, ReadingDesk desk)
{
    public const string Root = "/api/v1";

    /// <summary>Programs ask there: problems are told as JSON.</summary>
    public static bool Owns(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.Ordinal);

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (Listing listing in Listings.All)
        {
            MapAnswer(routes, $"/{listing.Name}", new Operation(listing.Name, listing.Summary, listing.Parameters, [listing.Shape], listing.Items), context => Send(context, listing.Parameters, (archive, question) =>
            {
                Page page = listing.Ask(archive, question);
                if (page.Next is { } next) context.Response.Headers.Link = $"<{NextAddress(context.Request, next)}>; rel=\"next\"";
                return question.AsCsv ? new Answer(page.Csv(), "text/csv; charset=utf-8") : new Answer(page.Json());
            }));
        }
        MapAnswer(routes, "/documents/{id}", new Operation("document", "The record of a document with its text.", [], ["record"]),
            context => Send(context, [], (archive, _) => new Answer(RecordJson.Write(Answers.Find(archive, Route(context, "id")), withText: true))));
        MapAnswer(routes, "/show/{id}", new Operation("show", "A document, or an event (E12), encounter (N7) or commitment (C3) over documents with every report's telling.", [], ["record", "timeline", "encounter", "commitment"]),
            context => Send(context, [], (archive, _) => new Answer(Answers.Show(archive, Route(context, "id")))));
        MapAnswer(routes, "/compare/{id}", new Operation("compare", "Each two sides' accounts of an encounter (N7), point by point.", [], ["comparisons"]),
            context => Send(context, [], (archive, _) => new Answer(Answers.Compare(archive, [Route(context, "id")]))));
        MapAnswer(routes, "/compare/{id}/{other}", new Operation("compareDocuments", "Two documents, point by point.", [], ["comparisons"]),
            context => Send(context, [], (archive, _) => new Answer(Answers.Compare(archive, [Route(context, "id"), Route(context, "other")]))));
        routes.MapPost(Root + "/corrections", (Delegate)CorrectAsync).WithName("correct").WithTags("records").WithMetadata(
            new Operation("correct", "Decide what a line should say, for good; only editors may.", [], ["corrections"]) { HasTag = false, Body = "correction" });
        MapAnswer(routes, "/stream", Arrivals.Operation, new Arrivals(project, routes.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping).SendAsync);
        MapAnswer(routes, "/explain/{id}/{line}", new Operation("explain", "Why a line (e1, s2, c1, n1, or an actor's id) of a document's record is there: the text is read again.", [], ["explanation"]) { HasTag = false }, ExplainAsync);
    }

    private static void MapAnswer(IEndpointRouteBuilder routes, string path, Operation operation, Func<HttpContext, Task> answer) =>
        routes.MapMethods(Root + path, Reading, (Delegate)answer).WithMetadata(operation).WithName(operation.Id).WithTags("records");

    private async Task ExplainAsync(HttpContext context)
    {
        Question.Read(context.Request, []);
        Record stored;
        using (RecordArchive archive = RecordArchive.Open(project)) stored = Answers.Find(archive, Route(context, "id"));
        Record again = await desk.ReadAsync(stored.Report, context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, new Answer(Answers.Explain(again, Route(context, "line")))).ConfigureAwait(false);
    }

    private async Task CorrectAsync(HttpContext context)
    {
        Question.Read(context.Request, []);
        CorrectionRequest request = await CorrectionRequest.ReadAsync(context.Request).ConfigureAwait(false);
        using RecordArchive archive = RecordArchive.Open(project, writes: true);
        await WriteAsync(context, new Answer(request.Decide(archive, Visitors.Does(context, request.Why)))).ConfigureAwait(false);
    }

    private Task Send(HttpContext context, IReadOnlyList<Parameter> parameters, Func<RecordArchive, Question, Answer> ask)
    {
        Question question = Question.Read(context.Request, parameters);
        using RecordArchive archive = RecordArchive.Open(project);
        EntityTagHeaderValue tag = new($"\"{Mark(archive.Revision, context.Request)}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known.Tag == "*"))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        return WriteAsync(context, ask(archive, question));
    }

    private static Task WriteAsync(HttpContext context, Answer answer) => Reply.Write(context, answer.Type, answer.Content);

    private static string Route(HttpContext context, string name) => context.GetRouteValue(name)?.ToString() ?? "";

    /// <summary>Two answers under the same mark are the same, byte for byte: what is asked, of which state of the archive, by which build.</summary>
    private static string Mark(string revision, HttpRequest request) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{revision} {typeof(ApiRoutes).Module.ModuleVersionId} {request.Path} {request.QueryString}")).AsSpan(0, 12));

    private static string NextAddress(HttpRequest request, string next)
    {
        QueryBuilder query = new(request.Query.Where(pair => pair.Key != Parameter.After.Name)) { { Parameter.After.Name, next } };
        return request.Path + query.ToString();
    }

    private readonly record struct Answer(string Content, string Type = "application/json; charset=utf-8");
}
