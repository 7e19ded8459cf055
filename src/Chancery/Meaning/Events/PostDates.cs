using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time;
using NodaTime;

namespace Chancery.Meaning;

/// <summary>Dates a contact by the posts about it that a report embeds, where the report itself gives no day: posts come before the report.</summary>
public sealed class PostDates
{
    private const int MostDaysBefore = 7;

    private readonly Publication? _published;
    private readonly List<(LocalDate Day, HashSet<ActorId> Named)> _posts = [];

    public PostDates(Scene scene)
    {
        _published = scene.Analysis.Report.Published;
        foreach (Section section in scene.Analysis.Report.Sections)
            if (section.Post?.Posted is { } day)
                _posts.Add((day, [.. scene.Cast.Mentions.Where(mention => section.Span.Covers(mention.Span)).SelectMany(mention => mention.Actors)]));
    }

    public EventDraft Date(EventDraft draft)
    {
        if (_posts.Count == 0 || _published is null || draft.Type != EventType.Consult || draft.Time is not { Basis: Basis.ReportDate }) return draft;
        foreach ((LocalDate day, HashSet<ActorId> named) in _posts)
            if (day <= _published.Day && Period.DaysBetween(day, _published.Day) <= MostDaysBefore && draft.Actors.Concat(draft.Recipients).Count(named.Contains) is var shared && shared >= Math.Min(2, draft.Actors.Count) && shared > 0)
                return draft with { Time = EventTimer.OnDay(day, Basis.PostDate) };
        return draft;
    }
}
