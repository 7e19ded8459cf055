using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using NodaTime;

namespace Chancery.Meaning;

/// <summary>The contacts a report tells of, each with all its sightings, topics and day.</summary>
internal sealed class ContactFinder(ContactLexicon lexicon)
{
    private const int LeadSentences = 4;

    private readonly SightingFinder _sightings = new(lexicon);

    /// <summary>In the order of first sighting.</summary>
    public IReadOnlyList<Contact> FindIn(Scene scene, VoiceMap voices, ValueList<Event> events)
    {
        ParticipantReader people = new(scene.Cast, lexicon);
        IReadOnlyList<Contact> contacts = new ContactMerger(people, scene.Analysis.Report.Published?.Day).Merge(
            [.. _sightings.FindIn(scene, voices, events).Select(sighting => WithSubject(WithParties(sighting, events, people), scene, people)).SelectMany(Apart).Concat(FrenchContacts.FindIn(scene, events, people)).OrderBy(sighting => sighting.Trigger.Index)]);
        Contact? main = MainOf(contacts);
        if (main is null) return contacts;
        foreach (Contact contact in contacts.Where(contact => contact.First.Trigger == main.First.Trigger)) contact.IsMain = true;      // "calls with Kishida and Li"
        if (main.Time is null && !main.IsBackground && !main.IsEarlier && main.First.Trigger.Sentence.Index <= LeadSentences) main.DayTold = DayTold(scene);
        if ((main.DayTold ?? (main.Time is { Basis: Basis.PostDate } posted ? posted : null))?.Days?.Start is { } told && scene.Analysis.Report.Published is { } published && told.Date < published.Day)
            foreach (Contact contact in contacts) contact.Reanchor(Period.DaysBetween(published.Day, told.Date));
        AddTopics(main, scene, people);
        return contacts;
    }

    /// <summary>"Spoke separately to Rutte and Abbott": one contact with each.</summary>
    private static IEnumerable<Sighting> Apart(Sighting sighting) =>
        sighting.Participants.Count > 2 && sighting.Governor.Children.Any(child => child.Is("advmod") && child.Form.Equals("separately", StringComparison.OrdinalIgnoreCase))
            ? sighting.Participants.Skip(1).Select(other => sighting with { Participants = [sighting.Participants[0], other] }) : [sighting];

    /// <summary>Where the words around it leave a side out, the event of the same word may know it.</summary>
    private static Sighting WithParties(Sighting sighting, ValueList<Event> events, ParticipantReader people)
    {
        if (sighting.Participants.Count >= 2 || sighting.Kind is EncounterKind.Visit) return sighting;
        Event? same = events.FirstOrDefault(happening =>
            happening is { Type: EventType.Consult, Symmetric: true } && happening.Trigger.Span.Overlaps(sighting.Trigger.Span));
        ValueList<ActorId> parties = same is null ? [] : people.Distill(people.OfEvent(same));
        return parties.Count < 2 ? sighting : sighting with { Participants = parties };
    }

    /// <summary>"Call with the President of Lima" over a text that begins "The Mayor of Oslo and he discussed …": with the text's first subject.</summary>
    private static Sighting WithSubject(Sighting sighting, Scene scene, ParticipantReader people)
    {
        if (!sighting.IsHeadline || sighting.Trigger.IsVerb || sighting.Kind is EncounterKind.Visit or EncounterKind.Correspondence || sighting.Participants is not [var named] || !named.IsKind("person")) return sighting;
        Sentence? first = scene.Analysis.Sentences.FirstOrDefault(sentence => sentence.Section.Kind is SectionKind.Paragraph && sentence.Root is not null);
        if (first?.Root is not { } verb || Clauses.IsPassive(verb)) return sighting;
        ValueList<ActorId> sides = people.Distill([named, .. people.Of(Clauses.AgentsOf(verb))]);
        return sides.Count == 2 && sides.All(side => side.IsKind("person")) ? sighting with { Participants = sides } : sighting;
    }

    /// <summary>The contact the report is about: told most often, early ones first.</summary>
    private static Contact? MainOf(IReadOnlyList<Contact> contacts) => contacts
        .Where(contact => contact.HasHappened && contact.Participants.Count > 0)
        .OrderByDescending(contact => contact.Sightings.Count + Math.Max(0, 3 - contact.First.Trigger.Sentence.Index) - (contact.IsBackground ? 3 : 0))
        .ThenBy(contact => contact.First.Trigger.Index)
        .FirstOrDefault();

    /// <summary>The day of the posts that tell of it, else the report's.</summary>
    private static When? DayTold(Scene scene)
    {
        foreach (Section section in scene.Analysis.Report.Sections)
        {
            if (section.Post is not { Posted: { } day } post) continue;
            TimeExpression? said = scene.Calendar.In(post.Body).FirstOrDefault(expression => expression.Kind is TimeKind.Point && expression.Days is not null && expression.Precision is Precision.Day);
            return said is null ? new When(TimeInterval.OfDay(day), Precision.Day, Basis.PostDate, null) : new When(said.Days, said.Precision, said.Basis, said.Span);
        }
        return scene.Analysis.Report.Published is { } published ? new When(TimeInterval.OfDay(published.Day), Precision.Day, Basis.ReportDate, null) : null;
    }

    /// <summary>What its participants, or the contact itself, "discussed".</summary>
    private void AddTopics(Contact main, Scene scene, ParticipantReader people)
    {
        ContactTopics topics = new(scene, lexicon);
        foreach (Word verb in scene.Analysis.Words)
        {
            if (!verb.IsVerb || verb.Index < main.First.Trigger.Index || !lexicon.IsOf("topic-verb", verb.Lemma.ToLowerInvariant())) continue;
            IReadOnlyList<Word> agents = Clauses.IsPassive(verb) ? [] : Clauses.AgentsOf(verb);
            ValueList<ActorId> speakers = people.Of(agents);
            bool isTheirs = speakers.Count > 0 ? speakers.All(main.Participants.Contains) : main.Sightings.Any(sighting => agents.Contains(sighting.Trigger));
            if (isTheirs) main.AddTopics(topics.PhrasesOf(verb.ChildrenOf("obj").Concat(Clauses.After(verb, "on"))));
        }
    }
}
