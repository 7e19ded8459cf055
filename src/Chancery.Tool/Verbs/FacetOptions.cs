using System.CommandLine;
using Chancery.Archive;
using Chancery.Language;
using Chancery.Records;
using NodaTime;

namespace Chancery.Tool.Verbs;

/// <summary>What narrows an answer of the archive; the same options in every verb that asks.</summary>
internal static class FacetOptions
{
    public static readonly Option<string?> Actor = new("--actor", "--by") { HelpName = "NAME", Description = "Part of the name, or the id, of who acts, speaks or takes part." };
    public static readonly Option<string?> Target = new("--target") { HelpName = "NAME", Description = "Of who is acted on, spoken to or owed." };
    public static readonly Option<string?> Type = new("--type") { HelpName = "TYPE", Description = "Type of event, such as CONSULT." };
    public static readonly Option<string?> Status = new("--status") { HelpName = "STATUS", Description = "Status, such as planned." };
    public static readonly Option<string?> Act = new("--act") { HelpName = "ACT", Description = "Act of speaking, such as demand." };
    public static readonly Option<string?> Voice = new("--voice") { HelpName = "NAME", Description = "Who claims it; 'report' for the reports' own voice." };
    public static readonly Option<string?> Medium = new("--medium") { HelpName = "MEDIUM", Description = "Where it was said, such as readout." };
    public static readonly Option<string?> Place = new("--place") { HelpName = "PLACE", Description = "Part of a place's name, or a country's code." };
    public static readonly Option<string?> Source = new("--source") { HelpName = "NAME", Description = "Part of the publisher's or the file's name." };
    public static readonly Option<string?> Language = new("--language") { HelpName = "CODE", Description = "Language of the report, such as fr." };
    public static readonly Option<LocalDate?> From = SharedOptions.Day("--from", "Only what reaches that day (yyyy-MM-dd) or later.");
    public static readonly Option<LocalDate?> To = SharedOptions.Day("--to", "Only what begins on that day (yyyy-MM-dd) or earlier.");

    static FacetOptions()
    {
        AcceptWords<EventType>(Type);
        AcceptWords<Status>(Status);
        AcceptWords<Act>(Act);
        AcceptWords<MediumKind>(Medium);
    }

    public static readonly IReadOnlyList<Option> OfEvents = [Actor, Target, Type, Status, Voice, Medium, Place, Source, Language, From, To];

    public static readonly IReadOnlyList<Option> OfStatements = [Actor, Target, Act, Voice, Medium, Source, Language, From, To];

    public static readonly IReadOnlyList<Option> OfEncounters = [Actor, Status, Voice, Medium, Place, Source, Language, From, To];

    public static readonly IReadOnlyList<Option> OfCommitments = [Actor, Target, Voice, Medium, Source, Language, From, To];

    public static readonly IReadOnlyList<Option> OfReports = [Voice, Medium, Source, Language, From, To];

    public static readonly IReadOnlyList<Option> OfDocuments = [.. OfEvents, Act];

    public static void AddTo(Command verb, IReadOnlyList<Option> options)
    {
        foreach (Option option in options) verb.Options.Add(option);
    }

    public static Facets Of(ParseResult options) => new(
        options.GetValue(Actor), options.GetValue(Target), Word<EventType>(options.GetValue(Type)), Word<Status>(options.GetValue(Status)), Word<Act>(options.GetValue(Act)),
        options.GetValue(Voice), Word<MediumKind>(options.GetValue(Medium)), options.GetValue(Place), options.GetValue(Source), options.GetValue(Language),
        options.GetValue(From), options.GetValue(To));

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
