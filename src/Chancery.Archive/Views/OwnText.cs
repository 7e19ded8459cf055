using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Archive.Views;

/// <summary>Whose own text a document is, by its site: what a side's page reports in its own voice is that side's account, also without a statement in it.</summary>
internal static class OwnText
{
    /// <summary>The accounts of an encounter in one document; a leader's own statement on the page of his office is that office's.</summary>
    public static IEnumerable<AccountOfSide> AccountsOf(Telling telling, Encounter line)
    {
        AccountOfSide? own = OwnOf(telling, line);
        if (line.Accounts.Count == 0) return own is not null && line.Voice is null ? [own] : [];
        return line.Accounts.Select(account => own is not null && IsOwnPerson(telling, account.By, own) ? own with { Account = account }
            : new AccountOfSide(account.By, new Wording(telling.Record).Name(account.By), account, telling));
    }

    /// <returns>Null for the press, and for a body of a state that takes no part.</returns>
    private static AccountOfSide? OwnOf(Telling telling, Encounter line)
    {
        if (IssuerTable.Of(telling.Record.Report) is not { } site) return null;
        ActorId body = new(site["actor"]);
        bool takesPart = line.Participants.Contains(body) || line.Participants.Any(side => CountryOf(telling, side) is { } country && country == site["country"]);
        return takesPart ? new AccountOfSide(body, site["name"], new Account(body, MediumKind.Readout, []), telling) : null;
    }

    private static bool IsOwnPerson(Telling telling, ActorId by, AccountOfSide own) =>
        by.IsKind("person") && CountryOf(telling, by) == IssuerTable.Of(telling.Record.Report)?["country"] && by != own.By;

    private static string? CountryOf(Telling telling, ActorId id) => telling.Record.Actors.FirstOrDefault(actor => actor.Actor.Id == id)?.Actor.Country;
}
