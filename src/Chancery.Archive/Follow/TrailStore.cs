using Chancery.Archive.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Follow;

/// <summary>Trails in the archive, found by key and day.</summary>
internal sealed class TrailStore(Session session)
{
    private const int MostCandidates = 200;

    private const int LongestPlan = 45, LongestOwed = 180, AroundMidnight = 1;

    /// <returns>The number of a new dossier.</returns>
    public long Open(string kind)
    {
        long number = session.Number("SELECT coalesce(max(number), 0) + 1 FROM dossier");
        session.Insert("dossier", number, kind);
        return number;
    }

    public void Add(Trail trail) => session.Insert(
        "trail", trail.Key, Iso(DayOf(trail)) ?? "", trail.Document, trail.Line, trail.Dossier, trail.Type, string.Join(' ', trail.Who), string.Join(' ', trail.Whom),
        Iso(trail.First), Iso(trail.Last), Iso(trail.Told), trail.Happened, trail.Country, string.Join(' ', trail.Words), trail.Teller);

    /// <summary>Trails with the same key whose days can be those of <paramref name="trail"/>, the nearest in time first.</summary>
    public IEnumerable<Trail> Candidates(Trail trail)
    {
        bool isContact = trail.Key.Contains("|#", StringComparison.Ordinal), isOwed = trail.Key[0] == 'c';
        LocalDate? day = isContact ? null : DayOf(trail);
        int before = isOwed ? LongestOwed : LongestPlan, after = isOwed ? LongestOwed : AroundMidnight + (trail.HasDays ? Math.Min(trail.Length, LongestPlan) : 3);
        return session.Query(
            $"""
            SELECT key, trail.document, line, dossier, story, type, who, whom, first, last, told, happened, country, words, teller
            FROM trail JOIN document ON document.number = trail.document
            WHERE key = $0 AND ($1 IS NULL OR day BETWEEN $1 AND $2)
            ORDER BY day DESC, trail.document, line LIMIT {MostCandidates}
            """,
            Row,
            trail.Key, Iso(day?.PlusDays(-before)), Iso(day?.PlusDays(after)));
    }

    /// <summary>Promises are looked for by when they are told, all else by when it happens.</summary>
    private static LocalDate? DayOf(Trail trail) => trail.Key[0] == 'c' ? trail.Told : trail.First ?? trail.Last ?? trail.Told;

    private static Trail Row(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetString(5), Sides(row.GetString(6)), Sides(row.GetString(7)),
        Day(row, 8), Day(row, 9), Day(row, 10), row.GetBoolean(11), row.IsDBNull(12) ? null : row.GetString(12),
        row.GetString(13).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), row.GetString(14));

    private static Side[] Sides(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Side.Parse)];

    private static LocalDate? Day(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : LocalDatePattern.Iso.Parse(row.GetString(column)).Value;

    private static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
