using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>The events of one sentence, before they are merged with those of others.</summary>
public sealed class EventDrafter(
    VoiceMap voices, FrameBuilder frames, PatternMatcher matcher, StatusFinder statuses,
    EventTimer timer, EventPlacer placer, ArgumentResolver resolver, ReaderRoles roles, MishapFinder mishaps, WordClasses classes, EventOptions options)
{
    /// <summary>CAMEO "reject, not specified below".</summary>
    private const string Refusal = "120";

    private readonly ReaderGuesser _guesser = new(classes);

    public IEnumerable<EventDraft> DraftsOf(Sentence sentence)
    {
        List<EventDraft> drafts = [];
        foreach (Word word in sentence.Words)
        {
            if (!MayTrigger(word)) continue;
            Frame frame = frames.Build(word);
            List<PatternMatch> matches = options.UsePatterns ? matcher.Match(frame) : [];
            if (matches.Count > 0) drafts.AddRange(OfPattern(frame, matches));
            else if (options.UseReader && OfReader(frame) is { } draft) drafts.Add(draft);
        }
        if (options.UseReader && OfSentence(sentence, drafts) is { } guessed) drafts.Add(guessed);
        return drafts.Where(draft => !IsShadowed(draft, drafts));
    }

    /// <summary>What the reader takes the sentence to tell, where neither a pattern nor a word of its own tells it and somebody acts.</summary>
    private EventDraft? OfSentence(Sentence sentence, List<EventDraft> drafts)
    {
        if (_guesser.Guess(sentence) is not { } guess || guess.Score < options.SentenceThreshold) return null;
        if (drafts.Any(draft => ReaderGuesser.Answers(guess, draft.Type, draft.Status) || draft.Word == guess.Carrier)) return null;
        Frame frame = frames.Build(guess.Carrier);
        if (LacksThing(guess.Type, frame)) return null;
        ValueList<ActorId> actors = roles.Actors(frame);
        if (actors.Count == 0) return null;
        ValueList<ActorId> recipients = [.. roles.Recipients(frame).Where(id => !actors.Contains(id))];
        if (recipients.Count == 0) return null;
        return Guessed(frame, guess.Type, actors, recipients, guess.Score * 0.7);
    }

    /// <summary>A participle before its noun ("the captured port") points back at what was told elsewhere.</summary>
    private static bool MayTrigger(Word word) => word.IsVerb && !word.Is("amod") || word.Pos switch
    {
        PartOfSpeech.Noun => !(word.Is("compound") && word.Head is { IsNominal: true }),
        // Headlines in title case: "Readout of the President's Call with …" has its nouns tagged as names.
        PartOfSpeech.Propn => word.Sentence.Section.Kind is SectionKind.Headline or SectionKind.Heading && !(word.Is("compound") || word.Is("flat")),
        PartOfSpeech.Adj => word.EventScores.Length > 0 && !word.Is("amod") && (word.Head is not null || word.Child("cop") is not null),
        _ => false,
    };

    private IEnumerable<EventDraft> OfPattern(Frame frame, List<PatternMatch> matches)
    {
        PatternMatch best = matches[0];
        Pattern pattern = best.Pattern;
        ValueList<string> losing = [.. matches.Skip(1).Take(5).Select(match => $"{match.Pattern.Id}: fits with less ({match.Score} against {best.Score})")];
        if (mishaps.IsOne(frame, pattern.Type)) yield break;
        if (best is { Recipients.Count: 0, Actors.Count: > 0 } && pattern.Type is EventType.Support or EventType.Accuse) best = best with { Recipients = DoersOf(frame, best.Actors) };
        (ValueList<ActorId> actors, ValueList<ActorId> recipients) = options.UseReader ? Filled(frame, best) : (best.Actors, best.Recipients);
        // "Oslo and Bern agreed to a truce": with each other, where nobody else is named.
        bool isMutual = pattern.Symmetric || pattern.Type == EventType.Agree && actors.Count > 1 && recipients.Count == 0 && classes.Has("together-verb", frame.Lemma);
        if (Draft(frame, pattern.Type, pattern.Mode, pattern.Cameo, pattern.Contexts, actors, recipients, isMutual, pattern.Id, Confidence(best), losing) is { } draft)
            yield return draft;
    }

    /// <summary>The pattern's actors and recipients; where it has found none, those the reader marks.</summary>
    private (ValueList<ActorId> Actors, ValueList<ActorId> Recipients) Filled(Frame frame, PatternMatch match)
    {
        ValueList<ActorId> actors = match.Actors, recipients = match.Recipients;
        if (ImpersonalAgreements.IsOne(frame) || match.Pattern.Type == EventType.Agree && actors.Count > 1) return (actors, recipients);
        if (match.Pattern.Symmetric) return actors.Count == 1 ? ([.. actors, .. roles.Recipients(frame, exceptPlaces: true).Where(id => !actors.Contains(id))], recipients) : (actors, recipients);
        if (recipients.Count == 0) recipients = [.. roles.Recipients(frame).Where(id => !actors.Contains(id) && !(IsOwn(id, actors) && (match.Pattern.Type == EventType.Mobilize || match.Pattern.Type == EventType.Support && id.IsKind("state"))))];
        // "sending Turkish soldiers to Libya": whose troops they are.
        if (actors.Count == 0 && match.Pattern.Type == EventType.Mobilize) actors = [.. resolver.Resolve(frame.Objects).Where(id => id.IsKind("state") && !recipients.Contains(id))];
        // "A man was arrested after the mayor was stabbed": of a passive that names nobody the marks are those of another happening.
        // Nor does a mark outweigh a doer whom the words name but nobody knows: "sanctions introduced by some countries".
        if (actors.Count == 0 && frame.Subjects.Count == 0 && !(FrameBuilder.IsPassive(frame.Trigger) && recipients.Count == 0)) actors = [.. roles.Actors(frame).Where(id => !recipients.Contains(id))];
        return (actors, recipients);
    }

    /// <summary>Of the same country as who acts: one's own troops are moved, not moved against, and at home the reader sees acts where there are none.</summary>
    private bool IsOwn(ActorId id, ValueList<ActorId> actors) => resolver.CountryOf(id) is { } country && actors.Any(actor => resolver.CountryOf(actor) == country);

    private EventDraft? OfReader(Frame frame)
    {
        if (_guesser.Guess(frame.Trigger) is not { } guess || guess.Score < options.ReaderThreshold || classes.Has("no-event", frame.Lemma)) return null;
        EventType type = guess.Type;
        if (LacksThing(type, frame)) return null;
        ValueList<ActorId> actors = resolver.Resolve(frame.Subjects);
        if (actors.Count == 0) actors = roles.Actors(frame);
        ValueList<ActorId> recipients = [.. resolver.Resolve(frame.Objects.Count > 0 ? frame.Objects : Targets(frame)).Where(id => !actors.Contains(id))];
        if (recipients.Count == 0) recipients = [.. roles.Recipients(frame).Where(id => !actors.Contains(id))];
        if (actors.Count == 0 || (recipients.Count == 0 && type != EventType.Protest)) return null;
        return Guessed(frame, type, actors, recipients, guess.Score * 0.8);
    }

    /// <summary>"Returned to Oman", "gave firms three months to leave": what is given or given back is a thing, and named.</summary>
    private static bool LacksThing(EventType type, Frame frame) =>
        type is EventType.Aid or EventType.Retreat or EventType.Concede && frame.Trigger.IsVerb && (frame.Objects.Count == 0 || ClauseForms.IsGivenTime(frame.Clause, frame.Trigger));

    private EventDraft? Guessed(Frame frame, EventType type, ValueList<ActorId> actors, ValueList<ActorId> recipients, double confidence)
    {
        if (recipients.Count > 0 && recipients.All(id => IsOwn(id, actors))) return null;
        if (options.UsePatterns && type is (EventType.Agree or EventType.Accuse or EventType.Protest)) return null;       // of 21 read on real texts, where no pattern speaks, one was right
        if (type == EventType.Protest && actors.Any(id => resolver.KindOf(id) is not (ActorKind.Population or ActorKind.Organization or ActorKind.Party))) return null;
        bool symmetric = type == EventType.Consult;
        if (symmetric) (actors, recipients) = ([.. actors, .. recipients], []);
        return Draft(frame, type, null, ReaderCodes.CameoOf(type), [], actors, recipients, symmetric, "reader." + type.ToString().ToLowerInvariant(), Math.Round(confidence, 2), []);
    }

    private static IEnumerable<Word> Targets(Frame frame) =>
        frame.Obliques.Where(oblique => oblique.Preposition is "against" or "on" or "with" or "to" or "at" or "of" or "for").Select(oblique => oblique.Word);

    private EventDraft? Draft(
        Frame frame, EventType type, string? mode, string cameo, ValueList<string> contexts, ValueList<ActorId> actors, ValueList<ActorId> recipients,
        bool symmetric, string rule, double confidence, ValueList<string> losing)
    {
        if (recipients.Count > 0 && !symmetric)
        {
            recipients = [.. recipients.Where(id => !actors.Contains(id))];
            if (recipients.Count == 0) return null;
        }
        TextSpan trigger = frame.TriggerSpan;
        Statement? voice = voices.At(frame.Trigger.Span);
        Where? place = placer.Find(frame, type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten);
        (Status status, ValueList<string> steps) = statuses.Find(frame, voice);
        if (status is Status.Occurred or Status.Ongoing && IsDenied(frame, voice)) (status, steps) = (Status.Denied, [.. steps, "what its voice denies"]);
        // "does not recognise it", "will not accept it": who withholds that refuses.
        if (status is Status.Denied or Status.Refused && actors.Count > 0 && classes.Has("stance-verb", frame.Lemma) && frame.Governor == frame.Trigger && frame.Trigger.Children.Any(child => child.Is("aux") && child.Lemma is "do" or "will" or "can" && !child.HasFeature("Tense=Past")))
            (type, mode, cameo, contexts, symmetric, status) = (EventType.Reject, null, Refusal, [], false, Status.Occurred);
        When? time = timer.Find(frame, status);
        if (status is Status.Occurred && timer.IsToCome(time))
        {
            // "Agreed to meet on 8 December": the day is that of what was agreed.
            if (frame.Governor.HasFeature("Tense=Past")) time = timer.OfTelling(frame);
            else (status, steps) = (Status.Planned, [.. steps, "a day to come"]);
        }
        if (IsForce(type)) (actors, recipients) = (OfSide(frame.Subjects, actors), OfSide(frame.Objects, recipients));
        if (IsEmpty(type, actors, recipients, status, time, frame, voice, place) || IsPrivate(type, actors, recipients, place is not null || time?.Span is not null)) return null;
        TextSpan evidence = Evidence(frame);
        ValueList<string> why = [$"rule {rule} on '{frame.Lemma}'", .. steps, $"status {status.ToString().ToLowerInvariant()}", voice is null ? "voice: the report" : $"voice: statement {voice.Id}"];
        return new EventDraft(
            type, mode, cameo, contexts, actors, recipients, symmetric, status, IsDoneBySaying(type, frame, actors, voice) ? voices.Above(voice!) : voice, time, place,
            new Trigger(trigger, frame.Governor != frame.Trigger && frame.Governor.IsVerb ? $"{FrameBuilder.Lemma(frame.Governor)} {frame.Lemma}" : frame.Lemma),
            [evidence], rule, confidence, new Derivation(why, losing), frame.Trigger, frame.Trigger.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn);
    }

    /// <summary>
    /// True where too little is told to be worth a line. Where nobody acts and nobody is acted on, that is all but a meeting that is dated, asked
    /// for or denied, and an attack with its place or a voice that brings it up ("the attack" only points back at one).
    /// </summary>
    private bool IsEmpty(EventType type, ValueList<ActorId> actors, ValueList<ActorId> recipients, Status status, When? time, Frame frame, Statement? voice, Where? place)
    {
        bool isNoun = frame.Trigger.Pos is PartOfSpeech.Noun;
        bool isForce = type is EventType.Assault or EventType.Coerce or EventType.Sanction or EventType.Mobilize;
        // "if Oslo invaded", "if it is attacked" tell of what may come about, "to attack" only of a wish.
        bool isIf = frame.Trigger.IsVerb && frame.Trigger.Child("mark") is { } mark && classes.Has("condition-mark", mark.Lemma.ToLowerInvariant());
        bool isBareWish = isNoun || frame.Trigger.Is("acl") || frame.Trigger.Is("advcl");
        if (status == Status.Hypothetical && type != EventType.Consult && (!(isIf && isForce && actors.Count + recipients.Count > 0) && (actors.Count == 0 || (isBareWish && recipients.Count == 0)))) return true;
        // "the opportunity to meet you", "on the margins of the summit".
        if (type == EventType.Consult && status == Status.Hypothetical && actors.Count + recipients.Count < 2 && voice is not null) return true;
        if (type == EventType.Consult && isNoun && frame.Trigger is { Relation: "nmod", Head.Lemma: "sideline" or "margin" or "sidelines" or "margins" }) return true;
        if (actors.Count > 0) return false;
        if (frame.Subjects.Any(subject => classes.Has("generic-subject", subject.Lemma.ToLowerInvariant()))) return true;
        // "demanded the release of the editor": nobody says who holds him.
        if (recipients.Count > 0) return isNoun && !isForce && type != EventType.Consult && !(type == EventType.Retreat && status == Status.Requested);
        if (type == EventType.Agree && ImpersonalAgreements.IsOne(frame)) return false;
        // "the war broke out in April", "the truce declared in March": what a region lives through needs no sides where it is dated.
        if (frame.Trigger.IsVerb && time?.Span is not null && frame.Subjects.Concat(frame.Objects).Any(thing => classes.Has("conflict-noun", thing.Lemma.ToLowerInvariant()))) return false;
        if (type == EventType.Consult && frame.Lemma == "meet" && frame.Subjects.Count > 0 && place is not null) return false;
        // "I would like to start this meeting", "in our discussions": a speaker's word for where he is.
        if (type == EventType.Consult && isNoun && time?.Span is null && frame.Trigger.Children.Any(child => child.HasFeature("Person=1") || child.Is("det") && child.Form.Equals("this", StringComparison.OrdinalIgnoreCase))) return true;
        if (type == EventType.Consult && status == Status.Hypothetical && time?.Span is null && place is null && frame.Trigger.Child("det") is not { Lemma: "no" }) return true;
        if (type == EventType.Consult && isNoun && frame.Governor == frame.Trigger && status == Status.Planned && time?.Span is null && place is null && !IsHeading(frame, voice)) return true;
        if (type == EventType.Consult) return !isNoun || IsHeading(frame, voice) || (status is Status.Occurred or Status.Ongoing or Status.Ended && time?.Span is null && place is null);
        return !isForce || (place is null && (voice is null || frame.Trigger.Children.Any(child => child.Is("det") && child.Form.ToLowerInvariant() is "the" or "this" or "that")));
    }

    /// <summary>What people of whom nothing is known but a name, or no name, say and do among themselves is no diplomacy; nor are interviews and sittings of a parliament.</summary>
    private bool IsPrivate(EventType type, ValueList<ActorId> actors, ValueList<ActorId> recipients, bool isPlaced)
    {
        ActorId[] parties = [.. actors, .. recipients];
        // "asked by reporters whether …": questions are no requests of a power.
        if (type == EventType.Request && actors.Count > 0 && actors.All(resolver.IsPress)) return true;
        if (type == EventType.Consult && (parties.Any(id => resolver.KindOf(id) is ActorKind.Media) || parties is [ActorId only] && resolver.IsLegislature(only))) return true;
        // Crimes and courts at home.
        if (type is EventType.Sanction or EventType.Coerce && actors.Count == 0 || type is EventType.Assault && actors.Count > 0)
            if (recipients.Count > 0 && parties.All(resolver.IsPrivate)) return true;
        return type is EventType.Agree or EventType.Consult or EventType.Support or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Aid
            && !(type == EventType.Consult && isPlaced) && actors.Count > 0 && parties.All(resolver.IsPrivate);
    }

    /// <summary>Whose deed is praised or blamed: "gratitude for the steps taken by Oslo", "condemned the shelling of the port by rebels".</summary>
    private ValueList<ActorId> DoersOf(Frame frame, ValueList<ActorId> actors)
    {
        foreach (Word deed in frame.Objects.Concat(frame.Obliques.Where(oblique => oblique.Preposition is "for" or "over" or "at" or "of").Select(oblique => oblique.Word)))
        {
            IEnumerable<Word> near = deed.Children.Concat(deed.Children.Where(child => child.Is("acl") || child.Is("nmod")).SelectMany(child => child.Children));
            foreach (Word word in near)
                if ((word.Relation is "obl:agent" or "nmod:poss" || word.Head == deed && (word.Is("amod") || word.Is("compound")) || (word.Relation is "obl" or "nmod" && FrameBuilder.Preposition(word) == "by"))
                    && resolver.Resolve(word) is { Count: > 0 } doers && !doers.Any(actors.Contains)) return doers;
        }
        return [];
    }

    /// <summary>"We urge Oslo to stop": told by whoever quotes it, done by saying it.</summary>
    private bool IsDoneBySaying(EventType type, Frame frame, ValueList<ActorId> actors, Statement? voice) =>
        voice is not null && EventMerger.IsSpoken(type) && actors.Equals(voice.Speakers) && (ClauseForms.Present(frame.Trigger) || ClauseForms.IsPolite(frame.Trigger, classes)) && frame.Subjects.Any(subject => subject.HasFeature("Person=1"));

    private static bool IsHeading(Frame frame, Statement? voice) => voice is null && frame.Trigger.Sentence.Section.Kind is SectionKind.Headline or SectionKind.Heading;

    private static bool IsForce(EventType type) =>
        type is EventType.Assault or EventType.Coerce or EventType.Mobilize or EventType.Retreat or EventType.Sanction or EventType.Aid;

    /// <summary>"denied in a letter that it had armed them": the very deed a denial is about, not what goes along with it.</summary>
    private static bool IsDenied(Frame frame, Statement? voice)
    {
        if (voice is not { Act: Act.Deny, Delivery: Delivery.Indirect, Denied: false } || frame.Trigger.Pos is PartOfSpeech.Noun) return false;
        for (Word? word = frame.Governor; word is not null && voice.Content.Any(content => content.Covers(word.Span)); word = word.Head)
            if (word.Relation is "acl:relcl" or "advcl" or "acl" or "ccomp" && word.Head is { } head && voice.Content.Any(content => content.Covers(head.Span))) return false;
        return true;
    }

    /// <summary>"We did not shell the town": who speaks for a side does not fire its guns.</summary>
    private ValueList<ActorId> OfSide(ValueList<Word> words, ValueList<ActorId> ids) =>
        words.Any(word => word.HasFeature("Person=1") && word.HasFeature("Number=Plur"))
            ? [.. ids.Select(id => id.IsKind("person") && resolver.CountryOf(id) is { } country && resolver.KindOf(ActorId.State(country)) is not null ? ActorId.State(country) : id).Distinct()]
            : ids;

    /// <summary>The clause of the trigger: from its first to its last argument, never over a clause that hangs on it.</summary>
    private static TextSpan Evidence(Frame frame)
    {
        TextSpan span = frame.TriggerSpan;
        foreach (Word word in frame.Subjects.Concat(frame.Objects).Where(word => word.Sentence == frame.Trigger.Sentence))
        {
            TextSpan wider = span.Union(Phrase(word));
            if (wider.Length <= 240) span = wider;
        }
        foreach (Oblique oblique in frame.Obliques.Where(oblique => oblique.Word.Sentence == frame.Trigger.Sentence && oblique.Word.Index > frame.Trigger.Index))
        {
            TextSpan wider = span.Union(Phrase(oblique.Word));
            if (wider.Length <= 200) span = wider;
        }
        return span;
    }

    private static TextSpan Phrase(Word head)
    {
        TextSpan span = head.Span;
        foreach (Word child in head.Children)
            if (child.Is("compound") || child.Is("amod") || child.Is("det") || child.Is("flat") || child.Is("nmod:poss") || child.Is("nummod") || child.Is("nmod:desc")) span = span.Union(child.Span);
        return span;
    }

    /// <summary>A noun whose verb carries the same event ("held talks") or uses it up ("suspended aid"), or a reader's guess beside a pattern of the same clause.</summary>
    private static bool IsShadowed(EventDraft draft, List<EventDraft> drafts) =>
        drafts.Any(other => other != draft && (IsGuessBeside(draft, other) || IsUsedUp(draft, other)));

    private static bool IsGuessBeside(EventDraft draft, EventDraft other) =>
        IsGuess(draft) && !IsGuess(other) && (other.Type == draft.Type || other.Word.Head == draft.Word || draft.Word.Head == other.Word);

    private static bool IsUsedUp(EventDraft noun, EventDraft verb) =>
        noun.IsNoun && !verb.IsNoun && !IsGuess(verb)
        && ((noun.Trigger.Span.Covers(verb.Word.Span) && noun.Word != verb.Word) || (noun.Word.Head == verb.Word && noun.Word.Relation is "obj" or "obl"))
        && (noun.Type == verb.Type || noun.Type is EventType.Aid or EventType.Support or EventType.Cooperate or EventType.Sanction || (noun.Type == EventType.Consult && verb.Type == EventType.Reject));

    private static bool IsGuess(EventDraft draft) => draft.Rule.StartsWith("reader.", StringComparison.Ordinal);

    private static double Confidence(PatternMatch match)
    {
        double value = 0.7 + (match.Actors.Count > 0 ? 0.1 : 0) + (match.Recipients.Count > 0 || (match.Pattern.Symmetric && match.Actors.Count > 1) ? 0.1 : 0) + Math.Min(0.08, match.Pattern.Demands * 0.02);
        return Math.Round(Math.Min(value, 0.98), 2);
    }
}
