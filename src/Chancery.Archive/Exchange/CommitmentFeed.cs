using Chancery.Archive.Views;
using Chancery.Records;
using NodaTime;

namespace Chancery.Archive.Exchange;

/// <summary>Commitments as an Atom feed: an entry is new for its readers when another report tells of it.</summary>
public static class CommitmentFeed
{
    /// <param name="last">The day of the archive's last report: a clock would make the same archive give another feed.</param>
    public static string Write(IEnumerable<CommitmentDossier> commitments, LocalDate? last) =>
        AtomFile.Write("urn:chancery:commitments", "Commitments", AtomFile.Midnight(last ?? new LocalDate(1970, 1, 1)), commitments.Select(Entry));

    private static AtomEntry Entry(CommitmentDossier owed)
    {
        string who = string.Join(", ", owed.By) + (owed.To.Count > 0 ? " → " + string.Join(", ", owed.To) : "");
        string due = owed.DueWords.Length > 0 ? $"due {owed.DueWords}; " : "";
        Telling told = owed.Tellings[^1];
        return new AtomEntry(
            $"urn:chancery:commitment:{owed.Id}", $"{RecordWords.Of(owed.Kind)}: {who} ({RecordWords.Of(owed.State)})", AtomFile.Midnight(owed.LastTold ?? new LocalDate(1970, 1, 1)), null,
            told.Record.Report.Url, $"{due}“{owed.What}” ({told.Voice})");
    }
}
