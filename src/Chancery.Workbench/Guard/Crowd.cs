using System.Globalization;
using System.Threading.RateLimiting;
using Chancery.Workbench.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Workbench.Guard;

/// <summary>How much one visitor may ask of a server that others use too. The owner of the machine is not counted.</summary>
internal static class Crowd
{
    /// <summary>The limit on tries to sign in.</summary>
    public const string SignIns = "sign-ins";

    private const int Burst = 200;

    public static void Add(IServiceCollection services, WorkbenchSettings settings) => services.AddRateLimiter(options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.User.Identity is not { IsAuthenticated: true } known ? Bucket("from " + AddressOf(context), settings.BurstOfStrangers)
            : known.AuthenticationType == Visitors.Owner ? RateLimitPartition.GetNoLimiter("owner")
            : Bucket("by " + known.Name, Burst));
        options.AddPolicy(SignIns, context => RateLimitPartition.GetFixedWindowLimiter(
            AddressOf(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        options.OnRejected = async (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait))
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await Web.Reply.Refuse(rejected.HttpContext, new Refusal(429, "Too many requests", "Ask more slowly: the header Retry-After says when to go on.")).ConfigureAwait(false);
        };
    });

    private static RateLimitPartition<string> Bucket(string who, int burst) => RateLimitPartition.GetTokenBucketLimiter(
        who, _ => new TokenBucketRateLimiterOptions { TokenLimit = burst, TokensPerPeriod = Math.Max(1, burst / 10), ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = true });

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
