using System.Globalization;
using Chancery.Archive.Views;
using Chancery.Language;
using Chancery.Records;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Events as charts need them: from the tables of lines alone, no record is loaded.</summary>
internal sealed class MarkSearch(Session session, PageSearch pages)
{
    private const string Happened = "('occurred', 'ongoing', 'ended')";

    public Page<EventMark> Events(Facets facets, int most)
    {
        Page<long> found = pages.Dossiers(LineKind.Event, facets, null, 0, most);
        Conditions chosen = new();
        string numbers = chosen.List(found.Items.Cast<object>());
        ILookup<long, Told> told = session.Query(
            $"""
            SELECT dossier, type, status, voice IS NOT NULL, coalesce(line.first, line.last), coalesce(line.last, line.first), document.published, line.document
            FROM event AS line JOIN document ON document.number = line.document WHERE dossier IN {numbers}
            """,
            row => (Number: row.GetInt64(0), Told: new Told(
                Word<EventType>(row.GetString(1)), Word<Status>(row.GetString(2)), row.GetBoolean(3), Day(row, 4), Day(row, 5), Day(row, 6), row.GetInt64(7))),
            chosen.Values).ToLookup(row => row.Number, row => row.Told);
        ILookup<long, MarkedActor> who = session.Query(
            $"""
            SELECT DISTINCT line.dossier, a.id, a.kind, a.name, a.country, role.role = 'actor'
            FROM event AS line JOIN role ON role.document = line.document AND role.line = line.id AND role.role IN ('actor', 'recipient')
            JOIN known_actor AS a ON a.id = role.actor WHERE line.dossier IN {numbers} ORDER BY 6 DESC, a.id
            """,
            row => (Number: row.GetInt64(0), Who: new MarkedActor(row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4), row.GetBoolean(5))),
            chosen.Values).ToLookup(row => row.Number, row => row.Who);
        return new Page<EventMark>([.. found.Items.Select(number => Mark(number, [.. told[number]], who[number]))], found.Total);
    }

    public IReadOnlyList<PlaceMark> Places(Facets facets, int most)
    {
        List<(string Name, string? Country, int Events, int Reports, int Done, int Claims, long Example)> found = pages.Places(
            facets, most, Happened,
            row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt64(6)));
        return
        [
            .. from place in found
               let position = Position(place.Example, place.Name)
               where position is not null
               select new PlaceMark(place.Name, place.Country, position.Value.Latitude, position.Value.Longitude, place.Events, place.Reports, place.Done, place.Claims),
        ];
    }

    /// <summary>Where a place lies stands only in the records.</summary>
    private (double Latitude, double Longitude)? Position(long document, string name)
    {
        List<(double, double)> found = session.Query(
            """
            SELECT line.value ->> '$.place.lat', line.value ->> '$.place.lon' FROM document, json_each(document.record, '$.events') AS line
            WHERE document.number = $0 AND line.value ->> '$.place.name' = $1 AND line.value ->> '$.place.lat' IS NOT NULL LIMIT 1
            """,
            row => (row.GetDouble(0), row.GetDouble(1)), document, name);
        return found.Count > 0 ? found[0] : null;
    }

    private static EventMark Mark(long number, IReadOnlyList<Told> told, IEnumerable<MarkedActor> who)
    {
        Told? done = told.FirstOrDefault(line => line.Status is Status.Occurred or Status.Ongoing or Status.Ended);
        Told exact = told.Where(line => line.First is not null).MinBy(line => Period.DaysBetween(line.First!.Value, line.Last!.Value)) ?? told[0];
        return new EventMark(
            string.Create(CultureInfo.InvariantCulture, $"E{number}"), told[0].Type, (done ?? told[^1]).Status, told.All(line => line.IsClaim),
            exact.First, exact.Last, told.Min(line => line.Published), told.Select(line => line.Document).Distinct().Count(), [.. who.DistinctBy(actor => actor.Id)]);
    }

    private static T Word<T>(string word)
        where T : struct, Enum => RecordWords.TryParse(word, out T value) ? value : default;

    private static LocalDate? Day(Microsoft.Data.Sqlite.SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : LocalDatePattern.Iso.Parse(row.GetString(column)).Value;

    private sealed record Told(EventType Type, Status Status, bool IsClaim, LocalDate? First, LocalDate? Last, LocalDate? Published, long Document);
}
