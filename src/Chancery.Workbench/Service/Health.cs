using Chancery.Archive;
using Chancery.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chancery.Workbench.Service;

/// <summary>For whoever keeps the server running: is it alive, and can it answer? One word, nothing about the project.</summary>
internal static class Health
{
    public const string Root = "/healthz";

    public static void Add(IServiceCollection services, ProjectFolder project) => services.AddHealthChecks().AddCheck("archive", () =>
    {
        try
        {
            using RecordArchive archive = RecordArchive.Open(project);
            return archive.LastPlace >= 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (ChanceryException)
        {
            return HealthCheckResult.Unhealthy();
        }
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Root + "/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks(Root + "/ready").AllowAnonymous();
    }
}
