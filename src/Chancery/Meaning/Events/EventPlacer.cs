using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Where an event happened: the place in a locative phrase of its own or of the clause it stands in.</summary>
public sealed class EventPlacer(Scene scene, WordClasses classes)
{
    /// <param name="isSpoken">An accusation or demand is not made where that is which it is about.</param>
    public Where? Find(Frame frame, bool isSpoken)
    {
        if (Antecedent(frame.Governor) is { } where) return where;
        if (classes.Has("placed-object", frame.Lemma))
            foreach (Word obj in frame.Objects)
                if ((classes.Has("territory", obj.Lemma.ToLowerInvariant()) ? PlaceIn(obj) : At(obj)) is { } target) return target;
        // "withdrew from Lima": what happened there ended there.
        if (classes.Has("leave-verb", frame.Lemma))
            foreach (Oblique oblique in frame.Obliques.Where(oblique => oblique.Preposition is "from" or "out" or "out of" or "of"))
                if ((PlaceIn(oblique.Word) ?? StateAt(oblique.Word, oblique.Word.Span)) is { } left) return left;
        foreach (Word anchor in (IEnumerable<Word>)[frame.Trigger, frame.Governor, .. isSpoken ? [] : frame.Objects, .. frame.Trigger.ChildrenOf("acl"), .. Partners(frame)])
            if (Beside(anchor) is { } place) return place;
        foreach (Oblique oblique in frame.Obliques.Where(oblique => !isSpoken || oblique.Word.Head == frame.Trigger || oblique.Word.Head == frame.Governor))
            if (classes.Has("locative", oblique.Preposition) && PlaceIn(oblique.Word) is { } place) return place;
        if (Happening(frame.Trigger) is { } verb && Beside(verb) is { } held) return held;
        return frame.Governor is { Relation: "xcomp", Head: { } head } ? head.Children.Where(child => child.Is("obl") && classes.Has("locative", FrameBuilder.Preposition(child))).Select(PlaceIn).FirstOrDefault(place => place is not null) : null;
    }

    /// <summary>"in Munich, where they are due to meet": the place "where" points back to, or the last one before it.</summary>
    private Where? Antecedent(Word verb)
    {
        Word clause = verb;
        while (clause is { Relation: "xcomp" or "conj", Head: { } head }) clause = head;
        if (!(clause.Is("acl") || clause.Is("advcl")) || clause.Head is not { } antecedent) return null;
        Word? mark = clause.Children.Concat(verb.Children).FirstOrDefault(child => child.Lemma is "where");
        if (mark is null) return null;
        return (antecedent.IsVerb ? null : PlaceIn(antecedent)) ?? clause.Sentence.Words.Where(word => word.Index < mark.Index).Reverse().Select(At).FirstOrDefault(place => place is not null);
    }

    /// <summary>The place in a locative phrase of the word, or of what it is a meeting or session of: "a meeting of the commission in Budapest".</summary>
    private Where? Beside(Word anchor)
    {
        // Of a meeting "on a truce in Gaza" Gaza is what it is about.
        bool isMeeting = anchor.IsNominal && classes.Has("meeting", anchor.Lemma.ToLowerInvariant());
        foreach (Word child in anchor.Children)
        {
            if ((child.Is("obl") || child.Is("nmod")) && FrameBuilder.Preposition(child) is var preposition && classes.Has("locative", preposition) && !(isMeeting && classes.Has("topic-preposition", preposition)) && PlaceIn(child) is { } place) return place;
            // "killed two men east of Rafah".
            if ((child.Is("advmod") || child.Is("obl")) && classes.Has("compass", child.Lemma.ToLowerInvariant()))
                foreach (Word of in child.Children)
                    if (FrameBuilder.Preposition(of) == "of" && PlaceIn(of) is { } beyond) return beyond;
        }
        foreach (Word whole in anchor.ChildrenOf("nmod"))
            if (FrameBuilder.Preposition(whole) is "of" or "with" or "between" or "among")
                foreach (Word child in whole.ChildrenOf("nmod"))
                    if (FrameBuilder.Preposition(child) is "in" or "at" && PlaceIn(child) is { } place) return place;
        return null;
    }

    /// <summary>Who else takes part, where the tree hangs the place from them: "who met Burhan in Port Sudan".</summary>
    private static IEnumerable<Word> Partners(Frame frame) =>
        from oblique in frame.Obliques where oblique.Preposition is "" or "with" or "between" or "by" select oblique.Word;

    /// <summary>The verb that says of a noun that it takes place, or that someone attends it, up through "two days of talks".</summary>
    private Word? Happening(Word noun)
    {
        if (noun.IsVerb) return null;
        for (int steps = 0; steps < 3 && noun.Is("nmod") && FrameBuilder.Preposition(noun) == "of" && noun.Head is { IsNominal: true } head; steps++) noun = head;
        if (noun.Head is not { } verb || !(noun.Is("nsubj") || noun.Is("obj") || noun.Is("nsubj:pass"))) return null;
        string lemma = FrameBuilder.Lemma(verb);
        bool takesPlace = lemma == "take" && verb.Child("obj") is { Lemma: "place" };
        return takesPlace || classes.Has("happen-verb", lemma) || classes.Has("light-verb", lemma) || classes.Has("attend-verb", lemma) ? verb : null;
    }

    /// <summary>A place at the word, else a name below it: "near the border village of Sotk", "at a village in Surin province".</summary>
    private Where? PlaceIn(Word word) => PlaceUnder(word, 0);

    private Where? PlaceUnder(Word word, int depth)
    {
        if ((At(word) ?? OfState(word)) is { } own) return own;
        if (depth > 2) return null;
        // "the Danube port of Izmail": the town, not what names it.
        foreach (Word child in word.Children.OrderBy(child => child.Is("nmod") && FrameBuilder.Preposition(child) == "of" ? 0 : 1))
            if (!child.IsVerb && child.Relation is "nmod" or "appos" or "compound" or "flat" or "conj" or "nmod:desc" or "nmod:poss" && (depth == 0 || child.Relation is not "conj" and not "nmod:poss") && PlaceUnder(child, depth + 1) is { } found) return found;
        return null;
    }

    /// <summary>"on Pakistani soil", "in the Jamaican capital".</summary>
    private Where? OfState(Word word)
    {
        if (!classes.Has("state-part", word.Lemma.ToLowerInvariant())) return null;
        foreach (Word child in word.Children)
            if ((child.Is("amod") || child.Is("compound") || child.Relation == "nmod:poss") && StateAt(child, child.Span.Union(word.Span)) is { } state) return state;
        return null;
    }

    private Where? StateAt(Word word, TextSpan span) =>
        scene.Cast.MentionAt(word)?.Actors is [ActorId id] && id.IsKind("state") ? new Where(new Place($"country:{id.Slug}", scene.Cast[id].Name, id.Slug, null, null), span) : null;

    private Where? At(Word word)
    {
        PlaceMention? mention = scene.Cast.PlaceAt(word);
        // "in March" is no town.
        return mention is null || scene.Calendar.In(mention.Span).Any(time => time.Span.Covers(mention.Span)) ? null : new Where(mention.Place, mention.Span);
    }
}
