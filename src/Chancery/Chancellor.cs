using Chancery.Language;
using Chancery.Meaning;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Time;
using Chancery.World;

namespace Chancery;

/// <summary>All rooms in a row: a report in, its attributed record out. Load once, share between threads.</summary>
public sealed class Chancellor : IDisposable
{
    private readonly Reader _reader;
    private readonly TimeFinder _times = new();
    private readonly CastFinder _cast;
    private readonly Coder _coder;

    private Chancellor(Reader reader, CastFinder cast, EventOptions? events)
    {
        _reader = reader;
        _cast = cast;
        _coder = new Coder(events);
    }

    /// <param name="modelFolder">Null finds <c>models/reader</c> beside the program.</param>
    /// <param name="userFolder">Tables that add to or override the embedded ones; null for none.</param>
    /// <param name="events">What may make events; null for patterns and reader.</param>
    public static Chancellor Load(string? modelFolder = null, string? userFolder = null, EventOptions? events = null)
    {
        Task<CastFinder> cast = Task.Run(() => CastFinder.Load(userFolder));
        return new Chancellor(Reader.Load(modelFolder), cast.GetAwaiter().GetResult(), events);
    }

    public Record Read(Report report)
    {
        Analysis analysis = _reader.Read(report);
        Calendar calendar = _times.FindIn(analysis);
        return _coder.Code(analysis, calendar, _cast.FindIn(analysis, calendar));
    }

    public void Dispose() => _reader.Dispose();
}
