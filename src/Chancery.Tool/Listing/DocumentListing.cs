using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Listing;

/// <summary>Documents of the archive, and documents with what a search found in them.</summary>
internal static class DocumentListing
{
    private static readonly IReadOnlyList<(string Name, Func<DocumentSummary, object?> Value)> Columns =
    [
        ("document", document => document.Id), ("source", document => document.Source), ("publisher", document => document.Publisher),
        ("published", document => document.Published), ("title", document => document.Title), ("language", document => document.Language),
        ("statements", document => document.Statements), ("events", document => document.Events),
        ("commitments", document => document.Commitments), ("encounters", document => document.Encounters), ("coder", document => document.Coder),
        ("version", document => document.Version), ("newest", document => document.IsNewest), ("copy of", document => document.CopyOf),
    ];

    public static readonly Listing<DocumentSummary> All = new("documents", Columns) { Json = DocumentJson.Write, Page = ListPage.Parts };

    public static readonly Listing<SearchHit> Hits = new(
        "documents",
        [
            .. Columns.Select(column => (column.Name, (Func<SearchHit, object?>)(hit => column.Value(hit.Document)))),
            ("snippet", hit => string.Concat(hit.Snippet.Where(c => c is not (SearchHit.Opening or SearchHit.Closing)))),
        ])
    {
        Json = DocumentJson.Write,
        Page = ListPage.Parts,
    };
}
