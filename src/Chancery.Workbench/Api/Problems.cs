using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Chancery.Workbench.Api;

/// <summary>Problems as RFC 9457 has them.</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json; charset=utf-8";

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
    public static string TypeOf(string title) => "/api#" + title.ToLowerInvariant().Replace(' ', '-');
}
