namespace Chancery.Language;

/// <summary>Puts right where the model's trees run together a saying and what is said.</summary>
internal static class SayingMender
{
    public static void Mend(Word word, ArraySegment<Word> words)
    {
        RaiseToSaying(word, words);
        RaiseSayingAfter(word, words);
        GiveToSaid(word, words);
        GiveToPromise(word, words);
    }

    /// <summary>"said it would pay and accused Oslo": a past tense cannot share "would", so it carries on the saying. So does "adding …" after "he said".</summary>
    private static void RaiseToSaying(Word word, ArraySegment<Word> words)
    {
        Word? above = word.Head;
        // "said Oslo had tried to hide it and accused it of …": a past tense shares nothing with an infinitive.
        bool isUnlike = word.Relation == "conj" && word.HasFeature("Tense=Past|VerbForm=Fin") && above is { Relation: "xcomp" } && above.HasFeature("VerbForm=Inf");
        while (isUnlike && above is { Relation: "xcomp" }) above = above.Head;
        if (above is not { Relation: "ccomp" or "parataxis", Head: { } saying } said || word.Index < saying.Index) return;
        bool isAfter = said.Index < saying.Index;
        Word[] children = [.. TreeMender.ChildrenOf(word, words)];
        // After "would be forgotten", a participle with an object of its own is no second passive.
        bool isActive = word.HasFeature("Tense=Past|VerbForm=Part") && children.Any(child => child.Relation == "obj") && TreeMender.ChildrenOf(said, words).Any(child => child.Relation == "aux:pass");
        bool isFinite = word.HasFeature("Tense=Past|VerbForm=Fin") || isActive;
        if (children.Any(child => child.Relation.StartsWith("nsubj", StringComparison.Ordinal))) return;
        if (isAfter && word.Relation == "advcl" && word.HasFeature("VerbForm=Part") && word.HasFeature("Tense=Pres") && children.All(child => child.Relation != "mark")) word.Head = saying;
        else if (!isAfter && word.Relation == "conj" && isFinite && saying.HasFeature("Tense=Past|VerbForm=Fin") && said.Relation == "ccomp"
            && (IsOfThing(said, words) && children.Any(child => child.Relation is "obj" or "obl" or "ccomp") || TreeMender.ChildrenOf(said, words).Any(child => child.Relation == "aux" && (IsModal(child) || IsPerfect(child) && (isUnlike || children.Any(told => IsTold(told, words)))))))
        {
            word.Head = saying;
            if (isActive) word.Features = "Mood=Ind|Tense=Past|VerbForm=Fin";
        }
    }

    /// <summary>"Norland will reopen talks on Monday, the two sides announced": a past tense that the tree hangs on the noun before it, after a clause with a subject of its own, says that clause.</summary>
    private static void RaiseSayingAfter(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "acl", Head: { Relation: "nsubj", Head: { IsVerb: true } said } speaker } || !word.HasFeature("Tense=Past|VerbForm=Fin") || !(said.Index < speaker.Index && speaker.Index == word.Index - 1)) return;
        int first = TreeMender.ChildrenOf(speaker, words).Where(child => child.Relation is not "punct" && child.Index < speaker.Index).Append(speaker).Min(child => child.Index) - words[0].Index;
        bool isApart = first > 0 && words[first - 1].Form == "," && TreeMender.ChildrenOf(said, words).Any(child => child.Relation is "nsubj" or "nsubj:pass" && child.Index < said.Index);
        if (!isApart || TreeMender.ChildrenOf(word, words).Any(child => child.Relation is "mark" or "nsubj" or "nsubj:pass" or "obj")) return;
        (word.Head, word.Relation) = (said.Head, said.Relation);
        foreach (Word later in TreeMender.ChildrenOf(said, words).Where(child => child.Index > word.Index).ToList()) later.Head = word;
        (said.Head, said.Relation, speaker.Head) = (word, "ccomp", word);
    }

    /// <summary>"The army suspended its part in the talks, sources in Oslo said": of two subjects of the saying the first, before what is said, is that of what is said.</summary>
    private static void GiveToSaid(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "nsubj", Head: { IsVerb: true } saying } || word.Index > saying.Index) return;
        Word? said = TreeMender.ChildrenOf(saying, words).FirstOrDefault(child => child.Relation == "ccomp" && child.Index > word.Index && child.Index < saying.Index);
        if (said is null || TreeMender.ChildrenOf(said, words).Any(child => child.Relation.StartsWith("nsubj", StringComparison.Ordinal))) return;
        if (TreeMender.ChildrenOf(saying, words).Any(child => child.Relation == "nsubj" && child.Index > said.Index && child.Index < saying.Index)) (word.Head, word.Relation) = (said, TreeMender.ChildrenOf(said, words).Any(child => child.Relation == "aux:pass") ? "nsubj:pass" : "nsubj");
    }

    /// <summary>"offered in a letter to reopen talks": what is offered is no part of the letter.</summary>
    private static void GiveToPromise(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "acl", Head: { Relation: "obl", Head: { Lemma: "offer" or "promise" or "agree" or "threaten" or "vow" or "pledge" or "refuse", IsVerb: true } promise } noun } || !word.HasFeature("VerbForm=Inf") || noun.Index < promise.Index || word.Index < noun.Index) return;
        if (TreeMender.ChildrenOf(noun, words).Any(child => child is { Relation: "case", Form: "in" or "during" or "at" or "on" }) && TreeMender.ChildrenOf(promise, words).All(child => child.Relation is not ("obj" or "xcomp" or "ccomp"))) (word.Head, word.Relation) = (promise, "xcomp");
    }

    /// <summary>"the raid was an act of terror": a noun or adjective said of a thing, which does nothing.</summary>
    private static bool IsOfThing(Word said, ArraySegment<Word> words) =>
        said.Pos is PartOfSpeech.Noun or PartOfSpeech.Adj && TreeMender.ChildrenOf(said, words).Any(child => child.Relation == "cop") && TreeMender.ChildrenOf(said, words).Any(child => child is { Relation: "nsubj", Pos: PartOfSpeech.Noun });

    private static bool IsModal(Word auxiliary) => auxiliary.Form.ToLowerInvariant() is "would" or "will" or "could" or "can" or "may" or "might" or "should" or "must";

    private static bool IsPerfect(Word auxiliary) => auxiliary.Form.ToLowerInvariant() is "had" or "has" or "have";

    /// <summary>What a verb of speaking takes: a clause, or "of" with a deed.</summary>
    private static bool IsTold(Word child, ArraySegment<Word> words) =>
        child.Relation is "ccomp" or "xcomp" or "advcl" || child.Relation == "obl" && TreeMender.ChildrenOf(child, words).Any(mark => mark is { Relation: "case", Form: "of" });
}
