using Chancery.Records;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Archive.Follow;

/// <summary>The trails of a record's lines: one for each pair of sides, so that a line is found again from any of them.</summary>
internal sealed class TrailFinder(Record record, long document, long story)
{
    /// <summary>Pairs of sides that a line is looked up by; a summit of thirty has more, and these are enough to find it.</summary>
    private const int MostKeys = 6;

    /// <summary>What others than its sides tell without a day was yesterday or today.</summary>
    private const int MostDaysLate = 1;

    private readonly Dictionary<ActorId, string?> _countries = record.Actors.ToDictionary(actor => actor.Actor.Id, actor => actor.Actor.Country);
    private readonly StemFinder _stems = new(record);

    /// <remarks>"Meeting" without a place is said of calls on a screen too, so that it does not tell how people were in touch.</remarks>
    public IEnumerable<Trail> Encounters(Encounter line)
    {
        string type = line.Channel switch
        {
            "telephone" or "video" => Sameness.Remote,
            "in person" => line.Place is null && line.Kind is EncounterKind.Meeting ? "" : Sameness.Present,
            "letter" => Sameness.Letter,
            _ => line.Kind switch { EncounterKind.Call => Sameness.Remote, EncounterKind.Visit => Sameness.Present, EncounterKind.Correspondence => Sameness.Letter, _ => "" },
        };
        string teller = line.Accounts.Count > 0 ? line.Accounts[0].By.Value : record.Report.Publisher ?? record.Report.Id;
        Trail trail = Of(line.Id, type, Sides(line.Participants), [], line.Time, line.Status, line.Place, line.Evidence) with { Teller = teller };
        if (line.Time is { Basis: Basis.ReportDate } && line.Accounts.Count == 0 && trail.Happened) trail = trail with { First = trail.First?.PlusDays(-MostDaysLate) };
        return Pairs(trail.Who).Select(pair => trail with { Key = $"n|{pair}" });
    }

    /// <param name="encounter">The dossier of the contact the event consists of; null for others.</param>
    public IEnumerable<Trail> Events(Event line, long? encounter)
    {
        Trail trail = Of(line.Id, line.Mode ?? "", Sides(line.Actors), Sides(line.Recipients), line.Time, line.Status, line.Place, line.Evidence);
        if (encounter is { } number) return [trail with { Key = FormattableString.Invariant($"e|#{number}") }];
        string type = RecordWords.Of(line.Type);
        return Dyads(trail).Select(dyad => trail with { Key = $"e|{type}|{dyad}" });
    }

    /// <param name="encounter">The dossier of the contact that is arranged; null for others.</param>
    public IEnumerable<Trail> Commitments(Commitment line, long? encounter)
    {
        string type = line.Kind switch { CommitmentKind.Meeting => "meeting", CommitmentKind.Demand or CommitmentKind.Ultimatum => "demand", _ => "promise" };
        Trail trail = Of(line.Id, type, Sides(line.By), Sides(line.To), line.Due, Status.Planned, null, [line.What]);
        if (encounter is { } number) return [trail with { Key = FormattableString.Invariant($"c|#{number}") }];
        return (type == "meeting" ? Pairs(trail.Who) : Dyads(trail)).Select(dyad => trail with { Key = $"c|{type}|{dyad}" });
    }

    private Trail Of(string id, string type, Side[] who, Side[] whom, When? time, Status status, Where? place, IEnumerable<TextSpan> words) => new(
        "", document, id, 0, story, type, who, whom, time?.Days?.Start?.Date, time?.Days?.End?.Date, record.Report.Published?.Day,
        status is Status.Occurred or Status.Ongoing or Status.Ended, place?.Place.Country, _stems.Of(words), record.Report.Publisher ?? record.Report.Id);

    private Side[] Sides(IEnumerable<ActorId> actors) => [.. actors.Distinct().Select(actor => new Side(actor.Value, _countries.GetValueOrDefault(actor)))];

    private static IEnumerable<string> Pairs(IReadOnlyList<Side> sides)
    {
        string[] keys = [.. sides.Select(side => side.Key).Distinct().Order(StringComparer.Ordinal)];
        return (from i in Enumerable.Range(0, keys.Length) from j in Enumerable.Range(i + 1, keys.Length - i - 1) select $"{keys[i]}|{keys[j]}").Take(MostKeys);
    }

    private static IEnumerable<string> Dyads(Trail trail)
    {
        if (trail.Whom.Count == 0) return trail.Who.Count > 1 ? Pairs(trail.Who) : trail.Who.Select(side => side.Key + "|");
        return (from who in trail.Who from whom in trail.Whom select $"{who.Key}|{whom.Key}").Distinct().Take(MostKeys);
    }
}
