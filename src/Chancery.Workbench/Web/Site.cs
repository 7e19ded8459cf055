using System.Text;
using Chancery.Archive;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.Workbench.Api;
using Chancery.Workbench.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Workbench.Web;

/// <summary>Addresses and what answers them. Each request opens the archive for itself.</summary>
internal sealed class Site(ProjectFolder project, ReadingDesk desk)
{
    /// <summary>Of a request; a pasted text is a part of it.</summary>
    public const int MostBytes = 300_000;

    private static readonly string Style = ReadStyle();

    private readonly ReportReader _reader = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ShowList);
        routes.MapGet("/documents/{id}", ShowDocument);
        routes.MapGet("/paste", context => Reply.Page(context, PastePage.Of()));
        routes.MapPost("/paste", ShowPasted);
        routes.MapGet("/workbench.css", SendStyle);
    }

    private Task ShowList(HttpContext context)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        string words = context.Request.Query["q"].ToString();
        return Reply.Page(context, words.Length > 0 ? ListPage.Of(words, [.. archive.Search(words)]) : ListPage.Of(archive.List()));
    }

    private Task ShowDocument(HttpContext context) =>
        Find(context) is { } record ? Reply.Page(context, ReaderPage.Of(record, isStored: true)) : NoDocument(context);

    private static async Task SendStyle(HttpContext context)
    {
        context.Response.ContentType = "text/css; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.WriteAsync(Style, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task ShowPasted(HttpContext context)
    {
        if (!context.Request.HasFormContentType) throw new BadHttpRequestException("no form");
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        string text = form["text"].ToString(), date = form["date"].ToString();
        LocalDate? published = LocalDatePattern.Iso.Parse(date) is { Success: true } day ? day.Value : null;
        Outcome<Report> report = _reader.Read(Encoding.UTF8.GetBytes(text), "pasted.txt", published).FirstOrDefault()
            ?? Outcome.None<Report>(new Note(NoteLevel.Error, "no-report", "The text has no words."));
        if (report.Value is null)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await Reply.Page(context, PastePage.Of(string.Join(' ', report.Notes.Select(note => note.Message)), text, date)).ConfigureAwait(false);
            return;
        }
        Record record = await desk.ReadAsync(report.Value, context.RequestAborted).ConfigureAwait(false);
        await Reply.Page(context, ReaderPage.Of(record, isStored: false)).ConfigureAwait(false);
    }

    private Record? Find(HttpContext context)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        return context.GetRouteValue("id") is string id ? archive.Find(id) : null;
    }

    private static Task NoDocument(HttpContext context) =>
        Reply.Problem(context, StatusCodes.Status404NotFound, "Not found", "The project has no document with that id.");

    private static string ReadStyle()
    {
        using Stream stream = typeof(Site).Assembly.GetManifestResourceStream("workbench.css") ?? throw new InvalidOperationException("workbench.css is not embedded");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
