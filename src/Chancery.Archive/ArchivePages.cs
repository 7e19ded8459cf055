using Chancery.Archive.Corrections;
using Chancery.Archive.Sqlite;
using Chancery.Archive.Views;
using Chancery.Records;
using NodaTime;

namespace Chancery.Archive;

/// <summary>The archive's answers in pages, newest first, and counted: for people who look at lists and charts.</summary>
public sealed class ArchivePages
{
    /// <summary>Whether two sides tell of a contact is known only once its records are loaded.</summary>
    private const int MostCandidates = 200;

    private readonly DocumentShelf _shelf;
    private readonly DossierShelf _dossiers;
    private readonly PageSearch _pages;
    private readonly MarkSearch _marks;
    private readonly FacetCounts _counts;

    internal ArchivePages(Session session, DocumentShelf shelf, DossierShelf dossiers, LineSearch lines)
    {
        _shelf = shelf;
        _dossiers = dossiers;
        _pages = new PageSearch(session, shelf, lines);
        _marks = new MarkSearch(session, _pages);
        _counts = new FacetCounts(session, lines);
    }

    public Totals Totals() => _pages.Totals();

    /// <summary>The day of the last report: what "now" means to the archive; null for an empty one.</summary>
    public LocalDate? LastDay() => _dossiers.LastDay();

    /// <summary>Newest versions, last published first.</summary>
    /// <param name="words">As for <see cref="RecordArchive.Search"/>, best first; empty for all documents with the facets.</param>
    public Page<SearchHit> Documents(string words, Facets facets, int skip, int take) => _pages.Documents(words, facets, skip, take);

    /// <summary>The values of facets among the documents found, most frequent first.</summary>
    public IReadOnlyList<FacetCount> Counts(string words, Facets facets) => _counts.Of(words, facets);

    /// <param name="between">Null for all.</param>
    public Page<EventDossier> Events(Facets facets, Between? between, int skip, int take) =>
        Of(LineKind.Event, facets, between is null ? null : _pages.Of(between), skip, take, _dossiers.Event);

    /// <param name="withAccounts">Only those of which at least two sides tell, among the last that may have them.</param>
    public Page<EncounterDossier> Encounters(Facets facets, bool withAccounts, int skip, int take)
    {
        if (!withAccounts) return Of(LineKind.Encounter, facets, null, skip, take, _dossiers.Encounter);
        List<EncounterDossier> told = [.. Of(LineKind.Encounter, facets, PageSearch.PerhapsTwoAccounts, 0, MostCandidates, _dossiers.Encounter).Items.Where(met => met.Sides > 1)];
        return new Page<EncounterDossier>([.. told.Skip(skip).Take(take)], told.Count);
    }

    /// <param name="kind">Null for all kinds.</param>
    /// <param name="status">What a report tells of it; <c>lapsed</c> stands for open ones whose day has passed.</param>
    public Page<CommitmentDossier> Commitments(Facets facets, CommitmentKind? kind, CommitmentStatus? status, int skip, int take)
    {
        LocalDate? on = LastDay();
        return Of(LineKind.Commitment, facets, PageSearch.Owed(kind, status, on), skip, take, number => _dossiers.Commitment(number, on));
    }

    /// <summary>Statement by statement, those of the last report first.</summary>
    public Page<(Record Record, Statement Line)> Statements(Facets facets, int skip, int take)
    {
        Page<(string Document, string Line)> found = _pages.Lines(LineKind.Statement, facets, skip, take);
        Dictionary<string, Record> records = found.Items.Select(item => item.Document).Distinct()
            .ToDictionary(id => id, id => _shelf.Find(id) ?? throw new ArchiveException($"{id} has rows but no record: run 'chancery verify'."));
        return new Page<(Record, Statement)>(
            [.. found.Items.Select(item => (records[item.Document], records[item.Document].Statements.First(line => line.Id == item.Line)))], found.Total);
    }

    /// <summary>Events for charts, last first.</summary>
    public Page<EventMark> Marks(Facets facets, int most) => _marks.Events(facets, most);

    /// <summary>Places of events, most events first; those without a position are left out.</summary>
    public IReadOnlyList<PlaceMark> Places(Facets facets, int most) => _marks.Places(facets, most);

    /// <summary>The fields of a line on which one can decide, in the form in which <see cref="RecordArchive.Decide"/> takes them, with what they say now.</summary>
    /// <exception cref="Text.ChanceryException">The record has no such line.</exception>
    public IReadOnlyList<(string Field, string Value)> Decidable(Record record, string line) => _shelf.Fields(record, line);

    /// <summary>Decisions on one document, as <see cref="RecordArchive.Decisions"/> has them.</summary>
    public IReadOnlyList<JudgedFix> DecisionsOn(string documentId) => _shelf.FindMachine(documentId) is { } machine ? _shelf.Judge(machine).Judged : [];

    private Page<T> Of<T>(LineKind kind, Facets facets, Action<Conditions>? more, int skip, int take, Func<long, T> load)
    {
        Page<long> found = _pages.Dossiers(kind, facets, more, skip, take);
        return new Page<T>([.. found.Items.Select(load)], found.Total);
    }
}
