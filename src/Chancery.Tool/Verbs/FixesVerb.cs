using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Corrections;
using Chancery.Tool.Listing;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery fixes</c>: the decisions of people, and how they stand to what the machine says now.</summary>
internal static class FixesVerb
{
    private static readonly Option<bool> Conflicts = new("--conflicts") { Description = "Only those that the machine or another analyst speaks against." };

    private static readonly Listing<JudgedFix> Listing = new(
        "fixes",
        ("number", fix => fix.Fix.Number), ("document", fix => fix.Fix.Document), ("line", fix => fix.Fix.Line), ("field", fix => fix.Fix.Field),
        ("state", fix => Word(fix.State)), ("value", fix => fix.Fix.Value), ("was", fix => fix.Fix.Was), ("machine now", fix => fix.Machine),
        ("who", fix => fix.Fix.Who), ("at", fix => fix.Fix.At), ("why", fix => fix.Fix.Why));

    public static Command Create()
    {
        Command fixes = new("fixes", "List the decisions of people and how they stand to what the machine says now.") { Conflicts };
        ListingOptions.AddTo(fixes);
        fixes.SetAction(Run);
        return fixes;
    }

    public static bool IsConflict(JudgedFix fix) => fix.State is FixState.Conflict or FixState.Gone or FixState.Unsound or FixState.Disputed;

    public static string Word(FixState state) => state.ToString().ToLowerInvariant();

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        bool onlyConflicts = options.GetValue(Conflicts);
        return Listing.Print(archive.Decisions().Where(fix => !onlyConflicts || IsConflict(fix)), options);
    }
}
