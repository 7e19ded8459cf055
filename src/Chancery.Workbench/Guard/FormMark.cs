using System.Text.RegularExpressions;
using Chancery.Workbench.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Workbench.Guard;

/// <summary>The mark by which a form is known to be from one of our pages (antiforgery). It is put into every form that sends, so that no page can forget it.</summary>
internal static partial class FormMark
{
    public const string Field = "mark";

    public static void Add(IServiceCollection services, Entrance entrance) => services.AddAntiforgery(options =>
    {
        options.FormFieldName = Field;
        options.Cookie.Name = entrance.NameOfCookie("mark");
        options.Cookie.SecurePolicy = entrance.IsEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.SuppressXFrameOptionsHeader = true;         // the content security policy says it
    });

    /// <remarks>Text never holds such a tag: it is encoded before it comes here.</remarks>
    public static string In(string markup, HttpContext context)
    {
        if (!SendingForm().IsMatch(markup)) return markup;
        string? mark = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken;
        Html field = Html.Of($"<input type=\"hidden\" name=\"{Field}\" value=\"{mark}\">");
        return SendingForm().Replace(markup, form => form.Value + field.Markup);
    }

    [GeneratedRegex("<form [^>]*method=\"post\"[^>]*>")]
    private static partial Regex SendingForm();
}
