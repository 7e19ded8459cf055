using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Records;
using Chancery.Text;
using Chancery.Tool.Listing;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery show</c>: the record of a stored document, or what all documents tell of one event, encounter or commitment.</summary>
internal static class ShowVerb
{
    private static readonly Argument<string> Id = new("ID") { Description = "A document's id, such as doc:1e1845b54f52ca72, or that of an event (E12), an encounter (N7) or a commitment (C3) over documents." };
    private static readonly Option<string?> Csv = new("--csv") { HelpName = string.Join('|', LineTables.Kinds), Description = "Print one kind of lines as CSV for a spreadsheet." };
    private static readonly Option<bool> Text = new("--text") { Description = "Print the report's text as it is stored." };

    public static Command Create()
    {
        Csv.AcceptOnlyFromAmong([.. LineTables.Kinds]);
        Command show = new("show", "Print a stored document, or an event, encounter or commitment over documents.") { Id, SharedOptions.Json, Csv, Text, SharedOptions.Project };
        SharedOptions.AllowOne(show, SharedOptions.Json, Csv, Text);
        show.SetAction(Run);
        return show;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        string id = options.GetRequiredValue(Id);
        if (archive.FindDossier(id) is { } dossier)
        {
            Console.Out.Write(options.GetValue(SharedOptions.Json) ? DossierJson.Write(dossier) + "\n" : Screen.OfConsole().Render(DossierPage.Parts(dossier)));
            return ExitCode.Success;
        }
        Record record = archive.Find(DocumentSummary.IdOf(id))
            ?? throw new ChanceryException($"The project has no {id}: 'chancery list', 'timeline', 'encounters' and 'commitments' show its ids.");
        Console.Out.Write(
            options.GetValue(SharedOptions.Json) ? RecordJson.Write(record, withText: true) + "\n"
            : options.GetValue(Csv) is { } kind ? RecordSheet.Header(LineTables.Of(kind)) + RecordSheet.Rows(LineTables.Of(kind), record)
            : options.GetValue(Text) ? record.Report.Source.Text
            : Screen.OfConsole().Render(new RecordPage(record).Parts()));
        return ExitCode.Success;
    }
}
