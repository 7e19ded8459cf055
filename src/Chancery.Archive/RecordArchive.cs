using Chancery.Archive.Sqlite;
using Chancery.Records;

namespace Chancery.Archive;

/// <summary>Many records in one file. Each call is one transaction. Not for several threads at a time: each opens its own, on the same file.</summary>
public sealed class RecordArchive : IDisposable
{
    private readonly Session _session;
    private readonly DocumentShelf _shelf;

    private RecordArchive(Session session)
    {
        _session = session;
        _shelf = new DocumentShelf(session);
    }

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

    public bool Holds(string documentId) => _session.Number("SELECT count(*) FROM document WHERE id = $0", documentId) > 0;

    /// <summary>Stores a record with its text, all of it or nothing.</summary>
    /// <returns>False if the archive has the text already; it stays as it was.</returns>
    public bool Add(Record record)
    {
        bool isNew = false;
        _session.InTransaction(() =>
        {
            isNew = !Holds(record.Report.Id);
            if (isNew) new RecordRows(_session, record, _session.Number("SELECT coalesce(max(number), 0) + 1 FROM document")).Insert();
        });
        return isNew;
    }

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<DocumentSummary> List() => _shelf.Summaries("", []);

    /// <summary>The record as it was stored, with its sentences; null if no document has that id.</summary>
    public Record? Find(string documentId) => _shelf.Find(documentId);

    /// <param name="words">Words that must all occur, <c>"phrases"</c>, <c>begin*</c>, <c>-without</c>.</param>
    /// <returns>Best first; nothing where there is no word to search for.</returns>
    public IReadOnlyList<SearchHit> Search(string words) => SearchWords.ToQuery(words) is { } query ? _shelf.Search(query) : [];

    /// <summary>Document by document, in the order in which they were added; each is loaded when it is asked for.</summary>
    public IEnumerable<FoundLines> Events(EventQuery query) => Load(LineSearch.Find(_session, query));

    /// <inheritdoc cref="Events"/>
    public IEnumerable<FoundLines> Statements(StatementQuery query) => Load(LineSearch.Find(_session, query));

    /// <summary>Checks the file, each text against its hash, each record against its text and its rows.</summary>
    /// <returns>A sentence for each fault; nothing for a sound archive.</returns>
    public IEnumerable<string> Faults() => new Inspection(_session, _shelf).Faults();

    public void Dispose() => _session.Dispose();

    private IEnumerable<FoundLines> Load(IEnumerable<(string Document, string Line)> lines) =>
        from line in lines
        group line.Line by line.Document into found
        let record = _shelf.Find(found.Key)
        where record is not null
        select new FoundLines(record, found.ToHashSet(StringComparer.Ordinal));
}
