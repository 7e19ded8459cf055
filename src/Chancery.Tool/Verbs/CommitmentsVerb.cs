using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Tool.Listing;
using Chancery.Tool.Pages;
using NodaTime;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery commitments</c>: what is promised, asked for and scheduled, in files or followed over the reports of a project; also as a calendar.</summary>
internal static class CommitmentsVerb
{
    private static readonly LineTable Table = LineTables.Of("commitments");

    private static readonly Argument<string[]> Files = new("FILE") { Description = "Reports to read; without one the commitments of the project, each with its history.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<LocalDate?> DueBefore = SharedOptions.Day("--due-before", "Only what is due wholly before that day (yyyy-MM-dd).");
    private static readonly Option<LocalDate?> On = SharedOptions.Day("--on", "The day on which one asks what has lapsed; without it that of the last report.");
    private static readonly Option<string?> State = new("--state") { HelpName = "STATE", Description = "Only what has come to that, such as lapsed." };
    private static readonly Option<bool> Ics = new("--ics") { Description = "Print meetings and deadlines as an iCalendar file." };

    private static readonly Listing<CommitmentDossier> Listing = new(Sheets.Commitments);

    public static Command Create()
    {
        State.AcceptOnlyFromAmong([.. RecordWords.All<CommitmentStatus>()]);
        Command commitments = new("commitments", "List what is promised, asked for and scheduled.") { Files, DueBefore, On, State, Ics, SharedOptions.Date, SharedOptions.Model, SharedOptions.Tables };
        FacetOptions.AddTo(commitments, FacetField.OfCommitments);
        ListingOptions.AddTo(commitments);
        SharedOptions.AllowOne(commitments, Ics, SharedOptions.Json, SharedOptions.JsonLines, SharedOptions.Csv, ListingOptions.Tsv);
        commitments.Validators.Add(result =>
        {
            Option[] forProjects = [SharedOptions.Json, ListingOptions.Tsv, ListingOptions.Fields, ListingOptions.Limit, On, State, .. FacetOptions.Of(FacetField.OfCommitments)];
            if (result.GetValue(Files) is { Length: > 0 } && forProjects.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } given)
                result.AddError($"{given.Name} is for the commitments of a project: leave out FILE, or {given.Name}.");
        });
        commitments.SetAction((parsed, cancel) => Task.Run(() => parsed.GetValue(Files) is { Length: > 0 } files ? Read(files, parsed, cancel) : Follow(parsed), cancel));
        return commitments;
    }

    private static int Follow(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        string? state = options.GetValue(State);
        IEnumerable<CommitmentDossier> found =
            from commitment in archive.Commitments(FacetOptions.Of(options), options.GetValue(On))
            where options.GetValue(DueBefore) is not { } day || IsBefore(commitment.Due, day)
            where state is null || RecordWords.Of(commitment.State) == state
            select commitment;
        if (!options.GetValue(Ics)) return Listing.Print(found, options);
        Console.Out.Write(CalendarFile.Opening);
        foreach (CommitmentDossier commitment in found) Console.Out.Write(CalendarFile.Entries(Only(commitment)));
        Console.Out.Write(CalendarFile.Closing);
        return ExitCode.Success;
    }

    /// <summary>The record of the last report with nothing in it but this commitment.</summary>
    private static Record Only(CommitmentDossier commitment)
    {
        Telling last = commitment.Tellings[^1];
        return last.Record with { Commitments = [.. last.Record.Commitments.Where(line => line.Id == last.Line)], Encounters = [] };
    }

    private static int Read(string[] files, ParseResult options, CancellationToken cancel)
    {
        LocalDate? limit = options.GetValue(DueBefore);
        bool isCalendar = options.GetValue(Ics), isCsv = options.GetValue(SharedOptions.Csv);
        Func<Record, string> form = Form(options);
        using Documents documents = new(files, options.GetValue(SharedOptions.Date), options.GetValue(SharedOptions.Model), userTables: UserTables.Of(options));
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
