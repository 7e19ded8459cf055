using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;
using NodaTime;

namespace Chancery.Workbench.Api;

/// <summary>The lists of the API: names, filters and columns are those of the command line.</summary>
internal static class Listings
{
    public static readonly Listing Documents = Listing.Of(
        "documents", "document", "The documents of the project, in the order in which they were added.", Sheets.Documents,
        [Parameter.Flag("versions", "Earlier versions of changed texts too.")],
        (archive, question, after) => archive.ListAfter(Key.Document(after), question.Flag("versions")), Key.Of);

    public static readonly Listing Search = Listing.OfWhole(
        "search", "hit", "Documents with all the words, best first, with the words around the first place found.", Sheets.Hits,
        [Parameter.Text("words", "Words that must all occur; \"two words\" in this order; begin* for a beginning; -without.", isRequired: true), .. Parameter.Of(FacetField.All)],
        (archive, question) => archive.Search(question.Required("words"), question.Facets), Key.Of);

    public static readonly Listing Events = Listing.Of(
        "events", "line", "Events, each as its document tells it, in the order of documents.", Sheets.Lines(LineTables.Of("events")), Parameter.Of(FacetField.OfEvents),
        (archive, question, after) => Behind(LineOfRecord.In(LineTables.Of("events"), archive.Events(question.Facets, Key.Line(after))), after), Key.Of);

    public static readonly Listing Statements = Listing.Of(
        "statements", "line", "Statements, in the order of documents.", Sheets.Lines(LineTables.Of("statements")), Parameter.Of(FacetField.OfStatements),
        (archive, question, after) => Behind(LineOfRecord.In(LineTables.Of("statements"), archive.Statements(question.Facets, Key.Line(after))), after), Key.Of);

    public static readonly Listing Timeline = Listing.Of(
        "timeline", "timeline", "Events over all documents by day, each once, with every report's telling.", Sheets.Timeline, Parameter.Of(FacetField.OfEvents),
        (archive, question, after) => archive.Timeline(question.Facets, Key.Dossier(after)), Key.Of);

    public static readonly Listing Encounters = Listing.Of(
        "encounters", "encounter", "Contacts over all documents, each once, with whose accounts there are.", Sheets.Encounters, Parameter.Of(FacetField.OfEncounters),
        (archive, question, after) => archive.Encounters(question.Facets, Key.Dossier(after)), Key.Of);

    public static readonly Listing Commitments = Listing.Of(
        "commitments", "commitment", "What is promised, agreed, asked for and scheduled, each once, with its history and state.", Sheets.Commitments,
        [
            Parameter.Word<CommitmentStatus>("state", "Only what has come to that, such as lapsed."),
            Parameter.Day("due-before", "Only what is due wholly before that day (yyyy-MM-dd)."),
            Parameter.Day("on", "The day on which one asks what has lapsed; without it that of the last report."),
            .. Parameter.Of(FacetField.OfCommitments),
        ],
        (archive, question, after) =>
            from commitment in archive.Commitments(question.Facets, question.Day("on"), Key.Dossier(after))
            where question.Text("state") is not { } state || RecordWords.Of(commitment.State) == state
            where question.Day("due-before") is not { } day || IsDueBefore(commitment, day)
            select commitment,
        Key.Of);

    public static readonly Listing Actors = Listing.OfWhole(
        "actors", "actor", "Who the documents speak of, in most of them first.", Sheets.Actors, Parameter.Of([FacetField.Actor]), (archive, question) => archive.Actors(question.Facets.Actor), Key.Of);

    public static readonly Listing Network = Listing.OfWhole(
        "network", "link", "Pairs of actors with the events between them, most events first.", Sheets.Links, Parameter.Of(FacetField.OfEvents),
        (archive, question) => archive.Network(question.Facets), Key.Of);

    public static readonly Listing Tension = Listing.OfWhole(
        "tension", "period", $"How two sides dealt with each other, by day or month: {Archive.Views.Tension.Formula}.", Sheets.Periods,
        [
            Parameter.Text("a", "A state with all who act for it (RUS, Russia), or an actor.", isRequired: true),
            Parameter.Text("b", "The other side.", isRequired: true),
            Parameter.Word("per", "The periods that are summed up.", "month", "month", "day"),
            Parameter.Word("claims", "What becomes of events that no report tells in its own voice.", "keep", "keep", "drop"),
            .. Parameter.Of(FacetField.OfReports),
        ],
        (archive, question) => archive.Tensions(question.Required("a"), question.Required("b"), question.Text("per") != "day", question.Text("claims") != "drop", question.Facets)
            .OrderBy(Key.Of, StringComparer.Ordinal),
        Key.Of);

    public static readonly Listing Corrections = Listing.OfWhole(
        "corrections", "fix", "Decisions of people, and how they stand to what the machine says now; oldest first.", Sheets.Fixes,
        [Parameter.Flag("conflicts", "Only those that the machine or another analyst speaks against.")],
        (archive, question) => archive.Decisions().Where(fix => !question.Flag("conflicts") || fix.IsConflict), Key.Of);

    public static readonly IReadOnlyList<Listing> All = [Documents, Search, Events, Statements, Timeline, Encounters, Commitments, Actors, Network, Tension, Corrections];

    /// <summary>The archive gives the lines of a document together: some of the first one may be up to the key.</summary>
    private static IEnumerable<LineOfRecord> Behind(IEnumerable<LineOfRecord> lines, string after) => lines.Where(line => string.CompareOrdinal(Key.Of(line), after) > 0);

    private static bool IsDueBefore(CommitmentDossier commitment, LocalDate day) => commitment.Due?.Days?.End is { } end && end.Date < day;
}
