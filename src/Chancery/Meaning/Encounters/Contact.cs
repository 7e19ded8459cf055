using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using NodaTime;

namespace Chancery.Meaning;

/// <summary>One contact with every place that tells of it.</summary>
/// <param name="published">The day of the report; null when it has none.</param>
internal sealed class Contact(Sighting first, ParticipantReader people, LocalDate? published)
{
    private const int MaxTopics = 8;

    private readonly List<Sighting> _sightings = [first];
    private readonly List<string> _topics = [];

    /// <summary>In text order.</summary>
    public IReadOnlyList<Sighting> Sightings => _sightings;

    public Sighting First => _sightings[0];

    /// <summary>Those of the text; a headline's where only it tells.</summary>
    private IEnumerable<Sighting> Told => IsHeadline ? _sightings : _sightings.Where(sighting => !sighting.IsHeadline);

    /// <summary>Only a headline has told of it so far.</summary>
    public bool IsHeadline => _sightings.All(sighting => sighting.IsHeadline);

    /// <summary>The most exact kind told: "call" over "talks".</summary>
    public EncounterKind Kind => (Told.Concat(_sightings).FirstOrDefault(sighting => !sighting.IsGeneric) ?? First).Kind;

    public bool IsGeneric => _sightings.All(sighting => sighting.IsGeneric);

    /// <summary>"Meeting" in a headline says little: the text may tell of a conversation on the screen.</summary>
    public string? Channel => Told.Select(sighting => sighting.Channel).FirstOrDefault(channel => channel is not null)
        ?? _sightings.Select(sighting => sighting.Channel).FirstOrDefault(channel => channel is not (null or "in person"));

    public ValueList<ActorId> Participants { get; private set; } = first.Participants;

    public ValueList<ActorId> Formats { get; private set; } = first.Formats;

    public bool IsMain { get; set; }

    /// <summary>The day of the texts that tell of it, for a main contact that says none itself.</summary>
    public When? DayTold { get; set; }

    /// <summary>The day it was put off to, else the first day told.</summary>
    public When? Time => (Status is Status.Postponed ? NewTime : null) ?? FirstTime;

    /// <summary>How it stood before: the plan that was put off, called off or carried out.</summary>
    public ValueList<Step<Status>> History
    {
        get
        {
            List<Step<Status>> steps = [];
            Status last = Status;
            foreach (Sighting sighting in _sightings.TakeWhile(sighting => sighting.Status != last))
                if (sighting.Status is Status.Planned or Status.Conditional or Status.Postponed && (steps.Count == 0 || steps[^1].Status != sighting.Status))
                    steps.Add(new Step<Status>(sighting.Status, sighting.Status is Status.Postponed ? sighting.NewTime ?? sighting.Time : sighting.Time, sighting.Evidence));
            if (steps.Count == 0 && last is Status.Postponed && NewTime is not null && FirstTime is { Span: { } span } before && before != NewTime)
                steps.Add(new Step<Status>(Status.Planned, before, span));
            return [.. steps];
        }
    }

    private When? NewTime => _sightings.Select(sighting => sighting.NewTime).LastOrDefault(time => time is not null)
        ?? _sightings.SkipWhile(sighting => sighting.Status is not Status.Postponed).Skip(1).LastOrDefault(sighting => sighting.Status is Status.Planned && sighting.Time?.Days is not null)?.Time;

    /// <summary>The first that is told; a later one within it that is more exact takes its place: "next week", then "on Wednesday".</summary>
    private When? FirstTime
    {
        get
        {
            When? first = _sightings.Select(sighting => sighting.Time).FirstOrDefault(time => time?.Days is not null) ?? _sightings.Select(sighting => sighting.Time).FirstOrDefault(time => time is not null);
            return first?.Days is { Start: { } start, End: { } end } && first.Precision > Precision.Day
                ? _sightings.Select(sighting => sighting.Time).FirstOrDefault(time => time is { Precision: Precision.Day or Precision.Hour or Precision.Minute, Days: { Start: { } day, End: { } last } } && start <= day && last <= end) ?? first : first;
        }
    }

    public Where? Place => _sightings.Select(sighting => sighting.Place).FirstOrDefault(place => place is not null);

    public string? Destination => _sightings.Select(sighting => sighting.Destination).FirstOrDefault(country => country is not null);

    /// <summary>The last word on how it stands: what ended it wins over a plan, that it happened over both; what was only asked for over nothing.</summary>
    /// <remarks>On a day after the report's nothing has happened: "the summit's declaration" may be one still to be made.</remarks>
    public Status Status => StatusTold is Status.Occurred or Status.Ongoing or Status.Ended && FirstTime?.Days?.Start?.Date > published ? Status.Planned : StatusTold;

    private Status StatusTold => Told.Where(sighting => !(sighting.IsAnaphoric && sighting.Status is Status.Occurred && sighting != Told.First())).Select(sighting => sighting.Status)
        .Aggregate(Stronger);

    /// <summary>Told only in passing: "since they met in June", "after the talks in Oslo".</summary>
    public bool IsBackground => _sightings.All(sighting => Clauses.IsBackground(sighting.Governor));

    /// <summary>"Had met before", "have spoken six times": not of the day that the report is of.</summary>
    public bool IsEarlier => First.IsRepeated || Clauses.HasAuxiliary(First.Governor, "had") && First.Governor.ChildrenOf("advmod").Any(word => word.Form is "earlier" or "previously" or "already");

    public bool HasHappened => Status is Status.Occurred or Status.Ongoing or Status.Ended;

    public IEnumerable<string> Topics => _sightings.SelectMany(sighting => sighting.Topics).Concat(_topics).Distinct().Take(MaxTopics);

    public ValueList<TextSpan> Evidence => [.. _sightings.Select(sighting => sighting.Evidence).Distinct().Order()];

    public void Add(Sighting sighting)
    {
        _sightings.Add(sighting);
        Participants = people.Distill([.. Participants, .. sighting.Participants]);
        Formats = [.. Formats.Concat(sighting.Formats).Distinct()];
    }

    public void AddTopics(IEnumerable<string> topics) => _topics.AddRange(topics);

    /// <summary>"In the next few hours" counts from the day of the contact at which it was said, not from a later report's.</summary>
    public void Reanchor(int days)
    {
        for (int i = 0; i < _sightings.Count; i++)
            if (_sightings[i].Time is { Basis: Basis.Relative, Precision: Precision.Hour or Precision.Minute, Days: { } said } time)
                _sightings[i] = _sightings[i] with { Time = time with { Days = said with { Start = said.Start?.PlusDays(days), End = said.End?.PlusDays(days) } } };
    }

    private static Status Stronger(Status sofar, Status next) => Rank(next) >= Rank(sofar) ? next : sofar;

    private static int Rank(Status status) => status switch
    {
        Status.Occurred or Status.Ongoing or Status.Ended => 5,
        Status.Cancelled or Status.Postponed => 4,
        Status.Denied or Status.Refused => 3,
        Status.Planned or Status.Conditional => 2,
        Status.Requested => 1,
        _ => 0,
    };
}
