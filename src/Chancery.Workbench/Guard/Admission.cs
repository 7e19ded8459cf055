using Chancery.Archive;
using Chancery.Workbench.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Chancery.Workbench.Guard;

/// <summary>
/// Who is let through to an address. It says no unless something says yes, so that a new address is safe without a thought: one must be signed in, unless
/// the address is for everyone; only editors may send, unless the address changes nothing; a form must have come from one of our pages.
/// </summary>
internal sealed class Admission(RequestDelegate next, Entrance entrance, IAntiforgery antiforgery, ProjectFolder project)
{
    public async Task InvokeAsync(HttpContext context)
    {
        Endpoint? address = context.GetEndpoint();
        bool isOpen = address?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (!isOpen && context.User.Identity?.IsAuthenticated != true)
        {
            if (ApiRoutes.Owns(context.Request) || !HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.Headers.WWWAuthenticate = "Bearer";
                throw new Refusal(401, "Sign in", "Send a token of this project as 'Authorization: Bearer …': 'chancery token make' makes one. An expired or revoked one is none.");
            }
            context.Response.Redirect(SignInPage.Path + QueryString.Create(SignInPage.To, context.Request.Path + context.Request.QueryString));
            return;
        }
        bool sends = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        bool changes = sends && !isOpen && address?.Metadata.GetMetadata<ChangesNothing>() is null;
        if (sends)
        {
            if (changes && !context.User.IsInRole(nameof(Role.Editor)))
                throw new Refusal(403, "Only for editors", "This token is for reading: 'chancery token make NAME --role editor' makes one that may add and correct.");
            await RequireOwnPageAsync(context).ConfigureAwait(false);
        }
        if (changes && entrance.NeedsSignIn) Tell(context);
        await next(context).ConfigureAwait(false);
    }

    /// <summary>Where several work, the log tells of all that one of them sends, also of what leaves no trace of its own there.</summary>
    private void Tell(HttpContext context)
    {
        using RecordArchive archive = RecordArchive.Open(project, writes: true);
        archive.Note(Visitors.Does(context, ""), "sent", ("to", context.Request.Path.Value ?? ""));
    }

    /// <summary>A browser sends along cookies, and may be on the owner's machine, whichever site's page asks it to; a program that sends a token of its own has no such trouble.</summary>
    private async Task RequireOwnPageAsync(HttpContext context)
    {
        if (context.User.Identity?.AuthenticationType == Visitors.Bearer) return;
        IHeaderDictionary headers = context.Request.Headers;
        bool isFromOurs = string.Equals(headers.Origin.ToString(), entrance.OriginOf(context.Request), StringComparison.OrdinalIgnoreCase);
        bool isNoBrowser = headers.Origin.Count == 0 && headers["Sec-Fetch-Site"].Count == 0;
        // A page elsewhere cannot send JSON without asking first, and is told nothing when it asks; a form it can send.
        bool isJson = context.Request.HasJsonContentType();
        if (!isFromOurs && !(isNoBrowser && isJson)) throw new Refusal(403, "Not from here", "Only pages of this server may send to it; a program sends JSON, and a token where one is asked for.");
        if (isJson) return;
        if (!context.Request.HasFormContentType) throw new Refusal(415, "Refused", "Only forms and JSON can be sent here.");
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);       // what is too large is told as such
            await antiforgery.ValidateRequestAsync(context).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            throw new Refusal(400, "Refused", "The form is not well formed, or has too many or too long fields.");
        }
        catch (AntiforgeryValidationException)
        {
            throw new Refusal(403, "Not from here", "This form is not from a page of this server, or older than its last start: load the page anew and send it again.");
        }
    }
}

/// <summary>Marks an address to which readers too may send: what is sent is not kept.</summary>
internal sealed class ChangesNothing;
