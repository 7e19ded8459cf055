using NodaTime;

namespace Chancery.Archive;

/// <summary>What a list says of a document of the archive.</summary>
/// <param name="Published">Null when not known.</param>
/// <param name="Version">1 for a text that has not changed since it was first added.</param>
/// <param name="IsNewest">False for a version that has a later one: its lines are in no answer.</param>
/// <param name="CopyOf">Id of the document of which this is nearly a copy: it corroborates that one, and is not counted as another source.</param>
/// <param name="Place">In the order of adding.</param>
public sealed record DocumentSummary(
    string Id, string Source, string? Publisher, string? Title, string Language, LocalDate? Published, string Coder,
    int Statements, int Events, int Commitments, int Encounters,
    int Version, bool IsNewest, string? CopyOf, long Place)
{
    /// <summary>An id as the archive has it; <c>doc:</c> may be left out.</summary>
    public static string IdOf(string given) => given.StartsWith("doc:", StringComparison.Ordinal) ? given : "doc:" + given;
}
