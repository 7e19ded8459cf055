using Chancery.Language;
using Chancery.Records;

namespace Chancery.Archive.Exchange;

/// <summary>Which words a field of a line may have, so that a wrong one is refused with the right ones.</summary>
internal static class FieldWords
{
    /// <param name="list"><c>events</c>, <c>statements</c>, <c>commitments</c>, <c>encounters</c>.</param>
    /// <returns>Nothing for a field of any text.</returns>
    public static IReadOnlyList<string> Of(string list, string field) => (list, field) switch
    {
        ("events", "type") => [.. RecordWords.All<EventType>().Except([RecordWords.Of(EventType.None)])],
        ("statements", "act") => [.. RecordWords.All<Act>()],
        ("statements", "delivery") => [.. RecordWords.All<Delivery>()],
        ("commitments", "kind") => [.. RecordWords.All<CommitmentKind>()],
        ("commitments", "status") => [.. RecordWords.All<CommitmentStatus>()],
        ("encounters", "kind") => [.. RecordWords.All<EncounterKind>()],
        (_, "status") => [.. RecordWords.All<Status>()],
        _ => [],
    };

    public static bool NamesActors(string field) => field is "actors" or "recipients" or "speakers" or "addressees" or "by" or "to" or "participants";
}
