using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using NodaTime;

namespace Chancery.Meaning;

/// <summary>Brings together the places that tell of one contact: fitting kinds, participants, days and standing.</summary>
/// <param name="published">The day of the report; null when it has none.</param>
internal sealed class ContactMerger(ParticipantReader people, LocalDate? published)
{
    private const int LeadSentences = 3, MostDaysAgo = 14;

    public IReadOnlyList<Contact> Merge(IReadOnlyList<Sighting> sightings)
    {
        List<Contact> contacts = [];
        List<Sighting> dangling = [];
        foreach (Sighting sighting in sightings)
        {
            if (sighting.Status is Status.Hypothetical or Status.Requested or Status.Refused && !sighting.IsAnaphoric && !sighting.IsPossible) continue;
            if (BestOf(contacts, sighting) is { } known) known.Add(sighting);
            else if (CanOpen(sighting)) contacts.Add(new Contact(Inherited(sighting, contacts), people, published));
            else dangling.Add(sighting);
        }
        foreach (Sighting sighting in dangling)
            if (sighting.IsAnaphoric && BestOf(contacts, sighting) is { } later) later.Add(sighting);
        return contacts;
    }

    /// <summary>"The next round", "a further meeting": of those who met before.</summary>
    private static Sighting Inherited(Sighting sighting, List<Contact> contacts)
    {
        if (!sighting.IsFresh || sighting.Participants.Count > 0 || sighting.Formats.Count > 0) return sighting;
        Contact? before = contacts.LastOrDefault(contact => contact.Participants.Count > 1 && contact.Kind == sighting.Kind)
            ?? contacts.LastOrDefault(contact => contact.Participants.Count > 1 && contact.HasHappened && contact.Kind is not EncounterKind.Visit);
        return before is null ? sighting : sighting with { Participants = before.Participants };
    }

    /// <summary>A contact nobody is known to have taken part in is one only while it is still to come.</summary>
    private static bool CanOpen(Sighting sighting)
    {
        if (sighting.Status is Status.Hypothetical or Status.Requested) return sighting.IsPossible;
        if (sighting.IsHeadline && sighting.Participants.Count + sighting.Formats.Count == 0) return false;        // "Remarks before bilateral meeting"
        if (sighting is { Rule: "talk.process", Status: Status.Planned or Status.Conditional } && !IsHeld(sighting.Governor) && sighting.Time?.Days is null) return false;
        if (sighting.Participants.Count >= 2 || (sighting.Participants is [var body] && body.IsKind("org") && sighting.Trigger.IsVerb)) return true;
        if (sighting is { Participants: [var council], Rule: "meet.noun" or "meet.summit", Time.Days: not null } && council.IsKind("org") && sighting.Time.Basis is not Basis.ReportDate) return true;
        if (sighting.Formats.Count > 0 && sighting.Time?.Days is not null && !sighting.IsGeneric) return true;
        bool isArranged = sighting.Status is Status.Planned or Status.Conditional or Status.Postponed or Status.Cancelled;
        bool isVisit = sighting.Kind is EncounterKind.Visit && sighting.Participants.Count == 1;
        if (isVisit) return isArranged || sighting.Time is not null;
        bool isTold = !sighting.IsAnaphoric || sighting.IsFurther || sighting.Time is not null || sighting.Formats.Count > 0;
        return isArranged && (sighting.Participants.Count == 1 || isTold) && !(sighting.IsGeneric && sighting.Participants.Count == 0 && sighting.Time is null && sighting.NewTime is null && !sighting.IsFresh && sighting.Formats.Count == 0);
    }

    /// <summary>"Consultations will be held", "will take place".</summary>
    private static bool IsHeld(Word verb) => Clauses.LemmaOf(verb) is "hold" or "take place";

    private Contact? BestOf(IReadOnlyList<Contact> contacts, Sighting sighting)
    {
        Contact? best = null;
        double bestScore = 0;
        for (int i = contacts.Count - 1; i >= 0; i--)
        {
            double score = ScoreOf(contacts[i], sighting) - 0.01 * (contacts.Count - i);
            if (score > bestScore) (best, bestScore) = (contacts[i], score);
        }
        return best;
    }

    /// <summary>Zero or less where the two can't be one.</summary>
    private double ScoreOf(Contact contact, Sighting sighting)
    {
        if (sighting.IsFresh && (sighting.Trigger.Lemma != "round" || sighting.IsFurther && contact.HasHappened) && !SameFormats(contact, sighting) && !SameDays(contact.Time, sighting.Time)) return 0;
        if (IsLongAgo(contact, sighting) || !contact.HasHappened && sighting.Status is Status.Occurred && sighting.Time?.Days?.End is { } past && past.Date < published?.PlusDays(-MostDaysAgo)) return 0;
        if (contact.Status is Status.Denied or Status.Cancelled && sighting is { Status: Status.Postponed, IsAnaphoric: false }) return 0;
        double kinds = KindScore(contact, sighting);
        if (kinds <= 0) return 0;
        double sides = SidesScore(contact, sighting);
        if (sides <= 0) return 0;
        bool bothDated = contact.Time?.Days is not null && sighting.Time?.Days is not null;
        if (bothDated && !SameDays(contact.Time, sighting.Time) && !IsNewDate(contact, sighting)) return 0;
        if (!StandingsFit(contact, sighting, bothDated)) return 0;
        return kinds + sides + (bothDated ? 1 : 0) + (IsCalledSo(contact, sighting) ? 0.3 : 0) - (contact.IsBackground ? 0.5 : 0);
    }

    /// <summary>"The conversation" is what was called a conversation before.</summary>
    private static bool IsCalledSo(Contact contact, Sighting sighting) =>
        sighting.IsAnaphoric && contact.Sightings.Any(before => before.Trigger.Lemma.Equals(sighting.Trigger.Lemma, StringComparison.OrdinalIgnoreCase));

    /// <summary>"The meeting will now take place on Friday", of one that was put off.</summary>
    private static bool IsNewDate(Contact contact, Sighting sighting) =>
        contact.Status is Status.Postponed && sighting is { Status: Status.Planned, IsAnaphoric: true } && sighting.Time!.Days!.Start > contact.Time!.Days!.Start;

    /// <summary>A headline and the text below it: "Meeting with" and "had a video conference with", "upcoming call" and "will speak".</summary>
    private static bool IsHeadlineOf(Contact contact, Sighting sighting) =>
        contact.IsHeadline && !sighting.IsHeadline && Math.Min(contact.Participants.Count, sighting.Participants.Count) > 1;

    /// <summary>What a report tells first and gives no day to is of these days: "the June summit" is another.</summary>
    private bool IsLongAgo(Contact contact, Sighting sighting) =>
        contact.Time is null && !contact.IsBackground && contact.First.Trigger.Sentence.Index < LeadSentences
        && sighting.Time?.Days is { Start: { } start, End: { } end } && published is { } told
        && Math.Max(Period.DaysBetween(end.Date, told), Period.DaysBetween(told, start.Date) * (sighting.Status is Status.Occurred ? 1 : 0)) > MostDaysAgo;

    private static double KindScore(Contact contact, Sighting sighting)
    {
        if (contact.Kind == sighting.Kind) return sighting.IsGeneric ? 0.8 : 1;
        if (contact.Kind is EncounterKind.Correspondence || sighting.Kind is EncounterKind.Correspondence) return 0;
        if (contact.Kind is EncounterKind.Visit || sighting.Kind is EncounterKind.Visit) return 0;
        if (IsHeadlineOf(contact, sighting)) return 0.6;
        if (sighting.IsGeneric || contact.IsGeneric) return 0.8;
        return contact.Kind is EncounterKind.Call || sighting.Kind is EncounterKind.Call ? 0 : 0.6;
    }

    private double SidesScore(Contact contact, Sighting sighting)
    {
        if (sighting.Kind is EncounterKind.Visit) return VisitScore(contact, sighting);
        if (sighting.Participants.Count == 0 || contact.Participants.Count == 0)
        {
            if (SameFormats(contact, sighting)) return 1;
            if (contact.Formats.Count > 0 && sighting.Formats.Count > 0) return 0;
            return sighting.IsAnaphoric ? 0.5 : SameDays(contact.Time, sighting.Time) && sighting.Status == contact.Status ? 0.4 : 0;
        }
        (ValueList<ActorId> few, ValueList<ActorId> many) = sighting.Participants.Count <= contact.Participants.Count
            ? (sighting.Participants, contact.Participants) : (contact.Participants, sighting.Participants);
        int matched = few.Count(id => many.Any(other => SameSide(id, other)));
        if (matched < few.Count) return 0;
        if (few.Count >= 2) return 2;
        return sighting.IsAnaphoric || sighting.Kind is EncounterKind.Visit || SameDays(contact.Time, sighting.Time) ? 0.8 : 0;
    }

    /// <summary>Equal, or a state and one of its people or offices.</summary>
    private bool SameSide(ActorId one, ActorId other)
    {
        if (one == other) return true;
        if (!IsState(one) && !IsState(other)) return false;
        return people.CountryOf(one) is { } country && country == people.CountryOf(other);
    }

    private bool IsState(ActorId id) => people.KindOf(id) is World.ActorKind.State or World.ActorKind.Government or World.ActorKind.Office;

    /// <summary>The same visitor, and not to two hosts.</summary>
    private double VisitScore(Contact contact, Sighting sighting)
    {
        ActorId[] hosts = [.. contact.Participants.Where(IsState)], others = [.. sighting.Participants.Where(IsState)];
        ActorId[] guests = [.. contact.Participants.Where(id => !IsState(id))], visitors = [.. sighting.Participants.Where(id => !IsState(id))];
        if (contact.Destination is { } there && sighting.Destination is { } elsewhere && there != elsewhere) return 0;
        if (visitors.Length == 0 && others.Length == 0) return sighting.IsAnaphoric ? 0.4 : 0;
        if (!visitors.Any(guests.Contains) && (visitors.Length > 0 || guests.Length > 0)) return 0;
        return hosts.Length == 0 || others.Length == 0 || hosts.Any(others.Contains) ? 1.5 : 0;
    }

    private static bool SameFormats(Contact contact, Sighting sighting) => contact.Formats.Any(sighting.Formats.Contains);

    private static bool StandingsFit(Contact contact, Sighting sighting, bool bothDated)
    {
        if (bothDated) return true;
        if (contact.HasHappened && contact.Time is null && sighting is { Status: Status.Planned, Time.Days: not null } && !IsHeadlineOf(contact, sighting)) return false;
        if (sighting.IsAnaphoric || IsHeadlineOf(contact, sighting)) return true;
        bool isDone = sighting.Status is Status.Occurred or Status.Ongoing or Status.Ended;
        return isDone == contact.HasHappened;
    }

    private static bool SameDays(When? one, When? other)
    {
        if (one?.Days is not { } first || other?.Days is not { } second) return false;
        return !((first.End ?? first.Start)?.Date < (second.Start ?? second.End)?.Date || (second.End ?? second.Start)?.Date < (first.Start ?? first.End)?.Date) && Coarseness(one.Precision) - Coarseness(other.Precision) is > -3 and < 3;
    }

    private static int Coarseness(Precision precision) => precision switch
    {
        Precision.Minute or Precision.Hour => 0,
        Precision.Day => 1,
        Precision.Week => 2,
        Precision.Month => 3,
        Precision.Season or Precision.Quarter => 4,
        _ => 5,
    };
}
