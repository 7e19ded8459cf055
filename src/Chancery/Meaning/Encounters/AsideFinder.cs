using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Finds contacts that no word of contact names: "urged Scholz by phone", "told a visiting envoy", "to be followed by Blinken".</summary>
internal sealed class AsideFinder(ContactLexicon lexicon, SightingMaker maker, ParticipantReader people)
{
    /// <summary>"urged Scholz by phone": a call told by what was said in it.</summary>
    public Sighting? ByPhone(Word phone)
    {
        if (!(phone.Is("obl") || phone.Is("nmod")) || (phone.Head is { IsVerb: false, Relation: "obj" } thing ? thing.Head : phone.Head) is not { IsVerb: true } verb || !lexicon.IsOf("channel-telephone", phone.Lemma.ToLowerInvariant()) || Clauses.PrepositionOf(phone) is not ("by" or "over" or "via" or "on")
            || lexicon.Find(isVerb: true, Clauses.LemmaOf(verb)) is { } known && !known.Has("spoken-with") || lexicon.Find(isVerb: false, "phone call") is not { } contact) return null;
        ValueList<ActorId> sides = people.Distill(people.Of(Clauses.AgentsOf(verb).Concat(verb.Children.Where(child => child.Is("obj") || child.Is("iobj"))).Concat(Clauses.After(verb, "with", "to"))));
        return sides.Count < 2 ? null : maker.Make(phone, verb, contact, EncounterKind.Call, "telephone", sides, [], null);
    }

    /// <summary>"told a visiting envoy that …": the two met.</summary>
    public Sighting? WithVisitor(Word visiting)
    {
        if (visiting is not { Relation: "amod", Head: { } visitor } || !lexicon.IsOf("visiting", visiting.Form.ToLowerInvariant()) || !(visitor.Is("obj") || visitor.Is("iobj")) || visitor.Head is not { IsVerb: true } verb
            || lexicon.Find(isVerb: true, Clauses.LemmaOf(verb)) is not null || lexicon.Find(isVerb: true, "meet") is not { } contact) return null;
        ValueList<ActorId> sides = people.Distill(people.Of(Clauses.AgentsOf(verb).Append(visitor)));
        return sides.Count < 2 ? null : maker.Make(visitor, verb, contact, EncounterKind.Meeting, contact.Channel, sides, [], null);
    }

    /// <summary>"Yellen will travel to China, to be followed by Blinken": a second visit told by the first.</summary>
    public IEnumerable<Sighting> Followers(Sighting first)
    {
        Word? follow = first.Governor.Children.FirstOrDefault(child =>
            child.Lemma.Equals("follow", StringComparison.OrdinalIgnoreCase) && (child.Is("xcomp") || child.Is("advcl") || child.Is("conj") || child.Is("acl")));
        if (follow is null) yield break;
        List<Word> agents = [.. Clauses.After(follow, "by")];
        ValueList<ActorId> followers = [.. people.Of(agents).Where(id => id.IsKind("person"))];
        if (followers.Count == 0) yield break;
        IEnumerable<ActorId> others = first.Participants.Where(id => !id.IsKind("person"));
        yield return first with
        {
            Trigger = follow,
            Governor = follow,
            Participants = people.Distill([.. followers, .. others]),
            Time = maker.TimeOf(follow),
            Evidence = SightingMaker.EvidenceOf(follow, follow),
            IsAnaphoric = false,
            IsFresh = true,
            Topics = [],
        };
    }

    /// <summary>"Is sending a delegation to Niamey", "sent her envoy to Oslo": a visit of those who are sent.</summary>
    public Sighting? Sent(Word verb)
    {
        if (!verb.IsVerb || !lexicon.IsOf("send-verb", verb.Lemma.ToLowerInvariant()) || verb.Child("obj", "nsubj:pass") is not { } sent || lexicon.Find(isVerb: true, "travel") is not { } contact) return null;
        ActorId[] named = [.. people.Of(sent).Where(id => id.IsKind("person"))];
        if (named.Length == 0 && !lexicon.IsOf("visitor-noun", sent.Lemma.ToLowerInvariant())) return null;
        ActorId[] visitors = named.Length > 0 ? named : [.. people.Of(Clauses.AgentsOf(verb)).Where(id => id.IsKind("state") || id.IsKind("org"))];
        if (verb.Head is { } willing && lexicon.IsOf("ready", willing.Lemma.ToLowerInvariant())) return null;       // only offered
        Word? place = Clauses.After(verb, "to").Concat(Clauses.After(sent, "to")).FirstOrDefault(word => people.HostOf(word) is not null || people.CountryAt(word) is not null);
        string? country = place is null ? null : people.HostOf(place)?.Slug ?? people.CountryAt(place);
        if (visitors.Length == 0 || country is null || visitors.Any(id => people.CountryOf(id) == country)) return null;
        Sighting sighting = maker.Make(verb, verb, contact, EncounterKind.Visit, contact.Channel, people.Distill([.. visitors, .. people.HostOf(place!) is { } host ? [host] : ValueList<ActorId>.Empty]), [], country);
        return sighting.Status is Status.Ongoing ? sighting with { Status = Status.Planned } : sighting;
    }

    /// <summary>"Invited Berg to Oslo, and he accepted": a visit to come; null for an invitation that nobody is told to have taken up.</summary>
    public Sighting? Invited(Word verb)
    {
        if (verb is not { IsVerb: true, Lemma: "invite" } || verb.Child("obj", "iobj", "nsubj:pass") is not { } guest || lexicon.Find(isVerb: true, "travel") is not { } contact) return null;
        Word? visit = verb.Children.FirstOrDefault(child => (child.Is("xcomp") || child.Is("advcl") || child.Is("ccomp")) && Clauses.IsInfinitive(child));
        IEnumerable<Word> places = visit is null ? Clauses.After(verb, "to").Concat(Clauses.After(guest, "to")) : visit.ChildrenOf("obj").SelectMany(word => Clauses.After(word, "to", "in").Prepend(word)).Concat(Clauses.After(visit, "to", "in"));
        Word? place = places.FirstOrDefault(word => people.HostOf(word) is not null || people.CountryAt(word) is not null);
        ActorId[] guests = [.. people.Of(guest).Where(id => id.IsKind("person"))];
        string? country = place is null ? null : people.HostOf(place)?.Slug ?? people.CountryAt(place);
        if (guests.Length == 0 || country is null || guests.Any(id => people.CountryOf(id) == country) || !IsTakenUp(verb, guests)) return null;
        Sighting sighting = maker.Make(visit ?? verb, visit ?? verb, contact, EncounterKind.Visit, contact.Channel, people.Distill([.. guests, .. people.HostOf(place!) is { } host ? [host] : ValueList<ActorId>.Empty]), [], country);
        return sighting with { Status = Status.Planned, IsAnaphoric = false, Evidence = SightingMaker.EvidenceOf(verb, verb), Time = ContactTimes.Ahead(visit is null ? null : sighting.Time, maker.Scene) };
    }

    /// <summary>"The invitation was accepted", "he gratefully accepted", in this sentence or the next one.</summary>
    private bool IsTakenUp(Word invite, ActorId[] guests)
    {
        IEnumerable<Word> next = maker.Scene.Analysis.Sentences.Skip(invite.Sentence.Index + 1).Take(1).SelectMany(sentence => sentence.Words);
        foreach (Word verb in invite.Sentence.Words.Where(word => word.Index > invite.Index).Concat(next))
        {
            if (!verb.IsVerb || !lexicon.IsOf("accept-verb", Clauses.LemmaOf(verb)) || !maker.IsDone(verb)) continue;
            if (verb.Child("obj", "nsubj:pass") is { } thing ? !lexicon.IsOf("invitation", thing.Lemma.ToLowerInvariant()) && thing.Pos is not PartOfSpeech.Pron : Clauses.IsPassive(verb)) continue;
            ValueList<ActorId> takers = people.Of(Clauses.AgentsOf(verb));
            if (takers.Count == 0 || takers.Any(guests.Contains)) return true;
        }
        return false;
    }

    /// <summary>"Will be in Oslo next week": a visit of whoever is no one's host there.</summary>
    public Sighting? ToBeThere(Word place)
    {
        if (!SightingMaker.IsStay(place) || !Clauses.HasAuxiliary(place, "will") || Clauses.IsNegated(place) || lexicon.Find(isVerb: true, "travel") is not { } contact) return null;
        ActorId[] visitors = [.. people.Of(place.Child("nsubj")!).Where(id => id.IsKind("person"))];
        string? country = people.HostOf(place)?.Slug ?? people.CountryAt(place);
        if (visitors.Length == 0 || country is null || visitors.Any(id => people.CountryOf(id) is not { } home || home == country)) return null;
        return maker.Make(place, place, contact, EncounterKind.Visit, contact.Channel, people.Distill([.. visitors, .. people.HostOf(place) is { } host ? [host] : ValueList<ActorId>.Empty]), [], country) with { Status = Status.Planned, IsAnaphoric = false };
    }

    /// <summary>"Will fly to Oslo on Friday and to Lima on Saturday", "visited Oslo and Lima": a visit more for each place after the first.</summary>
    public IEnumerable<Sighting> Stops(Sighting first)
    {
        if (first.Kind is not EncounterKind.Visit || first.Destination is null) yield break;
        ActorId[] visitors = [.. first.Participants.Where(id => !id.IsKind("state") || id.Slug != first.Destination)];
        HashSet<string> homes = [.. visitors.Select(people.CountryOf).OfType<string>(), first.Destination];
        IEnumerable<Word> bearers = new[] { first.Trigger, first.Governor }.Distinct().SelectMany(word => word.Children);
        foreach (Word place in bearers.SelectMany(child => child.ChildrenOf("conj").Append(child)).Where(word => word.Is("conj") && !word.IsVerb).Distinct())
        {
            string? country = people.HostOf(place)?.Slug ?? people.CountryAt(place);
            if (country is null || visitors.Length == 0 || !homes.Add(country)) continue;
            yield return first with
            {
                Trigger = place,
                Participants = people.Distill([.. visitors, .. people.HostOf(place) is { } host ? [host] : ValueList<ActorId>.Empty]),
                Destination = country,
                Time = maker.RightAfter(place, first.Status) ?? first.Time,
                Place = null,
                IsAnaphoric = false,
                IsFresh = true,
                Topics = [],
            };
        }
    }
}
