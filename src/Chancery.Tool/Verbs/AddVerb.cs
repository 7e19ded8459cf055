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
        Command add = new("add", "Read reports and store them with their records in the project.") { SharedOptions.Files, SharedOptions.Project, SharedOptions.Date, SharedOptions.Model };
        add.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return add;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options), writes: true);
        string? model = options.GetValue(SharedOptions.Model);
        Lazy<Chancellor> chancellor = new(() => Chancellor.Load(model));
        using Progress progress = new();
        NoteTeller notes = new();
        int added = 0, present = 0, failed = 0;
        // Inputs are asked for on this thread, as the archive needs; only reading them happens on others.
        IEnumerable<Errand> inputs = new Inputs(options.GetRequiredValue(SharedOptions.Files), options.GetValue(SharedOptions.Date)).Read()
            .Select(input => new Errand(input, IsStored: input.Report is { } report && archive.Holds(report.Id)));
        foreach (Work work in Ordered.Map(inputs, Environment.ProcessorCount, errand => Read(errand, chancellor), cancel))
        {
            progress.Step(work.Name);
            if (work.Notes.Count > 0) progress.Clear();
            foreach (Note note in work.Notes) notes.Tell(work.Name, note);
            if (work.Id is not { } id) failed++;
            else if (work.Record is { } record && archive.Add(record)) Tell("added", id, work.Name, ref added);
            else Tell("there already", id, work.Name, ref present);
        }
        progress.Clear();
        notes.TellRest();
        if (chancellor.IsValueCreated) chancellor.Value.Dispose();
        Console.Error.WriteLine($"{added} added, {present} there already, {failed} failed");
        return failed == 0 ? ExitCode.Success : added + present == 0 ? ExitCode.Failure : ExitCode.SomeFailed;
    }

    private static void Tell(string what, string id, string name, ref int count)
    {
        count++;
        Console.Out.WriteLine($"{id} {what}: {name}");
    }

    private static Work Read(Errand errand, Lazy<Chancellor> chancellor)
    {
        (string name, Reading.Report? report, ValueList<Note> notes) = errand.Input;
        if (report is null) return new Work(name, null, null, Told(notes));
        if (errand.IsStored) return new Work(name, report.Id, null, []);
        try
        {
            Record record = chancellor.Value.Read(report);
            EvidenceCheck.Require(record);
            return new Work(name, report.Id, record, Told(notes.Concat(record.Notes).Distinct()));
        }
        catch (ChanceryException problem)
        {
            return new Work(name, null, null, [new Note(NoteLevel.Error, "broken", problem.Message)]);
        }
    }

    private static ValueList<Note> Told(IEnumerable<Note> notes) => [.. notes.Where(note => note.Level != NoteLevel.Info)];

    private sealed record Errand(Input Input, bool IsStored);

    /// <param name="Id">Null when the document failed.</param>
    /// <param name="Record">Null when it failed or is stored already.</param>
    private sealed record Work(string Name, string? Id, Record? Record, ValueList<Note> Notes);
}
