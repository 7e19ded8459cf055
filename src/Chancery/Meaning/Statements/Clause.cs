using Chancery.Language;

namespace Chancery.Meaning;

/// <summary>Questions to the dependency tree around one verb.</summary>
internal static class Clause
{
    private static readonly string[] Negations = ["not", "n't", "never", "no", "nor", "neither"];

    private static readonly string[] Unreal = ["will", "would", "shall", "could", "should", "must", "may", "might", "can", "wo", "'ll", "'d", "ca"];

    private static readonly string[] Conditions = ["if", "unless", "whether", "lest"];

    /// <summary>Verbs under which an infinitive is done, not only meant: "went on to say", "used the speech to accuse".</summary>
    private static readonly string[] Implicative = ["go", "continue", "begin", "start", "use", "take", "proceed", "manage", "hasten", "dare", "rush", "appear", "seem", "move", "interrupt", "return"];

    /// <summary>Verbs whose purpose is done with them: "telephoned the premier to congratulate her".</summary>
    private static readonly string[] Contacts = ["speak", "telephone", "phone", "call", "write", "ring"];

    public static bool IsPassive(Word verb) => verb.Children.Any(child => child.Relation is "aux:pass" or "nsubj:pass" or "csubj:pass");

    /// <summary>The word that case or mark makes into a preposition or subordinator of <paramref name="word"/>, in lower case; null for none.</summary>
    public static string? PrepositionOf(Word word)
    {
        foreach (Word child in word.Children)
            if (child.Relation is "case" or "mark" && child.Index < word.Index) return child.Form.ToLowerInvariant();
        return null;
    }

    public static bool IsNegated(Word verb)
    {
        foreach (Word child in verb.Children)
        {
            if (child.Relation is "nsubj" or "nsubj:pass" or "obj" && child.Children.Any(det => det.Is("det") && det.Form.ToLowerInvariant() is "no" or "neither")) return true;
            if (child.Index > verb.Index && child.Pos is not PartOfSpeech.Part) continue;
            string form = child.Form.ToLowerInvariant();
            if (child.Relation is "advmod" or "aux" or "cc" or "cc:preconj" or "dep" && Negations.Contains(form)) return true;
            if (child.Is("nsubj") && form is "nobody" or "none" or "neither") return true;
        }

        // "did not confirm or deny": the second verb shares auxiliary and negation.
        return verb.Relation == "conj" && verb.Head is { IsVerb: true } head && verb.Child("nsubj", "aux") is null
            && verb.Child("cc") is { } link && link.Form.ToLowerInvariant() is "or" or "nor" && IsNegated(head);
    }

    /// <summary>False for what is only planned, wished, possible or asked for: "will say", "to urge", "if he demands".</summary>
    public static bool IsReal(Word verb)
    {
        if (verb.HasFeature("Mood=Imp")) return false;
        foreach (Word child in verb.Children)
        {
            string form = child.Form.ToLowerInvariant();
            if (child.Is("aux") && Unreal.Contains(form)) return false;
            if (child.Relation == "mark" && Conditions.Contains(form)) return false;
        }
        bool isInfinitive = verb.Children.Any(child => child.Relation == "mark" && child.Form.Equals("to", StringComparison.OrdinalIgnoreCase));
        if (isInfinitive) return verb.Head is { } governor && (Implicative.Contains(governor.Lemma) || IsPurposeOfContact(verb, governor)) && IsReal(governor);
        if (verb.Relation == "conj" && verb.Head is { IsVerb: true } head && verb.Child("nsubj", "aux", "mark") is null && verb.HasFeature("VerbForm=Inf")) return IsReal(head);
        if (verb.HasFeature("VerbForm=Inf") && verb.Relation is "xcomp" && !IsAfterDo(verb)) return false;
        return true;
    }

    /// <summary>Not "called on the premier to condemn": there another is to do it.</summary>
    private static bool IsPurposeOfContact(Word verb, Word governor) =>
        (verb.Relation == "advcl" || (verb.Relation == "xcomp" && governor.Lemma != "call")) && Contacts.Contains(governor.Lemma) && !governor.Children.Any(child => child.Is("obl") && PrepositionOf(child) is "on" or "upon" or "for");

    /// <summary>"would neither confirm nor deny", "would not say": one who was asked holds back.</summary>
    public static bool IsWithheld(Word verb) =>
        IsNegated(verb) && FirstConjunct(verb).Children.Any(child => child.Is("aux") && child.Form.Equals("would", StringComparison.OrdinalIgnoreCase));

    /// <summary>"has neither confirmed nor denied": the second of two that are both left undone.</summary>
    public static bool IsNeither(Word verb) =>
        verb.Relation == "conj" && verb.Head is { IsVerb: true } head && IsNegated(head) && verb.Child("cc") is { } link && link.Form.Equals("nor", StringComparison.OrdinalIgnoreCase);

    /// <summary>"quoted him as saying".</summary>
    public static bool IsAsSaying(Word verb) => verb.Relation is "advcl" or "xcomp" && verb.HasFeature("Tense=Pres") && PrepositionOf(verb) == "as" && verb.Head?.Child("obj", "nsubj:pass") is not null;

    /// <summary>True for a gerund under a preposition or as an argument: "accused of threatening", "by saying" is not one.</summary>
    public static bool IsAllegedGerund(Word verb) =>
        PrepositionOf(verb) == "without"
        || (verb.HasFeature("VerbForm=Ger") && verb.Relation is "obj" or "xcomp" or "nsubj" && PrepositionOf(verb) != "as")
        || (verb.HasFeature("VerbForm=Ger") || verb.HasFeature("Tense=Pres|VerbForm=Part")) && PrepositionOf(verb) is "of" or "for" or "from" or "against" or "about" or "instead";

    /// <summary>The last verb or noun of which <paramref name="word"/> is a conjunct, itself if none.</summary>
    public static Word FirstConjunct(Word word)
    {
        while (word.Relation == "conj" && word.Head is { } head) word = head;
        return word;
    }

    private static bool IsAfterDo(Word verb) => verb.Children.Any(child => child.Is("aux") && child.Lemma == "do");
}
