namespace Chancery.Language;

/// <summary>Puts right what the model's trees have wrong around names: styles before them, names beside the noun they name.</summary>
internal static class NameMender
{
    public static void Mend(Word word, ArraySegment<Word> words)
    {
        PassToName(word, words);
        NameVerb(word, words);
        PairBeforeComma(word, words);
        GiveOwner(word, words);
        JoinSubjects(word, words);
    }

    /// <summary>"a talk with H.E. Mr. Jon Berg": the style before a name stands for the name, so what the tree gives the one goes to the other.</summary>
    private static void PassToName(Word word, ArraySegment<Word> words)
    {
        if (word.Form is not ("H.E." or "HE" or "Hon." or "H.R.H." or "HRH" or "H.M." or "HM") || word.Head is not { } above || word.Relation is "nmod:desc" or "flat" or "compound") return;
        Word? name = words.FirstOrDefault(other => other.Index > word.Index && other.Index <= word.Index + 4 && other.Pos is PartOfSpeech.Propn && other.Head == above && other.Relation == word.Relation)
            ?? TreeMender.ChildrenOf(word, words).FirstOrDefault(child => child.Index > word.Index && child.Index <= word.Index + 4 && child.Pos is PartOfSpeech.Propn && child.Relation is "flat" or "appos");
        if (name is null) return;
        foreach (Word child in TreeMender.ChildrenOf(word, words).Where(child => child != name).ToList()) child.Head = name;
        (name.Head, name.Relation) = (above, word.Relation);
        (word.Head, word.Relation) = (name, "nmod:desc");
    }

    /// <summary>"Foreign Minister Berg met Foreign Minister Ito": a root with a subject that the tagger takes for a preposition is the verb, the name after it its object.</summary>
    private static void NameVerb(Word word, ArraySegment<Word> words)
    {
        if (word is not { Head: null, Pos: PartOfSpeech.Adp } || TreeMender.ChildrenOf(word, words).All(child => child.Relation != "nsubj" || child.Index > word.Index)) return;
        (word.Pos, word.Features) = (PartOfSpeech.Verb, "Mood=Ind|Tense=Past|VerbForm=Fin");
        foreach (Word child in TreeMender.ChildrenOf(word, words).ToList())
            if (child is { Relation: "obl", IsNominal: true } && child.Index > word.Index && TreeMender.ChildrenOf(child, words).All(mark => mark.Relation != "case") && TreeMender.ChildrenOf(word, words).All(other => other.Relation != "obj")) child.Relation = "obj";
    }

    /// <summary>"Norland's Berg orders a vote": an owner that the tree hangs on the verb owns the name after it.</summary>
    private static void GiveOwner(Word word, ArraySegment<Word> words)
    {
        int at = word.Index - words[0].Index + 2;
        if (word is { Relation: "nmod:poss", Head: { IsVerb: true } verb } && at < words.Count && words[at] is { Relation: "nsubj", Pos: PartOfSpeech.Propn } subject && subject.Head == verb) word.Head = subject;
    }

    /// <summary>"Norland, hill rebels to resume talks": a headline's comma stands for "and".</summary>
    private static void PairBeforeComma(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "compound" or "nmod:desc", Pos: PartOfSpeech.Propn, Head: { Relation: "nsubj", Pos: PartOfSpeech.Noun, Head: { } verb } noun } || word != words[0] || words.Count < 3 || words[1].Form != "," || noun.Index < words[2].Index) return;
        (word.Head, word.Relation) = (verb, "nsubj");
        (noun.Head, noun.Relation) = (word, "conj");
    }

    /// <summary>"said its spokeswoman, Ana Lopez", "the daily El Norte reported": a name straight after the noun that is the subject names it.</summary>
    private static void JoinSubjects(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "nsubj", Pos: PartOfSpeech.Propn, Head: { } verb }) return;
        int first = TreeMender.ChildrenOf(word, words).Where(child => child.Index < word.Index && child.Relation is not "punct").Append(word).Min(child => child.Index) - words[0].Index;
        int at = first - 1;
        if (at > 0 && words[at].Form == ",") at--;
        if (at < 0 || words[at] is not { Relation: "nsubj", Pos: PartOfSpeech.Noun } noun || noun.Head != verb || noun == word) return;
        (word.Head, word.Relation) = (noun, "appos");
    }
}
