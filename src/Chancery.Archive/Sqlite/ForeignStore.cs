using Chancery.Archive.Exchange;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Events that other projects coded.</summary>
internal sealed class ForeignStore(Session session)
{
    /// <returns>False if it is there already.</returns>
    public bool Add(ForeignEvent line)
    {
        if (session.Number("SELECT count(*) FROM foreign_event WHERE dataset = $0 AND id = $1", line.Dataset, line.Id) > 0) return false;
        session.Insert("foreign_event", line.Dataset, line.Id, LocalDatePattern.Iso.Format(line.Day), line.Source, line.SourceCountry, line.Target, line.TargetCountry,
            line.Code, line.Type, line.Score, line.Place, line.Country, line.Latitude, line.Longitude, line.Text);
        return true;
    }

    /// <summary>By day. Of the facets they have actor, target, place and days.</summary>
    public IEnumerable<ForeignEvent> Find(Facets facets)
    {
        Conditions conditions = new();
        if (facets.Actor is { } actor) conditions.Add(facets.Target is null
            ? "instr(fold(source || ' ' || source_country || ' ' || target || ' ' || target_country), fold({0})) > 0" : "instr(fold(source || ' ' || source_country), fold({0})) > 0", actor);
        if (facets.Target is { } target) conditions.Add("instr(fold(target || ' ' || target_country), fold({0})) > 0", target);
        if (facets.Place is { } place) conditions.Add("instr(fold(place || ' ' || country), fold({0})) > 0", place);
        if (facets.From is { } from) conditions.Add("day >= {0}", from);
        if (facets.To is { } to) conditions.Add("day <= {0}", to);
        return session.Stream(
            $"""
            SELECT dataset, id, day, source, source_country, target, target_country, code, type, score, place, country, latitude, longitude, text
            FROM foreign_event WHERE {conditions} ORDER BY day, dataset, id
            """,
            row => new ForeignEvent(row.GetString(0), row.GetString(1), LocalDatePattern.Iso.Parse(row.GetString(2)).Value, row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
                row.GetString(7), row.GetString(8), row.IsDBNull(9) ? null : row.GetDouble(9), row.GetString(10), row.GetString(11),
                row.IsDBNull(12) ? null : row.GetDouble(12), row.IsDBNull(13) ? null : row.GetDouble(13), row.GetString(14)),
            conditions.Values);
    }
}
