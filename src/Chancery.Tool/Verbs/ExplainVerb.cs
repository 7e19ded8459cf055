using System.CommandLine;
using Chancery.Archive;
using Chancery.Records;
using Chancery.Text;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery explain</c>: why a line of a record is there and reads as it does.</summary>
internal static class ExplainVerb
{
    private static readonly Argument<string> File = new("FILE") { Description = "The report, or the id of a document of the project (doc:…), whose text is read again." };
    private static readonly Argument<string> Id = new("ID") { Description = "A line of its record, such as e1, s2, c1, n1, or an actor's id." };

    public static Command Create()
    {
        Command explain = new("explain", "Show the rule, the words and the steps behind a line of a record.") { File, Id, SharedOptions.Date, SharedOptions.Model, SharedOptions.Project, SharedOptions.Tables };
        explain.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return explain;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        string id = options.GetRequiredValue(Id);
        if (options.GetRequiredValue(File).StartsWith("doc:", StringComparison.Ordinal)) return ExplainStored(options, id);
        using Documents documents = new([options.GetRequiredValue(File)], options.GetValue(SharedOptions.Date), options.GetValue(SharedOptions.Model), userTables: UserTables.Of(options));
        Screen screen = Screen.OfConsole();
        bool found = false;
        int code = documents.Print(
            record =>
            {
                if (Explanation.Of(record, id) is not { } explanation) return "";
                found = true;
                return screen.Render(ExplainPage.Parts(explanation));
            },
            cancel,
            tellsNotes: true);
        if (code is ExitCode.Failure or ExitCode.SomeFailed) return code;
        return found ? ExitCode.Success : throw new ChanceryException($"The record has no line {id}: 'chancery read {options.GetRequiredValue(File)}' shows its ids.");
    }

    /// <summary>Steps and lost readings are not stored: they come from reading the text again.</summary>
    private static int ExplainStored(ParseResult options, string id)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        string document = options.GetRequiredValue(File);
        Record stored = archive.Find(document) ?? throw new ChanceryException($"The project has no document {document}: 'chancery list' shows its ids.");
        using Chancellor chancellor = Chancellor.Load(options.GetValue(SharedOptions.Model), UserTables.Of(options));
        Explanation explanation = Explanation.Of(chancellor.Read(stored.Report), id)
            ?? throw new ChanceryException($"The record has no line {id}: 'chancery show {document}' shows its ids; after an upgrade 'chancery reread' comes first.");
        Console.Out.Write(Screen.OfConsole().Render(ExplainPage.Parts(explanation)));
        return ExitCode.Success;
    }
}
