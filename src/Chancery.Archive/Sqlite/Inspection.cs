using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Checks what the archive promises: sound file, texts that match their hashes, rows and records that match their texts.</summary>
internal sealed class Inspection(Session session, DocumentShelf shelf)
{
    public IEnumerable<string> Faults() =>
    [
        .. session.Query("PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok"),
        .. session.Query("PRAGMA foreign_key_check", row => $"a row of {row.GetString(0)} refers to a missing row of {row.GetString(2)}"),
        .. session.Query(
            "SELECT DISTINCT document.id, part.line FROM span AS part JOIN document ON document.number = part.document WHERE part.start < 0 OR part.\"end\" > length16(document.text)",
            row => $"{row.GetString(0)}: {row.GetString(1)} points outside of the text"),
        .. session.Query(
            """
            SELECT id FROM document WHERE newest <> (version = (SELECT max(version) FROM document AS other WHERE other.series = document.series))
              OR story NOT IN (SELECT series FROM document)
            """,
            row => $"{row.GetString(0)}: its place among the versions and copies of its text is wrong"),
        .. session.Query(
            """
            SELECT id, kind FROM (
                SELECT document, id, dossier, 'event' AS kind FROM event UNION ALL SELECT document, id, dossier, 'commitment' FROM commitment
                UNION ALL SELECT document, id, dossier, 'encounter' FROM encounter) AS line
            WHERE NOT EXISTS (SELECT 1 FROM dossier WHERE dossier.number = line.dossier AND dossier.kind = line.kind)
            """,
            row => $"{row.GetString(1)} {row.GetString(0)} is in no dossier of its kind"),
        .. session.Query(
            "SELECT number FROM journal WHERE number > 1 AND number - 1 NOT IN (SELECT number FROM journal)",
            row => $"the log has a gap before entry {row.GetInt64(0)}: it was changed from outside"),
        .. session.Query(
            "SELECT id FROM document WHERE number NOT IN (SELECT rowid FROM search_docsize)", row => $"{row.GetString(0)}: its words are not in the search"),
        .. shelf.Summaries("", []).SelectMany(FaultsOf),
    ];

    private IEnumerable<string> FaultsOf(DocumentSummary summary)
    {
        (string hash, string text) = session.Query("SELECT hash, text FROM document WHERE id = $0", row => (row.GetString(0), row.GetString(1)), summary.Id)[0];
        SourceText source = SourceText.From(text);
        if (source.Text != text) return [$"{summary.Id}: the text is not normalised, its spans may be off"];
        if (source.Hash != hash) return [$"{summary.Id}: the text does not match its hash: it was changed from outside"];
        try
        {
            Record? record = shelf.Find(summary.Id);
            return record is null ? [$"{summary.Id}: the record is missing"] : [.. Faults(summary, record)];
        }
        catch (ChanceryException problem)
        {
            return [$"{summary.Id}: {problem.Message}"];
        }
    }

    private static IEnumerable<string> Faults(DocumentSummary summary, Record record)
    {
        if (record.Report.Id != summary.Id) yield return $"{summary.Id}: the record is that of {record.Report.Id}";
        foreach (string fault in EvidenceCheck.Faults(record)) yield return $"{summary.Id}: {fault}";
        if (!summary.IsNewest) yield break;     // only the newest version of a text has rows
        if ((record.Statements.Count, record.Events.Count, record.Commitments.Count, record.Encounters.Count)
            != (summary.Statements, summary.Events, summary.Commitments, summary.Encounters))
            yield return $"{summary.Id}: the rows are not those of the record: it has other counts of lines";
    }
}
