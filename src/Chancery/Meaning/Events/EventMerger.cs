using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Meaning;

/// <summary>Makes one event of several tellings of it, with all their evidence.</summary>
public sealed class EventMerger(ArgumentResolver resolver)
{
    private static readonly EventType[] Spoken = [EventType.Accuse, EventType.Request, EventType.Reject, EventType.Threaten, EventType.Agree, EventType.Support, EventType.Concede];

    public List<EventDraft> Merge(IEnumerable<EventDraft> drafts)
    {
        List<EventDraft> merged = [];
        foreach (EventDraft draft in drafts.OrderBy(draft => draft.Word.Index))
        {
            int same = merged.FindIndex(other => AreOne(other, draft));
            if (same < 0) merged.Add(draft);
            else merged[same] = Union(merged[same], draft);
        }
        return merged;
    }

    /// <summary>True for types that are acts of speaking: each utterance is an event of its own.</summary>
    public static bool IsSpoken(EventType type) => Spoken.Contains(type);

    private bool AreOne(EventDraft a, EventDraft b)
    {
        if (a.Type != b.Type || a.Status != b.Status || a.Voice?.Id != b.Voice?.Id) return false;
        if (IsSpoken(a.Type)) return a.Word == b.Word;
        if (a.Word.Sentence == b.Word.Sentence && a.Word.Lemma != b.Word.Lemma && !(a.Type == EventType.Consult && SameParties(a, b))) return false;
        bool parties = SameParties(a, b) || (a.Type == EventType.Consult && (a.Mode == b.Mode && (IsShorterTelling(a, b) || IsShorterTelling(b, a)) || IsHeadingOf(a, b)));
        return parties && SameTime(a.Time, b.Time) && (a.Type == EventType.Consult || a.Word.Lemma == b.Word.Lemma);
    }

    /// <summary>A noun that names only some of those who met ("the conversation", "Conversation with the premier").</summary>
    private static bool IsShorterTelling(EventDraft some, EventDraft all) =>
        some.IsNoun && all.Symmetric && some.Recipients.Count == 0 && all.Actors.Count > 1 && some.Actors.All(id => all.Actors.Contains(id));

    /// <summary>A title that names some of those who met, or their states or bodies: "Meeting with President of Chad X".</summary>
    private bool IsHeadingOf(EventDraft title, EventDraft told) =>
        title.Word.Sentence.Section.Kind is SectionKind.Headline && title.Symmetric && told.Symmetric && told.Actors.Count > 1 && title.Word.Index < told.Word.Index
        && title.Actors.Count > 0 && title.Actors.Any(id => told.Actors.Contains(id)) && title.Actors.All(id => told.Actors.Contains(id) || resolver.CountryOf(id) is { } country && told.Actors.Any(other => resolver.CountryOf(other) == country));

    private static bool SameParties(EventDraft a, EventDraft b)
    {
        HashSet<ActorId> first = [.. a.Actors, .. a.Recipients], second = [.. b.Actors, .. b.Recipients];
        return first.Count > 0 && first.SetEquals(second) && (a.Symmetric || b.Symmetric || a.Actors.Equals(b.Actors));
    }

    /// <summary>A time no words of the text give does not contradict another.</summary>
    private static bool SameTime(When? a, When? b)
    {
        if (a?.Span is null || b?.Span is null) return true;
        if (a.Days is null || b.Days is null) return a.Days == b.Days;
        TimeInterval first = a.Days, second = b.Days;
        return (first.Start ?? default) <= (second.End ?? NodaTime.LocalDate.MaxIsoValue.AtMidnight()) && (second.Start ?? default) <= (first.End ?? NodaTime.LocalDate.MaxIsoValue.AtMidnight());
    }

    private EventDraft Union(EventDraft a, EventDraft b) => a with
    {
        Actors = a.Actors.Count < b.Actors.Count || IsHeadingOf(a, b) ? b.Actors : a.Actors,
        Symmetric = a.Symmetric || b.Symmetric,
        Evidence = [.. a.Evidence.Concat(b.Evidence).Distinct().OrderBy(span => span)],
        Time = a.Time?.Span is not null ? a.Time : b.Time?.Span is not null ? b.Time : a.Time ?? b.Time,
        Place = a.Place ?? b.Place,
        Mode = a.Mode ?? b.Mode,
        Cameo = a.Mode is null && b.Mode is not null ? b.Cameo : a.Cameo,
        Confidence = Math.Max(a.Confidence, b.Confidence),
    };
}
