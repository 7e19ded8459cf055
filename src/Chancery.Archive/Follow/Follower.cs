using Chancery.Archive.Sqlite;
using Chancery.Records;

namespace Chancery.Archive.Follow;

/// <summary>Puts each line of a new record into the dossier of what it tells of: one that other reports have opened, or a new one.</summary>
internal sealed class Follower(Session session, Record record, long document, long story)
{
    private readonly TrailFinder _trails = new(record, document, story);
    private readonly TrailStore _store = new(session);
    private readonly Dictionary<string, long> _dossiers = new(StringComparer.Ordinal);

    /// <param name="former">Dossiers that lines of this document had before it was read again, by kind and first character.</param>
    /// <returns>The dossier of each event, commitment and encounter by its id.</returns>
    public IReadOnlyDictionary<string, long> Follow(IReadOnlyDictionary<(string Kind, int Start), long> former)
    {
        foreach (Encounter line in record.Encounters) Place(line.Id, "encounter", Start(line.Evidence), [.. _trails.Encounters(line)], former);
        Dictionary<string, long> contacts = record.Encounters.Where(line => line.Event is not null).GroupBy(line => line.Event!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => _dossiers[same.First().Id], StringComparer.Ordinal);
        foreach (Event line in record.Events)
            Place(line.Id, "event", line.Trigger.Span.Start, [.. _trails.Events(line, contacts.TryGetValue(line.Id, out long contact) ? contact : null)], former);
        foreach (Commitment line in record.Commitments)
            Place(line.Id, "commitment", line.What.Start, [.. _trails.Commitments(line, line.Event is { } id && contacts.TryGetValue(id, out long contact) ? contact : null)], former);
        return _dossiers;
    }

    private void Place(string line, string kind, int start, IReadOnlyList<Trail> trails, IReadOnlyDictionary<(string Kind, int Start), long> former)
    {
        long dossier = BestOf(trails) ?? (former.TryGetValue((kind, start), out long before) ? before : _store.Open(kind));
        _dossiers[line] = dossier;
        foreach (Trail trail in trails) _store.Add(trail with { Dossier = dossier });
    }

    /// <summary>The dossier with the surest match among those that nothing in it speaks against.</summary>
    private long? BestOf(IReadOnlyList<Trail> trails)
    {
        if (trails.Count == 0) return null;
        return (from known in trails.SelectMany(_store.Candidates).DistinctBy(known => (known.Document, known.Line))
                group known by known.Dossier into dossier
                where !dossier.Any(known => Sameness.AreApart(trails[0], known))
                let sure = dossier.Max(known => Sameness.Of(trails[0] with { Key = known.Key }, known))
                where sure > 0
                orderby sure descending, dossier.Key
                select (long?)dossier.Key).FirstOrDefault();
    }

    private static int Start(IReadOnlyList<Text.TextSpan> spans) => spans.Count > 0 ? spans[0].Start : -1;
}
