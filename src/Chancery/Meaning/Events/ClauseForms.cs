using Chancery.Language;

namespace Chancery.Meaning;

/// <summary>What the form of a verb or noun alone says: its tense, whether it is an infinitive, spoken of as known.</summary>
internal static class ClauseForms
{
    public static bool IsPast(Word word) => IsTensed(word) && (word.HasFeature("Tense=Past") && word.HasFeature("VerbForm=Fin") || word.Children.Any(child => child.Is("aux") && child.HasFeature("Tense=Past")));

    public static bool IsTensed(Word word) => word.HasFeature("Tense=") && word.HasFeature("VerbForm=Fin") && !IsSubjunctive(word) || word.Children.Any(child => (child.Is("aux") || child.Is("cop")) && (child.HasFeature("Tense=") || child.HasFeature("VerbForm=Fin")));

    /// <summary>"demanded that Kyiv extradite them": a bare form after one third person, which the reader takes for a tense. Pasts like it end in d or t ("hit").</summary>
    public static bool IsSubjunctive(Word word) =>
        IsDemanded(word) || (word.HasFeature("Tense=Pres") || word.Form[^1] is not ('d' or 't')) && word.Relation is "ccomp" && word.Form.Equals(word.Lemma, StringComparison.Ordinal)
        && word.Child("nsubj") is { } subject && !subject.HasFeature("Number=Plur") && subject.Child("conj") is null
        && (subject.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn || subject.Lemma is "he" or "she" or "it");

    /// <summary>"demanded that the two sides halt the fighting": a bare form under a past demand, which the reader takes for the present, or for a past like "cut".</summary>
    public static bool IsDemanded(Word word) =>
        word is { Relation: "ccomp", Head: { Lemma: "demand" or "request" or "urge" or "propose" or "recommend" or "require" or "order" } } && word.Form.Equals(word.Lemma, StringComparison.Ordinal) && word.Child("mark") is { Lemma: "that" };

    /// <summary>"is to meet", "are due to meet", "was to have met": a form of be, then the infinitive, read as one verb ("due to start" also as a noun).</summary>
    public static bool IsToBe(Word verb) => IsToBeDone(verb) || IsHeadlinePlan(verb) ||
        (verb.IsVerb || verb.Children.Any(child => child.Is("case") && child.Lemma == "due")) && verb.Children.Any(child => child.Is("cop") && child.Lemma is "be" && child.Index < verb.Index)
        && verb.Sentence.Words.Any(word => verb.Index - 3 <= word.Index && word.Index < verb.Index && word.Form.Equals("to", StringComparison.OrdinalIgnoreCase));

    /// <summary>"Norland, rebels to resume talks": a headline leaves the form of be away.</summary>
    private static bool IsHeadlinePlan(Word verb) => verb.Head is null && IsInfinitive(verb) && verb.Child("mark") is { Lemma: "to" } && verb.Child("nsubj", "nsubj:pass") is not null;

    /// <summary>"is to be held", "was to see".</summary>
    private static bool IsToBeDone(Word verb) =>
        verb.IsVerb && verb.Children.FirstOrDefault(child => child.Form == "to" && child.Index < verb.Index) is { } to && verb.Children.Any(child => child.Is("aux") && child.Index == to.Index - 1 && child.Lemma == "be");

    public static bool IsInfinitive(Word word) =>
        word.Children.All(child => !child.Is("aux") || child.Lemma is "have" or "be")
        && (word.HasFeature("VerbForm=Inf") || (word.Child("mark") is { } mark && mark.Lemma.Equals("to", StringComparison.OrdinalIgnoreCase)) || word.Children.Any(child => child.Pos == PartOfSpeech.Part && child.Form.Equals("to", StringComparison.OrdinalIgnoreCase)))
        && !word.HasFeature("VerbForm=Fin") && !IsPastLikeBare(word);

    /// <summary>"says the raid hit a pagoda": a past like the bare form, under what is said.</summary>
    private static bool IsPastLikeBare(Word word) =>
        word is { Relation: "ccomp", Head.Lemma: "say" or "claim" or "report" or "allege" or "state" or "add" or "note" } && word.Form[^1] is 't' or 'd' && word.Child("nsubj") is not null && word.Child("mark") is not { Lemma: "to" };

    /// <summary>"the attack", "his visit", "Russia's invasion": spoken of as known, whatever the verb above says.</summary>
    public static bool IsPresupposed(Word word) =>
        word.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn
        && word.Children.Any(child => child.Relation == "nmod:poss" || (child.Is("det") && child.Lemma.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those"));

    /// <summary>"called him to congratulate him": who calls does so, and has done it.</summary>
    public static bool IsSaidOnPhone(Word deed, Word? call, WordClasses classes) =>
        call is { Lemma: "call" or "phone" or "telephone" or "ring" } && call.Child("obj") is not null && deed.Relation is "xcomp" or "advcl" && IsInfinitive(deed) && classes.Has("performative", deed.Lemma);

    /// <summary>"gave them until Sunday to free him", "gave the envoy 48 hours to leave": what one has time for is asked of one.</summary>
    public static bool IsGivenTime(Word? deed, Word? giving) =>
        giving is { Lemma: "give" } && deed is not null && deed.Relation is "advcl" or "xcomp" or "acl" && IsInfinitive(deed) && giving.Child("iobj", "obj") is not null
        && giving.Children.Any(child => child.Is("obl") && FrameBuilder.Preposition(child) == "until" || child.Relation is "obl:unmarked" or "obj" && child.Lemma.ToLowerInvariant() is "hour" or "day" or "week" or "month" && child.Child("nummod", "det") is not null);

    /// <summary>"asked whether Oslo would pay", "asked what it cost": a question, nothing that is wished for.</summary>
    public static bool IsQuestion(Word clause) =>
        clause.Child("mark") is { Lemma: "whether" or "if" } || clause.Subtree().First() is var first && (first.HasFeature("PronType=Int") || first.Lemma.ToLowerInvariant() is "what" or "how" or "why" or "when" or "where" or "who" or "which");

    /// <summary>"We would urge both sides": done by saying it, however politely.</summary>
    public static bool IsPolite(Word verb, WordClasses classes) =>
        classes.Has("performative", verb.Lemma.ToLowerInvariant()) && verb.Children.Any(child => child.Is("aux") && child.Form.Equals("would", StringComparison.OrdinalIgnoreCase)) && verb.Children.Any(child => child.Is("nsubj") && child.HasFeature("Person=1"));

    public static bool Present(Word verb) => verb.HasFeature("Tense=Pres") && verb.HasFeature("VerbForm=Fin");

    public static bool PastBe(Word verb) => verb.Children.Any(child => child.Is("aux") && child.Form.ToLowerInvariant() is "was" or "were");

    public static bool HasNegation(Word verb)
    {
        foreach (Word child in verb.Children)
        {
            if (child.Is("advmod") && child.Lemma.ToLowerInvariant() is "not" or "n't" or "never") return true;
            if (child.HasFeature("Polarity=Neg") && child.Is("advmod")) return true;
            if (child.Relation is "nsubj" or "nsubj:pass" or "obj"
                && (child.Child("det") is { } det && det.Lemma.Equals("no", StringComparison.OrdinalIgnoreCase) || child.Lemma.ToLowerInvariant() is "nobody" or "none" or "neither" || child.Children.Any(word => word.Is("advmod") && word.Lemma is "not")
                    || child.Child("det") is { Lemma: "neither" }))
                return true;
        }
        return false;
    }

    /// <summary>"will respond by closing the border": as real as what is done by it.</summary>
    public static bool IsMeans(Word verb) => verb.Relation is "advcl" && verb.Form.EndsWith("ing", StringComparison.Ordinal) && verb.Child("mark") is { Lemma: "by" };

    /// <summary>"talks with Quito are out of the question".</summary>
    public static bool IsRuledOut(Word predicate) => predicate.Lemma == "question" && predicate.Child("cop") is not null && FrameBuilder.Preposition(predicate).StartsWith("out", StringComparison.Ordinal);

    public static bool ReportedInPast(Word verb) => verb.Ancestors().Any(word => word.IsVerb && word.HasFeature("Tense=Past"));
}
