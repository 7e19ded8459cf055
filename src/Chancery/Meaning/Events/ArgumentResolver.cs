using Chancery.Language;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Which actors a word of the tree stands for, its coordinated partners included.</summary>
public sealed class ArgumentResolver(Cast cast, WordClasses classes)
{
    private const int MaxDepth = 4;

    /// <summary>In text order; empty when the words name nobody.</summary>
    public ValueList<ActorId> Resolve(IEnumerable<Word> heads)
    {
        List<ActorId> found = [];
        foreach (Word head in heads) Collect(head, found, 0);
        return [.. found.Distinct()];
    }

    public ValueList<ActorId> Resolve(Word head) => Resolve([head]);

    public ActorKind? KindOf(ActorId id) => cast.Knows(id) ? cast[id].Kind : null;

    /// <summary>The state a person, office or body belongs to; null for none.</summary>
    /// <summary>Papers, agencies and those who work for them: told things, not dealt with.</summary>
    public bool IsPress(ActorId id) => cast.Knows(id) && (cast[id].Kind is ActorKind.Media || cast[id].Sector == "MED");

    public string? CountryOf(ActorId id) => cast.Knows(id) ? cast[id].Country : null;

    /// <summary>True for parliaments and their houses.</summary>
    public bool IsLegislature(ActorId id) => cast.Knows(id) && cast[id].Sector == "LEG";

    /// <summary>A person without country, office or sector, or nobody in particular.</summary>
    public bool IsPrivate(ActorId id) => cast.Knows(id) && cast[id] is { Country: null, Office: null, Wikidata: null } actor
        && (actor.Kind is ActorKind.Person && actor.Sector is null || actor.Kind is ActorKind.Unnamed && actor.Sector is null or "CVL");

    private void Collect(Word word, List<ActorId> found, int depth)
    {
        if (depth > MaxDepth) return;
        // "strikes on what it called hideouts of rebels".
        if (word.Lemma == "what" && word.ChildrenOf("acl:relcl").FirstOrDefault(naming => naming.Lemma is "call" or "describe" or "term")?.Child("xcomp", "obj", "obl") is { } named && named != word)
        {
            Collect(named, found, depth + 1);
            return;
        }
        int before = found.Count;
        Mention? mention = cast.MentionOf(word) ?? cast.MentionAt(word);
        if (mention is not null) AddAll(mention, found);
        if (word.Is("amod") || word.Is("compound"))
            if (cast.HyphenatedWith(word) is { } partner) AddAll(partner, found);
        if (found.Count == before && !classes.Has("not-actor", word.Lemma.ToLowerInvariant())) FromModifiers(word, found, depth);
        if (found.Count == before && mention is null && cast.PlaceAt(word)?.Place.Country is { } country && cast.Knows(ActorId.State(country))) found.Add(ActorId.State(country));
        foreach (Word other in word.ChildrenOf("conj"))
            if (!other.IsVerb) Collect(other, found, depth + 1);
    }

    /// <summary>"Russian soldiers", "dozens of Syrian villages", "positions of the army"; not "the premier's wife", and not the victim in "the arrest of the editor".</summary>
    private void FromModifiers(Word word, List<ActorId> found, int depth)
    {
        string lemma = word.Lemma.ToLowerInvariant();
        if (classes.Has("kin", lemma) || classes.Has("of-another", lemma)) return;
        foreach (Word child in word.Children)
            if ((child.Is("amod") || child.Is("compound") || child.Relation == "nmod:poss" || (child.Is("nmod") && child.Child("case") is null))
                && (cast.MentionOf(child) ?? cast.MentionAt(child)) is { } mention)
            {
                AddAll(mention, found);
                foreach (Word other in child.ChildrenOf("conj"))
                    if ((cast.MentionOf(other) ?? cast.MentionAt(other)) is { } second) AddAll(second, found);
            }
        if (found.Count > 0 || classes.Has("done-to", lemma)) return;
        foreach (Word child in word.ChildrenOf("nmod"))
            if (FrameBuilder.Preposition(child) is "of" or "from") Collect(child, found, depth + 1);
    }

    private static void AddAll(Mention mention, List<ActorId> found)
    {
        foreach (ActorId id in mention.Actors)
            if (!id.IsKind("agreement") && !id.IsKind("format")) found.Add(id);
    }
}
