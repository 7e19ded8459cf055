using Chancery.Archive.Views;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>What happened between pairs of actors, summed up.</summary>
internal sealed class DyadSearch(Session session, LineSearch lines)
{
    private const string Happened = "('occurred', 'ongoing', 'ended')";

    /// <summary>A mutual event has no recipient: any two of its actors are a pair, once.</summary>
    private const string Pair = """
        CROSS JOIN role AS x ON x.document = line.document AND x.line = line.id AND x.role = 'actor'
        CROSS JOIN role AS y ON y.document = line.document AND y.line = line.id AND y.actor <> x.actor AND (y.role = 'recipient' OR (y.role = 'actor' AND x.actor < y.actor
            AND NOT EXISTS (SELECT 1 FROM role AS z WHERE z.document = line.document AND z.line = line.id AND z.role = 'recipient')))
        """;

    private readonly ActorIndex _actors = new(session);

    /// <param name="byMonth">Else by day.</param>
    /// <param name="withClaims">False leaves out events that no report tells in its own voice.</param>
    public IReadOnlyList<Tension> Tensions(string one, string other, bool byMonth, bool withClaims, Facets facets)
    {
        (string[] left, string[] right) = ([.. _actors.FindSide(one)], [.. _actors.FindSide(other)]);
        Conditions conditions = new();
        if (left.Length == 0 || right.Length == 0 || !lines.Add(conditions, LineKind.Event, facets)) return [];
        string some = conditions.List(left), others = conditions.List(right);
        conditions.Add($"line.status IN {Happened} AND coalesce(line.first, line.last) IS NOT NULL");
        conditions.Add($"x.actor IN {some} AND y.actor IN {others} OR x.actor IN {others} AND y.actor IN {some}");
        var events = session.Query(
            $"""
            SELECT line.dossier, min(coalesce(line.first, line.last)), max(coalesce(line.goldstein, 0)), count(DISTINCT line.document), min(line.voice IS NOT NULL),
                   max(x.actor IN {some}), max(y.role = 'actor')
            FROM (SELECT DISTINCT a.document, a.line
                  FROM actor AS p CROSS JOIN actor AS q ON q.document = p.document AND q.id IN {others}
                  CROSS JOIN role AS a ON a.actor = p.id AND a.role IN ('actor', 'recipient') AND a.document = p.document
                  CROSS JOIN role AS b ON b.document = a.document AND b.line = a.line AND b.role IN ('actor', 'recipient') AND b.actor = q.id
                  WHERE p.id IN {some}) AS both
            CROSS JOIN event AS line ON line.document = both.document AND line.id = both.line
            CROSS JOIN document ON document.number = line.document {Pair}
            WHERE {conditions} GROUP BY line.dossier, x.actor IN {some}
            """,
            row => (Day: LocalDatePattern.Iso.Parse(row.GetString(1)).Value, Goldstein: row.GetDouble(2), Reports: row.GetInt32(3), IsClaim: row.GetBoolean(4),
                IsFromLeft: row.GetBoolean(5), IsMutual: row.GetBoolean(6)),
            conditions.Values);
        return
        [
            .. from happening in events
               where withClaims || !happening.IsClaim
               group happening by (Period: byMonth ? happening.Day.With(DateAdjusters.StartOfMonth) : happening.Day, IsFromLeft: happening.IsFromLeft || happening.IsMutual, happening.IsMutual) into same
               orderby same.Key.Period, same.Key.IsMutual, !same.Key.IsFromLeft
               select new Tension(same.Key.Period, same.Key.IsFromLeft ? one : other, same.Key.IsFromLeft ? other : one, same.Key.IsMutual, same.Count(),
                   same.Sum(happening => happening.Reports), same.Count(happening => happening.IsClaim), Math.Round(-same.Sum(happening => happening.Goldstein), 2)),
        ];
    }

    /// <param name="withClaims">False leaves out events that no report tells in its own voice.</param>
    public IEnumerable<StateDyadDay> StateDays(Facets facets, bool withClaims)
    {
        Conditions conditions = new();
        if (!lines.Add(conditions, LineKind.Event, facets)) return [];
        conditions.Add($"line.status IN {Happened} AND coalesce(line.first, line.last) IS NOT NULL");
        conditions.Add("a.country IS NOT NULL AND b.country IS NOT NULL AND a.country <> b.country");
        return session.Stream(
            $"""
            WITH one AS (
                SELECT line.dossier, a.country AS source, b.country AS target, y.role = 'actor' AS mutual, min(coalesce(line.first, line.last)) AS day,
                       count(DISTINCT line.document) AS reports, min(line.voice IS NOT NULL) AS claimed, min(line.quad) AS quad, max(coalesce(line.goldstein, 0)) AS goldstein
                FROM event AS line CROSS JOIN document ON document.number = line.document {Pair}
                JOIN known_actor AS a ON a.id = x.actor JOIN known_actor AS b ON b.id = y.actor
                WHERE {conditions} GROUP BY line.dossier, a.country, b.country, mutual),
            directed AS (
                SELECT dossier, source, target, day, reports, claimed, quad, goldstein FROM one
                UNION SELECT dossier, target, source, day, reports, claimed, quad, goldstein FROM one WHERE mutual)
            SELECT day, source, target, count(*), sum(reports), sum(claimed), sum(quad = 'verbal-cooperation'), sum(quad = 'material-cooperation'),
                   sum(quad = 'verbal-conflict'), sum(quad = 'material-conflict'), sum(goldstein)
            FROM directed WHERE {(withClaims ? "1" : "NOT claimed")} GROUP BY day, source, target ORDER BY day, source, target
            """,
            row => new StateDyadDay(LocalDatePattern.Iso.Parse(row.GetString(0)).Value, row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5),
                row.GetInt32(6), row.GetInt32(7), row.GetInt32(8), row.GetInt32(9), Math.Round(row.GetDouble(10), 2)),
            conditions.Values);
    }

    public IEnumerable<Link> Network(Facets facets)
    {
        Conditions conditions = new();
        if (!lines.Add(conditions, LineKind.Event, facets)) return [];
        return session.Stream(
            $"""
            SELECT x.actor, a.name, y.actor, b.name, y.role = 'actor', count(DISTINCT line.dossier), count(DISTINCT line.document), avg(line.goldstein),
                   min(coalesce(line.first, line.last)), max(coalesce(line.last, line.first))
            FROM event AS line CROSS JOIN document ON document.number = line.document {Pair}
            JOIN known_actor AS a ON a.id = x.actor JOIN known_actor AS b ON b.id = y.actor
            WHERE {conditions} GROUP BY x.actor, y.actor, y.role = 'actor' ORDER BY 6 DESC, 1, 3, 5
            """,
            row => new Link(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetBoolean(4), row.GetInt32(5), row.GetInt32(6),
                row.IsDBNull(7) ? null : Math.Round(row.GetDouble(7), 2), row.IsDBNull(8) ? null : row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9)),
            conditions.Values);
    }

    /// <param name="name">As <see cref="ActorIndex.Find"/> takes it; null for all.</param>
    public IEnumerable<KnownActor> Actors(string? name)
    {
        Conditions conditions = new();
        if (name is not null) conditions.Add($"id IN {conditions.List(_actors.Find(name))}");
        return session.Stream(
        $"""
        SELECT id, kind, name, country,
               (SELECT count(*) FROM actor WHERE actor.id = known_actor.id) AS documents,
               (SELECT count(*) FROM role WHERE role.actor = known_actor.id AND role.role = 'speaker'),
               (SELECT count(*) FROM role JOIN event ON event.document = role.document AND event.id = role.line WHERE role.actor = known_actor.id AND role.role = 'actor'),
               (SELECT count(*) FROM role WHERE role.actor = known_actor.id AND role.role = 'recipient'),
               (SELECT count(*) FROM role WHERE role.actor = known_actor.id AND role.role = 'participant')
        FROM known_actor WHERE {conditions} ORDER BY documents DESC, id
        """,
        row => new KnownActor(row.GetString(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3),
            row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt32(8)),
        conditions.Values);
    }
}
