using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Tool.Listing;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery statements</c>: what was said in all documents, by speaker.</summary>
internal static class StatementsVerb
{
    private static readonly Option<string?> By = new("--by") { HelpName = "NAME", Description = "Part of the name or the id of a speaker." };

    public static Command Create()
    {
        Command statements = new("statements", "Find statements in the documents of the project.") { By };
        ListingOptions.AddTo(statements);
        statements.SetAction(Run);
        return statements;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        LineTable table = LineTables.Of("statements");
        return LineListing.Of(table, (page, ids) => page.Statements(ids)).Print(table.Lines(archive.Statements(new StatementQuery(options.GetValue(By)))), options);
    }
}
