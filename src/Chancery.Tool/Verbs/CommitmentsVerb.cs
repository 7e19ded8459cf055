using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Records;
using Chancery.Tool.Listing;
using Chancery.Tool.Pages;
using NodaTime;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery commitments</c>: what reports tell to be promised, asked for and scheduled, also as a calendar.</summary>
internal static class CommitmentsVerb
{
    private static readonly LineTable Table = LineTables.Of("commitments");

    private static readonly Option<LocalDate?> DueBefore = SharedOptions.Day("--due-before", "Only what is due wholly before that day (yyyy-MM-dd).");
    private static readonly Option<bool> Ics = new("--ics") { Description = "Print meetings and deadlines as an iCalendar file." };

    public static Command Create()
    {
        Command commitments = new("commitments", "List what reports tell to be promised, asked for and scheduled.")
        {
            SharedOptions.Files, DueBefore, Ics, SharedOptions.JsonLines, SharedOptions.Csv, SharedOptions.Date, SharedOptions.Model,
        };
        SharedOptions.AllowOne(commitments, Ics, SharedOptions.JsonLines, SharedOptions.Csv);
        commitments.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return commitments;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        LocalDate? limit = options.GetValue(DueBefore);
        bool isCalendar = options.GetValue(Ics), isCsv = options.GetValue(SharedOptions.Csv);
        Func<Record, string> form = Form(options);
        using Documents documents = Documents.Of(options);
        if (isCalendar) Console.Out.Write(CalendarFile.Opening);
        if (isCsv) Console.Out.Write(RecordSheet.Header(Table));
        int code = documents.PrintFound(record => form(limit is { } day ? Before(record, day) : record), cancel);
        if (isCalendar) Console.Out.Write(CalendarFile.Closing);
        return code;
    }

    private static Func<Record, string> Form(ParseResult options)
    {
        if (options.GetValue(Ics)) return CalendarFile.Entries;
        if (options.GetValue(SharedOptions.Csv)) return record => RecordSheet.Rows(Table, record);
        if (options.GetValue(SharedOptions.JsonLines)) return record => string.Concat(DocumentJson.WriteLines(new FoundLines(record, IdsOf(record)), Table.Kind).Values.Select(line => line + "\n"));
        Screen screen = Screen.OfConsole();
        return record => screen.Render(new RecordPage(record).Commitments(IdsOf(record)));
    }

    private static HashSet<string> IdsOf(Record record) => [.. record.Commitments.Select(commitment => commitment.Id)];

    /// <summary>The record with what is due before the day, and with the encounters of before that day.</summary>
    private static Record Before(Record record, LocalDate day) => record with
    {
        Commitments = [.. record.Commitments.Where(commitment => IsBefore(commitment.Due, day))],
        Encounters = [.. record.Encounters.Where(encounter => IsBefore(encounter.Time, day))],
    };

    private static bool IsBefore(When? time, LocalDate day) => time?.Days?.End is { } end && end.Date < day;
}
