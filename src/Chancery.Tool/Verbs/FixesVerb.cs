using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Corrections;
using Chancery.Archive.Exchange;
using Chancery.Tool.Listing;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery fixes</c>: the decisions of people, and how they stand to what the machine says now.</summary>
internal static class FixesVerb
{
    private static readonly Option<bool> Conflicts = new("--conflicts") { Description = "Only those that the machine or another analyst speaks against." };

    private static readonly Listing<JudgedFix> Listing = new(Sheets.Fixes);

    public static Command Create()
    {
        Command fixes = new("fixes", "List the decisions of people and how they stand to what the machine says now.") { Conflicts };
        ListingOptions.AddTo(fixes);
        fixes.SetAction(Run);
        return fixes;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        bool onlyConflicts = options.GetValue(Conflicts);
        return Listing.Print(archive.Decisions().Where(fix => !onlyConflicts || fix.IsConflict), options);
    }
}
