using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Chancery.Workbench;

/// <summary>How a server is to run.</summary>
/// <param name="Port">0 takes a free one.</param>
public sealed record WorkbenchSettings(int Port = WorkbenchSettings.UsualPort)
{
    public const int UsualPort = 8470;

    /// <summary>The address of this machine on which the server can be reached; away from the loopback one must sign in.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Under which browsers reach the server through a proxy before it; null when they reach it by itself.</summary>
    public Uri? Public { get; init; }

    /// <summary>With its private key; null for a server that does not encrypt by itself.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>One must sign in on the loopback too, as on a machine that several people use.</summary>
    public bool SignIn { get; init; }

    /// <summary>Who is said to do what is done without a sign-in.</summary>
    public string Analyst { get; init; } = "";

    /// <summary>Where metrics and traces are sent (OTLP over HTTP); null sends none.</summary>
    public Uri? Collector { get; init; }

    /// <summary>How often one address may try to sign in, in a minute.</summary>
    public int SignInsPerMinute { get; init; } = 10;

    /// <summary>How much one who has not signed in may ask at once, and a tenth of it each second from then on.</summary>
    public int BurstOfStrangers { get; init; } = 40;
}
