using NodaTime;

namespace Chancery.Archive;

/// <summary>What a list says of a document of the archive.</summary>
/// <param name="Published">Null when not known.</param>
public sealed record DocumentSummary(
    string Id, string Source, string? Publisher, string? Title, string Language, LocalDate? Published, string Coder,
    int Statements, int Events, int Commitments, int Encounters);
