using Chancery.Records;

namespace Chancery.Archive;

/// <summary>The lines of one document that answer a question.</summary>
/// <param name="Record">The whole record, for the names and voices around the lines.</param>
/// <param name="Ids">Ids of the lines, such as <c>e1</c>.</param>
/// <param name="Place">Of the document, in the order of adding; 0 for a record outside of an archive.</param>
public sealed record FoundLines(Record Record, IReadOnlySet<string> Ids, long Place = 0);
