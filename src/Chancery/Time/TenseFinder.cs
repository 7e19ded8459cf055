using Chancery.Language;
using Chancery.Time.Grammar;

namespace Chancery.Time;

/// <summary>Where the verb looks that governs a time: to what was or to what will be.</summary>
internal sealed class TenseFinder(Analysis analysis)
{
    private const int LongestClause = 40;

    /// <summary>By the tree where the sentence has one; else by the nearest word of tense to the left, else to the right, in the sentence.</summary>
    public Direction At(WordRange words, IReadOnlyList<Token> tokens, int first, int end, TimeGrammar grammar)
    {
        if (!words.IsEmpty && analysis.Words[words.First].Sentence is { IsParsed: true } && ByTree(words, grammar) is var direction and not Direction.Unsaid) return direction;
        return ByWords(tokens, first, end, grammar);
    }

    /// <summary>True where the governing verb asks, promises or sets a time: "gave Niger until Sunday". By the tree, else by the nearest such word before.</summary>
    public bool LooksAhead(WordRange words, IReadOnlyList<Token> tokens, int first, TimeGrammar grammar)
    {
        if (!words.IsEmpty && analysis.Words[words.First].Sentence.IsParsed)
            return analysis.Words[words.First].Ancestors().Any(above => above.Pos is PartOfSpeech.Verb or PartOfSpeech.Noun && (grammar.HasWord("ahead", above.Lemma) || above.ChildrenOf("advmod").Any(child => grammar.HasWord("forward", child.Lemma))));
        for (int i = first - 1; i >= 0 && i > first - LongestClause && !grammar.IsEntry("stop", tokens[i]); i--)
            if (grammar.IsEntry("ahead", tokens[i])) return true;
        return false;
    }

    private Direction ByTree(WordRange words, TimeGrammar grammar)
    {
        Word head = analysis.Words[words.First];
        while (head.Head is { } above && words.Contains(above.Index)) head = above;
        bool isOfNoun = false, isOfParticiple = false;
        foreach (Word above in head.Ancestors())
        {
            if (isOfNoun && !isOfParticiple && above.Pos is PartOfSpeech.Verb && grammar.HasWord("agreed", above.Lemma)) return Direction.Present;
            if (!isOfNoun && above.Pos is PartOfSpeech.Noun && IsBefore(words, above) && grammar.HasWord("dated", above.Lemma)) return Direction.Near;
            isOfNoun |= above.Pos is PartOfSpeech.Noun;
            if (above.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux || above.Child("aux", "cop") is not null)
            {
                if (IsDone(above, grammar)) continue;
                Direction direction = OfVerb(above, grammar);
                if (direction == Direction.Past && (isOfNoun || isOfParticiple)) return Direction.Loose;
                isOfParticiple |= direction == Direction.Unsaid && !isOfNoun && above.Is("acl") && above.HasFeature("Tense=Past") && above.HasFeature("VerbForm=Part");
                if (direction == Direction.Unsaid && !isOfNoun && IsPresentPassive(above)) return Direction.Present;
                if (direction != Direction.Unsaid) return direction;
            }
        }
        return Direction.Unsaid;
    }

    private static bool IsBefore(WordRange words, Word noun) => words.End <= noun.Index;

    /// <summary>"Began to deploy on Tuesday": the verb above says when.</summary>
    private static bool IsDone(Word verb, TimeGrammar grammar) =>
        verb.Is("xcomp") && verb.HasFeature("VerbForm=Inf") && verb.Head is { } above && grammar.HasWord("factual", above.Lemma)
        && (above.HasFeature("Tense=Past") || above.HasFeature("VerbForm=Ger") || above.Children.Any(child => child.Is("aux") && child.Lemma is "have"));

    /// <summary>"Is celebrated in October".</summary>
    private static bool IsPresentPassive(Word verb) =>
        verb.HasFeature("VerbForm=Part") && verb.Children.Any(child => child.Is("aux") && child.Lemma is "be" && child.HasFeature("Tense=Pres")) && !verb.Children.Any(child => child.Is("aux") && child.Lemma is "have");

    private static Direction OfVerb(Word verb, TimeGrammar grammar)
    {
        bool isPast = verb.HasFeature("Tense=Past") && verb.HasFeature("VerbForm=Fin");
        // "Could be announced in May" looks ahead, "could not be announced in May" and "could have met in May" back.
        if (verb.ChildrenOf("aux").FirstOrDefault(IsOpen) is { } open && verb.ChildrenOf("aux").All(child => child.Lemma is not "have"))
            return open.Form.Equals("could", StringComparison.OrdinalIgnoreCase) && verb.Children.Any(child => child.Form is "not" or "n't" or "n’t") ? Direction.Past : Direction.Future;
        foreach (Word child in verb.Children)
        {
            if (!child.Is("aux") && !child.Is("cop")) continue;
            if (child.Lemma is "will" or "shall" or "would" or "'ll") return Direction.Future;
            isPast |= child.HasFeature("Tense=Past") || (child.Lemma is "have" && verb.HasFeature("VerbForm=Part"));
        }
        // "Was to end in August", "was due to stand down" may be either, "is to end" is ahead.
        if (verb.HasFeature("VerbForm=Inf") && verb.Children.Any(child => child.Lemma is "be" && (child.Is("aux") || child.Is("cop"))))
            return isPast ? Direction.Near : Direction.Future;
        bool isPlan = grammar.HasWord("planned", verb.Lemma) && !verb.HasFeature("VerbForm=Fin");
        if (isPlan) return isPast ? Direction.Near : verb.Is("acl") && verb.Child("aux", "cop") is null ? Direction.Present : Direction.Future;
        if (isPast) return Direction.Past;
        if (verb.HasFeature("VerbForm=Inf") && verb.ChildrenOf("mark").Any(mark => mark.Lemma is "to")) return Direction.Future;
        if (verb.HasFeature("Tense=Pres") && verb.HasFeature("VerbForm=Fin") && verb.Pos is PartOfSpeech.Verb) return grammar.HasWord("told", verb.Lemma) ? Direction.Past : Direction.Present;
        return Direction.Unsaid;
    }

    private static bool IsOpen(Word auxiliary) => auxiliary.Form.ToLowerInvariant() is "can" or "could" or "may" or "might" or "should" or "must";

    private Direction ByWords(IReadOnlyList<Token> tokens, int first, int end, TimeGrammar grammar)
    {
        for (int i = first - 1; i >= 0 && i > first - LongestClause && !grammar.IsEntry("stop", tokens[i]); i--)
            if (At(tokens, i, grammar) is var left and not Direction.Unsaid) return left;
        for (int i = end; i < tokens.Count && i < end + LongestClause && !grammar.IsEntry("stop", tokens[i]); i++)
            if (At(tokens, i, grammar) is var right and not Direction.Unsaid) return right;
        return Direction.Unsaid;
    }

    /// <summary>"Held" looks back, "will be held" and "is to be held" don't.</summary>
    private Direction At(IReadOnlyList<Token> tokens, int index, TimeGrammar grammar)
    {
        if (grammar.HasFutureEnding(analysis.Report.Source.Read(tokens[index].Span)) && !(index > 0 && grammar.IsEntry("article", tokens[index - 1])))
            return Direction.Future;
        if (grammar.IsEntry("future", tokens[index])) return index > 0 && grammar.IsEntry("perfect", tokens[index - 1]) ? Direction.Past : Direction.Future;
        if (grammar.IsEntry("to", tokens[index]) && index > 0 && grammar.IsEntry("be", tokens[index - 1])) return Direction.Future;
        if (grammar.IsEntry("planned", tokens[index])) return Direction.Present;
        if (grammar.IsEntry("told", tokens[index])) return Direction.Past;
        if (grammar.IsEntry("bepast", tokens[index]) && !IsBeforeParticiple(tokens, index, grammar)) return Direction.Unsaid;
        if (!grammar.IsEntry("past", tokens[index])) return Direction.Unsaid;
        for (int before = index - 1; before >= 0 && before >= index - 2; before--)
            if (grammar.IsEntry("future", tokens[before])) return Direction.Future;
        return Direction.Past;
    }

    /// <summary>"Est arrivé", "sont déjà partis", but not "c'est dans l'Ohio".</summary>
    private bool IsBeforeParticiple(IReadOnlyList<Token> tokens, int index, TimeGrammar grammar)
    {
        for (int i = index + 1; i < tokens.Count && i <= index + 2; i++)
            if (grammar.HasParticipleEnding(analysis.Report.Source.Read(tokens[i].Span))) return true;
        return false;
    }
}
