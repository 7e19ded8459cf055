using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Records;

namespace Chancery.Tool.Listing;

/// <summary>Events, encounters and commitments over documents.</summary>
internal static class DossierListing
{
    public static readonly Listing<EventDossier> Events = new(
        "events",
        ("id", line => line.Id), ("date", line => line.When), ("type", line => RecordWords.Of(line.Type)), ("mode", line => line.Mode),
        ("actors", line => line.Actors), ("recipients", line => line.Recipients), ("place", line => line.Place), ("statuses", line => line.Statuses),
        ("reports", line => line.Reports), ("sources", line => line.Sources), ("voices", Voices), ("words", line => line.Tellings[0].Words))
    {
        Json = DossierJson.Write,
    };

    public static readonly Listing<EncounterDossier> Encounters = new(
        "encounters",
        ("id", line => line.Id), ("date", line => line.When), ("kind", line => RecordWords.Of(line.Kind)), ("channel", line => line.Channel),
        ("participants", line => line.Participants), ("status", line => RecordWords.Of(line.Status)), ("place", line => line.Place), ("topics", line => line.Topics),
        ("accounts", line => line.Accounts.Select(account => account.Name).Distinct()), ("reports", line => line.Reports), ("sources", line => line.Sources))
    {
        Json = DossierJson.Write,
    };

    public static readonly Listing<CommitmentDossier> Commitments = new(
        "commitments",
        ("id", line => line.Id), ("kind", line => RecordWords.Of(line.Kind)), ("by", line => line.By), ("to", line => line.To), ("what", line => line.What),
        ("due", line => line.DueWords), ("state", line => RecordWords.Of(line.State)), ("no report since", line => line.Since),
        ("last told", line => line.LastTold), ("reports", line => line.Reports), ("sources", line => line.Sources),
        ("history", line => line.Steps.Select(step => $"{LineTable.Cell(step.Told)} {RecordWords.Of(step.Status)} ({step.Source})")))
    {
        Json = DossierJson.Write,
    };

    private static IEnumerable<string> Voices(Dossier dossier) => dossier.Tellings.Select(telling => telling.Voice).Distinct();
}
