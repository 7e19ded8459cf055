using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Text;
using Chancery.Tool.Listing;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery compare</c>: two documents, or two sides' accounts of one encounter, point by point.</summary>
internal static class CompareVerb
{
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Two documents, or one encounter over documents (N7).", Arity = new ArgumentArity(1, 2) };
    private static readonly Option<string?> As = new("--as") { HelpName = "markdown|html", Description = "Print a report to keep or send." };

    private static readonly Listing<ComparedRow> Rows = new(
        "points",
        ("state", row => RecordWords.Of(row.State)), ("left", row => row.Left?.Words), ("right", row => row.Right?.Words),
        ("left voice", row => row.Left?.Voice), ("right voice", row => row.Right?.Voice), ("score", row => row.Score),
        ("left document", row => row.Left?.Record.Report.Id), ("left start", row => row.Left?.Span.Start), ("left end", row => row.Left?.Span.End),
        ("right document", row => row.Right?.Record.Report.Id), ("right start", row => row.Right?.Span.Start), ("right end", row => row.Right?.Span.End))
    {
        Page = ComparisonPage.Rows,
    };

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
        Comparison[] comparisons = [.. Compare(archive, options.GetRequiredValue(Ids))];
        if (options.GetValue(As) is { } form)
        {
            Console.Out.Write(form == "html" ? ComparisonText.Html(comparisons) : string.Join('\n', comparisons.Select(ComparisonText.Markdown)));
            return ExitCode.Success;
        }
        foreach (Comparison comparison in comparisons) Console.Error.WriteLine($"left: {comparison.Left}; right: {comparison.Right}");
        return Rows.Print(comparisons.SelectMany(comparison => comparison.Rows), options);
    }

    private static IEnumerable<Comparison> Compare(RecordArchive archive, string[] ids)
    {
        if (ids.Length == 2) return [Comparison.Of(Find(archive, ids[0]), Find(archive, ids[1]))];
        if (archive.FindDossier(ids[0]) is not EncounterDossier encounter)
            throw new ChanceryException($"{ids[0]} is no encounter of the project: give two documents, or an id that 'chancery encounters' shows.");
        Comparison[] comparisons = [.. encounter.Compare()];
        return comparisons.Length > 0 ? comparisons
            : throw new ChanceryException($"Only {encounter.Sides} side has given an account of {ids[0]}: there is nothing to set beside it.");
    }

    private static Record Find(RecordArchive archive, string id) =>
        archive.Find(SharedOptions.DocumentId(id)) ?? throw new ChanceryException($"The project has no document {id}: 'chancery list' shows its ids.");
}
