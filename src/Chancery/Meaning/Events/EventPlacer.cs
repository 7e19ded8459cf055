using Chancery.Language;
using Chancery.Records;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Where an event happened: the place in a locative phrase of its own or of the clause it stands in.</summary>
public sealed class EventPlacer(Scene scene, WordClasses classes)
{
    public Where? Find(Frame frame)
    {
        if (frame.Governor is { Relation: "acl:relcl", Head: { } antecedent } && frame.Governor.ChildrenOf("advmod").Any(child => child.Lemma is "where") && PlaceIn(antecedent) is { } where) return where;
        if (classes.Has("placed-object", frame.Lemma))
            foreach (Word obj in frame.Objects)
                if (At(obj) is { } target) return target;
        foreach (Word anchor in (IEnumerable<Word>)[frame.Trigger, frame.Governor, .. frame.Objects, .. frame.Trigger.ChildrenOf("acl")])
            foreach (Word child in anchor.Children.Concat(anchor.ChildrenOf("nmod").Where(IsSubject).SelectMany(subject => subject.ChildrenOf("nmod"))))
                if ((child.Is("obl") || child.Is("nmod")) && classes.Has("locative", FrameBuilder.Preposition(child)) && PlaceIn(child) is { } place)
                    return place;
        foreach (Oblique oblique in frame.Obliques)
            if (classes.Has("locative", oblique.Preposition) && PlaceIn(oblique.Word) is { } place) return place;
        return frame.Governor is { Relation: "xcomp", Head: { } head } ? head.Children.Where(child => child.Is("obl") && classes.Has("locative", FrameBuilder.Preposition(child))).Select(PlaceIn).FirstOrDefault(place => place is not null) : null;
    }

    /// <summary>"a meeting of the commission in Riga": the tree may hang the place on those who meet.</summary>
    private static bool IsSubject(Word word) => FrameBuilder.Preposition(word) is "of" or "between" or "with" or "among";

    /// <summary>A place at the word, else a name below it: "near the border village of Sotk".</summary>
    private Where? PlaceIn(Word word)
    {
        if (At(word) is { } own) return own;
        foreach (Word child in word.Children)
            if (!child.IsVerb && child.Relation is "nmod" or "appos" or "compound" or "flat" or "conj" or "nmod:desc" or "nmod:poss" && At(child) is { } found) return found;
        return null;
    }

    private Where? At(Word word)
    {
        PlaceMention? mention = scene.Cast.PlaceAt(word);
        return mention is null ? null : new Where(mention.Place, mention.Span);
    }
}
