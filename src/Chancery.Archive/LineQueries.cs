using Chancery.Language;
using Chancery.Records;
using NodaTime;

namespace Chancery.Archive;

/// <summary>Which events are asked for; null does not narrow.</summary>
/// <param name="Actor">Id or part of a name of one who acts or is acted on.</param>
/// <param name="From">Keeps events whose interval reaches that day or later; those without a time fall out.</param>
public sealed record EventQuery(string? Actor = null, EventType? Type = null, Status? Status = null, LocalDate? From = null, LocalDate? To = null);

/// <summary>Which statements are asked for; null does not narrow.</summary>
/// <param name="By">Id or part of a name of a speaker.</param>
public sealed record StatementQuery(string? By = null);
