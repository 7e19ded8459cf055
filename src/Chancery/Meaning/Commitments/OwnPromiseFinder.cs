using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Finds what a side says it will itself do ("it would send an envoy", Beijing said), and what it says another must do.</summary>
internal sealed class OwnPromiseFinder(ContactLexicon contacts)
{
    private readonly StandingReader _standings = new(contacts);

    public IEnumerable<Owed> FindIn(OwedParts parts)
    {
        foreach (Sentence sentence in parts.Scene.Analysis.Sentences)
        {
            if (!sentence.IsParsed) continue;
            foreach (Word verb in sentence.Words)
            {
                if (contacts.IsOf("ready", verb.Lemma.ToLowerInvariant()) && ReadinessOf(verb, parts) is { } readiness) yield return readiness;
                if (!verb.IsVerb || verb.Is("advcl") || contacts.IsOf("self-verb", Clauses.LemmaOf(verb))) continue;
                Statement? voice = parts.VoiceOf(verb);
                Owed? owed = voice is null || voice.Speakers.Count == 0 ? ToldOf(verb, voice, parts)
                    : CanBind(voice) ? PromiseOf(verb, voice, parts) ?? DemandOf(verb, voice, parts) ?? (voice.Speakers.All(id => id.IsKind("unnamed")) ? ToldOf(verb, voice, parts) : null) : null;
                if (owed is not null) yield return owed;
            }
        }
    }

    /// <summary>"We are ready to help if both ask us to."</summary>
    private Owed? ReadinessOf(Word ready, OwedParts parts)
    {
        Word? deed = ready.Children.FirstOrDefault(child => (child.Is("xcomp") || child.Is("advcl") || child.Is("ccomp")) && Clauses.IsInfinitive(child));
        Statement? voice = parts.VoiceOf(ready);
        if (deed is null || voice is not null && !CanBind(voice) || Clauses.IsNegated(ready) || contacts.IsOf("self-verb", Clauses.LemmaOf(deed))) return null;
        bool isReady = _standings.OfVerb(ready, isReported: true, 0) is Status.Occurred or Status.Ongoing;
        if (!isReady && !(Clauses.HasAuxiliary(ready, "would", "will") && parts.ConditionOf(deed, parts.WhatOf(deed)) is not null)) return null;
        ValueList<ActorId> agents = parts.ActorsOf(Clauses.AgentsOf(ready));
        ValueList<ActorId> by = voice is not null ? [.. agents.Where(id => IsOwn(id, voice, parts))] : IsOfStates(agents, parts) ? agents : [];
        return by.Count == 0 ? null : Make(CommitmentKind.Offer, CommitmentStatus.Announced, "offer.ready", deed, by, [], voice, parts);
    }

    private static bool CanBind(Statement voice) =>
        !voice.Denied && voice.Speakers.Count > 0
        && voice.Act is Act.Refuse or Act.Claim or Act.Announce or Act.Promise or Act.Describe or Act.Explain or Act.Answer or Act.Warn or Act.Demand or Act.CallFor or Act.Offer;

    /// <summary>"Poland will send tanks", in the report's own words or those of someone it does not name.</summary>
    private Owed? ToldOf(Word verb, Statement? voice, OwedParts parts)
    {
        if (!(Clauses.HasAuxiliary(verb, "will", "shall") || IsArranged(verb)) || Clauses.IsPassive(verb) || verb.Child("obj", "xcomp") is null && parts.ConditionOf(verb, parts.WhatOf(verb)) is null || voice is { Denied: true }) return null;
        if (_standings.OfVerb(verb, voice is not null, 0) is not (Status.Planned or Status.Conditional)) return null;
        ValueList<ActorId> by = parts.ActorsOf(Clauses.AgentsOf(verb));
        if (by.Count > 1 && by.All(id => id.IsKind("person") && IsOfficial(id, parts)) && voice is null && verb.Is("conj"))
            return Make(CommitmentKind.Agreement, CommitmentStatus.Accepted, "agreement.told-future", verb, by, [], voice, parts);      // "the Sides agreed to … and will open an office"
        return IsOfStates(by, parts) ? Make(CommitmentKind.Promise, CommitmentStatus.Announced, "promise.told-future", verb, by, [], voice, parts) : null;
    }

    /// <summary>"Is to pay 30 million": neither "has to" nor "was to".</summary>
    private static bool IsArranged(Word verb) => Clauses.IsInfinitive(verb) && verb.Children.Any(child => (child.Is("aux") || child.Is("cop")) && child.Form.ToLowerInvariant() is "is" or "are");

    private static bool IsOfStates(ValueList<ActorId> by, OwedParts parts) =>
        by.Count > 0 && by.All(id => parts.Scene.Cast.Knows(id) && parts.Scene.Cast[id].Kind is ActorKind.State or ActorKind.Government or ActorKind.Office or ActorKind.Alliance or ActorKind.Organization);

    private Owed? PromiseOf(Word verb, Statement voice, OwedParts parts)
    {
        if (verb.Child("csubj") is not null || HasLostSubject(verb)) return null;
        bool isFuture = Clauses.HasAuxiliary(verb, "will", "would", "shall", "'ll", "’ll") || IsGoingTo(verb);
        if (!IsDeed(verb) || voice.Cue is { } cue && cue.Lemma.Split(' ').Any(part => contacts.IsOf("opinion-verb", part))) return null;
        bool isOwnWord = verb.Child("nsubj") is { } subject && subject.HasFeature("Person=1");
        // "We would urge both sides to wait" asks, and promises nothing.
        if (!isFuture || voice.Act is Act.Demand or Act.CallFor && (!isOwnWord || Clauses.HasAuxiliary(verb, "would")) || voice.Act is Act.Warn && verb.Child("obj") is null && verb.Child("advcl") is null) return null;
        Status standing = _standings.OfVerb(verb, isReported: true, 0);
        bool isRefusal = standing is Status.Refused && parts.ConditionOf(verb, parts.WhatOf(verb)) is not null;
        if (!isRefusal && standing is not (Status.Planned or Status.Conditional)) return null;
        ValueList<ActorId> by;
        if (Clauses.IsPassive(verb))
        {
            if (Clauses.AgentsOf(verb) is { Count: > 0 } agents) by = [.. parts.ActorsOf(agents).Where(id => IsOwn(id, voice, parts))];
            else by = verb.Child("nsubj:pass") is { } patient && contacts.Find(isVerb: false, Clauses.LemmaOf(patient)) is null && parts.ActorsOf(patient).Count == 0 && voice.Speakers.All(id => IsOfficial(id, parts)) ? voice.Speakers : [];
        }
        else by = Clauses.AgentsOf(verb) is { Count: > 0 } agents ? BoundBy(parts.ActorsOf(agents), voice, parts) : [];
        if (by.Count == 0 && !Clauses.IsPassive(verb) && Clauses.AgentsOf(verb) is [var body] && contacts.IsOf("own-body", body.Lemma.ToLowerInvariant()) && parts.ActorsOf(body).Count == 0 && voice.Speakers.All(id => IsOfficial(id, parts))) by = voice.Speakers;      // "a working group would report by May"
        bool isShared = by.Count > 1 && by.All(id => id.IsKind("state"));
        return by.Count == 0 ? null : Make(isShared ? CommitmentKind.Agreement : CommitmentKind.Promise, CommitmentStatus.Announced, isShared ? "agreement.shared-future" : "promise.own-future", verb, by, [], voice, parts);
    }

    /// <summary>"Oslo and Lima will swap prisoners", said by one of them: both; of others only the speaker's own side is bound.</summary>
    private static ValueList<ActorId> BoundBy(ValueList<ActorId> agents, Statement voice, OwedParts parts)
    {
        ActorId[] own = [.. agents.Where(id => IsOwn(id, voice, parts) && IsOfficial(id, parts))];
        return own.Length > 0 && agents.Count == 2 && agents.All(id => id.IsKind("state")) ? agents : [.. own];
    }

    /// <summary>"Kyiv must withdraw", "Kyiv has to withdraw", said by another side.</summary>
    private Owed? DemandOf(Word verb, Statement voice, OwedParts parts)
    {
        bool hasTo = verb.Is("xcomp") && verb.Head is { Lemma: "have" or "need" } duty && duty.Child("obj") is null && Clauses.IsInfinitive(verb) && !Clauses.IsNegated(duty) && !Clauses.HasAuxiliary(duty, "would", "may", "might", "could");
        bool isUrged = Clauses.HasAuxiliary(verb, "should") && !Clauses.IsPassive(verb) && !Clauses.IsNegated(verb) && verb.Child("obj", "xcomp") is not null && verb.Child("mark") is not { Form: "if" or "If" };
        if (!(Clauses.HasAuxiliary(verb, "must") || isUrged || hasTo) || Clauses.IsNegated(verb) && (Clauses.IsPassive(verb) || verb.Child("obj") is null)) return null;
        if (contacts.IsOf("grasp-verb", Clauses.LemmaOf(verb)) && verb.Child("ccomp") is not null) return null;
        if ((verb.Child("nsubj") ?? (hasTo ? verb.Head!.Child("nsubj") : null)) is not { } subject || !voice.Speakers.All(id => IsOfficial(id, parts))) return null;
        ValueList<ActorId> to = Clauses.IsPassive(verb) ? [] : [.. parts.ActorsOf(subject).Where(id => IsOfficial(id, parts))];
        if (!Clauses.IsPassive(verb) && to.Count == 0 && parts.DueOf(verb, parts.WhatOf(verb)) is null || to.Any(id => IsOwn(id, voice, parts))) return null;
        return Make(CommitmentKind.Demand, CommitmentStatus.Demanded, "demand.must", verb, voice.Speakers, to, voice, parts);
    }

    private static Owed Make(CommitmentKind kind, CommitmentStatus status, string rule, Word verb, ValueList<ActorId> by, ValueList<ActorId> to, Statement? voice, OwedParts parts)
    {
        TextSpan what = parts.WhatOf(verb);
        TextSpan? condition = parts.ConditionOf(verb, what);
        ValueList<TextSpan> shown = condition is { } limit && !what.Overlaps(limit) ? [what, limit] : [what];
        return new Owed(kind, verb, verb, by, to, what, condition, parts.DueOf(verb, what) ?? parts.DueOf(condition),
            condition is not null && status is CommitmentStatus.Announced or CommitmentStatus.Accepted && condition is not null ? CommitmentStatus.Conditional : status, voice?.Id, shown, rule);
    }

    /// <summary>"We shall overcome" names no deed.</summary>
    private static bool IsDeed(Word verb) => verb.Child("advcl") is not null || verb.Child("obj", "obl", "xcomp", "ccomp", "nsubj:pass", "compound", "iobj") is not null;

    /// <summary>"… defeated the group and Turkey would be moving": where the tree gave the noun before "would" to another, nobody knows who is bound.</summary>
    private static bool HasLostSubject(Word verb)
    {
        if (verb.Child("nsubj", "nsubj:pass") is not null || verb.Child("aux") is not { } aux) return false;
        int at = aux.Index - verb.Sentence.Words[0].Index;
        return at > 0 && verb.Sentence.Words[at - 1].Pos is PartOfSpeech.Propn;
    }

    private static bool IsGoingTo(Word verb) => verb.Is("xcomp") && verb.Head is { Lemma: "go" } going && going.Form.EndsWith("ing", StringComparison.Ordinal) && Clauses.IsInfinitive(verb);

    /// <summary>The speaker, his country, the body he is of ("the Commission will …, its trade chief said"); a crowd speaks for nobody.</summary>
    private static bool IsOwn(ActorId id, Statement voice, OwedParts parts) =>
        voice.Speakers.Any(speaker => speaker == id || !speaker.IsKind("population") && parts.CountryOf(speaker) is { } country && country == parts.CountryOf(id)) || parts.IsOwnerOfSpeaker(id, voice);

    private static bool IsOfficial(ActorId id, OwedParts parts)
    {
        if (!parts.Scene.Cast.Knows(id)) return false;
        Actor actor = parts.Scene.Cast[id];
        return actor.Kind is ActorKind.State or ActorKind.Government or ActorKind.Office or ActorKind.Organization or ActorKind.Alliance or ActorKind.Authority or ActorKind.ArmedGroup or ActorKind.Unnamed
            || actor.Office is not null || actor.Sector is "GOV" or "MIL";
    }
}
