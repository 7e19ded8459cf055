using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Who has been spoken of so far, in text order, and who was brought together with whom.</summary>
internal sealed class Discourse(Stage stage)
{
    private readonly List<Referent> _referents = [];
    private readonly Dictionary<ActorId, int> _counts = [];

    /// <summary>The latest first.</summary>
    public IEnumerable<Referent> Recent()
    {
        for (int i = _referents.Count - 1; i >= 0; i--) yield return _referents[i];
    }

    public int CountOf(ActorId id) => _counts.GetValueOrDefault(id);

    /// <summary>People, the last mentioned first, each once.</summary>
    public List<Person> RecentPeople()
    {
        List<Person> people = [];
        foreach (Referent referent in Recent())
            foreach (ActorId id in referent.Actors)
                if (stage.Roster.Find(id) is { } person && !people.Contains(person)) people.Add(person);
        return people;
    }

    /// <summary>Notes that a phrase speaks of its actors here, and whom that brings together.</summary>
    public void Introduce(Phrase phrase)
    {
        if (phrase.Actors.Count == 0) return;
        _referents.Add(new Referent(phrase.Actors, phrase.Head, phrase.Actors.Count > 1, phrase));
        foreach (ActorId id in phrase.Actors) _counts[id] = _counts.GetValueOrDefault(id) + 1;
        if (phrase.Actors.Count > 1 || !phrase.Sentence.IsParsed) return;
        JoinConjuncts(phrase);
        JoinThroughVerb(phrase);
        JoinVisit(phrase);
    }

    /// <summary>"X paid a visit to Norland": the two sides are X's country and Norland.</summary>
    private void JoinVisit(Phrase phrase)
    {
        if (phrase is not { Kind: PhraseKind.Name, Actors: [ActorId host] } || !host.IsKind("state") || phrase.Head.Head is not { } going) return;
        bool isVisit = going.Lemma.ToLowerInvariant() is "visit" or "trip" && (going.IsVerb && phrase.Head.Is("obj") || going.IsNominal && phrase.Head.Child("case") is { Form: "to" });
        if (!isVisit) return;
        Word? visitor = going.IsVerb ? SubjectOf(going) : going.Child("nmod:poss") ?? (going.Head is { IsVerb: true } verb ? SubjectOf(verb) : null);
        if (visitor is not null && ActorAt(visitor) is { } who && Referent.IsHuman(who) && stage.CountryOf(who) is { } home && ActorId.State(home) != host) Join([ActorId.State(home), host], visitor);
    }

    private void JoinConjuncts(Phrase phrase)
    {
        Word? first = phrase.Head.Is("conj") ? phrase.Head.Head : phrase.Head.Is("appos") && phrase.Head.Head is { } described && described.Is("conj") ? described.Head : null;
        if (first is null) return;
        List<ActorId> actors = [];
        foreach (Word conjunct in first.ChildrenOf("conj").Prepend(first))
        {
            if (conjunct.Index > phrase.Head.Index) break;
            if (ActorAt(conjunct) is not { } actor) continue;
            if (!actors.Contains(actor)) actors.Add(actor);
        }
        Join(actors, first);
    }

    /// <summary>"X met Y", "X held talks with Y", "X's call with Y".</summary>
    private void JoinThroughVerb(Phrase phrase)
    {
        Word head = phrase.Head.Is("conj") && phrase.Head.Head is { } first ? first : phrase.Head;
        if (head.Is("appos") && head.Head is { } described) head = described;
        if (head.Head is not { } governor) return;
        bool isWith = head.Child("case") is { Form: "with" };
        if (!isWith && !head.Is("obj")) return;
        // "called him a liar".
        if (!isWith && governor is { Lemma: "call" } && governor.Child("xcomp", "ccomp") is not null) return;
        // "the results of his talks with X": told in passing, of another meeting.
        if (governor.Is("nmod") && governor.Child("nmod:poss") is not null) return;
        Word? verb = governor.IsVerb ? governor : governor.Is("obj") || governor.Is("obl") ? governor.Head : null;
        bool isTie = stage.Lexicon.IsFormOf(governor, CastClass.Tie) || verb is not null && stage.Lexicon.IsFormOf(verb, CastClass.Tie);
        if (!isTie) return;
        Word? other = governor.Child("nmod:poss") ?? SubjectOf(verb);
        if (other is null || other.Index > phrase.Head.Index || ActorAt(other) is not { } actor || phrase.Actors.Contains(actor)) return;
        List<ActorId> met = [actor];
        foreach (Word conjunct in head.ChildrenOf("conj").Prepend(head))
            if (conjunct.Index <= phrase.Head.Index && ActorAt(conjunct) is { } one && !met.Contains(one)) met.Add(one);
        if (!met.Contains(phrase.Actors[0])) met.Add(phrase.Actors[0]);
        Join(met, other);
    }

    private void Join(List<ActorId> actors, Word head)
    {
        if (actors.Count < 2) return;
        bool areHuman = actors.TrueForAll(Referent.IsHuman);
        bool areStates = actors.TrueForAll(actor => actor.IsKind("state") || actor.IsKind("org") || actor.IsKind("office") || actor.IsKind("authority") || actor.IsKind("armed-group"));
        if (!areHuman && !areStates) return;
        // The third of three replaces the pair of the first two.
        _referents.RemoveAll(earlier => earlier.Phrase is null && earlier.Head == head && earlier.Actors.All(actors.Contains));
        _referents.Add(new Referent([.. actors], head, IsTogether: true, Phrase: null));
    }

    private ActorId? ActorAt(Word word) =>
        stage.PhraseOf(word) is { Actors: [ActorId only], IsPlace: false } ? only : null;

    /// <summary>The subject of a verb, or of the verb it is coordinated with or depends on as an open complement.</summary>
    public static Word? SubjectOf(Word? verb)
    {
        for (int steps = 0; verb is not null && steps < 4; steps++)
        {
            if (verb.Child("nsubj") is { } subject) return subject;
            if (!(verb.Is("conj") || verb.Is("xcomp") || verb.Is("advcl"))) return null;
            verb = verb.Head;
        }
        return null;
    }

    /// <summary>"no party", "any court": nobody in particular.</summary>
    public static bool IsNone(Word first) => first.Form.ToLowerInvariant() is "no" or "any" or "every" or "each" or "neither" or "either" or "such" or "what" or "which";

    public static bool IsApart(Sentence a, Sentence b) =>
        a.Section != b.Section && (a.Section.Kind == SectionKind.Post || b.Section.Kind == SectionKind.Post);
}
