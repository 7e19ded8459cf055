using System.CommandLine;
using Chancery.Meaning;
using Chancery.Records;
using Chancery.Text;
using Chancery.Tool.Verbs;
using NodaTime;

namespace Chancery.Tool;

/// <summary>The documents a verb was given, read with one Chancellor by as many workers as there are cores.</summary>
internal sealed class Documents(IReadOnlyList<string> names, LocalDate? date, string? modelFolder, EventOptions? events = null, string? userTables = null) : IDisposable
{
    private readonly Chancellor _chancellor = Chancellor.Load(modelFolder, userTables, events);

    /// <summary>The documents that the shared arguments and options name.</summary>
    public static Documents Of(ParseResult options, EventOptions? events = null) =>
        new(options.GetRequiredValue(SharedOptions.Files), options.GetValue(SharedOptions.Date), options.GetValue(SharedOptions.Model), events, UserTables.Of(options));

    /// <summary>Prints each record in the form given, in the order of the input; what could not be read is named on standard error.</summary>
    /// <param name="form">Safe to call from several threads.</param>
    /// <param name="tellsNotes">The form tells the record's notes itself, or has no need of them.</param>
    /// <param name="showsActors">The form shows actors, so that a record of nothing else is not empty.</param>
    /// <returns>The exit code.</returns>
    public int Print(Func<Record, string> form, CancellationToken cancel, bool tellsNotes = false, bool showsActors = false) =>
        Print(record => (form(record), IsEmpty(record) && !(showsActors && record.Actors.Count > 0)), tellsNotes, cancel);

    /// <summary>As <see cref="Print(Func{Record, string}, CancellationToken, bool, bool)"/>; a record of which the form shows nothing counts as empty.</summary>
    public int PrintFound(Func<Record, string> form, CancellationToken cancel) => Print(
        record => form(record) is { Length: > 0 } text ? (text, false) : ("", true), tellsNotes: true, cancel);

    private int Print(Func<Record, (string Text, bool IsEmpty)> form, bool tellsNotes, CancellationToken cancel)
    {
        using Progress progress = new();
        NoteTeller notes = new();
        int found = 0, empty = 0, failed = 0;
        foreach (Printed printed in Ordered.Map(new Inputs(names, date).Read(), Environment.ProcessorCount, input => Read(input, form, tellsNotes), cancel))
        {
            progress.Step(printed.Name);
            if (printed.Text is null) failed++;
            else if (printed.IsEmpty) empty++;
            else found++;
            if (printed.Problems.Count > 0) progress.Clear();
            foreach (Note problem in printed.Problems) notes.Tell(printed.Name, problem);
            if (printed.Text is { } text) Console.Out.Write(text);
        }
        progress.Clear();
        notes.TellRest();
        return failed > 0 ? (found + empty == 0 ? ExitCode.Failure : ExitCode.SomeFailed) : found == 0 ? ExitCode.NothingFound : ExitCode.Success;
    }

    public void Dispose() => _chancellor.Dispose();

    private Printed Read(Input input, Func<Record, (string Text, bool IsEmpty)> form, bool tellsNotes)
    {
        if (input.Report is null) return new Printed(input.Name, null, IsEmpty: true, Told(input.Notes));
        try
        {
            Record record = _chancellor.Read(input.Report);
            EvidenceCheck.Require(record);
            (string text, bool isEmpty) = form(record);
            return new Printed(input.Name, text, isEmpty, Told(input.Notes.Concat(record.Notes).Distinct().Where(note => !tellsNotes || !record.Notes.Contains(note))));
        }
        catch (ChanceryException problem)
        {
            return new Printed(input.Name, null, IsEmpty: true, [new Note(NoteLevel.Error, "broken", problem.Message)]);
        }
    }

    private static bool IsEmpty(Record record) =>
        record.Statements.Count + record.Events.Count + record.Commitments.Count + record.Encounters.Count == 0;

    private static ValueList<Note> Told(IEnumerable<Note> notes) => [.. notes.Where(note => note.Level != NoteLevel.Info)];

    /// <param name="Text">Null when the document failed.</param>
    private sealed record Printed(string Name, string? Text, bool IsEmpty, ValueList<Note> Problems);
}
