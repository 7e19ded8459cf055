using Chancery.Records;
using Chancery.Text;
using Status = Chancery.Records.Status;

namespace Chancery.Archive.Views;

/// <summary>One contact as all reports tell it, with the accounts of all sides that have come in so far.</summary>
/// <param name="Participants">Names, as the telling with the most people has them.</param>
/// <param name="Status">Occurred as soon as one report tells so in a voice of its own or of an account; else what was told last.</param>
/// <param name="Accounts">Sides that give their own account, in the order in which they came in; the same side may do so in several documents.</param>
public sealed record EncounterDossier(
    string Id, EncounterKind Kind, string? Channel, ValueList<string> Participants, ValueList<ActorId> ParticipantIds, Status Status, When? Time, string When, string? Place,
    ValueList<string> Topics, ValueList<AccountOfSide> Accounts, ValueList<Telling> Tellings)
    : Dossier(Id, Tellings)
{
    /// <summary>How many sides have given an account.</summary>
    public int Sides => Accounts.Select(account => account.By).Distinct().Count();

    /// <summary>Each two sides' fullest accounts, point by point; nothing while only one side tells.</summary>
    public IEnumerable<Comparison> Compare()
    {
        AccountOfSide[] fullest = [.. from account in Accounts group account by account.By into side select side.MaxBy(account => account.Account.Statements.Count)!];
        return from i in Enumerable.Range(0, fullest.Length) from j in Enumerable.Range(i + 1, fullest.Length - i - 1) select Comparison.Of(fullest[i], fullest[j]);
    }

    internal static EncounterDossier Of(string id, ValueList<Telling> tellings)
    {
        List<(Telling Telling, Encounter Line)> lines = [.. tellings.Select(telling => (telling, telling.Record.Encounters.First(line => line.Id == telling.Line)))];
        List<(Telling Telling, Encounter Line)> done = [.. lines.Where(line => line.Line.Status is Status.Occurred or Status.Ongoing or Status.Ended)];
        (Telling fullest, Encounter most) = lines.MaxBy(line => line.Line.Participants.Count(actor => actor.IsKind("person")));
        (Telling dated, Encounter exact) = (done.Count > 0 ? done : lines).MinBy(line => Intervals.Length(line.Line.Time));
        Wording wording = new(fullest.Record);
        // "A meeting" may be any contact; who says that it was by telephone knows more.
        Encounter? remote = lines.Select(line => line.Line).FirstOrDefault(line => line.Channel is not (null or "in person"));
        return new EncounterDossier(
            id,
            (remote ?? (done.Count > 0 ? done : lines)[0].Line).Kind,
            remote?.Channel ?? lines.Select(line => line.Line.Channel).FirstOrDefault(channel => channel is not null),
            [.. most.Participants.Select(wording.Name)],
            most.Participants,
            done.Count > 0 ? done[0].Line.Status : lines[^1].Line.Status,
            exact.Time,
            new Wording(dated.Record).Dates(exact.Time),
            lines.Select(line => line.Line.Place?.Place.Name).FirstOrDefault(place => place is not null),
            [.. lines.SelectMany(line => line.Line.Topics).Distinct()],
            [.. lines.SelectMany(line => OwnText.AccountsOf(line.Telling, line.Line))],
            tellings);
    }

}

/// <summary>One side's account of a contact, in one document.</summary>
public sealed record AccountOfSide(ActorId By, string Name, Account Account, Telling Telling);
