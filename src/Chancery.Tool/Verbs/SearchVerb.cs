using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Tool.Listing;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery search</c>: documents by their words, and by what was recorded of them.</summary>
internal static class SearchVerb
{
    private static readonly Argument<string[]> Words = new("WORDS")
    {
        Description = "Words that must all occur; '\"two words\"' in this order; begin* for a beginning. Give -without after --.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        Command search = new("search", "Find documents of the project by their words and by what was recorded of them.") { Words };
        FacetOptions.AddTo(search, FacetField.All);
        ListingOptions.AddTo(search);
        search.SetAction(Run);
        return search;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        return DocumentListing.Hits.Print(archive.Search(string.Join(' ', options.GetRequiredValue(Words)), FacetOptions.Of(options)), options);
    }
}
