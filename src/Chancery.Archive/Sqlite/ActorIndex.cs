using Chancery.World;

namespace Chancery.Archive.Sqlite;

/// <summary>Whom a name may mean, among all actors of the archive.</summary>
internal sealed class ActorIndex(Session session)
{
    private const string State = "state:";

    /// <summary>What names are compared by: lower case without accents.</summary>
    public static string Fold(string name) => Spelling.Fold(name).ToLowerInvariant();

    /// <param name="name">An id for that actor alone; a state's code or name for all who act for it; else words that names have, each from its beginning.</param>
    /// <returns>Ids; none if nobody is called so.</returns>
    public IReadOnlyList<string> Find(string name)
    {
        IReadOnlyList<string> ids = session.Query("SELECT id FROM known_actor WHERE id = $0", row => row.GetString(0), name);
        if (ids.Count == 0 && (StateNames.CodeOf(name) ?? KnownState(name)) is { } code) ids = ActingFor(code);
        return ids.Count > 0 ? ids : Named(name);
    }

    /// <summary>As <see cref="Find"/>, and a state's id too stands for all who act for it.</summary>
    public IReadOnlyList<string> FindSide(string name)
    {
        IReadOnlyList<string> ids = name.StartsWith(State, StringComparison.Ordinal) ? ActingFor(name[State.Length..]) : [];
        return ids.Count > 0 ? ids : Find(name);
    }

    /// <summary>A state that the project knows by its own tables.</summary>
    private string? KnownState(string name) => session.Query(
        "SELECT country FROM known_actor WHERE kind = 'state' AND (id = $0 OR folded = $1)", row => row.IsDBNull(0) ? null : row.GetString(0), State + name, Fold(name)).FirstOrDefault();

    private List<string> ActingFor(string country) =>
        session.Query("SELECT id FROM known_actor WHERE country = $0 ORDER BY id", row => row.GetString(0), country);

    // Archives of earlier builds keep names with their accents.
    private List<string> Named(string name) => session.Query(
        """
        SELECT id FROM (SELECT id, ' ' || replace(replace(folded, '-', ' '), '''', ' ') AS words FROM known_actor)
        WHERE instr(words, ' ' || $0) > 0 OR instr(words, ' ' || $1) > 0 ORDER BY id
        """,
        row => row.GetString(0), Spaced(Fold(name)), Spaced(name.ToLowerInvariant()));

    private static string Spaced(string name) => name.Replace('-', ' ').Replace('\'', ' ').Trim();
}
