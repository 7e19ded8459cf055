using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery list</c>: the documents of the project.</summary>
internal static class ListVerb
{
    public static Command Create()
    {
        Command list = new("list", "List the documents of the project.") { SharedOptions.Json, SharedOptions.Csv, SharedOptions.Project };
        SharedOptions.AllowOne(list, SharedOptions.Json, SharedOptions.Csv);
        list.SetAction(Run);
        return list;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        IReadOnlyList<DocumentSummary> documents = archive.List();
        Console.Out.Write(
            options.GetValue(SharedOptions.Json) ? DocumentJson.Write(documents) + "\n"
            : options.GetValue(SharedOptions.Csv) ? Sheet.Table(ListPage.Columns, documents.Select(ListPage.Cells))
            : Screen.OfConsole().Render(ListPage.Parts(documents)));
        return documents.Count > 0 ? ExitCode.Success : ExitCode.NothingFound;
    }
}
