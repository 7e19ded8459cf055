using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using NodaTime;

namespace Chancery.Meaning;

/// <summary>Makes sightings of one report: how the contact stands, when and where it is, who tells it.</summary>
internal sealed class SightingMaker(Scene scene, VoiceMap voices, ContactLexicon lexicon, StandingReader standings)
{
    private const int LongestWait = 31;

    private readonly ContactTimes _times = new(scene, lexicon);

    public Scene Scene => scene;

    public VoiceMap Voices => voices;

    /// <summary>The time right behind a name: "in Oslo on Friday"; null for none.</summary>
    public When? RightAfter(Word name, Status status)
    {
        int end = scene.Cast.MentionAt(name)?.Words.End ?? name.Index + 1;
        TimeExpression? next = scene.Calendar.In(name.Sentence.Span).FirstOrDefault(expression => expression is { Kind: TimeKind.Point, Days: not null } && !expression.Words.IsEmpty && expression.Words.First >= end && expression.Words.First <= end + 1);
        When? time = next is null ? null : new When(next.Days, next.Precision, next.Basis, next.Span);
        return status is Status.Planned or Status.Conditional ? ContactTimes.Ahead(time, scene) : time;
    }

    /// <summary>True if the verb is told as done.</summary>
    public bool IsDone(Word verb) => standings.OfVerb(verb, voices.At(verb.Span) is not null, 0) is Status.Occurred or Status.Ended;

    public When? TimeOf(Word trigger) => _times.Of(trigger, trigger);

    /// <param name="governor">The verb whose tense says how it stands; the trigger itself where there is no other.</param>
    public Sighting Make(
        Word trigger, Word governor, ContactWord contact, EncounterKind kind, string? channel, ValueList<ActorId> participants, ValueList<ActorId> formats, string? destination)
    {
        Statement? voice = voices.At(trigger.Span);
        Status status = standings.Of(trigger, governor, isReported: voice is not null);
        if (contact.Has("arranged") && status is Status.Occurred or Status.Ongoing) status = Clauses.HasAuxiliary(trigger, "had") ? Status.Cancelled : Status.Planned;
        Word carrier = governor == trigger && trigger.Is("obl") && Clauses.PrepositionOf(trigger) == "for" && trigger.Head is { } motion && (lexicon.IsOf("motion-verb", Clauses.LemmaOf(motion)) || IsAwaited(motion) || IsStay(motion)) ? motion
            : governor == PhraseHead(trigger) && !contact.Has("visitor") && Clauses.After(trigger, "with").Any() && Clauses.PrepositionOf(governor) is "after" or "following" or "during" && Clauses.VerbBeside(governor) is { } beside ? beside
            : IsDue(trigger) ? trigger.Head! : governor;
        When? time = _times.Of(trigger, carrier) ?? (IsSaidAt(trigger) ? _times.Of(trigger.Head!, trigger.Head!) : null);
        if (IsRepeated(governor) || SightingFinder.IsCount(trigger, lexicon)) time = null;
        if (status is Status.Occurred or Status.Ongoing && (IsFuture(time) || (contact.Has("process") || IsVenue(trigger)) && IsUnderPlan(trigger, voice is not null))) status = Status.Planned;
        if (status is Status.Planned && governor == trigger && ContactTimes.IsLongOver(time, scene)) status = Status.Occurred;
        bool isGeneric = contact.Has("generic") && channel is null or "in person" && contact.Has("generic");
        return new Sighting(
            trigger, governor, kind, channel, isGeneric, !contact.IsVerb && !contact.Has("process") && !(contact.Has("weak") && trigger.HasFeature("Number=Plur")) && IsDefinite(trigger) && !(participants.Count == 0 && (IsAnothers(trigger) || trigger.Pos is PartOfSpeech.Propn)), !contact.IsVerb && IsFresh(trigger, lexicon), participants, formats,
            status, status is Status.Planned or Status.Conditional or Status.Postponed or Status.Cancelled ? ContactTimes.Ahead(time, scene, status is Status.Cancelled) : time, _times.PlaceOf(trigger, governor), destination, new ContactTopics(scene, lexicon).Of(trigger, governor), EvidenceOf(trigger, Teller(trigger, governor)), voice?.Id, contact.Id)
        {
            IsVenue = IsVenue(trigger),
            IsRepeated = IsRepeated(governor),
            IsFurther = trigger.ChildrenOf("amod").Any(child => lexicon.IsOf("further", child.Lemma.ToLowerInvariant())),
            IsPossible = status is Status.Hypothetical && IsPossible(governor, participants, time),
            NewTime = status is Status.Postponed ? _times.NewTimeOf(trigger) : null,
        };
    }

    /// <summary>"round" for "talks" in "two days of talks": the noun that stands in the clause for it.</summary>
    public static Word PhraseHead(Word noun)
    {
        if (noun.Is("nmod") && Clauses.PrepositionOf(noun) == "of" && noun.Head is { } head
            && Clauses.LemmaOf(head) is "day" or "hour" or "series" or "round" or "week" or "month" or "cycle" or "set" or "string" or "flurry") return head;
        return noun;
    }

    public static bool IsDefinite(Word noun) =>
        noun.Children.Any(child => (child.Is("det") && child.Form.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those" or "both") || child.Relation == "nmod:poss");

    public static bool IsFresh(Word noun, ContactLexicon lexicon) =>
        noun.Children.Any(child => (child.Is("amod") || child.Is("det")) && lexicon.IsOf("fresh", child.Lemma.ToLowerInvariant()));

    /// <summary>"Modi is expected in Moscow for talks".</summary>
    public static bool IsAwaited(Word verb) => verb.Lemma == "expect" && Clauses.IsPassive(verb);

    public static TextSpan EvidenceOf(Word trigger, Word governor)
    {
        Word head = governor.IsVerb ? governor : trigger;
        return Clauses.SpanOf(head, child => child.Is("advcl") || child.Is("ccomp") || child.Is("parataxis") || child.Relation == "acl:relcl"
            || (child.Is("conj") && child.IsVerb) || child.Is("appos") || child.Is("cc") || child.Is("discourse"));
    }

    /// <summary>"A meeting is scheduled for Monday": the verb that arranges it or puts it off belongs to what shows it.</summary>
    private Word Teller(Word trigger, Word governor) =>
        governor == trigger && trigger.Relation == "nsubj:pass" && trigger.Head is { IsVerb: true } verb && lexicon.StandingOf("object", Clauses.LemmaOf(verb)) is Status.Planned or Status.Postponed or Status.Cancelled ? verb : governor;

    /// <summary>"Was in Oslo for talks".</summary>
    public static bool IsStay(Word head) => !head.IsVerb && head.Child("cop") is not null && head.Child("nsubj") is not null && Clauses.PrepositionOf(head) is "in" or "at";

    /// <summary>"Accused Oslo on Friday at a meeting of the council": the meeting was when it was said there.</summary>
    private static bool IsSaidAt(Word noun) => noun.Is("obl") && Clauses.PrepositionOf(noun) is "at" or "during" && noun.Head is { IsVerb: true } verb && verb.HasFeature("Tense=Past");

    /// <summary>"Have spoken six times since May", "met repeatedly": of no one day.</summary>
    private static bool IsRepeated(Word verb) =>
        verb.IsVerb && verb.Children.Any(child => child.Is("obl") && child.Lemma.ToLowerInvariant() is "time" or "occasion" && child.HasFeature("Number=Plur") || child.Is("advmod") && child.Lemma.ToLowerInvariant() is "repeatedly" or "regularly" or "often" or "frequently" or "twice");

    /// <summary>"To meet at the June summit": where those who meet do so.</summary>
    private bool IsVenue(Word noun) =>
        noun.Is("obl") && Clauses.PrepositionOf(noun) is "at" or "during" && noun.Head is { IsVerb: true } verb && lexicon.Find(isVerb: true, Clauses.LemmaOf(verb)) is { Kind: not EncounterKind.Visit };

    /// <summary>"A new round is due next week".</summary>
    private bool IsDue(Word noun) => noun.Is("nsubj") && noun.Head is { Pos: PartOfSpeech.Adj } due && lexicon.StandingOf("complement", due.Lemma.ToLowerInvariant()) is Status.Planned;

    /// <summary>"Will stay in touch, in consultation with allies": nothing that took place.</summary>
    private bool IsUnderPlan(Word noun, bool isReported) =>
        (noun.Is("obl") || noun.Is("nmod")) && noun.Ancestors().FirstOrDefault(word => word.IsVerb) is { } verb && standings.OfVerb(verb, isReported, 0) is Status.Planned or Status.Hypothetical or Status.Conditional;

    /// <summary>"His talks in Tehran", of somebody not resolved: no word of those who met before.</summary>
    private static bool IsAnothers(Word noun) => noun.Child("nmod:poss") is { } owner && owner.Form.ToLowerInvariant() is "his" or "her";

    /// <summary>"Berg and Ito may speak by phone this week", "Berg hopes to receive Ito in May": neither arranged nor idle, with a day or week of its own.</summary>
    private bool IsPossible(Word governor, ValueList<ActorId> participants, When? time) =>
        (Clauses.HasAuxiliary(governor, "may", "might") || IsHopedFor(governor)) && participants.Count > 1 && participants.All(id => id.IsKind("person")) && !Clauses.IsNegated(governor)
        && time?.Days is { Start: { } start, End: { } end } && scene.Analysis.Report.Published is { } published && published.Day <= end.Date && Period.DaysBetween(start.Date, end.Date) <= LongestWait;

    private bool IsHopedFor(Word verb) => verb is { Relation: "xcomp", Head: { } hope } && lexicon.IsOf("hope-verb", hope.Lemma.ToLowerInvariant()) && !Clauses.IsNegated(hope);

    private bool IsFuture(When? time) =>
        time?.Days?.Start is { } start && scene.Analysis.Report.Published is { } published
        && (start.Date > published.Day || (start.Date == published.Day && time.Days.End is { } end && end.Date > published.Day));
}
