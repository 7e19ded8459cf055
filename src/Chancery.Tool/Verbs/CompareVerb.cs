using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Tool.Listing;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery compare</c>: two documents, or two sides' accounts of one encounter, point by point.</summary>
internal static class CompareVerb
{
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Two documents, or one encounter over documents (N7).", Arity = new ArgumentArity(1, 2) };
    private static readonly Option<string?> As = new("--as") { HelpName = "markdown|html", Description = "Print a report to keep or send." };

    private static readonly Listing<ComparedRow> Rows = new(Sheets.Points) { Page = ComparisonPage.Rows };

    public static Command Create()
    {
        As.AcceptOnlyFromAmong("markdown", "html");
        Command compare = new("compare", "Set two documents, or two accounts of one encounter, side by side.") { Ids, As };
        ListingOptions.AddTo(compare);
        SharedOptions.AllowOne(compare, As, SharedOptions.Json, SharedOptions.JsonLines, SharedOptions.Csv, ListingOptions.Tsv);
        compare.SetAction(Run);
        return compare;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        Comparison[] comparisons = [.. Comparisons.Of(archive, options.GetRequiredValue(Ids))];
        if (options.GetValue(As) is { } form)
        {
            Console.Out.Write(form == "html" ? ComparisonText.Html(comparisons) : string.Join('\n', comparisons.Select(ComparisonText.Markdown)));
            return ExitCode.Success;
        }
        foreach (Comparison comparison in comparisons) Console.Error.WriteLine($"left: {comparison.Left}; right: {comparison.Right}");
        return Rows.Print(comparisons.SelectMany(comparison => comparison.Rows), options);
    }
}
