using System.Text;
using System.Text.Json.Nodes;
using Chancery.Workbench.Api;
using Chancery.Workbench.Guard;
using Chancery.Workbench.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Workbench.Web;

/// <summary>Takes in files and pasted texts, and tells how far reading them is.</summary>
internal sealed class AddPages(AddQueue queue)
{
    private const long MostBytes = 64_000_000;
    private const int MostFiles = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/add", context => Reply.Page(context, "add", AddPage.Form(Words.Of(context))));
        routes.MapPost("/add", TakeAsync).WithMetadata(new SizeLimit(MostBytes));
        routes.MapGet("/add/{id}", context => Reply.Page(context, "add", AddPage.Progress(Words.Of(context), Find(context))));
        routes.MapGet("/add/{id}.json", context => Reply.Json(context, Progress(Find(context))));
    }

    private AddJob Find(HttpContext context) => queue.Find(context.GetRouteValue("id") as string ?? "") ?? throw Refusal.NotFound("Nothing of that name is being read.");

    private async Task TakeAsync(HttpContext context)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        List<AddedFile> files = [];
        foreach (IFormFile file in form.Files.Where(file => file.Length > 0).Take(MostFiles))
        {
            using MemoryStream copy = new();
            await file.CopyToAsync(copy, context.RequestAborted).ConfigureAwait(false);
            files.Add(new AddedFile(NameOf(file.FileName), copy.ToArray()));
        }
        if (form["text"].ToString() is { } text && !string.IsNullOrWhiteSpace(text)) files.Add(new AddedFile("pasted.txt", Encoding.UTF8.GetBytes(text)));
        Words words = Words.Of(context);
        if (files.Count == 0 || queue.Add(files, LocalDatePattern.Iso.Parse(form["date"].ToString()) is { Success: true } day ? day.Value : (LocalDate?)null, Visitors.Now(context)) is not { } job)
        {
            context.Response.StatusCode = files.Count == 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status503ServiceUnavailable;
            await Reply.Page(context, "add", AddPage.Form(words, words[files.Count == 0 ? "add.nothing" : "add.full"])).ConfigureAwait(false);
            return;
        }
        context.Response.Redirect("/add/" + job.Id);
    }

    /// <summary>The last part of the name, which a browser may send with folders: it is only shown, no file is ever written.</summary>
    private static string NameOf(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        string clean = string.Concat(last.Where(c => !char.IsControl(c)));
        return clean.Length == 0 ? "file" : clean.Length > 200 ? clean[^200..] : clean;
    }

    private static string Progress(AddJob job) => new JsonObject
    {
        ["finished"] = job.Finished, ["files"] = job.Files.Count, ["done"] = job.IsDone, ["reports"] = job.Results.Count,
    }.ToJsonString();

    private sealed record SizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
