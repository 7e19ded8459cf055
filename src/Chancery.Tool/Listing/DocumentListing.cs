using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Listing;

/// <summary>Documents of the archive, and documents with what a search found in them.</summary>
internal static class DocumentListing
{
    public static readonly Listing<DocumentSummary> All = new(Sheets.Documents) { Page = ListPage.Parts };

    public static readonly Listing<SearchHit> Hits = new(Sheets.Hits) { Page = ListPage.Parts };
}
