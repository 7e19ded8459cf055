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
        routes.MapGet(Path, context => Reply.Page(context, Page(context, isRefused: false))).AllowAnonymous();
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
            await Reply.Page(context, Page(context, isRefused: true)).ConfigureAwait(false);
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

    private static Html Page(HttpContext context, bool isRefused)
    {
        Words words = Words.Of(context);
        bool isIn = context.User.Identity?.IsAuthenticated == true;
        return Layout.Page(Address.Of(context.Request).Without("lang"), words, "", words["sign-in"], Html.Of($"""
            <h1>{words["sign-in"]}</h1>
            {(isIn ? Html.Of($"<p>{words.Fill("sign-in.as", context.User.Identity?.Name ?? "")}</p><form method=\"post\" action=\"{Out}\"><button>{words["sign-out"]}</button></form>") : Html.None)}
            {(isRefused ? Html.Of($"<p class=\"problem\" role=\"alert\">{words["sign-in.refused"]}</p>") : Html.None)}
            <form method="post" action="{Path}">
            <input type="hidden" name="{To}" value="{LocalPath(context.Request.Query[To].ToString())}">
            <label>{words["sign-in.token"]} <input name="token" type="password" autocomplete="current-password" size="60" required></label>
            <button>{words["sign-in"]}</button>
            </form>
            <p>{words["sign-in.from"]} <code>chancery token make NAME</code></p>
            """), wide: false);
    }

    /// <summary>Never to another site, whatever a link to this page says.</summary>
    private static string LocalPath(string path) =>
        path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Any(c => c is '\\' || char.IsControl(c)) ? path : "/";
}
