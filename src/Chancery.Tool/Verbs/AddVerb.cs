using System.CommandLine;
using Chancery.Archive;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery add</c>: reports are read by many workers and stored one by one, each whole or not at all.</summary>
internal static class AddVerb
{
    public static Command Create()
    {
        Command add = new("add", "Read reports and store them with their records in the project.") { SharedOptions.Files, SharedOptions.Project, SharedOptions.Date, SharedOptions.Model, SharedOptions.Tables };
        add.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return add;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options), writes: true);
        string? model = options.GetValue(SharedOptions.Model);
        string? tables = UserTables.Of(options);
        Lazy<Chancellor> chancellor = new(() => Chancellor.Load(model, tables));
        using Progress progress = new();
        NoteTeller notes = new();
        Dictionary<AdditionKind, int> counts = Enum.GetValues<AdditionKind>().ToDictionary(kind => kind, _ => 0);
        int failed = 0;
        // Inputs are asked for on this thread, as the archive needs; only reading them happens on others.
        IEnumerable<Errand> inputs = new Inputs(options.GetRequiredValue(SharedOptions.Files), options.GetValue(SharedOptions.Date)).Read()
            .Select(input => new Errand(input, IsKnown: input.Report is { } report && archive.Knows(report)));
        bool isInterrupted = false;
        try
        {
            foreach (Work work in Ordered.Map(inputs, Environment.ProcessorCount, errand => Read(errand, chancellor), cancel))
            {
                string name = work.Input.Name;
                progress.Step(name);
                if (work.Notes.Count > 0) progress.Clear();
                foreach (Note note in work.Notes) notes.Tell(name, note);
                Addition? addition = work.Record is { } record ? archive.Add(record, new Provenance(work.Input.Origin, Analyst.Now)) : work.IsKnown ? new Addition(archive.Holds(work.Input.Report!.Id) ? AdditionKind.Present : AdditionKind.Removed) : null;
                if (addition is null)
                {
                    failed++;
                    continue;
                }
                counts[addition.Kind]++;
                Console.Out.WriteLine($"{work.Input.Report?.Id} {Words(addition)}: {name}");
            }
        }
        catch (OperationCanceledException)
        {
            isInterrupted = true;
        }
        progress.Clear();
        notes.TellRest();
        if (chancellor.IsValueCreated && !isInterrupted) chancellor.Value.Dispose();        // else others may still be reading with it
        Console.Error.WriteLine(
            $"{counts[AdditionKind.Added]} added, {counts[AdditionKind.Version]} new versions, {counts[AdditionKind.Copy]} copies, "
            + $"{counts[AdditionKind.Present]} there already, {(counts[AdditionKind.Removed] > 0 ? $"{counts[AdditionKind.Removed]} removed before, " : "")}{failed} failed{(isInterrupted ? "; interrupted: the same command goes on with what is missing" : "")}");
        return isInterrupted ? ExitCode.Interrupted : failed == 0 ? ExitCode.Success : counts.Values.Sum() == 0 ? ExitCode.Failure : ExitCode.SomeFailed;
    }

    private static string Words(Addition addition) => addition.Kind switch
    {
        AdditionKind.Added => "added",
        AdditionKind.Version => $"added as a new version of {addition.Of}",
        AdditionKind.Copy => $"added as a copy of {addition.Of}",
        AdditionKind.Removed => "passed over: it was removed, 'chancery log' tells when and why",
        _ => "there already",
    };

    private static Work Read(Errand errand, Lazy<Chancellor> chancellor)
    {
        Input input = errand.Input;
        if (input.Report is null || errand.IsKnown) return new Work(input, null, errand.IsKnown, input.Report is null ? Told(input.Notes) : []);
        try
        {
            Record record = chancellor.Value.Read(input.Report);
            EvidenceCheck.Require(record);
            return new Work(input, record, IsKnown: false, Told(input.Notes.Concat(record.Notes).Distinct()));
        }
        catch (ChanceryException problem)
        {
            return new Work(input, null, IsKnown: false, [new Note(NoteLevel.Error, "broken", problem.Message)]);
        }
    }

    private static ValueList<Note> Told(IEnumerable<Note> notes) => [.. notes.Where(note => note.Level != NoteLevel.Info)];

    private sealed record Errand(Input Input, bool IsKnown);

    /// <param name="Record">Null when it failed or need not be read.</param>
    private sealed record Work(Input Input, Record? Record, bool IsKnown, ValueList<Note> Notes);
}
