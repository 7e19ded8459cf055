using Chancery.Records;

namespace Chancery.Archive;

/// <summary>The lines of one document that answer a question.</summary>
/// <param name="Record">The whole record, for the names and voices around the lines.</param>
/// <param name="Ids">Ids of the lines, such as <c>e1</c>.</param>
public sealed record FoundLines(Record Record, IReadOnlySet<string> Ids);
