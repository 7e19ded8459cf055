using NodaTime;

namespace Chancery.Archive.Views;

/// <summary>How two sides dealt with each other in one day or month.</summary>
/// <param name="Period">Its first day.</param>
/// <param name="From">The side that acts; both sides act together where <paramref name="IsMutual"/>.</param>
/// <param name="Events">Each counted once, however many reports tell of it.</param>
/// <param name="Reports">Documents that tell of them.</param>
/// <param name="Claimed">Events that no report tells in its own voice.</param>
/// <param name="Score">Sum of the negated Goldstein values: above 0 for conflict, below for cooperation.</param>
public sealed record Tension(LocalDate Period, string From, string To, bool IsMutual, int Events, int Reports, int Claimed, double Score)
{
    /// <summary>What <see cref="Score"/> is, for people.</summary>
    public const string Formula =
        "score = sum over events of -(Goldstein value, -10 to 10); events that happened or go on, each once, by first day; events without a Goldstein value count 0";

    /// <summary>The score of one event on the average.</summary>
    public double Mean => Events == 0 ? 0 : Math.Round(Score / Events, 2);
}

/// <summary>Two actors with the events between them.</summary>
/// <param name="Goldstein">Average of the events' values; null where none has one.</param>
public sealed record Link(
    string From, string FromName, string To, string ToName, bool IsMutual, int Events, int Reports, double? Goldstein, string? First, string? Last);

/// <summary>What one state did towards another on one day; events each once, by the classes of CAMEO.</summary>
/// <param name="From">ISO 3166 alpha-3, as is <paramref name="To"/>.</param>
/// <param name="Goldstein">Sum over the events.</param>
public sealed record StateDyadDay(
    LocalDate Day, string From, string To, int Events, int Reports, int Claimed,
    int VerbalCooperation, int MaterialCooperation, int VerbalConflict, int MaterialConflict, double Goldstein);

/// <summary>An actor over all documents.</summary>
public sealed record KnownActor(string Id, string Kind, string Name, string? Country, int Documents, int Statements, int Acting, int ActedOn, int Encounters);
