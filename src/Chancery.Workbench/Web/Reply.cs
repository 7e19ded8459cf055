using System.Text;
using Chancery.Workbench.Api;
using Chancery.Workbench.Guard;
using Chancery.Workbench.Pages;
using Chancery.Workbench.Screens;
using Microsoft.AspNetCore.Http;

namespace Chancery.Workbench.Web;

/// <summary>Answers: pages, JSON, and problems as either, after what was asked for.</summary>
internal static class Reply
{
    public static Task Page(HttpContext context, Html page) => Write(context, "text/html; charset=utf-8", FormMark.In(page.Markup, context));

    /// <param name="key">Of the screen to which the page belongs.</param>
    public static Task Page(HttpContext context, string key, View view) =>
        Page(context, Layout.Page(Address.Of(context.Request).Without("lang"), Words.Of(context), key, view.Title, view.Content, view.Wide));

    public static Task Json(HttpContext context, string json) => Write(context, "application/json; charset=utf-8", json);

    public static Task Refuse(HttpContext context, Refusal refusal)
    {
        if (ApiRoutes.Owns(context.Request)) return Problems.Send(context, refusal);
        context.Response.StatusCode = refusal.Status;
        string key = "Problem." + Problems.IdOf(refusal.Title);
        Words words = Words.Of(context);
        return Page(context, Layout.Message(words, words.Or(key, refusal.Title), words.Or(key + ".means", refusal.Message)));
    }

    public static Task Write(HttpContext context, string type, string content)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}
