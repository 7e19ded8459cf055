using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Chancery.Workbench.Guard;

/// <summary>A token in the header <c>Authorization: Bearer …</c>.</summary>
internal sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenFile tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Word = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = Request.Headers.Authorization.ToString();
        bool isGood = header.StartsWith(Word, StringComparison.OrdinalIgnoreCase);
        return Task.FromResult(isGood && tokens.Find(header[Word.Length..].Trim(), Visitors.Now(Context)) is { } token
            ? AuthenticateResult.Success(new AuthenticationTicket(Visitors.Of(token, Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("no good token"));
    }
}

/// <summary>Everyone is the one whose machine it is.</summary>
internal sealed class OwnerHandler(IOptionsMonitor<OwnerOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<OwnerOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Visitors.Of(Options.Name, Role.Editor, Scheme.Name), Scheme.Name)));
}

internal sealed class OwnerOptions : AuthenticationSchemeOptions
{
    public string Name { get; set; } = "";
}
