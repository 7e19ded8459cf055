using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Views;

/// <summary>Whose own text a document is, by its site: what a side's page reports in its own voice is that side's account, also without a statement in it.</summary>
internal static class OwnText
{
    private static readonly Lazy<DataFile> Sites = new(() => DataFile.Embedded("data/lexicon/en/issuers.tsv"));

    /// <returns>Null for the press, for other voices than the report's, and for a body of a state that takes no part.</returns>
    public static AccountOfSide? AccountOf(Telling telling, Encounter line)
    {
        if (line.Voice is not null || line.Accounts.Count > 0) return null;
        string page = $"{telling.Record.Report.Url} {telling.Record.Report.Publisher}";
        if (Sites.Value.Rows.FirstOrDefault(row => page.Contains(row["site"], StringComparison.OrdinalIgnoreCase)) is not { } site) return null;
        ActorId body = new(site["actor"]);
        HashSet<ActorId> sides = [.. line.Participants];
        bool takesPart = sides.Contains(body)
            || telling.Record.Actors.Any(actor => sides.Contains(actor.Actor.Id) && actor.Actor.Country is { } country && country == site["country"]);
        return takesPart ? new AccountOfSide(body, site["name"], new Account(body, MediumKind.Readout, []), telling) : null;
    }
}
