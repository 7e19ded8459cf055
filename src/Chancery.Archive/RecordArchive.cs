using Chancery.Archive.Corrections;
using Chancery.Archive.Exchange;
using Chancery.Archive.Sqlite;
using Chancery.Reading;
using Chancery.Records;

namespace Chancery.Archive;

/// <summary>Many records in one file. Each call is one transaction. Not for several threads at a time: each opens its own, on the same file.</summary>
public sealed partial class RecordArchive : IDisposable
{
    private readonly Session _session;
    private readonly DocumentShelf _shelf;
    private readonly DocumentStore _store;
    private readonly DossierShelf _dossiers;
    private readonly LineSearch _search;
    private readonly DyadSearch _dyads;
    private readonly DecisionDesk _decisions;
    private readonly WatchDesk _watches;

    private RecordArchive(Session session)
    {
        _session = session;
        _shelf = new DocumentShelf(session);
        _store = new DocumentStore(session);
        _dossiers = new DossierShelf(session, _shelf);
        _search = new LineSearch(session);
        _dyads = new DyadSearch(session, _search);
        _decisions = new DecisionDesk(session, _shelf, _store);
        _watches = new WatchDesk(session, _shelf, _search);
        Pages = new ArchivePages(session, _shelf, _dossiers, _search);
    }

    /// <summary>Its answers in pages and counts.</summary>
    public ArchivePages Pages { get; }

    /// <summary>An empty archive in <paramref name="project"/>, whose folder is made too.</summary>
    /// <exception cref="ArchiveException">There is a file of that name, or none can be made.</exception>
    public static void Create(ProjectFolder project)
    {
        if (File.Exists(project.File)) throw new ArchiveException($"{project.File} is there already: nothing was changed.");
        try
        {
            Directory.CreateDirectory(project.Path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException($"No project can be made in {project.Path}: {problem.Message}", problem);
        }
        Schema.Create(project.File);
    }

    /// <exception cref="ArchiveException">The file is missing, damaged, not an archive, or of a later version.</exception>
    public static RecordArchive Open(ProjectFolder project, bool writes = false)
    {
        if (!File.Exists(project.File)) throw new ArchiveException($"There is no project in {project.Path}: make one with 'chancery init'.");
        return new RecordArchive(Schema.Open(project.File, writes));
    }

    /// <summary>Brings a project of an earlier schema to this one; the former file stays beside it.</summary>
    /// <returns>The name of the former file; null if there was nothing to do.</returns>
    public static string? Upgrade(ProjectFolder project) => Sqlite.Upgrade.Run(project);

    public bool Holds(string documentId) => _session.Number("SELECT count(*) FROM document WHERE id = $0", documentId) > 0;

    /// <summary>True for a text that the archive has, or had and is to do without.</summary>
    public bool Knows(Report report) =>
        _session.Number("SELECT (SELECT count(*) FROM document WHERE hash = $0) + (SELECT count(*) FROM removed WHERE hash = $0)", report.Source.Hash) > 0;

    /// <summary>Stores a record with its text, all of it or nothing. A text that is there already stays as it was.</summary>
    public Addition Add(Record record, Provenance? from = null)
    {
        Addition result = new(AdditionKind.Present);
        _session.InTransaction(() => result = _store.Add(record, from ?? Provenance.Unknown));
        return result;
    }

    /// <summary>Puts a new reading of a stored text in the place of the former one, which is kept aside.</summary>
    /// <returns>What changed; null if no document has that text.</returns>
    public RecordChange? Replace(Record record, Deed deed)
    {
        RecordChange? change = null;
        _session.InTransaction(() =>
        {
            if (_shelf.FindMachine(record.Report.Id) is not { } former) return;
            change = RecordChange.Between(former, record);
            _store.Replace(record, _shelf.Judge(record).Record);
            if (change.Any) new Journal(_session).Write(deed, "reread", record.Report.Id, null, change.Counts());
        });
        return change;
    }

    /// <summary>Decides on fields of a line, for good; what the machine reads later never overwrites it.</summary>
    /// <returns>How each decision on the document stands.</returns>
    /// <exception cref="Text.ChanceryException">There is no such document, line or field, or the value is none for it: nothing was decided.</exception>
    public IReadOnlyList<JudgedFix> Decide(string documentId, string line, IReadOnlyList<(string Field, string Value)> values, Deed deed)
    {
        IReadOnlyList<JudgedFix> judged = [];
        _session.InTransaction(() => judged = _decisions.Decide(documentId, line, values, deed));
        return judged;
    }

    /// <summary>Takes back what was decided on a line, or that it was added.</summary>
    /// <exception cref="Text.ChanceryException">Nothing is decided on it.</exception>
    public IReadOnlyList<JudgedFix> TakeBack(string documentId, string line, Deed deed)
    {
        IReadOnlyList<JudgedFix> judged = [];
        _session.InTransaction(() => judged = _decisions.TakeBack(documentId, line, deed));
        return judged;
    }

    /// <summary>Adds a line that the machine did not find; reading again keeps it, and says so when the machine finds it too.</summary>
    /// <param name="kind"><c>event</c>, <c>statement</c>, <c>commitment</c>, <c>encounter</c>.</param>
    /// <param name="words">Of the text, which show it; <c>#2</c> at their end means the second place of them.</param>
    /// <exception cref="Text.ChanceryException">There is no such document, kind, field or place: nothing was decided.</exception>
    public JudgedFix AddLine(string documentId, string kind, string words, IReadOnlyList<(string Field, string Value)> values, Deed deed)
    {
        JudgedFix? judged = null;
        _session.InTransaction(() => judged = _decisions.Add(documentId, kind, words, values, deed));
        return judged!;
    }

    /// <summary>Every decision made so far and how it stands to what the machine says now, oldest first.</summary>
    public IEnumerable<JudgedFix> Decisions() => _decisions.All();

    /// <summary>Takes in what another project has: its documents, and its people's decisions, those against ours as disputed.</summary>
    public MergeResult Merge(RecordArchive other, Deed deed)
    {
        MergeResult? result = null;
        _session.InTransaction(() => result = _decisions.Merge(other._session, other._shelf, deed));
        return result!;
    }

    /// <summary>Takes a document out for good; the journal keeps that it was there, and its text is not added again.</summary>
    /// <returns>False if there is none with that id.</returns>
    public bool Remove(string documentId, Deed deed)
    {
        bool isThere = false;
        _session.Run("PRAGMA secure_delete = ON");
        _session.InTransaction(() =>
        {
            isThere = Holds(documentId);
            if (isThere) _store.Remove(documentId, deed, _shelf.Find);
        });
        if (isThere) _session.Run("PRAGMA wal_checkpoint(TRUNCATE)");       // no trace of the text in the log either
        return isThere;
    }

    /// <summary>Writes a whole copy of the archive as it is at this moment, also while others write.</summary>
    /// <exception cref="ArchiveException">There is a file of that name, or it cannot be written.</exception>
    public void Backup(string file)
    {
        if (File.Exists(file)) throw new ArchiveException($"{file} is there already: nothing was changed.");
        string unfinished = file + ".part";
        try
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
            _session.Execute("VACUUM INTO $0", unfinished);
            File.Move(unfinished, file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArchiveException)
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
            throw new ArchiveException($"No copy was written to {file}: {problem.Message}", problem);
        }
    }

    /// <summary>Ids of the documents whose records another build of the library made, in the order in which they were added.</summary>
    public IReadOnlyList<string> Outdated() => _session.Query("SELECT id FROM document WHERE coder <> $0 ORDER BY number", row => row.GetString(0), Coder.Build);

    /// <summary>In the order in which they were added; of a changed text the newest version, or all of them.</summary>
    public IReadOnlyList<DocumentSummary> List(bool withVersions = false) => _shelf.Summaries(withVersions ? "" : "WHERE newest = 1");

    /// <summary>As <see cref="List"/>, from behind a place on; each is read when it is asked for.</summary>
    public IEnumerable<DocumentSummary> ListAfter(long place, bool withVersions = false) => _shelf.Stream($"WHERE number > $0{(withVersions ? "" : " AND newest = 1")}", place);

    /// <summary>The place of the document that was added last; 0 for an empty archive.</summary>
    public long LastPlace => _session.Number("SELECT coalesce(max(number), 0) FROM document");

    /// <summary>Changes whenever an answer on documents, their lines or decisions on them may.</summary>
    public string Revision => _session.Query(
        """
        SELECT (SELECT coalesce(max(number), 0) FROM document) || '-' || (SELECT coalesce(max(number), 0) FROM journal) || '-' || (SELECT coalesce(max(rowid), 0) FROM former_record)
        """,
        row => row.GetString(0))[0];

    /// <summary>The record as it was stored, with its sentences and what people decided; null if no document has that id.</summary>
    public Record? Find(string documentId) => _shelf.Find(documentId);

    /// <summary>As <see cref="Find"/>, as the machine read it.</summary>
    public Record? FindMachine(string documentId) => _shelf.FindMachine(documentId);

    /// <summary>What was done to the archive: one JSON object an entry, oldest first.</summary>
    /// <param name="withAdditions">Also an entry for each document that is there.</param>
    public IEnumerable<string> Log(bool withAdditions = false) => new Journal(_session).Read(withAdditions);

    /// <summary>Enters into the log what was done about the project and not to a document.</summary>
    public void Note(Deed deed, string verb, params IEnumerable<(string Name, string Value)> detail) =>
        _session.InTransaction(() => new Journal(_session).Write(deed, verb, "", null, new(detail.Select(pair => KeyValuePair.Create(pair.Name, (System.Text.Json.Nodes.JsonNode?)pair.Value)))));

    /// <summary>For tests: the file may grow no more, as on a full disk.</summary>
    internal void LimitSize(int pages) => _session.Run(FormattableString.Invariant($"PRAGMA max_page_count = {pages}"));

    /// <summary>Stores events of another project's data set, all of them or none.</summary>
    /// <returns>How many were not there yet.</returns>
    public int Import(IEnumerable<ForeignEvent> events)
    {
        ForeignStore store = new(_session);
        int added = 0;
        _session.InTransaction(() => added = events.Count(store.Add));
        return added;
    }

    /// <summary>Saved searches, by name.</summary>
    public IReadOnlyList<SavedSearch> Watches() => _watches.All();

    /// <summary>Saves a search under its name; it finds what is added from now on.</summary>
    public void Watch(SavedSearch search) => _session.InTransaction(() => _watches.Save(search));

    /// <returns>False if there was none of that name.</returns>
    public bool Forget(string name) => _watches.Forget(name);

    /// <summary>What a saved search finds among documents added since it was marked as seen.</summary>
    public IReadOnlyList<WatchHit> News(SavedSearch search) => _watches.News(search);

    /// <summary>From now on only what comes later is news; called when the news has reached its reader.</summary>
    public void MarkSeen(SavedSearch search) => _watches.MarkSeen(search.Name);

    /// <summary>Checks the file, each text against its hash, each record against its text and its rows.</summary>
    /// <returns>A sentence for each fault; nothing for a sound archive.</returns>
    public IEnumerable<string> Faults() => new Inspection(_session, _shelf).Faults();

    public void Dispose() => _session.Dispose();
}
