using System.CommandLine;
using Chancery.Archive;
using Chancery.Tool.Listing;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery list</c>: the documents of the project.</summary>
internal static class ListVerb
{
    private static readonly Option<bool> Versions = new("--versions") { Description = "List earlier versions of changed texts too." };

    public static Command Create()
    {
        Command list = new("list", "List the documents of the project.") { Versions };
        ListingOptions.AddTo(list);
        list.SetAction(Run);
        return list;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        return DocumentListing.All.Print(archive.List(withVersions: options.GetValue(Versions)), options);
    }
}
