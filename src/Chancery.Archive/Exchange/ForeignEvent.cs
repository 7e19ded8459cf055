using NodaTime;

namespace Chancery.Archive.Exchange;

/// <summary>An event that another project coded, as its data set has it; it has no words and no voice, and is never mixed with what was read here.</summary>
/// <param name="Dataset"><c>icews</c>, <c>polecat</c>, <c>gdelt</c>, <c>acled</c>.</param>
/// <param name="Score">Goldstein value or intensity.</param>
public sealed record ForeignEvent(
    string Dataset, string Id, LocalDate Day, string Source, string SourceCountry, string Target, string TargetCountry, string Code, string Type, double? Score,
    string Place, string Country, double? Latitude, double? Longitude, string Text);

/// <summary>A row that could not be taken, and why.</summary>
public sealed record RejectedRow(int Line, string Why);
