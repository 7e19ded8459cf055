using System.Diagnostics;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Workbench.Service;

namespace Chancery.Workbench.Api;

/// <summary>Reads texts for whoever asks over the network: one at a time, so that nobody can take the whole machine, with a short queue.</summary>
/// <param name="load">Called once, when the first text is to be read.</param>
internal sealed class ReadingDesk(Func<Chancellor> load) : IDisposable
{
    private const int LongestQueue = 8;

    private readonly Lazy<Chancellor> _chancellor = new(load);
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private int _waiting;

    /// <exception cref="Refusal">Too many others wait.</exception>
    public async Task<Record> ReadAsync(Report report, CancellationToken cancel)
    {
        if (Interlocked.Increment(ref _waiting) > LongestQueue)
        {
            Interlocked.Decrement(ref _waiting);
            throw new Refusal(503, "Busy", "Too many texts wait to be read: try again in some seconds.");
        }
        try
        {
            await _oneAtATime.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                Stopwatch watch = Stopwatch.StartNew();
                Record record = await Task.Run(() => _chancellor.Value.Read(report), cancel).ConfigureAwait(false);
                Telemetry.CountReading(watch.Elapsed);
                return record;
            }
            finally
            {
                _oneAtATime.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose()
    {
        if (_chancellor.IsValueCreated) _chancellor.Value.Dispose();
        _oneAtATime.Dispose();
    }
}
