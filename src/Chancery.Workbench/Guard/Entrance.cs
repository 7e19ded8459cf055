using System.Net;
using System.Security.Cryptography;
using Chancery.Text;
using Microsoft.AspNetCore.Http;

namespace Chancery.Workbench.Guard;

/// <summary>Where the server can be reached from, under which names, and whether whoever comes must say who they are.</summary>
internal sealed class Entrance
{
    private static readonly string[] LoopbackNames = ["127.0.0.1", "localhost", "[::1]"];

    private readonly string _own = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
    private readonly bool _isLoopback;
    private readonly Uri? _public;

    private Entrance(WorkbenchSettings settings)
    {
        _isLoopback = IPAddress.IsLoopback(settings.Listen);
        _public = settings.Public;
        NeedsSignIn = !_isLoopback || _public is not null || settings.SignIn;
        IsEncrypted = settings.Certificate is not null || _public?.Scheme == Uri.UriSchemeHttps;
    }

    /// <summary>Only the one whose machine it is comes in without: nobody else reaches its loopback.</summary>
    public bool NeedsSignIn { get; }

    /// <summary>Browsers reach the server by https, by itself or by a proxy before it.</summary>
    public bool IsEncrypted { get; }

    /// <summary>A browser knows cookies by the machine and not by the port: two servers of one machine must not take each other's.</summary>
    public string NameOfCookie(string kind) => $"{(IsEncrypted ? "__Host-" : "")}chancery-{kind}-{_own}";

    /// <summary>Another program stands before the server and says whom it speaks for.</summary>
    public bool IsBehindProxy => _isLoopback && _public is not null;

    /// <exception cref="ChanceryException">It would be open, or tokens would cross the network for all to read.</exception>
    public static Entrance Of(WorkbenchSettings settings, bool hasTokens)
    {
        Entrance entrance = new(settings);
        if (!entrance._isLoopback && !entrance.IsEncrypted && entrance._public is null)
            throw new ChanceryException($"On {settings.Listen} tokens and texts would cross the network for all to read: give --certificate, or --public https://… where a proxy before the server encrypts; --public http://… says that you mean it.");
        if (entrance.NeedsSignIn && !hasTokens)
            throw new ChanceryException("Nobody could sign in, and without a token nobody is let in from a network: make one with 'chancery token make NAME --role editor'.");
        return entrance;
    }

    /// <summary>False for a request under another's name: a page elsewhere can point a name of its own at this machine (DNS rebinding), but not make the browser send ours.</summary>
    public bool AnswersTo(HttpContext context)
    {
        HostString host = context.Request.Host;
        if (_public is not null) return string.Equals(host.Value, _public.Authority, StringComparison.OrdinalIgnoreCase);
        if (host.Port != context.Connection.LocalPort && !(host.Port is null && context.Connection.LocalPort == (context.Request.IsHttps ? 443 : 80))) return false;
        return context.Connection.LocalIpAddress is { } own && (IPAddress.IsLoopback(own)
            ? LoopbackNames.Contains(host.Host, StringComparer.OrdinalIgnoreCase)
            : IPAddress.TryParse(host.Host, out IPAddress? asked) && asked.Equals(own.IsIPv4MappedToIPv6 ? own.MapToIPv4() : own));
    }

    public string OriginOf(HttpRequest request) => _public?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host.Value}";
}
