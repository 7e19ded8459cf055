using Chancery.Language;
using Chancery.Records;
using Chancery.Time;
using NodaTime;

namespace Chancery.Meaning;

/// <summary>When and where a happening of the tree is, by the expressions that modify it.</summary>
internal sealed class ContactTimes(Scene scene, ContactLexicon lexicon)
{
    private const int MaxClimb = 12;

    private const int LongestContact = 366;

    private readonly OffsetTimes _offsets = new(scene);

    /// <summary>The expression that says when: one that hangs under the words of the happening or follows them at once; null when none does.</summary>
    public When? Of(Word trigger, Word governor)
    {
        TimeExpression? best = null;
        int bestRank = int.MaxValue;
        foreach (TimeExpression expression in scene.Calendar.In(trigger.Sentence.Span))
        {
            if (expression.Kind is not TimeKind.Point || expression.Words.IsEmpty || IsYears(expression)) continue;
            int rank = RankOf(expression, trigger, governor);
            if (rank >= bestRank) continue;
            (best, bestRank) = (expression, rank);
        }
        return best is null ? _offsets.Of(governor) ?? _offsets.Of(trigger) ?? OfVerbAbove(trigger) ?? WhereOf(trigger) : new When(best.Days, best.Precision, best.Basis, best.Span);
    }

    /// <summary>"A day after the two discussed it in a call".</summary>
    private When? OfVerbAbove(Word trigger) => trigger.Is("obl") && trigger.Head is { IsVerb: true } verb ? _offsets.Of(verb) : null;

    /// <summary>"Will travel to Munich on Friday, where they are due to meet": the day of the journey.</summary>
    private When? WhereOf(Word trigger) =>
        trigger.Children.Any(child => child.Is("advmod") && child.Form is "where") && trigger.Head is { IsVerb: true } journey && lexicon.IsOf("motion-verb", Clauses.LemmaOf(journey)) ? Of(journey, journey) : null;

    /// <summary>"Put off to 16 September", "delayed until May": the time that the verb which moves it has after "to" or "until".</summary>
    public When? NewTimeOf(Word trigger)
    {
        foreach (TimeExpression expression in scene.Calendar.In(trigger.Sentence.Span))
        {
            if (expression is not { Kind: TimeKind.Point, Days: { } days } || expression.Words.IsEmpty || TopOf(expression.Words) is not { Head: { } mover } top) continue;
            if (Clauses.PrepositionOf(top) is not ("to" or "until" or "till" or "for") || lexicon.StandingOf("object", Clauses.FullLemmaOf(mover)) is not Status.Postponed) continue;
            TimeInterval whole = days.Start is null && days.End is { } end ? WholeOf(end.Date, expression.Precision) : days;
            return Ahead(new When(whole, expression.Precision, expression.Basis, expression.Span), scene);
        }
        return null;
    }

    /// <summary>"Until April" puts off into April.</summary>
    private static TimeInterval WholeOf(LocalDate end, Precision precision) =>
        precision is Precision.Month ? TimeInterval.OfDays(DateAdjusters.StartOfMonth(end), end) : precision is Precision.Year ? TimeInterval.OfDays(new LocalDate(end.Year, 1, 1), end) : TimeInterval.OfDay(end);

    /// <summary>The place after "in" or "at".</summary>
    public Where? PlaceOf(Word trigger, Word governor)
    {
        foreach (Word word in new[] { trigger, governor }.Distinct().SelectMany(word => Clauses.After(word, "in", "at")))
            if (scene.Cast.PlaceAt(word) is { } place) return new Where(place.Place, place.Span);
        return null;
    }

    /// <summary>What is still to come lies ahead: a weekday or a day without a year that was put in the past is the next one of its name.</summary>
    /// <param name="isUndone">What was called off may have been due in these last days too: the nearest day of that name.</param>
    public static When? Ahead(When? time, Scene scene, bool isUndone = false)
    {
        if (time is not { Days: { End: { } end } days, Span: { } span, Precision: Precision.Minute or Precision.Hour or Precision.Day or Precision.Month } || scene.Analysis.Report.Published is not { } published) return time;
        if (time.Basis is Basis.Weekday or Basis.PostDate && (!isUndone || end.Date < published.Day.PlusDays(-3)) && end.Date < published.Day && end.Date > published.Day.PlusDays(-8))
            return time with { Days = days with { Start = days.Start?.PlusDays(7), End = end.PlusDays(7) } };
        bool isLongPast = end.Date < published.Day.PlusMonths(-4) && !HasYear(scene.Analysis.TextOf(span));
        return isLongPast && time.Basis is Basis.Stated ? time with { Days = days with { Start = days.Start?.PlusYears(1), End = end.PlusYears(1) } } : time;
    }

    /// <summary>A day with its year that is months behind the report: what was then is no plan of today.</summary>
    public static bool IsLongOver(When? time, Scene scene) =>
        time is { Basis: Basis.Stated, Days.End: { } end, Span: { } span } && scene.Analysis.Report.Published is { } published && end.Date < published.Day.PlusMonths(-2) && HasYear(scene.Analysis.TextOf(span));

    private static bool HasYear(string text) => text.Split([' ', ',', '-', '/', '.']).Any(part => part.Length == 4 && part.All(char.IsAsciiDigit));

    private int RankOf(TimeExpression expression, Word trigger, Word governor)
    {
        Word top = TopOf(expression.Words);
        if (trigger.Is("nsubj") && trigger.Head == top && top.Child("cop") is not null) return IsBounding(top) ? 200 : 0;        // "their last meeting was in May"
        if (IsOffset(expression, trigger) || Clauses.PrepositionOf(top) is "since" or "after") return int.MaxValue;
        Word? at = top;
        for (int step = 0; step < MaxClimb && at is not null; step++)
        {
            if (at == trigger) return IsBounding(top) ? 200 + step : step;
            if (at == governor) return IsBounding(top) ? 200 + step : 20 + step;
            if (at != top && IsSince(at)) return int.MaxValue;
            if (at != top && IsScheduler(at, trigger, governor)) return top.Index > trigger.Index || IsState(at) ? 40 + step : int.MaxValue;
            if (at != top && at.IsVerb && !IsScheduledAs(at, trigger)) break;
            at = at.Head;
        }
        return Follows(expression, trigger) && !IsBounding(top) ? 60 : int.MaxValue;
    }

    /// <summary>"His first visit since taking office in May": May is no day of the visit.</summary>
    private static bool IsSince(Word word) => word.Children.Any(child => (child.Is("mark") || child.Is("case")) && child.Form.Equals("since", StringComparison.OrdinalIgnoreCase));

    /// <summary>"for 2022-2024" is how long a plan runs, not when somebody meets.</summary>
    private static bool IsYears(TimeExpression expression) =>
        expression.Days is { Start: { } start, End: { } end } && Period.DaysBetween(start.Date, end.Date) > LongestContact;

    /// <summary>"since 2014", "before May", "until Friday": a bound, not the time itself.</summary>
    private static bool IsBounding(Word top) => Clauses.PrepositionOf(top) is "since" or "before" or "until" or "by" or "after" or "prior to" or "for";

    /// <summary>"three days before they meet" is when something else is.</summary>
    private static bool IsOffset(TimeExpression expression, Word trigger) =>
        trigger.Child("mark") is { } mark && mark.Form.ToLowerInvariant() is "before" or "after" && expression.Span.Start < trigger.Span.Start && expression.Span.Start <= mark.Span.Start;

    /// <summary>"due", "scheduled" above "to meet": its time words are the meeting's when they follow it.</summary>
    private bool IsScheduler(Word word, Word trigger, Word governor)
    {
        if (lexicon.StandingOf("complement", Clauses.LemmaOf(word)) is null && lexicon.StandingOf("object", Clauses.LemmaOf(word)) is not Status.Planned) return false;
        return governor.Ancestors().TakeWhile(above => above != word).All(above => above.Is("xcomp") || above.Is("ccomp"))
            && (governor.Is("xcomp") || governor.Is("ccomp") || trigger.Is("obj") || trigger.Relation == "nsubj:pass") && (governor.Ancestors().Contains(word) || trigger.Head == word);
    }

    /// <summary>"On Monday they are due to meet": not the day something was agreed or announced.</summary>
    private static bool IsState(Word scheduler) => scheduler.Pos is PartOfSpeech.Adj || Clauses.IsPassive(scheduler);

    /// <summary>"planned for Monday" under "a meeting".</summary>
    private bool IsScheduledAs(Word participle, Word noun) =>
        (participle.Head == noun || participle.Head is { Relation: "nmod" } part && part.Head == noun) && participle.Is("acl") && (participle.Child("nsubj") is null || IsAfterComma(participle)) && (lexicon.StandingOf("modifier", Clauses.LemmaOf(participle)) is not null and not (Status.Postponed or Status.Cancelled) || lexicon.IsOf("light-verb", Clauses.LemmaOf(participle)));

    /// <summary>"A meeting between Berg and Ito, planned for Monday": whatever the tree took for the participle's subject.</summary>
    private bool IsAfterComma(Word participle) => participle.Index > 0 && scene.Analysis.Words[participle.Index - 1].Form == ",";

    private Word TopOf(WordRange range)
    {
        IReadOnlyList<Word> words = scene.Analysis.Words;
        for (int i = range.First; i < range.End; i++)
            if (words[i].Head is not { } head || !range.Contains(head.Index)) return words[i];
        return words[range.First];
    }

    /// <summary>True if only the trigger's own short phrases and a preposition stand between.</summary>
    private bool Follows(TimeExpression expression, Word trigger)
    {
        int end = trigger.Index;
        foreach (Word child in trigger.Children)
            if (child.Index > trigger.Index && (child.Is("nmod") || child.Is("obj") || child.Is("obl") || child.Is("flat") || child.Is("compound")) && !child.Subtree().Any(word => word.IsVerb))
                end = Math.Max(end, child.Subtree().Last(word => word.Pos is not PartOfSpeech.Punct).Index);
        if (expression.Words.First <= trigger.Index) return false;
        for (int i = end + 1; i < expression.Words.First; i++)
            if (scene.Analysis.Words[i].Pos is not (PartOfSpeech.Adp or PartOfSpeech.Det)) return false;
        return true;
    }
}
