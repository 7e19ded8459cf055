using Chancery.Archive;
using Chancery.Text;
using Chancery.Workbench.Api;
using Chancery.Workbench.Guard;
using Chancery.Workbench.Service;
using Chancery.Workbench.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using NodaTime;

namespace Chancery.Workbench;

/// <summary>The pages and the API of one project on a port. Without other settings no other machine can reach it; else whoever comes must sign in.</summary>
public sealed class WorkbenchHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WorkbenchHost(WebApplication application) => _application = application;

    /// <summary>Such as <c>http://127.0.0.1:8470</c>.</summary>
    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First() ?? "";

    /// <param name="load">Called once, when the first pasted text is to be read.</param>
    /// <exception cref="ChanceryException">The port is taken, or the project's archive cannot be read.</exception>
    public static async Task<WorkbenchHost> StartAsync(ProjectFolder project, Func<Chancellor> load, WorkbenchSettings settings)
    {
        RecordArchive.Open(project).Dispose();      // what is wrong with the archive is told now, not page by page
        Instant now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        Entrance entrance = Entrance.Of(settings, new TokenFile(project).All().Any(token => token.IsGood(now)));

        // An empty builder takes nothing from the environment, so that no variable there can open the server to a network.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Site.MostBytes;
            kestrel.Listen(settings.Listen, settings.Port, listen =>
            {
                if (settings.Certificate is { } certificate) listen.UseHttps(certificate);
            });
        });
        AddServices(builder.Services, project, load, settings, entrance);
        // On standard error, and only what the gate tells: that a port is taken is said below.
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft", LogLevel.None);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        WebApplication application = builder.Build();
        if (entrance.IsBehindProxy) application.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        application.UseMiddleware<Gate>();
        application.UseRouting().UseAuthentication().UseRateLimiter().UseMiddleware<Admission>();
        application.Services.GetRequiredService<SignInPage>().Map(application);
        application.Services.GetRequiredService<Site>().Map(application);
        application.Services.GetRequiredService<ApiRoutes>().Map(application);
        Description.Map(application);
        Health.Map(application);
        try
        {
            await application.StartAsync().ConfigureAwait(false);
            return new WorkbenchHost(application);
        }
        catch (IOException problem)
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw new ChanceryException($"Port {settings.Port} cannot be used ({problem.Message}): give another with -p, or -p 0 for a free one.", problem);
        }
    }

    /// <summary>Until the server is stopped or <paramref name="cancel"/> is.</summary>
    public Task WaitAsync(CancellationToken cancel) => _application.WaitForShutdownAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);       // lets requests end and tells what is left to tell
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static void AddServices(IServiceCollection services, ProjectFolder project, Func<Chancellor> load, WorkbenchSettings settings, Entrance entrance)
    {
        services.AddRouting().AddSingleton(entrance).AddSingleton(TimeProvider.System).AddSingleton(project);
        services.AddSingleton<TokenFile>().AddSingleton(_ => new ReadingDesk(load)).AddSingleton<SignInPage>().AddSingleton<Site>().AddSingleton<ApiRoutes>();
        Visitors.Add(services, entrance, settings.Analyst);
        FormMark.Add(services, entrance);
        Crowd.Add(services, settings);
        Description.Add(services);
        Health.Add(services, project);
        Telemetry.Add(services, settings.Collector);
    }
}
