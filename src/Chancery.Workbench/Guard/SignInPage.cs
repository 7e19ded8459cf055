using Chancery.Archive;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Chancery.Workbench.Guard;

/// <summary>Makes a cookie of a token, for browsers, and takes it away again.</summary>
internal sealed class SignInPage(ProjectFolder project, TokenFile tokens)
{
    public const string Path = "/sign-in", To = "to";

    private const string Out = "/sign-out";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, context => Reply.Page(context, Page(context, ""))).AllowAnonymous();
        routes.MapPost(Path, SignInAsync).AllowAnonymous().RequireRateLimiting(Crowd.SignIns);
        routes.MapPost(Out, SignOutAsync).WithMetadata(new ChangesNothing());
    }

    private async Task SignInAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType) throw new BadHttpRequestException("no form");
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        Instant now = Visitors.Now(context);
        if (tokens.Find(form["token"].ToString().Trim(), now) is not { } token)
        {
            Tell(context, "", now, "refused sign-in");
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await Reply.Page(context, Page(context, "That is no token of this project, or not any more.")).ConfigureAwait(false);
            return;
        }
        await context.SignInAsync(Visitors.Cookie, Visitors.Of(token, Visitors.Cookie)).ConfigureAwait(false);
        Tell(context, token.Name, now, "signed in");
        context.Response.Redirect(LocalPath(form[To].ToString()));
    }

    private async Task SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(Visitors.Cookie).ConfigureAwait(false);
        Tell(context, context.User.Identity?.Name ?? "", Visitors.Now(context), "signed out");
        context.Response.Redirect(Path);
    }

    private void Tell(HttpContext context, string who, Instant now, string deed)
    {
        using RecordArchive archive = RecordArchive.Open(project, writes: true);
        archive.Note(new Deed(who, now), deed, ("from", context.Connection.RemoteIpAddress?.ToString() ?? ""));
    }

    private static Html Page(HttpContext context, string problem)
    {
        bool isIn = context.User.Identity?.IsAuthenticated == true;
        return Layout.Page("Sign in", Html.Of($"""
            <h1>Sign in</h1>
            {(isIn ? Html.Of($"<p>You are {context.User.Identity?.Name}.</p><form method=\"post\" action=\"{Out}\"><button>Sign out</button></form>") : Html.None)}
            {(problem.Length > 0 ? Html.Of($"<p class=\"problem\" role=\"alert\">{problem}</p>") : Html.None)}
            <form method="post" action="{Path}">
            <input type="hidden" name="{To}" value="{LocalPath(context.Request.Query[To].ToString())}">
            <label>Token <input name="token" type="password" autocomplete="current-password" size="60" required></label>
            <button>Sign in</button>
            </form>
            <p>A token comes from whoever runs this server: <code>chancery token make NAME</code>.</p>
            """));
    }

    /// <summary>Never to another site, whatever a link to this page says.</summary>
    private static string LocalPath(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Any(c => c is '\\' || char.IsControl(c)) ? path : "/";
}
