using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Steps over the dependency tree that the rules for encounters and commitments share.</summary>
internal static class Clauses
{
    private const int MaxClimb = 6;

    /// <summary>Dictionary form in lower case, with a particle: "call off".</summary>
    public static string LemmaOf(Word word)
    {
        string lemma = word.Lemma.ToLowerInvariant();
        if (lemma == "take" && word.Children.Any(child => child.Lemma == "place" && child.Child("det") is null)) return "take place";
        return word.Child("compound:prt") is { } particle ? $"{lemma} {particle.Lemma.ToLowerInvariant()}" : lemma;
    }

    /// <summary>With "back", "forward" or "off" right after it, whatever the tree calls it: "push back", "look forward".</summary>
    public static string FullLemmaOf(Word word) =>
        word.IsVerb && word.ChildrenOf("advmod").FirstOrDefault(child => child.Index == word.Index + 1 && child.Form.ToLowerInvariant() is "back" or "forward" or "off" or "up" or "down" or "out") is { } after
            ? $"{word.Lemma.ToLowerInvariant()} {after.Form.ToLowerInvariant()}" : LemmaOf(word);

    /// <summary>The words that mark a nominal's case, with their fixed partners: "with", "ahead of"; empty for none.</summary>
    public static string PrepositionOf(Word word)
    {
        if (word.ChildrenOf("case").FirstOrDefault(child => child.Index < word.Index) is not { } marker) return BareAdpositionBefore(word);
        IEnumerable<Word> parts = marker.Children.Where(child => child.Is("fixed")).Prepend(marker);
        return string.Join(' ', parts.Select(part => part.Form.ToLowerInvariant()));
    }

    /// <summary>The adposition right before a nominal the tree gave no case, where it was hung elsewhere.</summary>
    private static string BareAdpositionBefore(Word word)
    {
        if (!(word.Is("nmod") || word.Is("obl")) || word.Relation.Contains(':', StringComparison.Ordinal)) return "";
        int before = word.Subtree().First().Index - word.Sentence.Words[0].Index - 1;
        return before >= 0 && word.Sentence.Words[before] is { Pos: PartOfSpeech.Adp } or { Pos: PartOfSpeech.Sconj, Form: "for" } && word.Sentence.Words[before] is var marker ? marker.Form.ToLowerInvariant() : "";
    }

    /// <summary>Obliques and nominal modifiers of <paramref name="word"/> after one of the prepositions, without coordinated partners.</summary>
    public static IEnumerable<Word> After(Word word, params string[] prepositions) =>
        word.Children.Where(child => (child.Is("obl") || child.Is("nmod")) && prepositions.Contains(PrepositionOf(child)));

    public static bool IsPassive(Word verb) => verb.Children.Any(child => child.Relation is "nsubj:pass" or "aux:pass");

    public static bool HasAuxiliary(Word verb, params string[] lemmas) =>
        verb.Children.Any(child => child.Is("aux") && (lemmas.Contains(child.Lemma.ToLowerInvariant()) || lemmas.Contains(child.Form.ToLowerInvariant())));

    public static bool IsPredicate(Word word) =>
        word.Pos is PartOfSpeech.Verb || word.Children.Any(child => child.Is("cop") || child.Is("nsubj") || child.Is("aux"));

    /// <summary>"not", "never", "n't" at the verb, or "no" before its subject or object.</summary>
    public static bool IsNegated(Word word)
    {
        foreach (Word child in word.Children)
        {
            if (child.Is("advmod") && child.Lemma.ToLowerInvariant() is "not" or "n't" or "never") return true;
            if ((child.Is("nsubj") || child.Is("obj")) && child.Child("det") is { } det && det.Lemma.Equals("no", StringComparison.OrdinalIgnoreCase)) return true;
            if (child.Is("det") && child.Lemma.Equals("no", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>Heads of who does it, through passives, relative clauses, coordination and control; empty when nobody is named.</summary>
    public static IReadOnlyList<Word> AgentsOf(Word verb)
    {
        Word word = verb;
        for (int step = 0; step < MaxClimb; step++)
        {
            if (IsPassive(word)) return word == verb ? [.. AgentOfPassive(word)] : word.Child("nsubj:pass", "nsubj") is { } shared ? [Antecedent(word, shared)] : [];
            if (SubjectOf(word) is { } subject) return [subject];
            if (word.Head is not { } head) return [];
            if (word.Is("acl")) return AgentsOfModifier(word, head);
            if (word.Is("xcomp") && ControllerOf(head) is { } controller) return [controller];
            if (!(word.Is("xcomp") || word.Is("conj") || word.Is("advcl") || word.Is("ccomp"))) return [];
            if (word.Is("advcl") && TellerBetween(word, head) is { } teller) return [teller];
            if (word.Is("xcomp") && IsPassive(head) && head.Child("nsubj:pass") is { } patient) return [Antecedent(head, patient)];
            word = head;
        }
        return [];
    }

    /// <summary>"Speaking after meeting Berg, Ito said trade was growing": the participle's subject is who says it, not what is said to grow.</summary>
    private static Word? TellerBetween(Word participle, Word head) =>
        head is { Relation: "ccomp", Head: { } telling } && participle.Index < telling.Index && telling.Index < head.Index ? SubjectOf(telling) : null;

    /// <summary>The grammatical subject, with a relative pronoun replaced by what it stands for; null when the clause has none.</summary>
    public static Word? SubjectOf(Word verb) => verb.Child("nsubj") is { } subject ? Antecedent(verb, subject) : null;

    /// <summary>True for an infinitive with "to" and for the bare infinitive of a clause such as "demanded that Beijing use".</summary>
    public static bool IsInfinitive(Word verb) =>
        verb.Children.Any(child => child.Is("mark") && child.Form.Equals("to", StringComparison.OrdinalIgnoreCase)) || verb.HasFeature("VerbForm=Inf");

    /// <summary>"Whether Cairo would attend", "who would pay": an indirect question.</summary>
    public static bool IsQuestion(Word clause) =>
        clause.Child("mark") is { } mark && mark.Form.ToLowerInvariant() is "whether" or "if"
        || clause.Children.Any(child => child.HasFeature("PronType=Int") && child.Index < clause.Index);

    /// <summary>True below "since", "after" or "before": what is told in passing.</summary>
    public static bool IsBackground(Word word)
    {
        for (Word? at = word; at is not null; at = at.Head)
            if (at.Children.Any(child => (child.Is("mark") || child.Is("case")) && child.Form.ToLowerInvariant() is "since" or "after" or "before")) return true;
        return false;
    }

    /// <summary>From the first to the last word below <paramref name="head"/>, cut before what <paramref name="isCut"/> names, punctuation trimmed.</summary>
    public static TextSpan SpanOf(Word head, Func<Word, bool> isCut)
    {
        int first = head.Index, last = head.Index;
        Stretch(head, isCut, ref first, ref last);
        ArraySegment<Word> words = head.Sentence.Words;
        int offset = words[0].Index;
        while (first < last && words[first - offset].Pos is PartOfSpeech.Punct) first++;
        while (last > first && words[last - offset].Pos is PartOfSpeech.Punct) last--;
        return words[first - offset].Span.Union(words[last - offset].Span);
    }

    /// <summary>The noun with what stands before it and its "of" phrase, without article: a name for what it is about.</summary>
    public static TextSpan PhraseOf(Word noun)
    {
        TextSpan span = SpanOf(noun, child => !(child.Is("compound") || child.Is("amod") || child.Is("flat") || child.Is("nummod") || child.Is("fixed") || child.Is("goeswith")
            || (child.Head == noun && child.Is("nmod") && (PrepositionOf(child) is "of" || child.Relation == "nmod:poss"))
            || (child.Head != noun && (child.Is("case") || child.Is("det")))));
        return span;
    }

    /// <summary>"spoke" in "spoke to reporters after talks with X": the verb whose subject took part in what <paramref name="noun"/> tells beside it; null when it stands nowhere beside a verb.</summary>
    public static Word? VerbBeside(Word noun)
    {
        if (!(noun.Is("obl") || noun.Is("nmod")) || PrepositionOf(noun) is not ("after" or "following" or "during" or "before" or "ahead of" or "prior to")) return null;
        Word? head = noun.Head;
        if (head is { IsVerb: false } && (head.Is("obj") || head.Is("obl") || head.Is("iobj"))) head = head.Head;
        return head is { IsVerb: true } && !IsPassive(head) ? head : null;
    }

    /// <summary>The word itself and those coordinated with it.</summary>
    public static IEnumerable<Word> WithConjuncts(Word word) => word.ChildrenOf("conj").Where(other => other.IsVerb == word.IsVerb).Prepend(word);

    private static void Stretch(Word word, Func<Word, bool> isCut, ref int first, ref int last)
    {
        foreach (Word child in word.Children)
        {
            if (child.Pos is PartOfSpeech.Punct || isCut(child)) continue;
            first = Math.Min(first, child.Index);
            last = Math.Max(last, child.Index);
            Stretch(child, isCut, ref first, ref last);
        }
    }

    private static IEnumerable<Word> AgentOfPassive(Word verb) =>
        verb.Children.Where(child => child.Relation == "obl:agent" || (child.Is("obl") && PrepositionOf(child) == "by")).Take(1);

    private static Word Antecedent(Word verb, Word subject) =>
        subject.Pos is PartOfSpeech.Pron or PartOfSpeech.Det && subject.Form.ToLowerInvariant() is "who" or "which" or "that" && verb.Is("acl") && verb.Head is { } noun ? noun : subject;

    /// <summary>Whoever is urged, asked or told to do what follows.</summary>
    private static Word? ControllerOf(Word head)
    {
        if (head.Child("iobj") is { } receiver) return receiver;
        if (head.Child("obj") is { } obj && LemmaOf(head) is not ("promise" or "vow" or "offer" or "threaten" or "use" or "spend")) return obj;
        return head.Lemma is "call" or "appeal" or "prevail" ? After(head, "on", "upon", "to").FirstOrDefault() : null;
    }

    private static IReadOnlyList<Word> AgentsOfModifier(Word verb, Word noun)
    {
        if (!IsInfinitive(verb)) return verb.HasFeature("Tense=Past") || verb.HasFeature("VerbForm=Part") && !verb.Form.EndsWith("ing", StringComparison.Ordinal) ? [] : [noun];
        if (noun.Lemma.Equals("invitation", StringComparison.OrdinalIgnoreCase))
            return After(noun, "to", "for").FirstOrDefault() is { } guest ? [guest] : noun.Is("obj") && noun.Head is { IsVerb: true, Lemma: not ("extend" or "issue" or "renew" or "repeat" or "send") } answer ? AgentsOf(answer) : [];
        if (noun.Child("nmod:poss") is { } owner) return [owner];
        if (After(noun, "for", "by").FirstOrDefault() is { } named) return [named];
        return noun.Head is { } head && (noun.Is("obj") || noun.Is("obl") || noun.Is("xcomp")) ? AgentsOf(head) : [];
    }
}
