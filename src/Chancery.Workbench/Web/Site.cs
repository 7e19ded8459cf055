using Chancery.Archive;
using Chancery.Workbench.Api;
using Chancery.Workbench.Screens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Workbench.Web;

/// <summary>The addresses of pages and what answers them. Each request opens the archive for itself.</summary>
internal sealed class Site(ProjectFolder project, ReadingDesk desk) : IDisposable
{
    /// <summary>Of a request; a pasted text is a part of it.</summary>
    public const int MostBytes = 300_000;

    private static readonly Screen[] All =
    [
        new OverviewScreen(), new SearchScreen(), new EncountersScreen(), new EncounterScreen(), new CommitmentsScreen(), new CommitmentScreen(),
        new StatementsScreen(), new EventsScreen(), new EventScreen(), new TimelineScreen(), new NetworkScreen(), new MapScreen(), new TensionScreen(), new HistoryScreen(),
    ];

    private readonly AddQueue _queue = new(project, desk);
    private readonly ViewCache _views = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (Screen screen in All) Map(routes, screen);
        new DocumentPages(project, desk).Map(routes);
        new AddPages(_queue).Map(routes);
        foreach (Asset asset in Asset.All) routes.MapGet("/" + asset.Name, asset.SendAsync).AllowAnonymous();
    }

    public void Dispose() => _queue.Dispose();

    private void Map(IEndpointRouteBuilder routes, Screen screen)
    {
        routes.MapGet(screen.Path, context => Show(context, screen));
        if (screen.Path == "/") return;
        foreach (Form form in screen.Forms) routes.MapGet(screen.Path + form.Ending, context => Send(context, form));
    }

    private Task Show(HttpContext context, Screen screen)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        Ask ask = new(archive, Address.Of(context.Request).Without("lang"), Words.Of(context), context.GetRouteValue("id") as string ?? "");
        return _views.Get(archive.Revision, $"{ask.Words.Language} {screen.Path} {ask.Address}", () => screen.Draw(ask)) is { } view
            ? Reply.Page(context, screen.Key, view) : throw Refusal.NotFound("The project has nothing of that id.");
    }

    private Task Send(HttpContext context, Form form)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        Address address = Address.Of(context.Request);
        Ask ask = new(archive, address.At(address.Path[..^form.Ending.Length]), Words.Of(context), context.GetRouteValue("id") as string ?? "");
        return form.Make(ask) is { } content ? Reply.Write(context, form.Type, content)
            : throw Refusal.NotFound("This view has no such form.");
    }
}
