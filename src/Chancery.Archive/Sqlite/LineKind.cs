namespace Chancery.Archive.Sqlite;

/// <summary>A kind of line as its table has it: which roles and columns the facets mean there.</summary>
/// <param name="Doers">Roles that the facet actor means when a target is asked for too.</param>
/// <param name="Either">Roles that it means alone.</param>
/// <param name="Others">Roles that the facet target means.</param>
/// <param name="Voice">The column with the statement that carries the line.</param>
internal sealed record LineKind(
    string Table, IReadOnlyList<string> Doers, IReadOnlyList<string> Either, IReadOnlyList<string> Others, string Voice, string First, string Last, bool HasType, bool HasStatus, bool HasAct, bool HasPlace)
{
    private const string FirstDay = "coalesce(line.first, line.last)", LastDay = "coalesce(line.last, line.first)", Published = "document.published";

    public static readonly LineKind
        Event = new("event", ["actor"], ["actor", "recipient"], ["recipient"], "line.voice", FirstDay, LastDay, HasType: true, HasStatus: true, HasAct: false, HasPlace: true),
        Statement = new("statement", ["speaker"], ["speaker"], ["addressee"], "line.id", Published, Published, HasType: false, HasStatus: false, HasAct: true, HasPlace: false),
        Encounter = new("encounter", ["participant"], ["participant"], ["participant"], "line.voice", FirstDay, LastDay, HasType: false, HasStatus: true, HasAct: false, HasPlace: true),
        Commitment = new("commitment", ["by"], ["by", "to"], ["to"], "line.statement", FirstDay, LastDay, HasType: false, HasStatus: false, HasAct: false, HasPlace: false);

    public static readonly IReadOnlyList<LineKind> All = [Event, Statement, Encounter, Commitment];

    /// <summary>False if a facet is asked for that lines of this kind do not have: nothing of it can answer.</summary>
    public bool Knows(Facets facets) =>
        (facets.Type is null || HasType) && (facets.Status is null || HasStatus) && (facets.Act is null || HasAct) && (facets.Place is null || HasPlace);
}
