using System.Text;
using Chancery.Archive;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.Workbench.Api;
using Chancery.Workbench.Guard;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Screens;
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

    private static readonly Screen[] All =
    [
        new OverviewScreen(), new SearchScreen(), new EncountersScreen(), new EncounterScreen(), new CommitmentsScreen(), new CommitmentScreen(),
        new StatementsScreen(), new EventsScreen(), new EventScreen(), new TimelineScreen(), new NetworkScreen(), new MapScreen(), new TensionScreen(),
    ];

    private readonly ReportReader _reader = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (Screen screen in All) Map(routes, screen);
        routes.MapGet("/documents/{id}", ShowDocument);
        routes.MapGet("/paste", context => Reply.Page(context, PastePage.Of()));
        routes.MapPost("/paste", ShowPasted).WithMetadata(new ChangesNothing());
        foreach (Asset asset in Asset.All) routes.MapGet("/" + asset.Name, asset.SendAsync).AllowAnonymous();
    }

    private void Map(IEndpointRouteBuilder routes, Screen screen)
    {
        routes.MapGet(screen.Path, context => Show(context, screen));
        if (screen.Path == "/") return;
        foreach (Form form in screen.Forms) routes.MapGet(screen.Path + form.Ending, context => Send(context, form));
    }

    private Task Show(HttpContext context, Screen screen)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        Words words = WordsOf(context);
        Ask ask = new(archive, Address.Of(context.Request).Without("lang"), words, context.GetRouteValue("id") as string ?? "");
        return screen.Draw(ask) is { } view
            ? Reply.Page(context, Layout.Page(ask.Address, words, screen.Key, view.Title, view.Content, view.Wide))
            : Reply.Problem(context, StatusCodes.Status404NotFound, "Not found", "The project has nothing of that id.");
    }

    private Task Send(HttpContext context, Form form)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        Address address = Address.Of(context.Request);
        Ask ask = new(archive, address.At(address.Path[..^form.Ending.Length]), WordsOf(context), context.GetRouteValue("id") as string ?? "");
        return form.Make(ask) is { } content ? Reply.Write(context, form.Type, content)
            : Reply.Problem(context, StatusCodes.Status404NotFound, "Not found", "This view has no such form.");
    }

    /// <summary>The language that was chosen stays chosen.</summary>
    private static Words WordsOf(HttpContext context)
    {
        Words words = Words.Of(context.Request);
        if (context.Request.Query.ContainsKey("lang"))
            context.Response.Cookies.Append(Words.Cookie, words.Language, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), Path = "/" });
        return words;
    }

    private Task ShowDocument(HttpContext context) =>
        Find(context) is { } record ? Reply.Page(context, ReaderPage.Of(record, isStored: true)) : NoDocument(context);

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
}
