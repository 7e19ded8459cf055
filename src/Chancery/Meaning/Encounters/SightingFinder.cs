using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Every place of a report that tells of a contact between sides, in text order; which of them tell of the same one is not said here.</summary>
internal sealed class SightingFinder(ContactLexicon lexicon)
{
    private readonly StandingReader _standings = new(lexicon);
    private readonly ContactDoubts _doubts = new(lexicon);

    public IReadOnlyList<Sighting> FindIn(Scene scene, VoiceMap voices, ValueList<Event> events)
    {
        ParticipantReader people = new(scene.Cast, lexicon);
        SightingMaker maker = new(scene, voices, lexicon, _standings);
        AsideFinder asides = new(lexicon, maker, people);
        List<Sighting> found = [];
        foreach (Sentence sentence in scene.Analysis.Sentences)
        {
            if (!sentence.IsParsed) continue;
            foreach (Word word in sentence.Words)
            {
                if (asides.WithVisitor(word) is { } received) found.Add(received);
                if (WordOf(word) is not { } contact)
                {
                    if ((asides.ByPhone(word) ?? asides.ToBeThere(word) ?? asides.Sent(word) ?? asides.Invited(word)) is { } call) found.Add(call);
                    continue;
                }
                Sighting? met = contact.IsVerb ? OfVerb(word, contact, people, maker, found, events) : OfNoun(word, contact, people, maker);
                if (met is null) continue;
                foreach (Sighting sighting in OnDaysOfTheirOwn(met, people, maker) ?? Pairs(met, people))
                {
                    found.Add(sighting);
                    found.AddRange(asides.Followers(sighting));
                    found.AddRange(asides.Stops(sighting));
                }
            }
        }
        return found;
    }

    /// <summary>"Bilateral talks with Kishida and Li", "phone calls with Kishida and Li" are one contact with each.</summary>
    private IEnumerable<Sighting> Pairs(Sighting sighting, ParticipantReader people)
    {
        ValueList<ActorId> partners = people.Of(new[] { sighting.Trigger, sighting.Governor }.Distinct().SelectMany(word => Clauses.After(word, "with")));
        ValueList<ActorId> hosts = [.. sighting.Participants.Where(id => !partners.Contains(id))];
        bool isApart = sighting.Trigger.ChildrenOf("amod").Concat(sighting.Trigger.ChildrenOf("advmod")).Any(word => lexicon.IsOf("pairwise", word.Lemma.ToLowerInvariant()));
        bool isSeveral = !sighting.Trigger.IsVerb && !sighting.IsGeneric && partners.All(id => id.IsKind("person")) && sighting.Trigger.HasFeature("Number=Plur");
        if (partners.Count < 2 || hosts.Count != 1 || !(isSeveral || isApart)) return [sighting];
        return partners.Select(partner => sighting with { Participants = [hosts[0], partner], IsFresh = true, IsAnaphoric = false });
    }

    /// <summary>"Met Ito on Tuesday and Costa on Wednesday": two meetings; null where they don't have a day each.</summary>
    private static Sighting[]? OnDaysOfTheirOwn(Sighting sighting, ParticipantReader people, SightingMaker maker)
    {
        if (!sighting.Trigger.IsVerb || sighting.Trigger.Child("obj") is not { } first || sighting.Kind is EncounterKind.Visit) return null;
        Word[] partners = [first, .. first.ChildrenOf("conj").Where(word => !word.IsVerb)];
        ValueList<ActorId> met = people.Of(first);
        When?[] times = [.. partners.Select(partner => maker.RightAfter(partner, sighting.Status))];
        if (partners.Length < 2 || times.Any(time => time is null) || met.Count != partners.Length) return null;
        ActorId[] hosts = [.. sighting.Participants.Where(id => !met.Contains(id))];
        return hosts.Length == 0 ? null : [.. met.Select((partner, i) => sighting with { Participants = people.Distill([.. hosts, partner]), Time = times[i], IsFresh = i > 0, IsAnaphoric = false })];
    }

    private ContactWord? WordOf(Word word)
    {
        string lemma = Clauses.LemmaOf(word);
        if (word.IsVerb && word.Children.Any(child => child.Is("advmod") && child.Form is "together") && lexicon.Find(isVerb: true, lemma + " together") is { } together) return together;
        if (word.IsVerb || word is { Pos: PartOfSpeech.Adj, Lemma: "due" }) return lexicon.Find(isVerb: true, lemma) ?? (word.Child("compound:prt")?.Form.ToLowerInvariant() is "on" or "back" or "over" ? lexicon.Find(isVerb: true, word.Lemma.ToLowerInvariant()) : null);
        if (word.Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || word.Is("compound") || word.Is("flat")) return null;
        foreach (Word child in word.Children)
            if ((child.Is("compound") || child.Is("amod")) && lexicon.Find(isVerb: false, $"{child.Lemma.ToLowerInvariant()} {lemma}") is { } compound) return compound;
        ContactWord? found = lexicon.Find(isVerb: false, lemma);
        if (found is null || IsHyphenated(word)) return null;
        string[] below = [.. found.Traits.Where(trait => trait.StartsWith("of:", StringComparison.Ordinal)).Select(trait => trait[3..])];
        if (below.Length > 0 && !Clauses.After(word, "of").Any(part => below.Contains(Clauses.LemmaOf(part))) && !(SightingMaker.IsFresh(word, lexicon) && !Clauses.After(word, "of").Any())) return null;
        if (word.Is("nmod") && Clauses.PrepositionOf(word) == "of" && word.Head is { } head && lexicon.Find(isVerb: false, Clauses.LemmaOf(head)) is { } outer && outer.Has("of:" + lemma)) return null;
        return lemma is "call" && Clauses.After(word, "for").Any() || lemma is "exchange" && (Clauses.After(word, "of").Any() || !Clauses.After(word, "with", "between").Any()) ? null : found;
    }

    /// <summary>"The eve-of-summit call" tells of a call.</summary>
    private static bool IsHyphenated(Word word) =>
        word.Index > word.Sentence.Words[0].Index && word.Sentence.Words[word.Index - word.Sentence.Words[0].Index - 1] is { Form: "-" } hyphen && hyphen.Span.End == word.Span.Start;

    private Sighting? OfVerb(Word verb, ContactWord contact, ParticipantReader people, SightingMaker maker, List<Sighting> before, ValueList<Event> events)
    {
        bool isPassive = Clauses.IsPassive(verb);
        if (contact.Has("passive") && !isPassive || contact.Has("to-come") && _standings.OfVerb(verb, maker.Voices.At(verb.Span) is not null, 0) is not (Status.Planned or Status.Conditional)) return null;
        if (_doubts.IsNoContact(verb, contact, maker.Scene)) return null;
        List<Word> heads = contact.Has("arranger") ? [] : [.. Clauses.AgentsOf(verb)];
        if (isPassive && verb.Child("nsubj:pass") is { } patient) heads.Add(patient);
        Word? obj = verb.Child("obj");
        if (obj is not null && obj.HasFeature("PronType=Rcp")) obj = null;       // "seeing each other"
        if (contact.Slots.Contains("object") && obj is not null)
        {
            if (people.Of(obj) is not { Count: > 0 } met || contact.Has("people") && !met.All(id => id.IsKind("person"))) return null;
            heads.Add(obj);
        }
        else if (contact.Slots.Contains("object") && people.MentionAfter(verb) is { } beside) heads.Add(beside);
        else if (contact.Has("spoken-with"))
        {
            if (Clauses.After(verb, "with").Concat(obj is null ? [] : Clauses.After(obj, "with")).FirstOrDefault(word => people.Of(word).Count > 0) is not { } partner || isPassive || IsToldOtherwise(verb)) return null;
            heads.Add(partner);
        }
        else if (contact.Has("views") ? obj is null || !lexicon.IsOf("views", obj.Lemma.ToLowerInvariant()) : obj is not null && !contact.Slots.Contains("place:object")) return null;
        IEnumerable<Word> bearers = verb.ChildrenOf("obl").Where(child => people.Of(child).Count == 0 && WordOf(child) is null).Prepend(verb);
        heads.AddRange(bearers.SelectMany(word => contact.Slots.SelectMany(slot => Clauses.After(word, slot))));
        List<ActorId> participants = [.. people.Of(heads)];
        if (participants.Count == 1 && obj is null && verb.Is("xcomp") && before.LastOrDefault(told => told.Governor == verb.Head!.Head && told.Participants.Contains(participants[0])) is { } held) participants = [.. held.Participants];
        if (participants.Count == 0 && WhoMet(verb) is { } both) participants.AddRange(people.Of(both));
        if (contact.Has("officials")) participants.RemoveAll(id => people.KindOf(id) is World.ActorKind.Organization or World.ActorKind.Party);
        string? channel = contact.Channel ?? ChannelOf(verb);
        EncounterKind kind = channel is "telephone" or "video" ? EncounterKind.Call : contact.Kind;
        string? destination = null;
        if (contact.Has("visitor"))
        {
            IEnumerable<Word> destinations = contact.Slots.Contains("place:object") && obj is not null ? [obj] : PlaceSlots(contact).SelectMany(slot => Clauses.After(verb, slot));
            destination = AddHost(participants, destinations, people);
            if (destination is null) return null;
        }
        else if (people.Distill(participants).Count < 2 && verb.Child("nsubj") is { } own && own.HasFeature("Person=1") && events.FirstOrDefault(told => told is { Type: EventType.Consult, Actors.Count: > 1 } && told.Trigger.Span.Overlaps(verb.Span)) is { } same) participants = [.. people.OfEvent(same)];
        else if (people.Distill(participants).Count < 2 && !IsBodyMeeting(verb, participants, heads, contact)) return null;
        if (participants is [var crowd] && crowd.IsKind("unnamed") && !contact.Has("visitor")) participants.Clear();       // "commanders of both are to meet"
        return maker.Make(verb, verb, contact, kind, channel, people.Distill(participants), [], destination);
    }

    /// <summary>"Discussed it with Ito in a call", "by phone": the noun tells of the contact.</summary>
    private bool IsToldOtherwise(Word verb) =>
        verb.Sentence.Words.Any(word => lexicon.IsOf("channel-telephone", word.Lemma.ToLowerInvariant()) || lexicon.IsOf("channel-video", word.Lemma.ToLowerInvariant()) || word.Pos is PartOfSpeech.Noun && lexicon.Find(isVerb: false, word.Lemma.ToLowerInvariant()) is not null);

    /// <summary>"Berg pressed Ito on it when they met": the doer of the clause above and whom it is done to; null elsewhere.</summary>
    private static IEnumerable<Word>? WhoMet(Word verb) =>
        verb is { Relation: "advcl", Head: { IsVerb: true } above } && verb.Child("nsubj") is { } they && they.Form.ToLowerInvariant() is "they"
            ? Clauses.AgentsOf(above).Concat(above.Children.Where(child => child.Is("obj") || child.Is("iobj"))).Concat(Clauses.After(above, "to", "with"))
            : null;

    /// <summary>"EU leaders are to meet", "the council will meet": several people of one body.</summary>
    private static bool IsBodyMeeting(Word verb, List<ActorId> participants, List<Word> heads, ContactWord contact) =>
        participants.Count < 2 && (verb.Child("obj") is null || contact.Has("arranger")) && (participants.Count == 0 || participants[0].IsKind("org") || participants[0].IsKind("unnamed")) && !Clauses.After(verb, "with", "to").Any()
        && (contact.Has("arranger") || verb.Lemma.ToLowerInvariant() is "meet" or "met" or "gather" or "convene" or "reconvene")
        && (participants is [var body] && body.IsKind("org") || heads.Any(head => head.HasFeature("Number=Plur") && head.Pos is PartOfSpeech.Noun));

    private Sighting? OfNoun(Word noun, ContactWord contact, ParticipantReader people, SightingMaker maker)
    {
        if (IsHeadlineOfSeveral(noun, contact) || IsCount(noun, lexicon) && !Clauses.After(noun, "between", "with").Any()) return null;
        Word phrase = SightingMaker.PhraseHead(noun);
        Word governor = GovernorOf(phrase);
        if (contact.Has("visitor") && governor.Lemma is "exchange") return null;       // "exchange visits of experts"
        List<Word> heads = [];
        foreach (Word word in Clauses.After(noun, "of").Where(part => contact.Has("of:" + Clauses.LemmaOf(part))).Concat([noun, phrase, governor]).Distinct())
        {
            foreach (string slot in contact.Slots) heads.AddRange(Clauses.After(word, slot).Where(other => !other.Subtree().Contains(noun)));
            if (word == governor && word.IsVerb) continue;
            heads.AddRange(word.Children.Where(child => child.Relation == "nmod:poss" || child.Is("compound") || child.Is("amod")));
            if (word.Child("cop") is not null) heads.AddRange(Clauses.After(word, "for"));
        }
        heads.AddRange(noun.ChildrenOf("appos").Where(one => one.Pos is PartOfSpeech.Adj).SelectMany(one => Clauses.After(one, "between", "with")));        // "the meeting, the first between the two"
        heads.AddRange(Gathered(noun).Concat(phrase == noun ? [] : Gathered(phrase)));
        List<ActorId> participants = [.. people.Of(heads)];
        if (contact.Has("answered"))
        {
            if (!noun.Is("obj") || noun.Child("acl") is not null || noun.Head is not { IsVerb: true } answer || _standings.Of(noun, noun, isReported: true) is not Status.Planned) return null;
            participants = [.. people.Of(Clauses.AgentsOf(answer))];
        }
        if (IsSaidIn(phrase, contact)) participants.AddRange(people.Of(phrase.Head!.Children.Where(child => child.Is("obj") || child.Is("iobj"))));
        if (AgentTakesPart(noun, phrase, governor, contact, participants.Count)) participants.InsertRange(0, people.Of(TakersOf(governor != phrase ? governor : phrase.Head!)));
        else if (participants.Count == 0 && !contact.Has("visitor") && !SightingMaker.IsDefinite(noun) && !SightingMaker.IsDefinite(phrase) && Clauses.VerbBeside(phrase) is { } doing && people.Distill(people.Of(Clauses.AgentsOf(doing))) is { Count: > 1 } all)
            participants.AddRange(all);        // "the two agreed after three hours of talks"
        else if (participants.Count == 1 && !contact.Has("visitor") && Clauses.After(noun, "with").Any() && Clauses.VerbBeside(phrase) is { } beside && !ActsOnAnother(beside, people))
            participants.InsertRange(0, people.Of(Clauses.AgentsOf(beside)));
        ValueList<ActorId> tellers = participants.Count < 2 ? TellersIn(phrase, people) : [];
        if (tellers.Count > 1) participants = [.. tellers];
        string? channel = contact.Channel is "in person" or null ? ChannelOf(noun) ?? ChannelOf(governor) ?? contact.Channel : contact.Channel;
        EncounterKind kind = channel is "telephone" or "video" ? EncounterKind.Call : contact.Kind;
        string? destination = null;
        if (contact.Has("visitor"))
        {
            destination = AddHost(participants, new[] { noun, governor }.Distinct().SelectMany(word => PlaceSlots(contact).SelectMany(slot => Clauses.After(word, slot))), people);
            if (destination is null && !participants.Any(id => id.IsKind("person"))) return null;
        }
        ValueList<ActorId> sides = people.Distill(participants);
        ValueList<ActorId> formats = people.FormatsOf(heads);
        if (contact.Has("weak") && lexicon.IsOf("keep-up-verb", Clauses.LemmaOf(noun.Head ?? noun))) return null;
        if (contact.Has("both") && (sides.Count < 2 || !Clauses.After(noun, "with", "between").Any())) return null;
        bool isMany = noun.HasFeature("Number=Plur") && governor == noun;
        if ((contact.Has("weak") || contact.Id == "meet.noun" && phrase.Head is { IsVerb: false }) && isMany || contact.Has("process") && noun.Pos is PartOfSpeech.Propn) return null;
        bool isOfBody = sides is [var body] && body.IsKind("org") && governor is { IsVerb: true, Lemma: "hold" or "convene" or "conduct" };
        bool isMoved = noun.Relation == "nsubj:pass" && _standings.Of(noun, noun, isReported: true) is Status.Postponed or Status.Cancelled;
        if (contact.Has("weak") && sides.Count < 2 && !isOfBody && !isMoved && (contact.Has("process") || !SightingMaker.IsDefinite(noun))) return null;
        Sighting sighting = maker.Make(noun, governor, contact, kind, channel, sides, formats, destination);
        return tellers.Count > 1 ? sighting with { Status = Status.Occurred } : sighting;
    }

    /// <summary>"Berg told Ito in their first call that he would send an envoy": the two who speak in it, wherever the tree hung the call.</summary>
    private static ValueList<ActorId> TellersIn(Word phrase, ParticipantReader people)
    {
        bool isTheirs = phrase.Is("obl") && Clauses.PrepositionOf(phrase) is "in" or "during" && phrase.Child("nmod:poss") is { } owner && owner.Form.Equals("their", StringComparison.OrdinalIgnoreCase);
        if (!isTheirs) return [];
        foreach (Word verb in phrase.Ancestors().Where(word => word.IsVerb && word.Children.Any(child => child.Is("obj") || child.Is("iobj"))))
            if (people.Distill(people.Of(Clauses.AgentsOf(verb).Concat(verb.Children.Where(child => child.Is("obj") || child.Is("iobj"))))) is { Count: 2 } pair && pair.All(id => id.IsKind("person"))) return pair;
        return [];
    }

    /// <summary>"A summit that was to bring Modi and Li together", "a meeting attended by both ministers".</summary>
    private IEnumerable<Word> Gathered(Word noun) =>
        from clause in noun.ChildrenOf("acl")
        where lexicon.IsOf("gathering-verb", Clauses.LemmaOf(clause))
        from word in Clauses.IsPassive(clause) || clause.HasFeature("Tense=Past") ? Clauses.After(clause, "by") : clause.ChildrenOf("obj")
        select word;

    /// <summary>"Calls with the King of Oslo and the Mayor of Lima": the text says which was with whom.</summary>
    private static bool IsHeadlineOfSeveral(Word noun, ContactWord contact) =>
        noun.Sentence.Section.Kind is SectionKind.Headline && noun.HasFeature("Number=Plur") && contact.Kind is (EncounterKind.Call or EncounterKind.Meeting) && !contact.Has("generic");

    /// <summary>"urged Iran in a phone call": whoever is spoken to takes part.</summary>
    private static bool IsSaidIn(Word phrase, ContactWord contact) =>
        contact.Kind is EncounterKind.Call && phrase.Is("obl") && Clauses.PrepositionOf(phrase) is "in" or "during" && phrase.Head is { IsVerb: true } && !SightingMaker.IsDefinite(phrase);

    /// <summary>"criticized Oslo after a call with Lima": whose call it was, is open.</summary>
    private static bool ActsOnAnother(Word verb, ParticipantReader people) => people.Of(verb.Children.Where(child => child.Is("obj") || child.Is("iobj"))).Count > 0;

    private static IEnumerable<Word> TakersOf(Word verb) => SightingMaker.IsAwaited(verb) && verb.Child("nsubj:pass") is { } awaited ? [awaited] : Clauses.AgentsOf(verb);

    private bool AgentTakesPart(Word noun, Word phrase, Word governor, ContactWord contact, int known)
    {
        if (governor != phrase) return governor.Lemma is not ("host" or "organize" or "organise" or "place") ? !phrase.Is("nsubj") : !phrase.Is("nsubj") && (known < 2 || governor.Lemma == "host");
        if (phrase.Head is not { } head || !Clauses.IsPredicate(head)) return false;
        string lemma = Clauses.LemmaOf(head);
        if (contact.Kind is EncounterKind.Correspondence) return phrase.Is("obl") && Clauses.PrepositionOf(phrase) is "in" or "with";
        bool isObject = phrase.Is("obj");
        bool isGoal = phrase.Is("obl") && Clauses.PrepositionOf(phrase) is "for" or "on" or "to" or "in";
        if (isGoal && (SightingMaker.IsStay(head) || lexicon.IsOf("motion-verb", lemma) || lemma == "agree" || SightingMaker.IsAwaited(head))) return true;
        if (phrase.Is("obl") && Clauses.PrepositionOf(phrase) is "in" or "during" or "at" && !SightingMaker.IsDefinite(noun) && !contact.Has("visitor")) return known < 2 && phrase.Is("obl");
        if (contact.Has("visitor")) return isObject && noun.Child("nmod:poss") is null && !Clauses.After(noun, "by", "of").Any() && lexicon.StandingOf("object", lemma) is Status.Cancelled or Status.Postponed or Status.Planned;
        return isObject && known < 2 && lexicon.StandingOf("object", lemma) switch
        {
            Status.Cancelled or Status.Postponed => true,
            Status.Planned => known == 1,        // who only confirms "the call" may have had no part in it
            _ => false,
        };
    }

    /// <summary>The host's state joins the visitor, if the report knows it as an actor.</summary>
    /// <returns>The country visited; null when the words name no foreign place.</returns>
    private static string? AddHost(List<ActorId> participants, IEnumerable<Word> destinations, ParticipantReader people)
    {
        participants.RemoveAll(id => !id.IsKind("person") && !id.IsKind("state") && !id.IsKind("unnamed") && !id.IsKind("org"));
        if (participants.Count == 0) return null;
        HashSet<string> homes = [.. participants.Select(people.CountryOf).OfType<string>()];
        foreach (Word destination in destinations)
        {
            if (people.HostOf(destination) is { } host && !homes.Contains(host.Slug))
            {
                participants.Add(host);
                return host.Slug;
            }
            if (people.CountryAt(destination) is { } country && !homes.Contains(country)) return country;
        }
        return null;
    }

    private static IEnumerable<string> PlaceSlots(ContactWord contact) =>
        contact.Slots.Where(slot => slot.StartsWith("place:", StringComparison.Ordinal)).Select(slot => slot["place:".Length..]);

    private string? ChannelOf(Word word)
    {
        foreach (Word child in word.Children)
        {
            if (!(child.Is("obl") || child.Is("nmod") || child.Is("advmod") || child.Is("compound") || child.Is("amod"))) continue;
            string lemma = child.Lemma.ToLowerInvariant();
            if (lexicon.IsOf("channel-telephone", lemma)) return "telephone";
            if (lexicon.IsOf("channel-video", lemma)) return "video";
        }
        return null;
    }

    /// <summary>"It was their third meeting this year" counts the one just told.</summary>
    public static bool IsCount(Word noun, ContactLexicon lexicon) => noun.Child("cop") is not null && noun.Child("nsubj") is { Pos: PartOfSpeech.Pron or PartOfSpeech.Det } subject
        && subject.Form.ToLowerInvariant() is "it" or "this" or "that" && noun.ChildrenOf("amod").Any(child => child.HasFeature("NumType=Ord") || lexicon.IsOf("rank", child.Lemma.ToLowerInvariant()));

    private Word GovernorOf(Word phrase)
    {
        Word noun = phrase.Is("conj") && phrase.Head is { IsNominal: true } first ? first : phrase;
        if (noun.Head is not { } head || !(head.IsVerb || head.Pos is PartOfSpeech.Aux)) return phrase;
        string lemma = Clauses.LemmaOf(head);
        bool isObject = noun.Is("obj") || noun.Relation == "nsubj:pass" || (noun.Is("nsubj") && Clauses.IsPassive(head)) || (noun.Is("obl") && Clauses.PrepositionOf(noun) is "in" or "on" or "at" or "into" && !lexicon.IsOf("motion-verb", lemma));
        if (isObject && lexicon.IsOf("light-verb", lemma)) return head;
        return noun.Is("nsubj") && noun.Relation != "nsubj:pass" && lexicon.IsOf("happen-verb", lemma) ? head : phrase;
    }
}
