using Chancery.Archive.Corrections;
using Chancery.Archive.Views;
using Chancery.Records;

namespace Chancery.Archive.Exchange;

/// <summary>The sheet of each kind of answer; command line and API show the same ones.</summary>
public static class Sheets
{
    public static readonly Sheet<DocumentSummary> Documents = new(
        "documents",
        ("document", document => document.Id), ("source", document => document.Source), ("publisher", document => document.Publisher),
        ("published", document => document.Published), ("title", document => document.Title), ("language", document => document.Language),
        ("statements", document => document.Statements), ("events", document => document.Events),
        ("commitments", document => document.Commitments), ("encounters", document => document.Encounters), ("coder", document => document.Coder),
        ("version", document => document.Version), ("newest", document => document.IsNewest), ("copy of", document => document.CopyOf))
    {
        Json = DocumentJson.Write,
    };

    public static readonly Sheet<SearchHit> Hits = new(
        "documents",
        [
            .. Documents.Columns.Select(column => (column.Name, (Func<SearchHit, object?>)(hit => column.Value(hit.Document)))),
            ("snippet", hit => string.Concat(hit.Snippet.Where(c => c is not (SearchHit.Opening or SearchHit.Closing)))),
        ])
    {
        Json = DocumentJson.Write,
    };

    public static readonly Sheet<EventDossier> Timeline = new(
        "events",
        ("id", line => line.Id), ("date", line => line.When), ("type", line => RecordWords.Of(line.Type)), ("mode", line => line.Mode),
        ("actors", line => line.Actors), ("recipients", line => line.Recipients), ("place", line => line.Place), ("statuses", line => line.Statuses),
        ("reports", line => line.Reports), ("sources", line => line.Sources), ("voices", line => line.Tellings.Select(telling => telling.Voice).Distinct()),
        ("words", line => line.Tellings[0].Words))
    {
        Json = DossierJson.Write,
    };

    public static readonly Sheet<EncounterDossier> Encounters = new(
        "encounters",
        ("id", line => line.Id), ("date", line => line.When), ("kind", line => RecordWords.Of(line.Kind)), ("channel", line => line.Channel),
        ("participants", line => line.Participants), ("status", line => RecordWords.Of(line.Status)), ("place", line => line.Place), ("topics", line => line.Topics),
        ("accounts", line => line.Accounts.Select(account => account.Name).Distinct()), ("reports", line => line.Reports), ("sources", line => line.Sources))
    {
        Json = DossierJson.Write,
    };

    public static readonly Sheet<CommitmentDossier> Commitments = new(
        "commitments",
        ("id", line => line.Id), ("kind", line => RecordWords.Of(line.Kind)), ("by", line => line.By), ("to", line => line.To), ("what", line => line.What),
        ("due", line => line.DueWords), ("state", line => RecordWords.Of(line.State)), ("no report since", line => line.Since),
        ("last told", line => line.LastTold), ("reports", line => line.Reports), ("sources", line => line.Sources),
        ("history", line => line.Steps.Select(step => $"{LineTable.Cell(step.Told)} {RecordWords.Of(step.Status)} ({step.Source})")))
    {
        Json = DossierJson.Write,
    };

    public static readonly Sheet<Link> Links = new(
        "links",
        ("from", link => link.FromName), ("to", link => link.ToName), ("mutual", link => link.IsMutual), ("events", link => link.Events), ("reports", link => link.Reports),
        ("goldstein", link => link.Goldstein), ("first", link => link.First), ("last", link => link.Last), ("from id", link => link.From), ("to id", link => link.To));

    public static readonly Sheet<Tension> Periods = new(
        "periods",
        ("period", line => line.Period), ("from", line => line.From), ("to", line => line.To), ("mutual", line => line.IsMutual), ("events", line => line.Events),
        ("claimed", line => line.Claimed), ("reports", line => line.Reports), ("score", line => line.Score), ("mean", line => line.Mean));

    public static readonly Sheet<KnownActor> Actors = new(
        "actors",
        ("id", actor => actor.Id), ("kind", actor => actor.Kind), ("name", actor => actor.Name), ("country", actor => actor.Country), ("documents", actor => actor.Documents),
        ("statements", actor => actor.Statements), ("acting", actor => actor.Acting), ("acted on", actor => actor.ActedOn), ("encounters", actor => actor.Encounters));

    public static readonly Sheet<ComparedRow> Points = new(
        "points",
        ("state", row => RecordWords.Of(row.State)), ("left", row => row.Left?.Words), ("right", row => row.Right?.Words),
        ("left voice", row => row.Left?.Voice), ("right voice", row => row.Right?.Voice), ("score", row => row.Score),
        ("left document", row => row.Left?.Record.Report.Id), ("left start", row => row.Left?.Span.Start), ("left end", row => row.Left?.Span.End),
        ("right document", row => row.Right?.Record.Report.Id), ("right start", row => row.Right?.Span.Start), ("right end", row => row.Right?.Span.End));

    public static readonly Sheet<JudgedFix> Fixes = new(
        "fixes",
        ("number", fix => fix.Fix.Number), ("document", fix => fix.Fix.Document), ("line", fix => fix.Fix.Line), ("field", fix => fix.Fix.Field),
        ("state", fix => RecordWords.Of(fix.State)), ("value", fix => fix.Fix.Said), ("was", fix => fix.Fix.Was), ("machine now", fix => fix.Machine),
        ("who", fix => fix.Fix.Who), ("at", fix => fix.Fix.At), ("why", fix => fix.Fix.Why));

    public static readonly Sheet<ForeignEvent> Imported = new(
        "events",
        ("dataset", line => line.Dataset), ("id", line => line.Id), ("date", line => line.Day), ("source", line => line.Source), ("source country", line => line.SourceCountry),
        ("target", line => line.Target), ("target country", line => line.TargetCountry), ("code", line => line.Code), ("type", line => line.Type), ("score", line => line.Score),
        ("place", line => line.Place), ("country", line => line.Country), ("latitude", line => line.Latitude), ("longitude", line => line.Longitude), ("text", line => line.Text));

    /// <summary>The found lines of records, each with its document.</summary>
    public static Sheet<LineOfRecord> Lines(LineTable table) => new(
        table.Kind,
        [
            .. LineTable.DocumentColumns.Select((name, at) => (name, (Func<LineOfRecord, object?>)(line => LineTable.DocumentCells(line.Record)[at]))),
            .. table.Columns.Select((name, at) => (name, (Func<LineOfRecord, object?>)(line => line.Row.Cells[at]))),
        ])
    {
        Json = line => line.Json.Value[line.Row.Id],
    };
}
