using Chancery.Language;
using Chancery.Records;
using NodaTime;

namespace Chancery.Archive;

/// <summary>Which lines or documents are asked for; null does not narrow. Names are ids, or parts of names without regard to case.</summary>
/// <param name="Actor">Who acts or is acted on in events, speaks in statements, takes part in encounters, is bound by commitments.</param>
/// <param name="Target">Who is acted on, spoken to, or owed.</param>
/// <param name="Voice">Who claims it, or owns the medium; <c>report</c> for the report's own voice.</param>
/// <param name="Medium">Of the statement, or of that which claims the event.</param>
/// <param name="Place">Part of the name of a place, or a country's code of three letters.</param>
/// <param name="Source">Part of the publisher's or the file's name.</param>
/// <param name="From">Keeps lines whose interval reaches that day or later, and documents of that day or later; without a date they fall out.</param>
public sealed record Facets(
    string? Actor = null, string? Target = null, EventType? Type = null, Status? Status = null, Act? Act = null, string? Voice = null, MediumKind? Medium = null,
    string? Place = null, string? Source = null, string? Language = null, LocalDate? From = null, LocalDate? To = null)
{
    public static readonly Facets None = new();

    /// <summary>Something is asked of lines, not only of documents.</summary>
    internal bool AskLines => Target is not null || Type is not null || Status is not null || Act is not null || Voice is not null || Medium is not null || Place is not null;
}
