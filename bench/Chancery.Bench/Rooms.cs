using System.Diagnostics;
using System.Globalization;
using Chancery.Language;
using Chancery.Meaning;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Time;
using Chancery.World;
using Calendar = Chancery.Time.Calendar;

namespace Chancery.Bench;

/// <summary>The rooms in a row, each with the processor time it took.</summary>
internal sealed class Rooms : IDisposable
{
    private const int WarmDocuments = 20;

    private readonly Reader _reader;
    private readonly TimeFinder _times;
    private readonly CastFinder _cast;
    private readonly Coder _coder;
    private readonly TimeSpan _loading;

    private Rooms()
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        _reader = Reader.Load();
        _times = new TimeFinder();
        _cast = CastFinder.Load();
        _coder = new Coder();
        _loading = Environment.CpuUsage.TotalTime - before;
    }

    public static Rooms Load() => new();

    public IEnumerable<string> MeasureOneThread(IReadOnlyList<Report> reports, TimeSpan reading)
    {
        foreach (Report report in reports.Take(WarmDocuments)) Read(report);
        TimeSpan language = default, time = default, world = default, meaning = default, json = default;
        long words = 0, bytes = GC.GetAllocatedBytesForCurrentThread();
        List<double> perDocument = [];
        foreach (Report report in reports)
        {
            TimeSpan start = Now();
            Analysis analysis = _reader.Read(report);
            TimeSpan read = Now();
            Calendar calendar = _times.FindIn(analysis);
            TimeSpan dated = Now();
            Cast cast = _cast.FindIn(analysis, calendar);
            TimeSpan known = Now();
            Record record = _coder.Code(analysis, calendar, cast);
            TimeSpan coded = Now();
            RecordJson.Write(record);
            TimeSpan end = Now();
            words += analysis.Words.Count;
            (language, time, world, meaning, json) =
                (language + (read - start), time + (dated - read), world + (known - dated), meaning + (coded - known), json + (end - coded));
            perDocument.Add((end - start).TotalMilliseconds);
        }
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        perDocument.Sort();
        TimeSpan total = reading + language + time + world + meaning + json;
        yield return "| Room, one thread | seconds | share | words/s |";
        yield return "|---|---|---|---|";
        foreach ((string room, TimeSpan taken) in new[] { ("Reading", reading), ("Language", language), ("Time", time), ("World", world), ("Meaning", meaning), ("Records (JSON)", json), ("all", total) })
            yield return Text($"| {room} | {taken.TotalSeconds:F2} | {taken / total:P1} | {words / Math.Max(taken.TotalSeconds, 1e-6):N0} |");
        yield return "";
        yield return Text($"{words:N0} words; a document p50 {At(perDocument, 0.5):F0} ms, p95 {At(perDocument, 0.95):F0} ms; {bytes / (1024.0 * 1024) / reports.Count:F1} MB allocated a document; loading {_loading.TotalSeconds:F2} s. All of processor time.");
    }

    public IEnumerable<string> MeasureAllThreads(IReadOnlyList<Report> reports)
    {
        long words = 0;
        List<long> memory = [];
        TimeSpan before = Now();
        Stopwatch watch = Stopwatch.StartNew();
        int part = Math.Max(1, reports.Count / 4);
        foreach (Report[] quarter in reports.Chunk(part))
        {
            Parallel.ForEach(quarter, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, report => Interlocked.Add(ref words, Read(report)));
            using Process self = Process.GetCurrentProcess();
            memory.Add(self.WorkingSet64 / (1024 * 1024));
        }
        yield return Text($"All threads: {words / watch.Elapsed.TotalSeconds:N0} words/s by the clock, {words / (Now() - before).TotalSeconds:N0} words per second of processor time; memory after each quarter {string.Join(", ", memory)} MB");
    }

    public void Dispose() => _reader.Dispose();

    private int Read(Report report)
    {
        Analysis analysis = _reader.Read(report);
        Calendar calendar = _times.FindIn(analysis);
        RecordJson.Write(_coder.Code(analysis, calendar, _cast.FindIn(analysis, calendar)));
        return analysis.Words.Count;
    }

    private static TimeSpan Now() => Environment.CpuUsage.TotalTime;

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
