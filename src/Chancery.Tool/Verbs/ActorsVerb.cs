using System.CommandLine;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery actors</c>: who a report speaks of, and under which words.</summary>
internal static class ActorsVerb
{
    public static Command Create()
    {
        Command actors = new("actors", "List the actors of reports with their offices on the day and their mentions.")
        {
            SharedOptions.Files, SharedOptions.Date, SharedOptions.Model,
        };
        actors.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return actors;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        using Documents documents = Documents.Of(options);
        Screen screen = Screen.OfConsole();
        return documents.Print(record => screen.Render(ActorsPage.Parts(record)), cancel, tellsNotes: true);
    }
}
