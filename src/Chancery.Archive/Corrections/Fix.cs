using System.Text.Json.Nodes;

namespace Chancery.Archive.Corrections;

/// <summary>One decision of a person on one field of one line. Kept for good; a later one on the same field wins.</summary>
/// <param name="Number">In the order of decisions; 0 before it is stored.</param>
/// <param name="Kind"><c>events</c>, <c>statements</c>, <c>commitments</c>, <c>encounters</c>.</param>
/// <param name="Line">The line's id when it was decided; after a new reading the words tell which line it is.</param>
/// <param name="Start">Where the words begin by which the line is known; to <paramref name="End"/>.</param>
/// <param name="Field">A field of the record's JSON; <see cref="Drop"/> takes the line out, with the value false in again, <see cref="Add"/> puts one in.</param>
/// <param name="Was">What the machine said then, as JSON.</param>
/// <param name="Value">What the person says, as JSON.</param>
/// <param name="IsDisputed">Came from another project and says otherwise than a decision made here: shown, not applied.</param>
public sealed record Fix(
    long Number, string Document, string Kind, string Line, int Start, int End, string Field, string Was, string Value, string Who, string At, string Why, bool IsDisputed)
{
    public const string Drop = "drop";

    /// <summary>The field of a line that a person adds; its value is the whole line, its place the words that show it.</summary>
    public const string Add = "add";

    /// <summary>The value for people: of a line that was added, what was said of it.</summary>
    public string Said => Field != Add || JsonNode.Parse(Value) is not JsonObject line ? Value
        : string.Join(' ', line.Where(part => IsTelling(part.Value) && !Implied.Contains(part.Key)).Select(part => $"{part.Key}={(part.Value is JsonArray list ? string.Join(',', list) : part.Value is JsonObject time ? time["start"] : part.Value)}"));

    private static readonly string[] Implied = ["rule", "confidence", "trigger", "evidence", "content", "what", "quad", "goldstein", "symmetric", "delivery", "denied", "hedged"];

    private static bool IsTelling(JsonNode? value) => value is not null and not JsonArray { Count: 0 };

    /// <summary>The same question, whoever answers it.</summary>
    internal (string, string, int, string) Question => (Document, Kind, Start, Field);
}

/// <param name="Machine">What the machine says now, as JSON; empty when it has no such line any more.</param>
public sealed record JudgedFix(Fix Fix, FixState State, string Machine)
{
    /// <summary>The machine or another analyst speaks against it, or it has no effect any more.</summary>
    public bool IsConflict => State is FixState.Conflict or FixState.Gone or FixState.Unsound or FixState.Disputed;
}

/// <summary>
/// Applied: the machine still says what it said. Confirmed: it says what the person says. Conflict: it has come to say a third thing; the
/// person's decision stands. Gone: it has no such line any more. Unsound: the record would not hold together with it. Disputed: another analyst decided otherwise. Replaced:
/// a later decision on the same field stands.
/// </summary>
public enum FixState { Applied, Confirmed, Conflict, Gone, Unsound, Disputed, Replaced }
