using Chancery.Text;

namespace Chancery.Archive;

/// <summary>A search that is run again on new documents.</summary>
/// <param name="Words">Empty for all documents that have the facets.</param>
public sealed record SavedSearch(string Name, string Words, Facets Facets);

/// <summary>A new document that a saved search has found.</summary>
/// <param name="Spans">Where its words stand in the text.</param>
/// <param name="Words">The words around the first place found, or the beginning of the text.</param>
public sealed record WatchHit(DocumentSummary Document, string? Url, ValueList<TextSpan> Spans, string Words);
