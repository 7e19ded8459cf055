using System.Diagnostics;
using System.Globalization;
using Chancery.Archive;
using Chancery.Language;
using Chancery.Reading;
using NodaTime;
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
    /// <param name="folder">Where the archive is made and stays; null for none.</param>
    public static IEnumerable<string> Growth(int documents, int events, string? folder)
    {
        using TemporaryArchive temporary = new(folder);
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

    /// <param name="project">Holds an archive that <see cref="Growth"/> made.</param>
    public static IEnumerable<string> Ask(ProjectFolder project)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        foreach (string line in Questions(archive, archive.List().Sum(document => document.Events))) yield return line;
    }

    /// <summary>A usual actor is in one report of twenty, the busiest in one of four.</summary>
    private static IEnumerable<string> Questions(RecordArchive archive, int events)
    {
        string actor = "person:synthetic-7", other = "person:synthetic-8", busiest = "person:synthetic-0", word = SyntheticRecords.Word(11), words = $"{word} {SyntheticRecords.Word(12)}";
        (LocalDate first, LocalDate last) = (new(2021, 3, 1), new(2021, 3, 31));
        (string Name, Func<int> Ask)[] questions =
        [
            ("events of an actor", () => Lines(archive.Events(new Facets(Actor: actor)))),
            ("events of the busiest actor", () => Lines(archive.Events(new Facets(Actor: busiest)))),
            ("events by actor, target, type and status", () => Lines(archive.Events(new Facets(Actor: actor, Target: other, Type: EventType.Consult, Status: Status.Planned)))),
            ("events by type and days", () => Lines(archive.Events(new Facets(Type: EventType.Assault, From: first, To: last)))),
            ("search of two words with a type", () => archive.Search(words, new Facets(Type: EventType.Consult)).Take(Page).Count()),
            ("search of one word with an actor", () => archive.Search(word, new Facets(Actor: actor)).Take(Page).Count()),
            ("search of one word with actor, target and type", () => archive.Search(word, new Facets(Actor: actor, Target: other, Type: EventType.Consult)).Take(Page).Count()),
            ("search of one word with the busiest actor and status", () => archive.Search(word, new Facets(Actor: busiest, Status: Status.Planned)).Take(Page).Count()),
            ("encounters of an actor", () => archive.Encounters(new Facets(Actor: actor)).Take(Page).Count()),
            ("timeline of an actor's month", () => archive.Timeline(new Facets(Actor: actor, From: first, To: last)).Take(Page).Count()),
            ("timeline of the busiest actor's month", () => archive.Timeline(new Facets(Actor: busiest, From: first, To: last)).Take(Page).Count()),
            ("timeline of an actor", () => archive.Timeline(new Facets(Actor: actor)).Take(Page).Count()),
            ("tension of two actors by month", () => archive.Tensions(actor, other, byMonth: true, withClaims: true, Facets.None).Count),
            ("tension of the two busiest by month", () => archive.Tensions(busiest, "person:synthetic-1", byMonth: true, withClaims: true, Facets.None).Count),
        ];
        foreach ((string name, Func<int> ask) in questions)
        {
            int answers = 0;
            double[] taken = [.. Enumerable.Range(0, Repeats).Select(_ => Clock(() => answers = ask()).TotalMilliseconds)];
            string all = string.Join(", ", taken.Select(run => Invariant($"{run:0}")));
            yield return Invariant($"{events} events, {name}, {answers} answers: {taken.Order().ElementAt(Repeats / 2):0} ms (median of {Repeats}, by the clock: {all})");
        }
    }

    /// <summary>A page as it is shown: so many lines, from as many documents as they need.</summary>
    private static int Lines(IEnumerable<FoundLines> found)
    {
        int lines = 0;
        foreach (FoundLines document in found)
            if ((lines += document.Ids.Count) >= Page) break;
        return lines;
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
        private readonly ProjectFolder _project;
        private readonly bool _stays;

        /// <param name="folder">Where it is to stay; null for none.</param>
        public TemporaryArchive(string? folder = null)
        {
            _project = new ProjectFolder(folder ?? Directory.CreateTempSubdirectory("chancery-bench").FullName);
            _stays = folder is not null;
            RecordArchive.Create(_project);
            Archive = RecordArchive.Open(_project, writes: true);
        }

        public RecordArchive Archive { get; }

        public long Bytes() => new FileInfo(_project.File).Length;

        public void Dispose()
        {
            Archive.Dispose();
            if (!_stays) Directory.Delete(_project.Path, recursive: true);
        }
    }
}
