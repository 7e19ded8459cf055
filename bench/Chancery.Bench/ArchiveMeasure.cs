using System.Diagnostics;
using System.Globalization;
using Chancery.Archive;
using Chancery.Language;
using Chancery.Reading;
using Record = Chancery.Records.Record;
using Status = Chancery.Records.Status;

namespace Chancery.Bench;

/// <summary>What keeping records costs: adding beside bare reading, growth, questions on many events, size.</summary>
internal static class ArchiveMeasure
{
    private const int Page = 50, Repeats = 5, Block = 1000;

    /// <summary>The same reports read by one worker, and stored.</summary>
    public static IEnumerable<string> AddBesideReader(IReadOnlyList<Report> reports)
    {
        using Chancellor chancellor = Chancellor.Load();
        using TemporaryArchive temporary = new();
        TimeSpan bare = TimeSpan.Zero, storing = TimeSpan.Zero;
        foreach (Report report in reports)
        {
            Record record = chancellor.Read(report);        // once before, so that no measure pays for compiling
            bare += Time(() => record = chancellor.Read(report));
            storing += Time(() => temporary.Archive.Add(record));
        }
        yield return Invariant($"{reports.Count} reports, one worker: read {reports.Count / bare.TotalSeconds:0.00}/s, read and stored {reports.Count / (bare + storing).TotalSeconds:0.00}/s of processor time ({100 * bare / (bare + storing):0.0} %)");
        yield return Invariant($"{temporary.Bytes() / reports.Count / 1024.0:0.0} KB on disk a report, {reports.Sum(report => report.Source.Length) / reports.Count / 1024.0:0.0} KB of it text");
    }

    /// <param name="documents">In blocks of a thousand.</param>
    /// <param name="events">Of each document.</param>
    public static IEnumerable<string> Growth(int documents, int events)
    {
        using TemporaryArchive temporary = new();
        List<double> blocks = [];
        for (int first = 0; first < documents; first += Block)
        {
            Record[] records = [.. Enumerable.Range(first, Math.Min(Block, documents - first)).Select(number => SyntheticRecords.Make(number, events))];
            TimeSpan taken = Time(() => { foreach (Record record in records) temporary.Archive.Add(record); });
            blocks.Add(taken.TotalMilliseconds / records.Length);
            if (first == 0 || first + Block >= documents)
                foreach (string line in Questions(temporary.Archive, (first + records.Length) * events)) yield return line;
        }
        yield return Invariant($"{documents} documents of {events} events: first thousand {blocks[0]:0.00} ms of processor time a document, middle {blocks[blocks.Count / 2]:0.00}, last {blocks[^1]:0.00}; {temporary.Bytes() / documents / 1024.0:0.0} KB on disk a document");
    }

    private static IEnumerable<string> Questions(RecordArchive archive, int events)
    {
        string actor = "person:synthetic-7";
        (string Name, Action Ask)[] questions =
        [
            ("events of an actor", () => Count(archive.Events(new Facets(Actor: actor)).Take(Page))),
            ("events by actor, target, type and status", () => Count(archive.Events(new Facets(Actor: actor, Target: "person:synthetic-8", Type: EventType.Consult, Status: Status.Planned)).Take(Page))),
            ("events by type and days", () => Count(archive.Events(new Facets(Type: EventType.Assault, From: new(2021, 3, 1), To: new(2021, 3, 31))).Take(Page))),
            ("search of two words with facets", () => Count(archive.Search($"{SyntheticRecords.Word(11)} {SyntheticRecords.Word(12)}", new Facets(Type: EventType.Consult)).Take(Page))),
            ("encounters of an actor", () => Count(archive.Encounters(new Facets(Actor: actor)).Take(Page))),
            ("timeline of a month", () => Count(archive.Timeline(new Facets(Actor: actor, From: new(2021, 3, 1), To: new(2021, 3, 31))).Take(Page))),
            ("tension of two actors by month", () => archive.Tensions(actor, "person:synthetic-8", byMonth: true, withClaims: true, Facets.None)),
        ];
        foreach ((string name, Action ask) in questions)
        {
            double[] taken = [.. Enumerable.Range(0, Repeats).Select(_ => Clock(ask).TotalMilliseconds).Order()];
            yield return Invariant($"{events} events, {name}, first {Page}: {taken[Repeats / 2]:0} ms (median of {Repeats}, by the clock)");
        }
    }

    private static void Count<T>(IEnumerable<T> answer)
    {
        foreach (T _ in answer) { }
    }

    /// <summary>Processor time: other programs on the machine do not count.</summary>
    private static TimeSpan Time(Action work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }

    private static TimeSpan Clock(Action work)
    {
        Stopwatch watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class TemporaryArchive : IDisposable
    {
        private readonly ProjectFolder _project = new(Directory.CreateTempSubdirectory("chancery-bench").FullName);

        public TemporaryArchive()
        {
            RecordArchive.Create(_project);
            Archive = RecordArchive.Open(_project, writes: true);
        }

        public RecordArchive Archive { get; }

        public long Bytes() => new FileInfo(_project.File).Length;

        public void Dispose()
        {
            Archive.Dispose();
            Directory.Delete(_project.Path, recursive: true);
        }
    }
}
