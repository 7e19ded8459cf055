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
    public static Command Events() => OfLines("events", "Find events in the documents of the project.", FacetOptions.OfEvents, (archive, facets) => archive.Events(facets), (page, ids) => page.Events(ids));

    public static Command Statements() =>
        OfLines("statements", "Find statements in the documents of the project.", FacetOptions.OfStatements, (archive, facets) => archive.Statements(facets), (page, ids) => page.Statements(ids));

    public static Command Timeline() =>
        Of("timeline", "List events over all documents by day, each once, with how many reports tell of it.", FacetOptions.OfEvents, DossierListing.Events, (archive, facets) => archive.Timeline(facets));

    public static Command Encounters() =>
        Of("encounters", "List contacts over all documents, each once, with whose accounts there are.", FacetOptions.OfEncounters, DossierListing.Encounters, (archive, facets) => archive.Encounters(facets));

    public static Command Network() => Of(
        "network", "List pairs of actors with the events between them.", FacetOptions.OfEvents,
        new Listing<Link>(
            "links",
            ("from", link => link.FromName), ("to", link => link.ToName), ("mutual", link => link.IsMutual), ("events", link => link.Events), ("reports", link => link.Reports),
            ("goldstein", link => link.Goldstein), ("first", link => link.First), ("last", link => link.Last), ("from id", link => link.From), ("to id", link => link.To)),
        (archive, facets) => archive.Network(facets));

    public static Command Imported() => Of(
        "imported", "List events that were imported from data sets of other projects.", [FacetOptions.Actor, FacetOptions.Target, FacetOptions.Place, FacetOptions.From, FacetOptions.To],
        new Listing<ForeignEvent>(
            "events",
            ("dataset", line => line.Dataset), ("id", line => line.Id), ("date", line => line.Day), ("source", line => line.Source), ("source country", line => line.SourceCountry),
            ("target", line => line.Target), ("target country", line => line.TargetCountry), ("code", line => line.Code), ("type", line => line.Type), ("score", line => line.Score),
            ("place", line => line.Place), ("country", line => line.Country), ("latitude", line => line.Latitude), ("longitude", line => line.Longitude), ("text", line => line.Text)),
        (archive, facets) => archive.Imported(facets));

    private static Command OfLines(
        string kind, string description, IReadOnlyList<Option> facets, Func<RecordArchive, Facets, IEnumerable<FoundLines>> find,
        Func<RecordPage, IReadOnlySet<string>, IEnumerable<IRenderable>> page)
    {
        LineTable table = LineTables.Of(kind);
        return Of(kind, description, facets, LineListing.Of(table, page), (archive, asked) => table.Lines(find(archive, asked)));
    }

    private static Command Of<T>(string name, string description, IReadOnlyList<Option> facets, Listing<T> listing, Func<RecordArchive, Facets, IEnumerable<T>> find)
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
