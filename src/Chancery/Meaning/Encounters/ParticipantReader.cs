using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Which actors words of the tree stand for, and which of them can take part in a contact.</summary>
internal sealed class ParticipantReader(Cast cast, ContactLexicon lexicon)
{
    private const int MaxDepth = 4;

    public string? CountryOf(ActorId id) => cast.Knows(id) ? cast[id].Country : id.IsKind("state") ? id.Slug : null;

    public ActorKind? KindOf(ActorId id) => cast.Knows(id) ? cast[id].Kind : null;

    /// <summary>In text order, with coordinated partners; a role without a name ("Syrian negotiators") stands for its state.</summary>
    public ValueList<ActorId> Of(IEnumerable<Word> heads)
    {
        List<ActorId> found = [];
        foreach (Word head in heads) Collect(head, found, 0);
        return [.. found.Distinct().Where(CanMeet)];
    }

    public ValueList<ActorId> Of(Word head) => Of([head]);

    /// <summary>Those of an event's actors who can meet, but for nobodies.</summary>
    public IEnumerable<ActorId> OfEvent(Event happening) => happening.Actors.Where(id => CanMeet(id) && !IsIncidental(id));

    /// <summary>Head of the person named right after a verb, where the tree hung the name elsewhere; null when no name follows.</summary>
    public Word? MentionAfter(Word verb)
    {
        int at = verb.Index - verb.Sentence.Words[0].Index + 1;
        if (at >= verb.Sentence.Words.Count || cast.MentionAt(verb.Sentence.Words[at]) is not { } mention || mention.Words.First != verb.Index + 1) return null;
        return mention.Actors.All(id => id.IsKind("person")) ? verb.Sentence.Words[at] : null;
    }

    /// <summary>Formats and bodies named at the words, such as the trilateral contact group.</summary>
    public ValueList<ActorId> FormatsOf(IEnumerable<Word> heads) =>
        [.. heads.SelectMany(head => MentionAt(head)?.Actors ?? []).Where(id => id.IsKind("format")).Distinct()];

    /// <summary>The state of the place that <paramref name="head"/> names; null when it names none.</summary>
    public ActorId? HostOf(Word head)
    {
        if (MentionAt(head) is { } mention && mention.Actors.FirstOrDefault(id => id.IsKind("state")) is { Value: not null } state) return state;
        if (cast.PlaceAt(head)?.Place.Country is not { } country) return null;
        ActorId host = ActorId.State(country);
        return cast.Knows(host) ? host : null;
    }

    /// <summary>ISO 3166 code of the place that <paramref name="head"/> names; null when it names none.</summary>
    public string? CountryAt(Word head) => cast.PlaceAt(head)?.Place.Country;

    /// <summary>People stand for their side: states, governments and offices of a country go where one of its people takes part; of the rest the state stays.</summary>
    public ValueList<ActorId> Distill(IEnumerable<ActorId> ids)
    {
        List<ActorId> all = [.. ids.Distinct()];
        HashSet<string> represented = [.. all.Where(id => id.IsKind("person")).Select(CountryOf).OfType<string>()];
        List<ActorId> kept = [];
        foreach (ActorId id in all)
        {
            string? country = CountryOf(id);
            bool isOffice = KindOf(id) is ActorKind.Office or ActorKind.Government or ActorKind.State;
            if (isOffice && country is not null && represented.Contains(country)) continue;
            ActorId side = isOffice && country is not null && cast.Knows(ActorId.State(country)) ? ActorId.State(country) : id;
            if (!kept.Contains(side)) kept.Add(side);
        }
        return [.. kept];
    }

    private bool CanMeet(ActorId id) => KindOf(id) is ActorKind.Person or ActorKind.State or ActorKind.Government or ActorKind.Office or ActorKind.Organization
        or ActorKind.Alliance or ActorKind.Authority or ActorKind.ArmedGroup or ActorKind.Party or ActorKind.Unnamed;

    /// <summary>"The mediators", "a joint commission": nobody that could be looked up; those they are of take part.</summary>
    private bool IsIncidental(ActorId id) => cast.Knows(id) && cast[id].IsIncidental;

    private void Collect(Word word, List<ActorId> found, int depth)
    {
        if (depth > MaxDepth) return;
        int before = found.Count;
        if (NamesAfter(word) is { Length: > 1 } names)
        {
            found.AddRange(names);
            return;
        }
        if (MentionAt(word) is { } mention && !mention.Actors.All(IsIncidental))
        {
            if (mention.Form is MentionForm.Nominal && word.HasFeature("Number=Plur") && mention.Actors.All(id => id.IsKind("person") || id.IsKind("unnamed") || id.IsKind("state")) && depth == 0)
            {
                FromModifiers(word, found, depth);
                if ((found.Count - before == mention.Actors.Count || found.Count - before > 1 && !mention.Actors[0].IsKind("person")) && found.Skip(before).All(id => id.IsKind("state"))) return;
                found.RemoveRange(before, found.Count - before);
            }
            found.AddRange(mention.Actors);
            found.AddRange(RestOfList(mention, word.Sentence));
            if (cast.HyphenatedWith(word) is { } partner) found.AddRange(partner.Actors);
            if (word.HasFeature("Number=Plur") && mention.Actors.Count == 1 && lexicon.IsOf("representative", word.Lemma.ToLowerInvariant()))
                foreach (Word part in Clauses.After(word, "of")) Collect(part, found, depth + 1);
        }
        else if (lexicon.IsOf("representative", word.Lemma.ToLowerInvariant()) || MentionAt(word) is not null) FromModifiers(word, found, depth);
        foreach (Word leader in word.ChildrenOf("acl").Where(clause => lexicon.IsOf("lead-verb", clause.Lemma.ToLowerInvariant())).SelectMany(clause => Clauses.After(clause, "by").Concat(Clauses.After(word, "by"))))
            Collect(leader, found, depth + 1);
        if (found.Count == before && word.Child("appos") is { } apposition) Collect(apposition, found, depth + 1);
        foreach (Word other in word.Children)
            if (other.Is("conj") ? !other.IsVerb : (other.Is("appos") || other.Is("flat")) && IsNextOfList(word, other)) Collect(other, found, depth + 1);
    }

    /// <summary>"President of Azerbaijan Ilham Aliyev and Prime Minister of Armenia Nikol Pashinyan": those named next, which the tree hangs under one of the names before.</summary>
    private IEnumerable<ActorId> RestOfList(Mention mention, Sentence sentence)
    {
        int offset = sentence.Words[0].Index;
        for (Mention? last = mention; last is { Actors: [var person] } && person.IsKind("person");)
        {
            int end = last.Words.End - offset, next = end;
            while (next < sentence.Words.Count && sentence.Words[next].Form is "," or "and" or "&") next++;
            bool isListed = next > end && next < sentence.Words.Count;
            last = isListed && cast.MentionAt(sentence.Words[next]) is { Form: MentionForm.Name, Actors: [var other] } named && other.IsKind("person") && named.Words.First == next + offset
                && sentence.Words[named.Head - offset] is var head && (!head.Is("nsubj") || head.Head is { Relation: "acl" }) && !(head.Is("appos") && sentence.Words[next - 1].Form is ",") ? named : null;
            if (last is not null) yield return last.Actors[0];
        }
    }

    /// <summary>"The foreign ministers of Iran and Oman, Hossein Berg and Badr Ito": the names say who they are.</summary>
    private ActorId[] NamesAfter(Word word)
    {
        if (!word.HasFeature("Number=Plur") || word.Child("appos") is not { } apposition || MentionAt(apposition) is not { Form: MentionForm.Name, Actors: [var first] } name || !first.IsKind("person")) return [];
        return [first, .. RestOfList(name, word.Sentence)];
    }

    /// <summary>"Macron of France, Chancellor Merkel of Germany": a person is no apposition of another one.</summary>
    private bool IsNextOfList(Word word, Word other) =>
        MentionAt(word) is { Actors: [var one] } && cast.MentionOf(other) is { Actors: [var next], Form: not MentionForm.Pronoun } && one.IsKind("person") && next.IsKind("person") && one != next;

    private void FromModifiers(Word word, List<ActorId> found, int depth)
    {
        int before = found.Count;
        Mention? own = MentionAt(word);
        foreach (Word child in word.Children)
            if ((child.Is("amod") || child.Is("compound") || child.Relation == "nmod:poss") && MentionAt(child) is { } inner && inner != own) Collect(child, found, depth + 1);
        if (found.Count > before) return;
        foreach (Word child in Clauses.After(word, "of", "from")) Collect(child, found, depth + 1);
    }

    /// <summary>The mention the word heads, else the one it lies in; those nobody names take part in no encounter of their own.</summary>
    private Mention? MentionAt(Word word) =>
        (cast.MentionOf(word) ?? cast.MentionAt(word)) is { } mention && !mention.Actors.All(id => cast.Knows(id) && cast[id].IsIncidental) ? mention : null;
}
