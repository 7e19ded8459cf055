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
            || lexicon.Find(isVerb: true, Clauses.LemmaOf(verb)) is not null || lexicon.Find(isVerb: false, "phone call") is not { } contact) return null;
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
}
