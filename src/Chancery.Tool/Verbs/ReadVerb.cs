using System.CommandLine;
using Chancery.Archive.Exchange;
using Chancery.Exports;
using Chancery.Meaning;
using Chancery.Records;
using Chancery.Tool.Evaluation;
using Chancery.Tool.Listing;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery read</c>: reports in, records out.</summary>
internal static class ReadVerb
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print each record as JSON." };
    private static readonly Option<bool> JsonLines = new("--jsonl") { Description = "Print each record as JSON on one line." };
    private static readonly Option<string?> Csv = new("--csv") { HelpName = string.Join('|', LineTables.Kinds), Description = "Print one kind of lines as CSV for a spreadsheet." };
    private static readonly Option<string?> As = new("--as") { HelpName = "FORM", Description = $"Print each record as a case to correct and commit (case), or its events in the columns of a data set of the field ({string.Join(", ", EventFormat.Names)})." };
    private static readonly Option<string> ClaimsOption = new("--claims") { HelpName = "drop|keep", DefaultValueFactory = _ => "drop", Description = "With a data set's form: what becomes of events that the report only tells as others' claims." };
    private static readonly Option<string> EventsBy = new("--events-by") { HelpName = "both|patterns|reader", DefaultValueFactory = _ => "both", Description = "What may make events: the patterns of the lexicon, the network, or both." };
    private static readonly Option<bool> Text = new("--text") { Description = "Keep the report's text in the JSON." };
    private static readonly Option<bool> Unread = new("--unread") { Description = "Print the sentences from which nothing was recorded instead." };

    public static Command Create()
    {
        Csv.AcceptOnlyFromAmong([.. LineTables.Kinds]);
        As.AcceptOnlyFromAmong(["case", .. EventFormat.Names]);
        ClaimsOption.AcceptOnlyFromAmong("drop", "keep");
        EventsBy.AcceptOnlyFromAmong("both", "patterns", "reader");
        Command read = new("read", "Read reports and print their records.")
        {
            SharedOptions.Files, Json, JsonLines, Csv, As, ClaimsOption, EventsBy, Text, Unread, SharedOptions.Date, SharedOptions.Model, SharedOptions.Tables, SharedOptions.Project,
        };
        read.Validators.Add(result =>
        {
            Option[] forms = [Json, JsonLines, Csv, As, Unread];
            string[] given = [.. forms.Where(form => result.GetResult(form) is { Implicit: false }).Select(form => form.Name)];
            if (given.Length > 1) result.AddError($"Give only one of {string.Join(" and ", given)}: records are printed in one form.");
            if (result.GetResult(Text) is { Implicit: false } && !given.Any(form => form is "--json" or "--jsonl"))
                result.AddError("--text goes with --json or --jsonl.");
            if (result.GetResult(ClaimsOption) is { Implicit: false } && (result.GetValue(As) is null or "case"))
                result.AddError($"--claims goes with --as and one of {string.Join(", ", EventFormat.Names)}.");
        });
        read.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return read;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        LineTable? sheet = options.GetValue(Csv) is { } kind ? LineTables.Of(kind) : null;
        using Documents documents = Documents.Of(options, EventOptions.Default with { UsePatterns = options.GetValue(EventsBy) != "reader", UseReader = options.GetValue(EventsBy) != "patterns" });
        if (sheet is not null) Console.Out.Write(RecordSheet.Header(sheet));
        if (options.GetValue(As) is { } name and not "case") Console.Out.Write(EventFormat.Of(name).Header());
        if (Form(options, sheet) is { } form) return documents.Print(form, cancel, showsActors: options.GetValue(Csv) is "actors");
        Screen screen = Screen.OfConsole();
        return documents.Print(record => screen.Render(new RecordPage(record).Parts()), cancel, tellsNotes: true);
    }

    /// <returns>Null for the page.</returns>
    private static Func<Record, string>? Form(ParseResult options, LineTable? sheet)
    {
        bool withText = options.GetValue(Text);
        if (options.GetValue(Json)) return record => RecordJson.Write(record, withText) + "\n";
        if (options.GetValue(JsonLines)) return record => RecordJson.Write(record, withText, indented: false) + "\n";
        if (sheet is not null) return record => RecordSheet.Rows(sheet, record);
        if (options.GetValue(As) is "case") return record => new CaseWriter(record).Write();
        if (options.GetValue(As) is { } name)
        {
            Claims claims = options.GetValue(ClaimsOption) is "keep" ? Claims.Keep : Claims.Drop;
            return record => EventFormat.Of(name).Write(record, claims);
        }
        return options.GetValue(Unread) ? UnreadPage.Write : null;
    }
}
