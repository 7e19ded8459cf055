using System.Security.Claims;
using Chancery.Archive;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Chancery.Workbench.Guard;

/// <summary>Who comes: by a token in the header <c>Authorization</c>, by the cookie that the sign-in page makes of one, or the one whose machine it is.</summary>
internal static class Visitors
{
    public const string Bearer = "bearer", Cookie = CookieAuthenticationDefaults.AuthenticationScheme, Owner = "owner";

    private const string Choose = "choose";

    private const string TokenId = "token";

    public static void Add(IServiceCollection services, Entrance entrance, string analyst)
    {
        // Keys live as long as the server: nothing of them is written, and a restart ends all sign-ins.
        services.AddDataProtection();
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        AuthenticationBuilder schemes = services.AddAuthentication(entrance.NeedsSignIn ? Choose : Owner)
            .AddPolicyScheme(Choose, null, options => options.ForwardDefaultSelector = context => context.Request.Headers.Authorization.Count > 0 ? Bearer : Cookie)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(Bearer, null)
            .AddScheme<OwnerOptions, OwnerHandler>(Owner, options => options.Name = analyst);
        schemes.AddCookie(Cookie, options =>
        {
            options.Cookie.Name = entrance.NameOfCookie("visitor");
            options.Cookie.SecurePolicy = entrance.IsEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;        // a link to a view, in a mail, finds its reader signed in
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.Events.OnValidatePrincipal = EndWithTokenAsync;
        });
    }

    public static ClaimsPrincipal Of(AccessToken token, string scheme) => Of(token.Name, token.Role, scheme, new Claim(TokenId, token.Id));

    public static ClaimsPrincipal Of(string name, Role role, string scheme, params Claim[] more) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, role.ToString()), .. more], scheme));

    public static Deed Does(HttpContext context, string why) => new(context.User.Identity?.Name ?? "", Now(context), why);

    public static Instant Now(HttpContext context) => Instant.FromDateTimeOffset(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>A cookie lives no longer than the token it was made of.</summary>
    private static Task EndWithTokenAsync(CookieValidatePrincipalContext context)
    {
        TokenFile tokens = context.HttpContext.RequestServices.GetRequiredService<TokenFile>();
        if (context.Principal?.FindFirst(TokenId)?.Value is not { } id || tokens.FindGood(id, Now(context.HttpContext)) is null) context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
