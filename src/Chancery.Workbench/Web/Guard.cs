using Chancery.Text;
using Chancery.Workbench.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Chancery.Workbench.Web;

/// <summary>What every request passes: it must ask for this machine by name, come from our own pages if it sends something, and hears of no stack trace.</summary>
internal sealed class Guard(RequestDelegate next, ILogger<Guard> log)
{
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost"];

    public async Task InvokeAsync(HttpContext context)
    {
        SetHeaders(context.Response.Headers);
        if (!IsOurs(context))
        {
            // A page elsewhere can point a name of its own at 127.0.0.1 (DNS rebinding); it cannot make the browser send our name.
            await Reply.Problem(context, StatusCodes.Status421MisdirectedRequest, "Unknown host", "This server answers only to 127.0.0.1 and localhost.").ConfigureAwait(false);
            return;
        }
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !IsFromOwnPage(context.Request))
        {
            await Reply.Problem(context, StatusCodes.Status403Forbidden, "Not from here", "Only pages of this server may send to it.").ConfigureAwait(false);
            return;
        }
        try
        {
            await next(context).ConfigureAwait(false);
            if (context.Response.StatusCode == StatusCodes.Status404NotFound && !context.Response.HasStarted && context.GetEndpoint() is null)
                await Reply.Problem(context, StatusCodes.Status404NotFound, "Not found", "There is no such page.").ConfigureAwait(false);
        }
        catch (Refusal refusal) when (!context.Response.HasStarted)
        {
            await Reply.Refuse(context, refusal).ConfigureAwait(false);
        }
        catch (BadHttpRequestException problem)
        {
            await Reply.Problem(context, problem.StatusCode, "Refused", problem.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? "The text is too long for this form: save it as a file and use 'chancery add'."
                : "The request is not well formed.").ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            if (problem is ChanceryException) LogTrouble(log, context.Request.Path.Value ?? "", problem.Message, null);
            else LogFailure(log, context.Request.Path.Value ?? "", problem);
            await Reply.Problem(context, StatusCodes.Status500InternalServerError, "Something went wrong", problem is ChanceryException
                ? "The archive or the reader model cannot be used now: the terminal says why."
                : "This is a fault of the program: the terminal says more.").ConfigureAwait(false);
        }
    }

    private static bool IsOurs(HttpContext context) =>
        OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase) && context.Request.Host.Port == context.Connection.LocalPort;

    private static bool IsFromOwnPage(HttpRequest request) =>
        string.Equals(request.Headers.Origin.ToString(), $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private static readonly Action<ILogger, string, Exception?> LogFailure =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, "Failure"), "{Path} failed");

    private static readonly Action<ILogger, string, string, Exception?> LogTrouble =
        LoggerMessage.Define<string, string>(LogLevel.Error, new EventId(2, "Trouble"), "{Path}: {Message}");
}
