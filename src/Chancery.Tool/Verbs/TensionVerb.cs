using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Tool.Listing;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery tension</c>: how two sides dealt with each other, by day or month.</summary>
internal static class TensionVerb
{
    private static readonly Argument<string> One = new("A") { Description = "A state with all who act for it (RUS, Russia), or an actor." };
    private static readonly Argument<string> Other = new("B") { Description = "The other side." };
    private static readonly Option<string> Per = new("--per") { HelpName = "day|month", Description = "The periods that are summed up.", DefaultValueFactory = _ => "month" };
    private static readonly Option<string> Claims = new("--claims") { HelpName = "keep|drop", Description = "What becomes of events that no report tells in its own voice.", DefaultValueFactory = _ => "keep" };

    private static readonly Listing<Tension> Listing = new(Sheets.Periods);

    public static Command Create()
    {
        Per.AcceptOnlyFromAmong("day", "month");
        Claims.AcceptOnlyFromAmong("keep", "drop");
        Command tension = new("tension", "Score how two sides dealt with each other, by day or month, with counts of events and reports.") { One, Other, Per, Claims };
        FacetOptions.AddTo(tension, FacetField.OfReports);
        ListingOptions.AddTo(tension);
        tension.SetAction(Run);
        return tension;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        Console.Error.WriteLine(Tension.Formula);
        return Listing.Print(
            archive.Tensions(options.GetRequiredValue(One), options.GetRequiredValue(Other), options.GetValue(Per) == "month", options.GetValue(Claims) == "keep", FacetOptions.Of(options)), options);
    }
}
