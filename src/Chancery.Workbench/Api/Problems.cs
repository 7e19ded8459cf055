using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Workbench.Web;
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

    public static Task Send(HttpContext context, Refusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ETag = default;
        JsonObject json = new() { ["type"] = "/api#" + IdOf(refusal.Title), ["title"] = refusal.Title, ["status"] = refusal.Status, ["detail"] = refusal.Message };
        if (refusal.Where is { } where) json["where"] = where;
        return Reply.Write(context, ContentType, json.ToJsonString(Plain));
    }

    /// <summary>Of the problem's row on the page of the API, to which its <c>type</c> leads.</summary>
    public static string IdOf(string title) => title.ToLowerInvariant().Replace(' ', '-');
}
