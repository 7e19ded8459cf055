using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Tool.Listing;
using Chancery.Tool.Pages;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Verbs;

/// <summary>The verbs that ask the archive by facets and list what it answers.</summary>
internal static class ArchiveListVerb
{
    public static Command Events() => OfLines("events", "Find events in the documents of the project.", FacetField.OfEvents, (archive, facets) => archive.Events(facets), (page, ids) => page.Events(ids));

    public static Command Statements() =>
        OfLines("statements", "Find statements in the documents of the project.", FacetField.OfStatements, (archive, facets) => archive.Statements(facets), (page, ids) => page.Statements(ids));

    public static Command Timeline() =>
        Of("timeline", "List events over all documents by day, each once, with how many reports tell of it.", FacetField.OfEvents, new Listing<EventDossier>(Sheets.Timeline), (archive, facets) => archive.Timeline(facets));

    public static Command Encounters() =>
        Of("encounters", "List contacts over all documents, each once, with whose accounts there are.", FacetField.OfEncounters, new Listing<EncounterDossier>(Sheets.Encounters), (archive, facets) => archive.Encounters(facets));

    public static Command Network() => Of(
        "network", "List pairs of actors with the events between them.", FacetField.OfEvents,
        new Listing<Link>(Sheets.Links),
        (archive, facets) => archive.Network(facets));

    public static Command Imported() => Of(
        "imported", "List events that were imported from data sets of other projects.", [FacetField.Actor, FacetField.Target, FacetField.Place, FacetField.From, FacetField.To],
        new Listing<ForeignEvent>(Sheets.Imported),
        (archive, facets) => archive.Imported(facets));

    private static Command OfLines(
        string kind, string description, IReadOnlyList<FacetField> facets, Func<RecordArchive, Facets, IEnumerable<FoundLines>> find,
        Func<RecordPage, IReadOnlySet<string>, IEnumerable<IRenderable>> page)
    {
        LineTable table = LineTables.Of(kind);
        return Of(kind, description, facets, LineListing.Of(table, page), (archive, asked) => LineOfRecord.In(table, find(archive, asked)));
    }

    private static Command Of<T>(string name, string description, IReadOnlyList<FacetField> facets, Listing<T> listing, Func<RecordArchive, Facets, IEnumerable<T>> find)
    {
        Command verb = new(name, description);
        FacetOptions.AddTo(verb, facets);
        ListingOptions.AddTo(verb);
        verb.SetAction(options =>
        {
            using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
            return listing.Print(find(archive, FacetOptions.Of(options)), options);
        });
        return verb;
    }
}
