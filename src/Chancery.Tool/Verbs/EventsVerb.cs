using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Language;
using Chancery.Records;
using Chancery.Tool.Listing;
using NodaTime;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery events</c>: events of all documents by actor, type, status and day.</summary>
internal static class EventsVerb
{
    private static readonly Option<string?> Actor = new("--actor") { HelpName = "NAME", Description = "Part of the name or the id of one who acts or is acted on." };
    private static readonly Option<string?> Type = new("--type") { HelpName = "TYPE", Description = "Type, such as CONSULT." };
    private static readonly Option<string?> Status = new("--status") { HelpName = "STATUS", Description = "Status, such as planned." };
    private static readonly Option<LocalDate?> From = SharedOptions.Day("--from", "Only events of that day (yyyy-MM-dd) or later.");
    private static readonly Option<LocalDate?> To = SharedOptions.Day("--to", "Only events of that day (yyyy-MM-dd) or earlier.");

    public static Command Create()
    {
        AcceptWords<EventType>(Type);
        AcceptWords<Status>(Status);
        Command events = new("events", "Find events in the documents of the project.")
        {
            Actor, Type, Status, From, To,
        };
        ListingOptions.AddTo(events);
        events.SetAction(Run);
        return events;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        EventQuery query = new(options.GetValue(Actor), Word<EventType>(options.GetValue(Type)), Word<Status>(options.GetValue(Status)), options.GetValue(From), options.GetValue(To));
        LineTable table = LineTables.Of("events");
        return LineListing.Of(table, (page, ids) => page.Events(ids)).Print(table.Lines(archive.Events(query)), options);
    }

    private static T? Word<T>(string? word)
        where T : struct, Enum =>
        word is null ? null : Enum.GetValues<T>().First(value => string.Equals(RecordWords.Of(value), word, StringComparison.OrdinalIgnoreCase));

    private static void AcceptWords<T>(Option<string?> option)
        where T : struct, Enum => option.Validators.Add(result =>
    {
        string word = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (!RecordWords.All<T>().Contains(word, StringComparer.OrdinalIgnoreCase))
            result.AddError($"'{word}' is none of {string.Join(", ", RecordWords.All<T>())}.");
    });
}
