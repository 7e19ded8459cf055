using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Tool.Listing;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery actors</c>: who reports speak of, in files with the words that mention them, or over a project.</summary>
internal static class ActorsVerb
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Reports to read; without one the actors of the project.", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Listing<KnownActor> Known = new(Sheets.Actors);

    public static Command Create()
    {
        Command actors = new("actors", "List the actors of reports with their offices on the day and their mentions, or those of the project.") { Files, FacetOptions.Of(FacetField.Actor), SharedOptions.Date, SharedOptions.Model, SharedOptions.Tables };
        ListingOptions.AddTo(actors);
        actors.SetAction((parsed, cancel) => Task.Run(() => parsed.GetValue(Files) is { Length: > 0 } files ? Read(files, parsed, cancel) : List(parsed), cancel));
        return actors;
    }

    private static int List(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        return Known.Print(archive.Actors(options.GetValue(FacetOptions.Of(FacetField.Actor))), options);
    }

    private static int Read(string[] files, ParseResult options, CancellationToken cancel)
    {
        using Documents documents = new(files, options.GetValue(SharedOptions.Date), options.GetValue(SharedOptions.Model), userTables: UserTables.Of(options));
        Screen screen = Screen.OfConsole();
        return documents.Print(record => screen.Render(ActorsPage.Parts(record)), cancel, tellsNotes: true, showsActors: true);
    }
}
