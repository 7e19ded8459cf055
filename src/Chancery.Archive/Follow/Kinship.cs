using Chancery.Archive.Sqlite;
using Chancery.Reading;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Archive.Follow;

/// <summary>Finds what a new text is to those in the archive: a later version of one, nearly a copy of one, or neither.</summary>
internal sealed class Kinship(Session session)
{
    /// <summary>Below it, what stands at the same address is another text: a page that always shows the latest news.</summary>
    private const double VersionShare = 0.25;

    private const double CopyShare = 0.6;

    /// <summary>A copy may be cut: nearly all of the shorter text is in the longer one, and it is not just a line of it.</summary>
    private const double CutShare = 0.85, ShortestCut = 0.4;

    /// <summary>Set phrases come again each year; a copy comes within days.</summary>
    private const int MostDaysApart = 14;

    private const int MostCandidates = 50;

    /// <returns>The newest version of the same text from the same place; null if there is none.</returns>
    public Relative? Predecessor(string? origin, Shingles text) => origin is null ? null :
        session.Query("SELECT number, id, series, version, story, text FROM document WHERE origin = $0 AND newest = 1 ORDER BY number DESC", Row, origin)
            .FirstOrDefault(other => text.ShareWith(Shingles.Of(other.Text)) >= VersionShare);

    /// <returns>The first added of the documents that are nearly the same text; null if there is none.</returns>
    public Relative? Original(Report report, Shingles text, IReadOnlyList<long> sketch)
    {
        if (sketch.Count == 0) return null;
        string? from = Iso(report.Published?.Day.PlusDays(-MostDaysApart)), to = Iso(report.Published?.Day.PlusDays(MostDaysApart));
        string bands = string.Join(", ", Enumerable.Range(2, sketch.Count).Select(i => FormattableString.Invariant($"${i}")));
        List<Relative> candidates = session.Query(
            $"""
            SELECT number, id, series, version, story, text FROM document
            WHERE number IN (SELECT document FROM band WHERE hash IN ({bands}) GROUP BY document ORDER BY count(*) DESC, document LIMIT {MostCandidates})
              AND newest = 1 AND (published IS NULL OR $0 IS NULL OR published BETWEEN $0 AND $1)
            ORDER BY number
            """,
            Row,
            [from, to, .. sketch.Select(hash => (object)hash)]);
        return candidates.FirstOrDefault(other => IsCopy(text, Shingles.Of(other.Text)));
    }

    private static bool IsCopy(Shingles text, Shingles other) =>
        text.ShareWith(other) >= CopyShare
        || (text.Containment(other) >= CutShare && Math.Min(text.Count, other.Count) >= ShortestCut * Math.Max(text.Count, other.Count));

    private static Relative Row(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetString(5));

    private static string? Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}

/// <summary>A document of the archive that another one resembles.</summary>
internal sealed record Relative(long Number, string Id, long Series, long Version, long Story, string Text);
