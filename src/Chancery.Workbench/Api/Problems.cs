using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Chancery.Workbench.Api;

/// <summary>Problems as RFC 9457 has them.</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json; charset=utf-8";

    /// <summary>Every problem there is.</summary>
    public static readonly IReadOnlyList<(string Title, int Status, string Meaning)> All =
    [
        ("Unknown parameter", 400, "there is no parameter of that name at this address"),
        ("Bad value", 400, "a value is none for its parameter, is missing or given twice, or `after` is of another question"),
        ("Not found", 404, "there is no such document, line or address"),
        ("Busy", 503, "too many others wait: try again"),
        ("Cannot be decided", 422, "the record has no such line or field, or would not hold together with the decision; nothing was changed"),
        ("Sign in", 401, "the server is open to a network, and there was no token, or none that is good"),
        ("Only for editors", 403, "the token is for reading"),
        ("Too many requests", 429, "`Retry-After` says when to go on"),
        ("Unknown host", 421, "the server was asked for under a name that is not its own"),
        ("Not from here", 403, "something was sent by a page of another site, or by a form without its mark"),
        ("Refused", 400, "the request is not well formed, too large (413), or no JSON (415)"),
        ("Something went wrong", 500, "the archive or the model cannot be used, or the program has a fault; the terminal of the server says more"),
    ];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task Send(HttpContext context, Refusal refusal) => Send(context, refusal.Status, refusal.Title, refusal.Message, refusal.Where);

    public static Task Send(HttpContext context, int status, string title, string detail, string? where = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ETag = default;
        JsonObject json = new() { ["type"] = TypeOf(title), ["title"] = title, ["status"] = status, ["detail"] = detail };
        if (where is not null) json["where"] = where;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(json.ToJsonString(Plain), context.RequestAborted);
    }

    /// <summary>Leads to the problem's row on the page of the API.</summary>
    public static string TypeOf(string title) => "/api#" + IdOf(title);

    public static string IdOf(string title) => title.ToLowerInvariant().Replace(' ', '-');
}
