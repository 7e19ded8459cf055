using Chancery.Archive.Views;
using Chancery.Records;
using NodaTime;

namespace Chancery.Archive.Sqlite;

/// <summary>Finds the meeting that states arranged among those told of their people: of a plan of "the two countries" later reports name the delegates.</summary>
internal sealed class MeetingSearch(Session session)
{
    /// <summary>In days; "in the near future" would take in every meeting.</summary>
    private const int LongestPlan = 45;

    /// <returns>The dossier of a meeting of exactly these states, held in the days it was due; null where people were named, or none is told.</returns>
    public long? Find(CommitmentDossier owed)
    {
        if (owed.Kind is not CommitmentKind.Meeting || owed.Due?.Days is not { End: { } end } days) return null;
        if ((days.Start?.Date ?? owed.Tellings[0].Told) is not { } start || Period.DaysBetween(start, end.Date) > LongestPlan) return null;
        if (StatesOf(owed) is not { Count: > 1 } states) return null;
        Conditions conditions = new();
        conditions.Add("role.actor IN (SELECT id FROM known_actor WHERE country = {0}) AND role.role = 'participant'", states[0]);
        conditions.Add("line.kind <> 'call' AND line.kind <> 'correspondence' AND line.status IN ('occurred', 'ongoing', 'ended')");
        conditions.Add("line.first <= {0} AND line.last >= {1}", end.Date, start);
        conditions.Add(
            """
            (SELECT group_concat(coalesce(country, '?'), ' ') FROM (SELECT DISTINCT known_actor.country FROM role AS other JOIN known_actor ON known_actor.id = other.actor
             WHERE other.document = line.document AND other.line = line.id AND other.role = 'participant' ORDER BY 1)) = {0}
            """,
            string.Join(' ', states));
        return session.Query(
            $"SELECT min(line.dossier) FROM role CROSS JOIN encounter AS line ON line.document = role.document AND line.id = role.line WHERE {conditions}",
            row => row.IsDBNull(0) ? (long?)null : row.GetInt64(0), conditions.Values)[0];
    }

    /// <summary>Codes of the states that meet, in their order; null where somebody is no state.</summary>
    private static List<string>? StatesOf(CommitmentDossier owed)
    {
        Telling fullest = owed.Tellings.MaxBy(telling => LineOf(telling).By.Count)!;
        SortedSet<string> states = new(StringComparer.Ordinal);
        foreach (Text.ActorId party in LineOf(fullest).By)
        {
            if (!party.IsKind("state") && !party.IsKind("office")) return null;
            if (fullest.Record.Actors.FirstOrDefault(recorded => recorded.Actor.Id == party)?.Actor.Country is not { } country) return null;
            states.Add(country);
        }
        return [.. states];
    }

    private static Commitment LineOf(Telling telling) => telling.Record.Commitments.First(line => line.Id == telling.Line);
}
