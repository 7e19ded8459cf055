using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Views;

/// <summary>Comparisons asked for by ids.</summary>
public static class Comparisons
{
    /// <param name="ids">Two documents, or one encounter over documents.</param>
    /// <exception cref="ChanceryException">There is no such thing, or only one side has told.</exception>
    public static IReadOnlyList<Comparison> Of(RecordArchive archive, IReadOnlyList<string> ids)
    {
        if (ids.Count == 2) return [Comparison.Of(Find(archive, ids[0]), Find(archive, ids[1]))];
        if (ids.Count != 1 || archive.FindDossier(ids[0]) is not EncounterDossier encounter)
            throw new ChanceryException($"{string.Join(' ', ids)} is no encounter of the project: give two documents, or an id that 'chancery encounters' shows.");
        Comparison[] comparisons = [.. encounter.Compare()];
        return comparisons.Length > 0 ? comparisons
            : throw new ChanceryException($"Only {encounter.Sides} side has given an account of {ids[0]}: there is nothing to set beside it.");
    }

    private static Record Find(RecordArchive archive, string id) =>
        archive.Find(DocumentSummary.IdOf(id)) ?? throw new ChanceryException($"The project has no document {id}: 'chancery list' shows its ids.");
}
