using System.CommandLine;
using Chancery.Records;
using Chancery.Tool.Evaluation;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery read</c>: reports in, records out.</summary>
internal static class ReadVerb
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print each record as JSON." };
    private static readonly Option<bool> JsonLines = new("--jsonl") { Description = "Print each record as JSON on one line." };
    private static readonly Option<string?> Csv = new("--csv") { HelpName = string.Join('|', Sheets.Kinds), Description = "Print one kind of lines as CSV for a spreadsheet." };
    private static readonly Option<string?> As = new("--as") { HelpName = "case", Description = "Print each record as a case to correct and commit." };
    private static readonly Option<bool> Text = new("--text") { Description = "Keep the report's text in the JSON." };
    private static readonly Option<bool> Unread = new("--unread") { Description = "Print the sentences from which nothing was recorded instead." };

    public static Command Create()
    {
        Csv.AcceptOnlyFromAmong([.. Sheets.Kinds]);
        As.AcceptOnlyFromAmong("case");
        Command read = new("read", "Read reports and print their records.")
        {
            SharedOptions.Files, Json, JsonLines, Csv, As, Text, Unread, SharedOptions.Date, SharedOptions.Model,
        };
        read.Validators.Add(result =>
        {
            Option[] forms = [Json, JsonLines, Csv, As, Unread];
            string[] given = [.. forms.Where(form => result.GetResult(form) is { Implicit: false }).Select(form => form.Name)];
            if (given.Length > 1) result.AddError($"Give only one of {string.Join(" and ", given)}: records are printed in one form.");
            if (result.GetResult(Text) is { Implicit: false } && !given.Any(form => form is "--json" or "--jsonl"))
                result.AddError("--text goes with --json or --jsonl.");
        });
        read.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return read;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        Sheet? sheet = options.GetValue(Csv) is { } kind ? Sheets.Of(kind) : null;
        using Documents documents = Documents.Of(options);
        if (sheet is not null) Console.Out.Write(sheet.Header());
        if (Form(options, sheet) is { } form) return documents.Print(form, cancel);
        Screen screen = Screen.OfConsole();
        return documents.Print(record => screen.Render(new RecordPage(record).Parts()), cancel, tellsNotes: true);
    }

    /// <returns>Null for the page.</returns>
    private static Func<Record, string>? Form(ParseResult options, Sheet? sheet)
    {
        bool withText = options.GetValue(Text);
        if (options.GetValue(Json)) return record => RecordJson.Write(record, withText) + "\n";
        if (options.GetValue(JsonLines)) return record => RecordJson.Write(record, withText, indented: false) + "\n";
        if (sheet is not null) return sheet.Rows;
        if (options.GetValue(As) is not null) return record => new CaseWriter(record).Write();
        return options.GetValue(Unread) ? UnreadPage.Write : null;
    }
}
