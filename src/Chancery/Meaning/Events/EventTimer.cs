using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Time;
using NodaTime;

namespace Chancery.Meaning;

/// <summary>When an event happened: by its own words, else its clause, else the post it stands in, else the report's date.</summary>
public sealed class EventTimer(Scene scene, WordClasses classes)
{
    private readonly Publication? _published = scene.Analysis.Report.Published;
    private readonly OffsetTimes _offsets = new(scene);

    public When? Find(Frame frame, Status status)
    {
        foreach (Word anchor in Anchors(frame))
            if (Nearest(anchor, frame) is { } expression)
                return new When(expression.Days, expression.Precision, expression.Basis, expression.Span);
        if ((_offsets.Of(frame.Governor) ?? _offsets.Of(frame.Trigger)) is { } counted) return counted;
        if (frame.Trigger.Sentence.Section.Post?.Posted is { } posted && status is Status.Occurred or Status.Ongoing)
            return OnDay(posted, Basis.PostDate);
        if (status is not (Status.Occurred or Status.Ongoing) || _published is null || IsBackground(frame)) return null;
        return OfTelling(frame);
    }

    /// <summary>True if all of it lies after the report's own day: what "opens on Tuesday" has not happened.</summary>
    public bool IsToCome(When? time) => _published is { } published && time?.Days?.Start is { } start && start.Date > published.Day;

    /// <summary>The day its section tells of, else the report's; null when it has none.</summary>
    public When? OfTelling(Frame frame) =>
        scene.Calendar.DayOf(frame.Trigger.Sentence.Section) is { } day ? OnDay(day, Basis.Context)
        : _published is { } published ? OnDay(published.Day, Basis.ReportDate)
        : null;

    public static When OnDay(LocalDate day, Basis basis) => new(TimeInterval.OfDay(day), Precision.Day, basis, null);

    /// <summary>The trigger, its governor, and verbs it shares a clause with, nearest first.</summary>
    private IEnumerable<Word> Anchors(Frame frame)
    {
        yield return frame.Trigger;
        if (frame.Governor != frame.Trigger) yield return frame.Governor;
        Word word = frame.Governor;
        for (int i = 0; i < 4 && word.Head is { } head; i++)
        {
            // "fired on Monday in retaliation for strikes": what is answered came before.
            if (classes.Has("answer", head.Lemma) && word.Is("nmod") && FrameBuilder.Preposition(word) is "for" or "to" or "against") yield break;
            if (word.Relation is "xcomp" or "conj" || IsUntimedAside(word) || (!word.IsVerb && word.Relation is "obj" or "nsubj" or "nsubj:pass" or "obl" or "nmod" or "compound"))
            {
                yield return head;
                word = head;
            }
            else yield break;
        }
    }

    /// <summary>"opened fire on Monday, killing two", "voted in June to leave": of the time of its verb.</summary>
    private static bool IsUntimedAside(Word word) => word.Is("advcl") && word.Child("mark") is null or { Lemma: "to" } && word.Child("nsubj") is null && (word.HasFeature("VerbForm=Inf") || word.Form.EndsWith("ing", StringComparison.Ordinal));

    /// <summary>The point in time attached to the anchor itself, not to another happening below it.</summary>
    private TimeExpression? Nearest(Word anchor, Frame frame)
    {
        TimeExpression? best = null;
        int distance = int.MaxValue;
        foreach (TimeExpression expression in scene.Calendar.In(anchor.Sentence.Span))
        {
            if (expression.Kind != TimeKind.Point) continue;
            Word? holder = HolderOf(expression, anchor.Sentence);
            if (holder is null) continue;
            if (holder != anchor && !(holder.Head == anchor && !holder.IsVerb && IsTransparent(holder))) continue;
            int length = Math.Abs(expression.Words.First - frame.Trigger.Index);
            if (length < distance) (best, distance) = (expression, length);
        }
        return best;
    }

    private static bool IsTransparent(Word holder) => !holder.IsVerb && holder.Child("nmod:poss") is null;

    /// <summary>The word outside the expression that it hangs under.</summary>
    private Word? HolderOf(TimeExpression expression, Sentence sentence)
    {
        for (int i = expression.Words.First; i < expression.Words.End; i++)
        {
            Word word = scene.Analysis.Words[i];
            if (word.Head is { } head && !expression.Words.Contains(head.Index) && word.Pos != PartOfSpeech.Adp)
            {
                while (head.Head is { } up && !head.IsVerb && (head.Child("case") is null) && head.Relation is "obl" or "obl:unmarked" or "nmod:unmarked" or "advmod" && head.Sentence == sentence) head = up;
                return head;
            }
        }
        return null;
    }

    /// <summary>"condemned the attack", "that strike": of which more was told, or is known, elsewhere.</summary>
    private static bool PointsBack(Word noun) =>
        noun.Children.Any(child => child.Is("amod") && child.Lemma.ToLowerInvariant() is "recent" or "earlier" or "previous" or "past" or "former")
        || noun.Relation is not "root" && noun.Child("det") is { } article && article.Form.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those"
        && !noun.Children.Any(child => child.Index > noun.Index && (child.Is("nmod") || child.Is("acl")));

    /// <summary>Told as lying further back than the news itself: a noun in passing or a relative clause without a date of its own.</summary>
    private static bool IsBackground(Frame frame) =>
        (frame.Governor == frame.Trigger && !frame.Trigger.IsVerb && frame.Trigger.Relation is not ("root" or "nsubj" or "obj" or "conj" or "nsubj:pass"))
        || frame.Governor == frame.Trigger && !frame.Trigger.IsVerb && PointsBack(frame.Trigger)
        || frame.Governor.Relation is "advcl" or "acl" && frame.Governor.Child("mark") is { } mark && mark.Lemma.ToLowerInvariant() is "after" or "since" or "before"
        || frame.Obliques.Any(oblique => oblique.Preposition is "in" or "during" && oblique.Word.Lemma.ToLowerInvariant() is "war" or "era" or "century" or "decade" or "revolution")
        || frame.Governor.Relation is "acl:relcl" or "advcl" && frame.Governor.Children.Any(child => child.Is("aux") && child.Form.Equals("had", StringComparison.OrdinalIgnoreCase));
}
