using System.Globalization;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Text;
using NodaTime;

namespace Chancery.Archive.Sqlite;

/// <summary>Dossiers with the lines that tell of them.</summary>
internal sealed class DossierShelf(Session session, DocumentShelf shelf)
{
    /// <summary>Records that were asked for last: neighbors in a list often come from the same documents.</summary>
    private const int MostRecords = 64;

    private readonly MeetingSearch _meetings = new(session);
    private readonly Dictionary<string, Record> _records = new(StringComparer.Ordinal);

    public EventDossier Event(long number) => EventDossier.Of(Id('E', number), Tellings(LineKind.Event, number));

    public EncounterDossier Encounter(long number) => EncounterDossier.Of(Id('N', number), Tellings(LineKind.Encounter, number));

    /// <param name="on">The day on which one asks what has become of it.</param>
    public CommitmentDossier Commitment(long number, LocalDate? on)
    {
        List<long> contacts = session.Query(
            """
            SELECT DISTINCT encounter.dossier FROM commitment JOIN encounter ON encounter.document = commitment.document AND encounter.event = commitment.event
            WHERE commitment.dossier = $0 ORDER BY encounter.dossier LIMIT 1
            """,
            row => row.GetInt64(0), number);
        ValueList<Telling> tellings = Tellings(LineKind.Commitment, number);
        EncounterDossier? arranged = contacts.Count > 0 ? Encounter(contacts[0]) : null;
        CommitmentDossier owed = CommitmentDossier.Of(Id('C', number), tellings, arranged, on);
        return owed.State is CommitmentStatus.Lapsed && arranged?.Channel is null or "in person" && _meetings.Find(owed) is { } met
            ? CommitmentDossier.Of(owed.Id, tellings, Encounter(met), on) : owed;
    }

    /// <returns>Null if no line is in a dossier of that kind and number.</returns>
    public long? Find(LineKind kind, long number) => session.Number($"SELECT count(*) FROM {kind.Table} WHERE dossier = $0", number) > 0 ? number : null;

    /// <summary>The day of the last report: what "now" means to the archive.</summary>
    public LocalDate? LastDay() => session.Query("SELECT max(published) FROM document", row => row.IsDBNull(0) ? null : row.GetString(0))[0] is { } day
        ? NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value : null;

    private ValueList<Telling> Tellings(LineKind kind, long number) =>
    [
        .. from row in session.Query(
               $"""
               SELECT document.id, line.id, document.story FROM {kind.Table} AS line JOIN document ON document.number = line.document
               WHERE line.dossier = $0 ORDER BY coalesce(document.published, ''), document.number, CAST(substr(line.id, 2) AS INTEGER)
               """,
               row => (Document: row.GetString(0), Line: row.GetString(1), Story: row.GetInt64(2)), number)
           select TellingOf(kind, Load(row.Document), row.Line, row.Story),
    ];

    private static Telling TellingOf(LineKind kind, Record record, string id, long story)
    {
        Wording wording = new(record);
        if (kind == LineKind.Event)
        {
            Event line = record.Events.First(line => line.Id == id);
            return new Telling(record, id, story, RecordWords.Of(line.Status), wording.Voice(line.Voice), wording.Words(line.Evidence));
        }
        if (kind == LineKind.Encounter)
        {
            Encounter line = record.Encounters.First(line => line.Id == id);
            return new Telling(record, id, story, RecordWords.Of(line.Status), wording.Voice(line.Voice), wording.Words(line.Evidence));
        }
        Commitment owed = record.Commitments.First(line => line.Id == id);
        return new Telling(record, id, story, RecordWords.Of(owed.Status), wording.Voice(owed.Statement), wording.Words(owed.What));
    }

    private Record Load(string document)
    {
        if (_records.TryGetValue(document, out Record? known)) return known;
        if (_records.Count >= MostRecords) _records.Clear();
        return _records[document] = shelf.Find(document) ?? throw new ArchiveException($"{document} has rows but no record: run 'chancery verify'.");
    }

    private static string Id(char kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");
}
