using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Meaning;

/// <summary>Commitments of kind meeting: the contacts that are arranged, put off or called off.</summary>
internal static class MeetingCommitments
{
    public static IEnumerable<Commitment> Of(IReadOnlyList<Contact> contacts, ValueList<Event> events, OwedParts parts)
    {
        foreach (Contact contact in contacts)
        {
            if (StatusOf(contact) is not { } status || IsFurtherStop(contact, contacts) || contact.Participants.Count < 2 && contact.Sightings.All(sighting => sighting.IsVenue)) continue;
            if (status is CommitmentStatus.Scheduled && IsOver(contact.Time, parts)) continue;
            Sighting teller = contact.Sightings.First(sighting => sighting.Status == contact.Status);
            Sighting shown = !(contact.First.IsHeadline && !teller.IsHeadline) && (contact.First.Participants.Count > 0 || contact.First.Status == contact.Status) ? contact.First : teller;
            TextSpan? condition = contact.Sightings.Select(sighting => parts.ConditionOf(HeadOf(sighting), sighting.Evidence)).FirstOrDefault(found => found is not null);
            ValueList<TextSpan> evidence = condition is { } limit && !contact.Evidence.Any(span => span.Overlaps(limit)) ? [.. contact.Evidence.Append(limit).Order()] : contact.Evidence;
            yield return new Commitment(
                "", CommitmentKind.Meeting, contact.Participants, [], WhatOf(shown), [.. contact.Topics], condition, contact.Time,
                condition is not null && status is CommitmentStatus.Scheduled or CommitmentStatus.Announced && condition is not null ? CommitmentStatus.Conditional : status,
                contact.Sightings.Select(sighting => sighting.Voice).FirstOrDefault(voice => voice is not null), ContactEvents.Of(contact, events)?.Id, evidence, contact.First.Rule)
            {
                History = [.. contact.History.Select(step => new Step<CommitmentStatus>(StatusOf(step.Status, step.Time) ?? CommitmentStatus.Unknown, step.Time, step.Span))],
            };
        }
    }

    /// <summary>"Will visit Angola and Senegal in May" arranges one journey.</summary>
    private static bool IsFurtherStop(Contact contact, IReadOnlyList<Contact> contacts) =>
        contact.Kind is EncounterKind.Visit && contacts.TakeWhile(other => other != contact).Any(other => other.First.Governor == contact.First.Governor && other.First.Trigger != contact.First.Trigger && Equals(other.Time, contact.Time));

    /// <summary>Null for a contact that is no commitment: it happened, was refused, or was never more than an idea.</summary>
    public static CommitmentStatus? StatusOf(Contact contact) => StatusOf(contact.Status, contact.Time);

    private static CommitmentStatus? StatusOf(Status status, When? time) => status switch
    {
        Status.Planned => time is null ? CommitmentStatus.Announced : CommitmentStatus.Scheduled,
        Status.Hypothetical => CommitmentStatus.Unknown,
        Status.Conditional => CommitmentStatus.Conditional,
        Status.Postponed => CommitmentStatus.Postponed,
        Status.Cancelled => CommitmentStatus.Cancelled,
        _ => null,
    };

    /// <summary>A date long gone shows that two contacts were taken for one: nothing is scheduled for the past.</summary>
    private static bool IsOver(When? time, OwedParts parts) =>
        time is { Basis: Basis.Stated, Days.End: { } end } && parts.Scene.Analysis.Report.Published is { } published && end.Date < published.Day.PlusDays(-7);

    private static Word HeadOf(Sighting sighting) => sighting.Governor.IsVerb ? sighting.Governor : sighting.Trigger;

    private static TextSpan WhatOf(Sighting sighting) => !sighting.Trigger.Sentence.IsParsed ? sighting.Evidence
        : Clauses.SpanOf(sighting.Trigger, child => child.Is("advcl") || child.Is("parataxis") || child.Relation == "acl:relcl" || child.Is("cc") || (child.Is("conj") && child.IsVerb)
            || (sighting.Trigger.IsVerb && child.Head == sighting.Trigger && child.Index < sighting.Trigger.Index && !(child.Is("mark") || child.Is("aux") || child.Is("advmod"))));
}
