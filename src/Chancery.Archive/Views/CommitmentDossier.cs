using Chancery.Records;
using Chancery.Text;
using NodaTime;
using Happening = Chancery.Records.Status;

namespace Chancery.Archive.Views;

/// <summary>One commitment with its history, as all reports tell it.</summary>
/// <param name="By">Names of who is bound, who asks, or who meets.</param>
/// <param name="What">The words of the report that told of it last.</param>
/// <param name="State">What was told last; <c>lapsed</c> when the due day has passed and no report has said since what became of it.</param>
/// <param name="Since">For lapsed: the day of the last report. It means "no report since", never "broken".</param>
public sealed record CommitmentDossier(
    string Id, CommitmentKind Kind, ValueList<string> By, ValueList<string> To, string What, string? Condition, When? Due, string DueWords,
    CommitmentStatus State, LocalDate? Since, ValueList<Step> Steps, ValueList<Telling> Tellings)
    : Dossier(Id, Tellings)
{
    /// <param name="contact">The encounter that was arranged; null for other commitments.</param>
    /// <param name="on">The day on which one asks.</param>
    internal static CommitmentDossier Of(string id, ValueList<Telling> tellings, EncounterDossier? contact, LocalDate? on)
    {
        List<(Telling Telling, Commitment Line)> lines = [.. tellings.Select(telling => (telling, telling.Record.Commitments.First(line => line.Id == telling.Line)))];
        (Telling last, Commitment latest) = lines[^1];
        (Telling dated, Commitment due) = lines.FindLast(line => line.Line.Due is not null) is { Line: not null } found ? found : lines[^1];
        (Telling named, Commitment most) = lines.MaxBy(line => line.Line.By.Count + line.Line.To.Count);
        Wording wording = new(named.Record);
        ValueList<Step> steps = Step.History(lines, contact);
        (CommitmentStatus state, LocalDate? since) = StateOn(on, steps, due.Due);
        return new CommitmentDossier(
            id, latest.Kind, [.. most.By.Select(wording.Name)], [.. most.To.Select(wording.Name)], last.Words,
            lines.Where(line => line.Line.Condition is not null).Select(line => new Wording(line.Telling.Record).Words(line.Line.Condition!.Value)).LastOrDefault(),
            due.Due, new Wording(dated.Record).Dates(due.Due), state, since, steps, tellings);
    }

    private static (CommitmentStatus State, LocalDate? Since) StateOn(LocalDate? on, ValueList<Step> steps, When? due)
    {
        CommitmentStatus told = steps[^1].Status;
        bool isOpen = told is CommitmentStatus.Announced or CommitmentStatus.Scheduled or CommitmentStatus.Conditional or CommitmentStatus.Demanded
            or CommitmentStatus.Accepted or CommitmentStatus.Unknown;
        LocalDate? last = steps.Max(step => step.Told);
        return isOpen && due?.Days?.End is { } end && end.Date < on && (last is null || last <= end.Date) ? (CommitmentStatus.Lapsed, last) : (told, null);
    }
}

/// <summary>One step in the history of a commitment, with its evidence.</summary>
/// <param name="Told">The day of the report; null when it has none.</param>
/// <param name="Line">The line of the report's record that tells it: a commitment's or an encounter's.</param>
public sealed record Step(LocalDate? Told, CommitmentStatus Status, string Due, string Document, string Line, string Source, string Voice, string Words)
{
    internal static ValueList<Step> History(IEnumerable<(Telling Telling, Commitment Line)> lines, EncounterDossier? contact)
    {
        HashSet<string> tellers = [.. lines.Select(line => line.Telling.Document)];
        IEnumerable<Step> own = lines.Select(line => Of(line.Telling, line.Line.Status, line.Line.Due));
        IEnumerable<Step> met = contact is null ? [] :
            from telling in contact.Tellings
            let encounter = telling.Record.Encounters.First(line => line.Id == telling.Line)
            let status = StatusOf(encounter.Status)
            // "Agreed to stay in touch" is not done by a contact of the same report that has no day.
            where status is not null && (encounter.Time is not null || !tellers.Contains(telling.Document))
            select Of(telling, status.Value, encounter.Time);
        return [.. own.Concat(met).DistinctBy(step => (step.Document, step.Status, step.Words)).OrderBy(step => step.Told ?? LocalDate.MinIsoValue)];
    }

    private static Step Of(Telling telling, CommitmentStatus status, When? time) => new(
        telling.Told, status, new Wording(telling.Record).Dates(time), telling.Document, telling.Line, telling.Source, telling.Voice, telling.Words);

    /// <returns>Null for what a commitment's own lines tell already.</returns>
    private static CommitmentStatus? StatusOf(Happening status) => status switch
    {
        Happening.Occurred or Happening.Ongoing or Happening.Ended => CommitmentStatus.ReportedDone,
        Happening.Postponed => CommitmentStatus.Postponed,
        Happening.Cancelled => CommitmentStatus.Cancelled,
        Happening.Refused => CommitmentStatus.Refused,
        Happening.Denied => CommitmentStatus.Denied,
        _ => null,
    };
}
