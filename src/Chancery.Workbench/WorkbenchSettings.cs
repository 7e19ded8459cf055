namespace Chancery.Workbench;

/// <summary>How a server is to run.</summary>
/// <param name="Port">0 takes a free one.</param>
public sealed record WorkbenchSettings(int Port = WorkbenchSettings.UsualPort)
{
    public const int UsualPort = 8470;

    /// <summary>Where metrics and traces are sent (OTLP over HTTP); null sends none.</summary>
    public Uri? Collector { get; init; }
}
