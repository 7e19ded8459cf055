namespace Chancery.Archive.Sqlite;

/// <summary>Whom a name may mean, among all actors of the archive.</summary>
internal sealed class ActorIndex(Session session)
{
    /// <returns>Ids of actors with that id, or with a name that has these words in it; none if nobody is called so.</returns>
    public IReadOnlyList<string> Find(string name) => session.Query(
        "SELECT id FROM known_actor WHERE id = $0 OR instr(folded, $1) > 0 ORDER BY id", row => row.GetString(0), name, name.ToLowerInvariant());

    /// <summary>For a state, by its name, its code or its id: all who act for it; else as <see cref="Find"/>.</summary>
    public IReadOnlyList<string> FindSide(string name)
    {
        List<string> ids = session.Query(
            """
            SELECT id FROM known_actor WHERE country = (SELECT country FROM known_actor WHERE kind = 'state' AND (id = $0 OR id = 'state:' || upper($0) OR folded = $1))
            ORDER BY id
            """,
            row => row.GetString(0), name, name.ToLowerInvariant());
        return ids.Count > 0 ? ids : Find(name);
    }
}
