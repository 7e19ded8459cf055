using System.Collections.Concurrent;
using System.Threading.Channels;
using Chancery.Archive;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.Workbench.Api;
using NodaTime;

namespace Chancery.Workbench.Web;

/// <summary>Reports that wait to be read and stored: one after the other, each whole or not at all, while pages tell how far it is.</summary>
internal sealed class AddQueue : IDisposable
{
    private const int MostWaiting = 20, MostKept = 100;

    private readonly ProjectFolder _project;
    private readonly ReadingDesk _desk;
    private readonly ReportReader _reader = new();
    private readonly ConcurrentDictionary<string, AddJob> _jobs = new(StringComparer.Ordinal);
    private readonly Channel<AddJob> _waiting = Channel.CreateBounded<AddJob>(MostWaiting);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public AddQueue(ProjectFolder project, ReadingDesk desk)
    {
        _project = project;
        _desk = desk;
        _work = Task.Run(WorkAsync);
    }

    /// <returns>Null if too much is waiting already.</returns>
    public AddJob? Add(IReadOnlyList<AddedFile> files, LocalDate? published, Instant at)
    {
        AddJob job = new(Guid.NewGuid().ToString("N")[..12], files, published, at);
        foreach (string done in _jobs.Values.Where(known => known.IsDone).OrderBy(known => known.Number).Select(known => known.Id).SkipLast(MostKept)) _jobs.TryRemove(done, out _);
        return _waiting.Writer.TryWrite(job) ? _jobs[job.Id] = job : null;
    }

    public AddJob? Find(string id) => _jobs.GetValueOrDefault(id);

    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _stop.Cancel();
        _work.Wait(TimeSpan.FromSeconds(30));       // what is being stored is stored
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (AddJob job in _waiting.Reader.ReadAllAsync(_stop.Token).ConfigureAwait(false))
                foreach (AddedFile file in job.Files) await ReadAsync(job, file).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The server stops; what waits was never promised to be stored.
        }
    }

    private async Task ReadAsync(AddJob job, AddedFile file)
    {
        int found = 0;
        foreach (Outcome<Report> outcome in _reader.Read(file.Content, file.Name, job.Published))
        {
            found++;
            job.Tell(outcome.Value is { } report ? await StoreAsync(report, file.Name, job.At).ConfigureAwait(false) : new AddResult(file.Name, null, "failed", Messages(outcome.Notes)));
        }
        if (found == 0) job.Tell(new AddResult(file.Name, null, "failed", "It holds no report: it is empty or has no text."));
        job.Finish();
    }

    private async Task<AddResult> StoreAsync(Report report, string name, Instant at)
    {
        try
        {
            using (RecordArchive known = RecordArchive.Open(_project))
                if (known.Knows(report)) return new AddResult(name, known.Holds(report.Id) ? report.Id : null, known.Holds(report.Id) ? "present" : "removed", "");
            Record record = await _desk.ReadAsync(report, _stop.Token).ConfigureAwait(false);
            EvidenceCheck.Require(record);
            using RecordArchive archive = RecordArchive.Open(_project, writes: true);
            Addition addition = archive.Add(record, new Provenance(null, at));
            return new AddResult(name, report.Id, addition.Kind.ToString().ToLowerInvariant(), Messages(record.Notes.Where(note => note.Level == NoteLevel.Error)));
        }
        catch (ArchiveException)
        {
            return new AddResult(name, null, "failed", "The archive could not be written to.");
        }
        catch (ChanceryException problem)
        {
            return new AddResult(name, null, "failed", problem.Message);
        }
    }

    private static string Messages(IEnumerable<Note> notes) => string.Join(' ', notes.Select(note => note.Message));
}

internal sealed record AddedFile(string Name, byte[] Content);

/// <param name="Document">Its id; null when nothing was stored.</param>
/// <param name="Outcome">A word after <c>outcome.</c> among the words.</param>
internal sealed record AddResult(string Name, string? Document, string Outcome, string Message);

/// <summary>What one person gave at once, and how far it is. Safe to share between threads.</summary>
internal sealed class AddJob(string id, IReadOnlyList<AddedFile> files, LocalDate? published, Instant at)
{
    private static long _last;

    private readonly ConcurrentQueue<AddResult> _results = new();
    private int _finished;

    public string Id => id;

    public long Number { get; } = Interlocked.Increment(ref _last);

    public IReadOnlyList<AddedFile> Files => files;

    public LocalDate? Published => published;

    public Instant At => at;

    /// <summary>How many files are done with.</summary>
    public int Finished => Volatile.Read(ref _finished);

    public bool IsDone => Finished >= files.Count;

    public IReadOnlyList<AddResult> Results => [.. _results];

    public void Tell(AddResult result) => _results.Enqueue(result);

    public void Finish() => Interlocked.Increment(ref _finished);
}
