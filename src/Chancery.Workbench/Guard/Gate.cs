using Chancery.Text;
using Chancery.Workbench.Api;
using Chancery.Workbench.Service;
using Chancery.Workbench.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Chancery.Workbench.Guard;

/// <summary>What every request passes first: it must ask for the server by its name, gets headers that keep pages among themselves, and hears of no stack trace.</summary>
internal sealed class Gate(RequestDelegate next, Entrance entrance, ILogger<Gate> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        SetHeaders(context.Response.Headers);
        try
        {
            // Whoever watches over the server may ask under any name how it is: it hears one word.
            if (!entrance.AnswersTo(context) && !context.Request.Path.StartsWithSegments(Health.Root, StringComparison.Ordinal))
                throw new Refusal(421, "Unknown host", "This server answers only under its own name and port.");
            await next(context).ConfigureAwait(false);
            if (context.Response.StatusCode == StatusCodes.Status404NotFound && !context.Response.HasStarted && context.GetEndpoint() is null)
                throw Refusal.NotFound("There is no such page.");
        }
        catch (Refusal refusal) when (!context.Response.HasStarted)
        {
            await Reply.Refuse(context, refusal).ConfigureAwait(false);
        }
        catch (BadHttpRequestException problem) when (!context.Response.HasStarted)
        {
            await Reply.Refuse(context, new Refusal(problem.StatusCode, "Refused", problem.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? "The text is too long to be sent: save it as a file and use 'chancery add'."
                : "The request is not well formed.")).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            string path = PathOf(context);
            if (problem is ChanceryException) LogTrouble(log, path, problem.Message, null);
            else LogFailure(log, path, problem);
            await Reply.Refuse(context, new Refusal(500, "Something went wrong", problem is ChanceryException
                ? "The archive or the reader model cannot be used now: the terminal says why."
                : "This is a fault of the program: the terminal says more.")).ConfigureAwait(false);
        }
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    /// <summary>A terminal obeys control characters; what others send must not reach it with them.</summary>
    private static string PathOf(HttpContext context) => string.Concat((context.Request.Path.Value ?? "").Select(c => char.IsControl(c) ? '?' : c));

    private static readonly Action<ILogger, string, Exception?> LogFailure =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, "Failure"), "{Path} failed");

    private static readonly Action<ILogger, string, string, Exception?> LogTrouble =
        LoggerMessage.Define<string, string>(LogLevel.Error, new EventId(2, "Trouble"), "{Path}: {Message}");
}
