using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Chancery.Workbench.Service;

/// <summary>Metrics and traces of requests, by OpenTelemetry; without the values of queries, which hold what people search for.</summary>
internal static class Telemetry
{
    private const string Name = "chancery";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> ReadingSeconds = Meter.CreateHistogram<double>("chancery.reading.duration", "s", "How long a text took to be read, without the time in the queue.");

    public static void CountReading(TimeSpan time) => ReadingSeconds.Record(time.TotalSeconds);

    /// <param name="collector">Where they are sent, by OTLP over HTTP; null sends nothing and loads nothing.</param>
    public static void Add(IServiceCollection services, Uri? collector)
    {
        if (collector is null) return;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Name, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(Name))
            .WithTracing(traces => traces.SetSampler(new AlwaysOnSampler()).AddAspNetCoreInstrumentation())      // whoever asks has no say in it
            .UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, collector);
    }
}
