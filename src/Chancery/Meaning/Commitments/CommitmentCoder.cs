using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Makes the record's commitments: what is promised, agreed, offered, demanded and arranged.</summary>
internal sealed class CommitmentCoder
{
    private readonly ContactLexicon _contacts;
    private readonly OwedLexicon _lexicon = OwedLexicon.Load();
    private readonly OwedFinder _owed;
    private readonly OwnPromiseFinder _promises;
    private readonly UltimatumFinder _ultimatums;
    private readonly DeadlineFinder _deadlines;
    private readonly TermsFinder _terms;
    private readonly ListedFinder _listed;
    private readonly AnswerFinder _answers;
    private readonly OutcomeFinder _outcomes;
    private readonly SaidFinder _said = new();

    public CommitmentCoder(ContactLexicon contacts)
    {
        _contacts = contacts;
        _owed = new OwedFinder(_lexicon, _contacts);
        _promises = new OwnPromiseFinder(_contacts);
        _answers = new AnswerFinder(_contacts);
        _outcomes = new OutcomeFinder(_contacts);
        _ultimatums = new UltimatumFinder(_contacts);
        _deadlines = new DeadlineFinder(_contacts);
        _terms = new TermsFinder(_contacts);
        _listed = new ListedFinder(_lexicon, _contacts);
    }

    public ValueList<Commitment> Code(Scene scene, ValueList<Statement> statements, VoiceMap voices, ValueList<Event> events, IReadOnlyList<Contact> contacts)
    {
        OwedParts parts = new(scene, statements, voices, _contacts, new ConditionFinder(_lexicon))
        {
            Together = contacts.FirstOrDefault(contact => contact.IsMain)?.Participants ?? [],
            Agreed = events.FirstOrDefault(happening => happening is { Type: EventType.Agree, Status: Status.Occurred, Actors.Count: > 1 })?.Actors ?? [],
        };
        ContactTopics topics = new(scene, _contacts);
        List<Owed> owed = [.. _listed.FindIn(parts)];
        owed.AddRange(_deadlines.FindIn(parts).Where(found => !owed.Any(other => IsSame(other, found))).ToList());
        owed.AddRange(_ultimatums.FindIn(parts).Where(found => !owed.Any(other => IsSame(other, found))).ToList());
        owed.AddRange(_terms.FindIn(parts).Where(found => !owed.Any(other => IsSame(other, found))).ToList());
        owed.AddRange(_owed.FindIn(parts).Where(found => !owed.Any(other => other.Trigger == found.Trigger || (other.Kind is CommitmentKind.Ultimatum && IsSame(other, found)))).ToList());
        owed.AddRange(_promises.FindIn(parts).Where(found => !owed.Any(other => IsSame(other, found))).ToList());
        owed.RemoveAll(found => IsArranged(found, contacts));
        owed = _outcomes.Follow(_answers.Answer(OwedMerger.Merge(TermsFinder.Attributed(owed)), parts), parts);
        List<Commitment> found = [.. owed.Select(one => new Commitment(
            "", one.Kind, one.By, one.To, one.What, topics.PhrasesOf(TopicsOf(one.Head)), one.Condition, one.Due, one.Status, one.Statement, EventOf(one, events), one.Evidence, one.Rule)
        {
            History = one.History,
        })];
        found.AddRange(_said.FindIn(scene, statements));
        found.AddRange(MeetingCommitments.Of(contacts, events, parts));
        return [.. found.OrderBy(commitment => commitment.What.Start).ThenBy(commitment => commitment.What.End).Select((commitment, i) => commitment with { Id = $"c{i + 1}" })];
    }

    private static bool IsSame(Owed one, Owed other) => one.Head == other.Head || (one.What.Overlaps(other.What) && one.What.Covers(other.Head.Span));

    /// <summary>An agreement or promise to meet, an invitation taken up, is the meeting itself, told there.</summary>
    private static bool IsArranged(Owed owed, IReadOnlyList<Contact> contacts) =>
        owed.Kind is CommitmentKind.Promise or CommitmentKind.Agreement or CommitmentKind.Offer
        && contacts.Any(contact => MeetingCommitments.StatusOf(contact) is not null
            && contact.Sightings.Any(sighting => sighting.Governor == owed.Head || sighting.Trigger == owed.Head || owed.Kind is CommitmentKind.Offer && sighting.Trigger == owed.Trigger || (owed.Head.Child("obj") == sighting.Trigger)));

    private static IEnumerable<Word> TopicsOf(Word head) => head.IsVerb
        ? head.Child("obj", "nsubj:pass") is { } obj ? [obj] : head.ChildrenOf("obl").Take(1)
        : [head];

    private static string? EventOf(Owed owed, ValueList<Event> events) =>
        events.FirstOrDefault(happening => happening.Trigger.Span.Overlaps(owed.Head.Span))?.Id
        ?? events.FirstOrDefault(happening => owed.What.Covers(happening.Trigger.Span))?.Id;
}
